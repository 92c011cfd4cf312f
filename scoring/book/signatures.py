"""Who signed which words of the hall's own book: out of the table, or out of the entries themselves."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from scoring.book.signature import Signature, Signatures
from scoring.clock import hall_day
from scoring.events.books import BookLineSigned, BookLineWithdrawn
from scoring.tables.books import BookLine
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LINE, _LEDGER = table(BookLine), table(LedgerEntry)


def signatures(connection: Connection, hall_id: str) -> Signatures:
    """By service and line, also of lines that were taken out since."""
    rows = connection.execute(select(_LINE).where(_LINE.c.hall_id == hall_id))
    return {
        (row.service_id, row.line_id): Signature(
            row.digest,
            row.written_by,
            row.checked_by,
            row.checked_on,
            row.again,
            tuple(row.among.split()),
            row.withdrawn,
        )
        for row in rows
    }


def signatures_in_entries(connection: Connection) -> Signatures:
    """The same out of the entries, each with its place, for a check that trusts no table; the chain was verified."""
    found: dict[tuple[str, str], Signature] = {}
    ours = select(_LEDGER).where(_LEDGER.c.kind.in_((BookLineSigned.kind, BookLineWithdrawn.kind)))
    for row in connection.execute(ours.order_by(_LEDGER.c.lamport, _LEDGER.c.terminal_id)):
        if row.kind == BookLineSigned.kind:
            event = BookLineSigned.model_validate_json(row.payload)
            found[event.service_id, event.line_id] = Signature(
                event.digest,
                event.written_by,
                event.by or "",
                event.checked_on or hall_day(datetime.fromisoformat(row.at)),
                event.again,
                event.among,
                entry=(row.terminal_id, row.seq),
            )
        else:
            gone = BookLineWithdrawn.model_validate_json(row.payload)
            place = gone.service_id, gone.line_id
            if place in found:
                found[place] = replace(found[place], withdrawn=True, entry=(row.terminal_id, row.seq))
    return found
