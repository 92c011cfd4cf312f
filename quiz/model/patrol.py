"""The codes of the patrol catalogue (A1 to E4) a question trains: training and deduction speak of the same."""

from typing import Annotated, Final

from pydantic import AfterValidator

from quiz.model.cause import CauseError
from quiz.model.causes.questions import PatrolCodeTwice, UnknownPatrolCode
from scoring.rules.discipline.catalogue import catalogue


def _known(code: str) -> str:
    known = tuple(catalogue())
    if code not in known:
        raise CauseError(UnknownPatrolCode(code, known[0], known[-1]))
    return code


def _each_once(codes: tuple[str, ...]) -> tuple[str, ...]:
    for at, code in enumerate(codes):
        if code in codes[:at]:
            raise CauseError(PatrolCodeTwice(code))
    return codes


PatrolCode = Annotated[str, AfterValidator(_known)]
"""A code of `scoring.rules.discipline.catalogue`, such as `C2`."""

PatrolCodes = Annotated[tuple[PatrolCode, ...], AfterValidator(_each_once)]
"""Codes in the author's order, each once."""

FAMILIES: Final = ("A", "B", "C", "D", "E")
"""The five families of the catalogue: attendance, etiquette, language, efficiency, integrity."""


def family_of(code: str) -> str:
    """The family of a code: its letter."""
    return code[0]
