"""What is wrong with a file of ratings, cell by cell."""

from dataclasses import dataclass
from enum import StrEnum

from scoring.errors import ScoringError


class ExchangeFlaw(StrEnum):
    """What is wrong with a cell or a header."""

    NO_COLUMN = "no_column"
    """A column that is needed is not there."""
    DOUBLE_COLUMN = "double_column"
    """Two columns that mean the same."""
    MISSING = "missing"
    """A cell that must say something is empty."""
    LEVEL = "level"
    """No level: 1 to 5, or its name."""
    REASON = "reason"
    """No code of a reason."""
    CONTRADICTS = "contradicts"
    """A reason of another level than the one given: the direction is wrong, or the row is."""
    TOO_MANY = "too_many"
    """More reasons than a rating can have."""
    TOO_LONG = "too_long"
    """More words than may be kept."""
    CHANNEL = "channel"
    """No code of this dialect."""
    TIME = "time"
    """No moment that can be understood."""
    FUTURE = "future"
    """It has not been yet."""
    WINDOW = "window"
    """No window of this hall."""
    STAFF = "staff"
    """Nobody of this hall, or several people of that name."""
    SWITCH = "switch"
    """Neither yes nor no."""
    NUMBER = "number"
    """No number from 1."""
    STATUS = "status"
    """No state of a case: 1, 2 or 3."""
    TWICE = "twice"
    """The same visit stands in an earlier row; `other` is its line."""


@dataclass(frozen=True, slots=True, order=True)
class ExchangeFault:
    """Something wrong in a file, and where."""

    line: int
    """Number of the line, from 1, as an editor counts."""
    place: int
    """Number of the column, from 1; 0 where the row as a whole is meant."""
    column: str
    """The header as it stands there."""
    flaw: ExchangeFlaw
    value: str = ""
    """What stands there."""
    other: int = 0
    """Another line, where `flaw` names one."""


class ExchangeFileFault(StrEnum):
    """What is wrong with the file as a whole."""

    GONE = "gone"
    NO_FILE = "no_file"
    """A folder, a pipe, a device."""
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    ENCODING = "encoding"
    """Neither UTF-8 nor GB18030."""
    QUOTES = "quotes"
    """A quotation mark without its other; `detail` is the line."""
    EMPTY = "empty"
    """No line with headers."""


@dataclass(eq=False)
class ExchangeFileError(ScoringError):
    """No ratings can be read from the file."""

    path: str
    fault: ExchangeFileFault
    detail: str = ""
