"""The bank that the program brings along, read once a process: reading it takes a second or two."""

from functools import cache

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.bank import LoadedBank


@cache
def shipped() -> LoadedBank:
    """The shipped bank; nothing of it can be changed. How it is read is held in `tests/quiz/bank`."""
    return load_bank(bundled_bank_path())
