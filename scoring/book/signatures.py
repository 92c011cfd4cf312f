"""Who signed which words of the hall's own book."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from scoring.tables.books import BookLine
from scoring.tables.keys import table

_LINE = table(BookLine)


@dataclass(frozen=True, slots=True)
class Signature:
    """The last one under a line that is still in the book, as far as the ledger knows."""

    digest: str
    """Of everything the line said and rested on then."""
    written_by: str
    checked_by: str
    checked_on: date
    again: date


def signatures(connection: Connection, hall_id: str) -> Mapping[tuple[str, str], Signature]:
    """By service and line; lines that were withdrawn are left out."""
    rows = connection.execute(select(_LINE).where(_LINE.c.hall_id == hall_id, _LINE.c.withdrawn.is_(False)))
    return {
        (row.service_id, row.line_id): Signature(row.digest, row.written_by, row.checked_by, row.checked_on, row.again)
        for row in rows
    }
