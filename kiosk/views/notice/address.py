"""Where a sheet is found in a browser: short enough for a code that fits the smallest screen, nobody's name in it."""

from collections.abc import Mapping
from typing import Final

from quiz.model.guide import Guide, ProfileQuestion

PATH: Final = "/notice"
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
"""0 for a question that does not matter in this case, else which of its answers, from 1."""


def sheet_path(guide: Guide, answers: Mapping[str, str]) -> str:
    """The path of the sheet for these answers, such as `/notice/S05/121`."""
    case = "".join(_DIGITS[_place(question, answers.get(question.key))] for question in guide.profile)
    return f"{PATH}/{guide.id}/{case}" if case else f"{PATH}/{guide.id}"


def _place(question: ProfileQuestion, answer: str | None) -> int:
    return 0 if answer is None else [*question.answers].index(answer) + 1


def answers_at(guide: Guide, case: str) -> dict[str, str] | None:
    """The answers that the last part of a path stands for; None where it cannot be of this guide."""
    if len(case) != len(guide.profile):
        return None
    found = {}
    for question, digit in zip(guide.profile, case, strict=True):
        place = _DIGITS.find(digit)
        if not 0 <= place <= len(question.answers):
            return None
        if place:
            found[question.key] = [*question.answers][place - 1]
    return found
