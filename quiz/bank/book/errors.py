"""Why the hall's own book is not written."""

from dataclasses import dataclass
from pathlib import Path

from quiz.model.cause import Cause
from quiz.model.errors import QuizError


class BookError(QuizError):
    """The book stays as it is."""


@dataclass(eq=False)
class BookDamagedError(BookError):
    """A file of the book cannot be read; writing over it would lose what somebody wrote."""

    path: Path


@dataclass(eq=False)
class BookRefusedError(BookError):
    """What was to be written has faults."""

    causes: tuple[Cause, ...]


@dataclass(eq=False)
class BookNotWrittenError(BookError):
    """The folder of the book cannot be written."""

    path: Path
    kind: str
    """What the system says, as the name of its error."""


@dataclass(eq=False)
class NothingToCheckError(BookError):
    """Nothing waits for a second person."""

    service: str


@dataclass(eq=False)
class OwnWritingError(BookError):
    """Whoever wrote a line cannot check it."""

    staff_id: str


@dataclass(eq=False)
class BookMovedError(BookError):
    """The file says something else than what was shown, or than what the change was made of."""

    service: str


@dataclass(eq=False)
class MarkLostError(BookError):
    """It is signed and counts, but the file does not say so yet."""

    path: Path
    lines: int
    kind: str
    """What the system says, as the name of its error."""
