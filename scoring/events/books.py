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
    """Of everything the line says and rests on."""
    written_by: Id
    written_on: date
    again: date
    """From this day on somebody has to look again."""


class BookLineWithdrawn(Kept):
    """A line that was signed was taken out of the book."""

    kind: ClassVar[str] = "book.withdrawn"

    service_id: Id
    line_id: Id
