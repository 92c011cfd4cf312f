"""What the office's screens are given that cannot be, and files that cannot be put away."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError


class OfficeError(KioskError):
    """Something the office wanted cannot be done."""


@dataclass(eq=False)
class FileNotKeptError(OfficeError):
    """A file for the office could not be written; nothing depends on it yet."""

    path: Path
    kind: str
    """What the system says, as the name of its error."""


@dataclass(eq=False)
class NotADayError(OfficeError):
    """What was typed is no day."""

    given: str


@dataclass(eq=False)
class NotWeightsError(OfficeError):
    """What was typed are not three whole percentages that sum to 100."""

    given: str


@dataclass(eq=False)
class NotACountError(OfficeError):
    """What was typed is no whole number within its bounds."""

    given: str
    least: int
    most: int


@dataclass(eq=False)
class NotAChoiceError(OfficeError):
    """What was typed is none of the values that the field names."""

    given: str


@dataclass(eq=False)
class NoReasonError(OfficeError):
    """A decision needs a reason in words."""


@dataclass(eq=False)
class SamePersonError(OfficeError):
    """Two people have to decide together, and this is the same one twice."""

    staff_id: str


@dataclass(eq=False)
class NobodyWithoutPinError(OfficeError):
    """Everybody has a PIN already."""
