"""What is slow, and the same in every test: done weakly, or once a process."""

from collections.abc import Callable

import pytest
from argon2 import PasswordHasher

from quiz.bank import load
from quiz.bank.cache import cache_key
from quiz.bank.reading.folder import BankFolder
from quiz.model.bank import LoadedBank
from scoring.services import credentials


class QuickHasher(PasswordHasher):
    """Argon2 as weak as it gets. What PINs of a hall are hashed with is held by `test_credentials`."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)


def quick_pins(patch: pytest.MonkeyPatch) -> None:
    """Let this process hash PINs quickly: it is made to be slow, and took a tenth of the suite's time."""
    patch.setattr(credentials, "PasswordHasher", QuickHasher)


def quick_bank(patch: pytest.MonkeyPatch) -> None:
    """Make no bank twice of the same bytes in the same place. How one is made of them is held in `tests/quiz/bank`."""
    patch.setattr(load, "_load", _once(load._load))


def _once(make: Callable[[BankFolder], LoadedBank]) -> Callable[[BankFolder], LoadedBank]:
    made: dict[object, LoadedBank] = {}

    def found(folder: BankFolder) -> LoadedBank:
        key = folder.root, tuple(folder.problems), cache_key(folder)
        if key not in made:
            made[key] = make(folder)
        return made[key]

    return found
