"""Make every derived table anew from the ledger, or prove that it would come out the same."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, LargeBinary, Row, Table, cast, select

from scoring.errors.broken import ChainBrokenError
from scoring.events import BY_KIND
from scoring.ledger.engine import open_engine, reading, writing
from scoring.ledger.verify import verify
from scoring.projections import project
from scoring.projections.entry import Place
from scoring.tables import DERIVED
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)


@dataclass(frozen=True, slots=True)
class Difference:
    """A derived table that is not what the ledger says."""

    table: str
    missing: int
    """Rows the ledger calls for that are not there."""
    surplus: int
    """Rows that no entry accounts for."""


def rebuild(engine: Engine) -> int:
    """Replace all derived tables by a replay of the ledger, in one transaction; returns the number of entries.

    Raises:
        ChainBrokenError: the chain does not verify; nothing was changed.
    """
    _require_whole(engine)
    with writing(engine) as connection:
        for derived in reversed(DERIVED):
            connection.execute(derived.delete())
        return _replay(connection, _entries(connection))


def compare(engine: Engine) -> list[Difference]:
    """Replay the ledger into fresh tables in memory and list the tables that differ; changes nothing.

    Raises:
        ChainBrokenError: the chain does not verify.
    """
    _require_whole(engine)
    fresh = open_engine(None)
    try:
        with reading(engine) as connection, writing(fresh) as target:
            _replay(target, _entries(connection))
            found = [_difference(connection, target, derived) for derived in DERIVED]
    finally:
        fresh.dispose()
    return [one for one in found if one.missing or one.surplus]


def _require_whole(engine: Engine) -> None:
    verdict = verify(engine)
    if not verdict.whole:
        raise ChainBrokenError(verdict.faults[0])


def _entries(connection: Connection) -> Iterator[Row[Any]]:
    """All entries in the order to replay them: each terminal's own order, terminals merged by time.

    A terminal's clock may have been set back; its later entries then wait behind its earlier ones, so that no
    effect comes before its cause.
    """
    pairs = connection.execute(select(_LEDGER.c.hall_id, _LEDGER.c.terminal_id).distinct()).all()
    chains = [_chain(connection, pair.hall_id, pair.terminal_id) for pair in pairs]
    for _, row in heapq.merge(*chains, key=lambda keyed: keyed[0]):
        yield row


def _chain(connection: Connection, hall_id: str, terminal_id: str) -> Iterator[tuple[tuple[str, str, int], Row[Any]]]:
    rows = connection.execute(
        select(_LEDGER)
        .where(_LEDGER.c.hall_id == hall_id, _LEDGER.c.terminal_id == terminal_id)
        .order_by(_LEDGER.c.seq)
    ).yield_per(2000)
    latest = ""
    for row in rows:
        latest = max(latest, row.at)
        yield (latest, row.terminal_id, row.seq), row


def _replay(connection: Connection, rows: Iterable[Row[Any]]) -> int:
    count = 0
    for row in rows:
        event = BY_KIND[row.kind, row.version].model_validate_json(row.payload)
        project(connection, Place(row.hall_id, row.terminal_id, row.seq, datetime.fromisoformat(row.at)), event)
        count += 1
    return count


def _difference(stored: Connection, fresh: Connection, which: Table) -> Difference:
    # Bytes, because a damaged row may hold what is no longer text, a number or a date.
    columns = [cast(which.c[name], LargeBinary) for name in sorted(which.c.keys())]
    have = set(map(tuple, stored.execute(select(*columns)).all()))
    want = set(map(tuple, fresh.execute(select(*columns)).all()))
    return Difference(which.name, missing=len(want - have), surplus=len(have - want))
