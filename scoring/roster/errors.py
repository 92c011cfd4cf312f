"""What stops a roster from being read: its file, or cells that cannot be true."""

from dataclasses import dataclass
from enum import StrEnum

from scoring.errors import ConflictError, ScoringError


class RosterError(ScoringError):
    """The roster cannot be read at all."""


class RosterFault(StrEnum):
    """What is wrong with the file as a whole."""

    GONE = "gone"
    """There is no such file or folder."""
    NO_FILE = "no_file"
    """It is neither a file nor a folder: a pipe, a device."""
    KIND = "kind"
    """Neither a workbook (.xlsx) nor a folder of CSV files."""
    UNREADABLE = "unreadable"
    """The system does not let it be read, or it is damaged."""
    TOO_LARGE = "too_large"
    """Larger than a roster can be."""
    ENCODING = "encoding"
    """A CSV file is neither UTF-8 nor GB18030."""
    NO_SHEETS = "no_sheets"
    """None of the four sheets is in it."""


@dataclass(eq=False)
class RosterFileError(RosterError):
    """The file is not one that a roster can be read from."""

    path: str
    fault: RosterFault
    detail: str = ""
    """What the system or the library says, in English."""


@dataclass(eq=False)
class RosterChangedError(ConflictError):
    """The roster on record was changed while the plan was being looked at."""


class Flaw(StrEnum):
    """What is wrong with a cell, a row or a header."""

    NO_COLUMN = "no_column"
    """A column that is needed is not there."""
    UNKNOWN_COLUMN = "unknown_column"
    """A header that no column has."""
    DOUBLE_COLUMN = "double_column"
    """Two columns with the same header."""
    MISSING = "missing"
    """A cell that must say something is empty."""
    NOT_AN_ID = "not_an_id"
    """Not letters, digits and `_ . : -`, at most 64 of them."""
    NOT_A_BADGE = "not_a_badge"
    """Not letters, digits and `_ . -`, at most 16 of them: nobody could sign in with it."""
    TOO_LONG = "too_long"
    """More characters than fit."""
    NO_DAY = "no_day"
    """Not a day that can be understood."""
    NO_CHOICE = "no_choice"
    """None of the values the column knows."""
    ODD_SIGN = "odd_sign"
    """A character that nobody can see or that no font has: a control, a private or an unassigned one."""
    TWICE = "twice"
    """The same id stands in an earlier row; `other` is its number."""
    NO_SUCH = "no_such"
    """It names a unit, window or person that is neither in the file nor on record."""
    BACKWARDS = "backwards"
    """An assignment ends before it begins."""
    OVERLAP = "overlap"
    """The person is at the same window at the same time in another row; `other` is its number."""
    ENDED = "ended"
    """It names a unit, window or person that leaves by this very file."""
    LAST_ADMIN = "last_admin"
    """Nobody would be administrator any more."""


@dataclass(frozen=True, slots=True, order=True)
class CellFault:
    """Something wrong in a roster, and where."""

    sheet: str
    """The worksheet's title or the file's name."""
    row: int
    """From 1, as the spreadsheet counts; 1 is the row of headers."""
    column: str
    """The header, in the language of the file; empty where the row as a whole is meant."""
    flaw: Flaw
    value: str = ""
    """What stands there, as text."""
    other: int = 0
    """Number of another row, where `flaw` names one."""
