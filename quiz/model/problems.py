"""What is wrong with a bank file, and exactly where. How it is said is for `kiosk.wording.bank`."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from quiz.model.cause import Cause


class Severity(StrEnum):
    """Whether a problem keeps content out of the bank."""

    ERROR = "error"
    """The content is left out until it is mended."""
    WARNING = "warning"
    """The content is used; someone should look at it."""
    NOTE = "note"
    """The content is used as it is meant to be; it is listed so that nobody forgets it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in one file."""

    path: Path
    line: int
    """From 1."""
    column: int
    """From 1, counted in characters, not bytes."""
    severity: Severity
    cause: Cause
    about: str = ""
    """Id of the question, guide or paper that is meant, where the place alone would not tell a reader; else empty."""


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file and position, each once; those of one position as they were found."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda found: (str(found.path), found.line, found.column)))
