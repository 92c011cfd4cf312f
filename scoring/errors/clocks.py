"""What cannot be decided about a time."""

from dataclasses import dataclass
from datetime import datetime

from scoring.errors import ConflictError, UnknownSubjectError


@dataclass(eq=False)
class UnknownSpanError(UnknownSubjectError):
    """No ratings wait under this name."""

    name: str


@dataclass(eq=False)
class ImpossibleTimeError(ConflictError):
    """The decision would put a rating where it cannot have been given."""

    name: str
    """Of the span."""
    at: datetime
    """Where the rating would come to stand, aware."""
    before: datetime | None
    """What certainly was earlier; None if nothing."""
    after: datetime | None
    """What certainly was later; None if nothing."""
