"""What can be wrong with this terminal's settings."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from kiosk.errors import SettingsError


@dataclass(eq=False)
class NotSetUpError(SettingsError):
    """There are no settings yet."""

    path: Path


@dataclass(eq=False)
class PathBlankError(SettingsError):
    """A folder or file is to be named, and the name is empty."""


@dataclass(eq=False)
class PathOfNobodyError(SettingsError):
    """A path begins with the folder of a user that there is not."""

    given: str


@dataclass(eq=False)
class HomeNotAFolderError(SettingsError):
    """Something else stands where this terminal's folder should be."""

    home: Path


@dataclass(eq=False)
class SettingsUnreadableError(SettingsError):
    """The system does not give the file out."""

    path: Path
    reason: str
    """Name of the system's error."""


@dataclass(eq=False)
class SettingsNotAFileError(SettingsError):
    """A folder, a pipe or a device stands where the file should be."""

    path: Path


@dataclass(eq=False)
class SettingsUnwritableError(SettingsError):
    """The system does not take the file."""

    path: Path
    reason: str
    """Name of the system's error."""


@dataclass(eq=False)
class SettingsEncodingError(SettingsError):
    """The file is no UTF-8 text."""

    path: Path
    byte: int
    """The first that does not fit, from 1."""


class JsonFlaw(Enum):
    """Why a text is no JSON object."""

    NO_OBJECT = auto()
    NO_KEY = auto()
    TRAILING_COMMA = auto()
    NO_COLON = auto()
    NO_COMMA = auto()
    NO_VALUE = auto()
    OPEN_QUOTES = auto()
    CONTROL_CHARACTER = auto()
    UNICODE_ESCAPE = auto()
    ESCAPE = auto()
    REST = auto()
    """Something after the end."""
    TOO_DEEP = auto()
    TOO_LONG_NUMBER = auto()
    OTHER = auto()


@dataclass(eq=False)
class SettingsSyntaxError(SettingsError):
    """The file is no JSON object."""

    path: Path
    line: int
    """From 1."""
    column: int
    """From 1."""
    flaw: JsonFlaw


class Want(Enum):
    """What a field of the settings may hold."""

    IDENTIFIER = auto()
    NAME = auto()
    """Text of a number of characters inside the bounds."""
    PLACE = auto()
    """The same, or nothing."""
    LINE = auto()
    """A line of a number of characters inside the bounds, or nothing."""
    ADDRESS = auto()
    """Of a server, without a path, or nothing."""
    CHOICE = auto()
    NUMBER = auto()
    WHOLE_NUMBER = auto()
    YES_NO = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a field may hold, with its bounds."""

    want: Want
    low: float = 0
    high: float = 0
    """Both ends inclusive; characters of a text, else the number itself."""
    choices: tuple[str, ...] = ()


class SettingFlaw(Enum):
    """What is wrong with a field of the settings."""

    VALUE = auto()
    """It holds something else than `wanted`."""
    UNKNOWN = auto()
    """There is no such field; `wanted` lists those that there are."""
    REPEATED = auto()
    MISSING = auto()
    NEEDS_WINDOW = auto()
    """The terminal stands at a window, and does not say at which."""
    HAS_WINDOW = auto()
    """It says something that only a terminal at a window has."""


@dataclass(frozen=True, slots=True)
class SettingFault:
    """One thing that is wrong with the settings."""

    field: str
    flaw: SettingFlaw
    line: int = 1
    column: int = 1
    """Where in the file the value stands, from 1; the beginning of the file where there is none."""
    wanted: Wanted = Wanted(Want.CHOICE)
    """What the field may hold, where that is what is wrong; else no matter."""


@dataclass(eq=False)
class WrongSettingsError(SettingsError):
    """Fields are wrong; every fault of theirs."""

    faults: tuple[SettingFault, ...]
    path: Path | None = None
    """None where the settings were not read from a file; the faults then stand nowhere."""
