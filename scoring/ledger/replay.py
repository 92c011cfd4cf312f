"""What the ledger says, told once more: every entry in its order, into the derived tables.

The order is that of the whole file (`lamport`). Entries from before there was one come first, merged by their clocks;
where a clock was wrong, so that an effect would come before its cause, the chain waits until the cause is there.
"""

import heapq
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select
from sqlalchemy.exc import IntegrityError

from scoring.errors import ConflictError, UnknownSubjectError
from scoring.errors.broken import ReplayFailedError
from scoring.events import BY_KIND
from scoring.projections import project
from scoring.projections.entry import Place
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)
_REFUSED = (ConflictError, UnknownSubjectError, IntegrityError, sqlite3.IntegrityError)

Entry = Row[Any]


def entries(connection: Connection) -> Iterator[Entry]:
    """All entries in the order to replay them."""
    yield from _merged(connection)
    yield from newer(connection, 0)


def newer(connection: Connection, than: int) -> Iterator[Entry]:
    """Entries behind a place in the order of the file, in that order."""
    ordered = select(_LEDGER).where(_LEDGER.c.lamport > than).order_by(_LEDGER.c.lamport, _LEDGER.c.terminal_id)
    yield from connection.execute(ordered).yield_per(2000)


def replay(connection: Connection, rows: Iterable[Entry]) -> int:
    """Apply entries to the derived tables; returns how many.

    Raises:
        ReplayFailedError: an entry contradicts what came before it.
    """
    count = 0
    waiting: list[Entry] = []
    for row in rows:
        if row.lamport is None:
            waiting.append(row)
            waiting = _settle(connection, waiting)
        else:
            _give_up(waiting)
            _apply(connection, row)
        count += 1
    _give_up(waiting)
    return count


def _settle(connection: Connection, waiting: list[Entry]) -> list[Entry]:
    """Apply what can be applied, each terminal's entries in their own order; what still waits for a cause stays."""
    progress = True
    while progress:
        progress, left, held = False, list[Entry](), set[str]()
        for row in waiting:
            if row.terminal_id in held or not _tried(connection, row):
                held.add(row.terminal_id)
                left.append(row)
            else:
                progress = bool(left)
        waiting = left
    return waiting


def _tried(connection: Connection, row: Entry) -> bool:
    """Whether an entry of before could be applied; without a trace if not."""
    savepoint = connection.begin_nested()
    try:
        _project(connection, row)
    except _REFUSED:
        savepoint.rollback()
        return False
    savepoint.commit()
    return True


def _give_up(waiting: list[Entry]) -> None:
    if waiting:
        raise ReplayFailedError(waiting[0].terminal_id, waiting[0].seq)


def _apply(connection: Connection, row: Entry) -> None:
    try:
        _project(connection, row)
    except _REFUSED as error:
        raise ReplayFailedError(row.terminal_id, row.seq) from error


def _project(connection: Connection, row: Entry) -> None:
    event = BY_KIND[row.kind, row.version].model_validate_json(row.payload)
    moment = datetime.fromisoformat(row.at)
    project(connection, Place(row.hall_id, row.terminal_id, row.seq, moment, bool(row.doubt)), event)


def _merged(connection: Connection) -> Iterator[Entry]:
    """Entries without an order: each terminal's own order, terminals merged by time."""
    unordered = _LEDGER.c.lamport.is_(None)
    pairs = connection.execute(select(_LEDGER.c.hall_id, _LEDGER.c.terminal_id).where(unordered).distinct()).all()
    chains = [_chain(connection, pair.hall_id, pair.terminal_id) for pair in pairs]
    for _, row in heapq.merge(*chains, key=lambda keyed: keyed[0]):
        yield row


def _chain(connection: Connection, hall_id: str, terminal_id: str) -> Iterator[tuple[tuple[str, str, int], Entry]]:
    rows = connection.execute(
        select(_LEDGER)
        .where(_LEDGER.c.hall_id == hall_id, _LEDGER.c.terminal_id == terminal_id, _LEDGER.c.lamport.is_(None))
        .order_by(_LEDGER.c.seq)
    ).yield_per(2000)
    latest = ""
    for row in rows:
        # A clock may have been set back; the later entries then wait behind the earlier ones.
        latest = max(latest, row.at)
        yield (latest, row.terminal_id, row.seq), row
