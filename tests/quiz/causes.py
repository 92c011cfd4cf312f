"""Causes with made-up facts, of every kind there is."""

import itertools
import pkgutil
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from importlib import import_module
from typing import get_type_hints

import quiz
from quiz.model.cause import Cause, Fact

for _module in pkgutil.walk_packages(quiz.__path__, "quiz."):
    import_module(_module.name)  # a cause is known once its module is, wherever somebody put it

KINDS = tuple(Cause.kinds[code] for code in sorted(Cause.kinds))
"""Every kind of cause, in an order that does not hang on what was imported first."""

_NUMBERS = itertools.count(1001)


def _facts(name: str, hint: object) -> list[Fact]:
    """Values a fact may have: none of them with a Chinese character, and no two facts with the same."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return [*hint]
    if hint == tuple[str, ...]:
        return [(f"<{name} 1>", f"<{name} 2>"), (f"<{name}>",), ()]
    values: dict[object, list[Fact]] = {
        bool: [True, False],
        int: [next(_NUMBERS)],
        Decimal: [Decimal(next(_NUMBERS)) / 10],
        str: [f"<{name}>", ""],
    }
    return values[hint]


def samples(kind: type[Cause]) -> Iterator[Cause]:
    """A cause of this kind for every combination of facts: each enumeration's members, texts given and empty."""
    hints = get_type_hints(kind)
    for facts in itertools.product(*(_facts(name, hints[name]) for name in kind.names)):
        yield kind(*facts)
