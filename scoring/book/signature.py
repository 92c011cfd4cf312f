"""One signature under a line of the hall's own book, as plain facts: for those who read no table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Signature:
    """The last one under a line, as far as the ledger knows."""

    digest: str
    """Of everything the line said and rested on then, and of who checked it when."""
    written_by: str
    checked_by: str
    checked_on: date
    again: date | None
    """None where nobody has to look again."""
    among: tuple[str, ...] = ()
    """Everything in the line's list then, in its order."""
    withdrawn: bool = False
    """Whether the words were taken out of the book since, by somebody at a screen."""
    entry: tuple[str, int] = ("", 0)
    """Terminal and number of the entry that holds it, where that is known."""


Signatures = Mapping[tuple[str, str], Signature]
"""By service and line."""
