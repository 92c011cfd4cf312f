"""What is slow, and the same in every test: done weakly, or once a process."""

from collections.abc import Callable

import pytest
from argon2 import PasswordHasher

from quiz.bank import load
from quiz.bank.book.folder import BookFolder
from quiz.bank.cache import cache_key
from quiz.bank.reading.folder import BankFolder
from quiz.model.bank import LoadedBank
from scoring.book.signature import Signatures
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


_Make = Callable[[BankFolder, BookFolder | None, Signatures], LoadedBank]


def _once(make: _Make) -> _Make:
    made: dict[object, LoadedBank] = {}

    def found(folder: BankFolder, own: BookFolder | None, signed: Signatures) -> LoadedBank:
        book = (own.root, tuple(own.problems)) if own is not None else None
        key = folder.root, tuple(folder.problems), book, cache_key(folder, own, signed)
        if key not in made:
            made[key] = make(folder, own, signed)
        return made[key]

    return found
