"""A plugin of the mutation run: what the program has worked out and kept is forgotten between two tests.

A value kept from an earlier test, or from the run that finds out which tests reach what, would hide that the function
behind it has changed since: every mutant of that function would live.
"""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Final

_MUTATED: Final = ("scoring.rules", "scoring.ledger", "quiz.marking")


def pytest_runtest_setup() -> None:
    """Empty every `functools.cache` of the mutated packages, as far as they are loaded."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_MUTATED):
            for forget in _kept(module):
                forget()


def _kept(module: ModuleType) -> Iterator[Callable[[], None]]:
    return (value.cache_clear for value in vars(module).values() if hasattr(value, "cache_clear"))
