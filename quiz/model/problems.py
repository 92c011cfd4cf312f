"""What is wrong with a bank file, and exactly where."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """Whether a problem keeps content out of the bank."""

    ERROR = "error"
    """The content is left out until it is mended."""
    WARNING = "warning"
    """The content is used; someone should look at it."""
    NOTE = "note"
    """The content is used as it is meant to be; it is listed so that nobody forgets it."""

    @property
    def label(self) -> str:
        """The word shown to a person."""
        return {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.NOTE: "说明"}[self]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in one file; `str()` gives `path:line:column: 错误: message`, which editors can follow."""

    path: Path
    line: int
    """From 1."""
    column: int
    """From 1, counted in characters, not bytes."""
    severity: Severity
    message: str
    """What is wrong and how to mend it, in Chinese."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.severity.label}: {self.message}"


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file and position, each once."""
    return tuple(sorted(set(problems), key=lambda found: (str(found.path), found.line, found.column, found.message)))
