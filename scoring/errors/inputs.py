"""What is not taken, whatever is on record."""

from dataclasses import dataclass

from scoring.errors import ScoringError


@dataclass(eq=False)
class PinFormatError(ScoringError):
    """This is no PIN."""

    shortest: int
    """Digits of the shortest PIN."""
    longest: int
    """Digits of the longest."""


@dataclass(eq=False)
class SamePinError(ScoringError):
    """The new PIN is the one the person has already."""


@dataclass(eq=False)
class TextTooLongError(ScoringError):
    """A private text is longer than may be stored."""

    characters: int
    limit: int


@dataclass(eq=False)
class NotAnIdError(ScoringError):
    """This cannot be an id: letters, digits and `_ . : -`, at most 64 of them."""

    given: str


@dataclass(eq=False)
class NotAnItemCodeError(ScoringError):
    """This cannot be the code of an item: a letter and one or two digits."""

    given: str


@dataclass(eq=False)
class NameLengthError(ScoringError):
    """A name is empty, or longer than fits."""

    characters: int
    limit: int
