"""Signatures under the hall's own book as the ledger left them."""

from sqlalchemy import Connection, bindparam

from scoring.events.books import BookLineSigned, BookLineWithdrawn
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.books import BookLine
from scoring.tables.keys import table

_LINE = table(BookLine)


@projects(BookLineSigned)
def book_line_signed(connection: Connection, place: Place, event: BookLineSigned) -> None:
    """Keep the signature; an older one under the same line no longer stands for anything."""
    signed = event.model_dump(exclude={"by", "among", "checked_on"})
    checked = {"checked_by": event.by or "", "checked_on": event.checked_on or place.day}
    put_row(connection, _LINE, place, **signed, **checked, among=" ".join(event.among), withdrawn=False)


@projects(BookLineWithdrawn)
def book_line_withdrawn(connection: Connection, place: Place, event: BookLineWithdrawn) -> None:
    """Remember that the line is gone; what was never signed leaves nothing."""
    connection.execute(
        _LINE.update()
        .where(
            _LINE.c.hall_id == bindparam("hall"),
            _LINE.c.service_id == bindparam("service"),
            _LINE.c.line_id == bindparam("line"),
        )
        .values(withdrawn=True),
        {"hall": place.hall_id, "service": event.service_id, "line": event.line_id},
    )
