"""Events of the hall's own book (本厅指南): the text is a file, the ledger holds who vouched for which words of it."""

from datetime import date
from typing import ClassVar

from scoring.events.base import DigestHex, Id, Kept


class BookLineSigned(Kept):
    """Somebody checked a line that somebody else wrote, and vouches for exactly these words; `by` is the checker."""

    kind: ClassVar[str] = "book.signed"

    service_id: Id
    """`hall` for what holds in the hall as a whole."""
    line_id: Id
    """`here` for windows, telephone and hours."""
    digest: DigestHex
    """Of everything the line says and rests on, and of who checked it when."""
    written_by: Id
    written_on: date
    checked_on: date | None = None
    """The day that stands beside the checker's name; None in older entries: the hall's day of the entry."""
    again: date | None
    """From this day on somebody has to look again; None for what does not lapse, such as a situation."""
    among: tuple[Id, ...] = ()
    """Everything in the line's list as it was signed, in its order: two lines that change places are others."""


class BookLineWithdrawn(Kept):
    """Words that were signed were taken out of the book, because the line went or was written anew."""

    kind: ClassVar[str] = "book.withdrawn"

    service_id: Id
    line_id: Id
