"""What can be wrong with a CSV file of figures that is to be analysed."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.errors import FiguresError


class FiguresFault(StrEnum):
    """What is wrong with the file as a whole."""

    GONE = "gone"
    """There is no such file."""
    NO_FILE = "no_file"
    """A folder, a pipe or a device."""
    UNREADABLE = "unreadable"
    """The system does not give it out, or it is no CSV."""
    TOO_LARGE = "too_large"
    ENCODING = "encoding"
    """Neither UTF-8 nor GB18030."""
    EMPTY = "empty"
    """It has no row of figures."""


@dataclass(eq=False)
class FiguresFileError(FiguresError):
    """The file cannot be read."""

    path: Path
    fault: FiguresFault
    detail: str = ""
    """What the system says, in English."""


class FigureFlaw(StrEnum):
    """What is wrong with a cell or a header."""

    NO_COLUMN = "no_column"
    """A column that is needed is not there."""
    TWO_COLUMNS = "two_columns"
    """Two columns with the same header."""
    MISSING = "missing"
    TWICE = "twice"
    """The same name stands in an earlier line."""
    NO_NUMBER = "no_number"
    """Not a finite number."""
    NO_COUNT = "no_count"
    """Not a whole number from 0 to 999,999,999."""
    QUOTES = "quotes"
    """From this line on a quotation mark has no other."""
    NO_MOMENT = "no_moment"
    """Not a day and a time."""
    TO_COME = "to_come"
    """A day that has not come."""
    NO_CHOICE = "no_choice"
    """None of the words that may stand there."""
    NO_ID = "no_id"
    """It cannot be an id."""
    UNKNOWN = "unknown"
    """The hall has none of that id."""
    NO_QUESTION = "no_question"
    """The header is none of a form's columns and no question of the survey."""
    NOT_ASKED = "not_asked"
    """The survey is not asked on that day, or the day has not come."""
    ANSWERED = "answered"
    """The visit has answered the survey already."""
    BLANK = "blank"
    """The form answers no question."""
    TOO_LONG = "too_long"
    """More words than may be kept."""
    NEGATIVE = "negative"
    """A standard error below 0."""
    MORE_THAN_ALL = "more_than_all"
    """More successes than trials."""


@dataclass(frozen=True, slots=True, order=True)
class FigureFault:
    """Something wrong in the file, and where."""

    line: int
    """From 1, as an editor counts."""
    column: int
    """Cell of the line, from 1."""
    flaw: FigureFlaw
    value: str = ""
    """What stands there, or the header that is meant."""


@dataclass(eq=False)
class FigureCellsError(FiguresError):
    """Cells that cannot be true; nothing was worked out."""

    path: Path
    faults: tuple[FigureFault, ...]
