"""Make every derived table anew from the ledger, or prove that it would come out the same."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, LargeBinary, Table, cast, func, select

from scoring.errors.broken import ChainBrokenError
from scoring.ledger.engine import open_engine
from scoring.ledger.replay import entries, newer, replay
from scoring.ledger.transaction import BEGIN_WRITING, reading, worded, writing
from scoring.ledger.unentered import leave_mark
from scoring.ledger.verify import verify_entries
from scoring.tables import DERIVED
from scoring.tables.kept import LedgerEntry, LedgerHead
from scoring.tables.keys import table

_SIDE: Final = "made_anew"
"""Name under which the fresh tables stand beside the old ones during the exchange."""

_LEDGER, _HEAD = table(LedgerEntry), table(LedgerHead)


@dataclass(frozen=True, slots=True)
class Difference:
    """A derived table that is not what the ledger says."""

    table: str
    missing: int
    """Rows the ledger calls for that are not there."""
    surplus: int
    """Rows that no entry accounts for."""


def rebuild(engine: Engine) -> int:
    """Replace all derived tables by a replay of the ledger; returns the number of entries.

    The replay goes into a file of its own, beside a hall that goes on writing; the write lock is held only while what
    was added meanwhile is replayed too and the rows change places.

    Raises:
        LedgerBrokenError: the chain does not verify, or contradicts itself; nothing was changed.
        StoreError: no room for the fresh tables, or another program writes for too long; nothing was changed.
    """
    _require_whole(engine)
    with tempfile.TemporaryDirectory(prefix="kiosk-rebuild-") as folder:
        path = Path(folder) / "fresh.sqlite3"
        count, reached = _replayed(engine, path)
        return count + _exchange(engine, path, reached)


def compare(engine: Engine) -> list[Difference]:
    """Replay the ledger into fresh tables in memory and list the tables that differ; changes nothing.

    Raises:
        LedgerBrokenError: the chain does not verify, or contradicts itself.
    """
    _require_whole(engine)
    return differences(engine)


def differences(engine: Engine) -> list[Difference]:
    """The same for a ledger that was verified already."""
    fresh = open_engine(None)
    try:
        with reading(engine) as connection, writing(fresh) as target:
            replay(target, entries(connection))
            found = [_difference(connection, target, derived) for derived in DERIVED]
    finally:
        fresh.dispose()
    return [one for one in found if one.missing or one.surplus]


def _require_whole(engine: Engine) -> None:
    verdict = verify_entries(engine)
    if not verdict.whole:
        raise ChainBrokenError(verdict.faults[0])


def _replayed(engine: Engine, path: Path) -> tuple[int, int]:
    """Fresh tables in a file of their own: how many entries are in them, and how far in the order of the file."""
    fresh = open_engine(path, make=True)
    try:
        with reading(engine) as connection, writing(fresh) as target:
            reached = connection.execute(select(func.coalesce(func.max(_HEAD.c.lamport), 0))).scalar_one()
            return replay(target, entries(connection)), int(reached)
    finally:
        fresh.dispose()


def _exchange(engine: Engine, path: Path, reached: int) -> int:
    with _beside(engine, path) as connection:
        for derived in reversed(DERIVED):
            connection.exec_driver_sql(f"DELETE FROM main.{derived.name}")  # noqa: S608 - our own tables' names
        for derived in DERIVED:
            columns = ", ".join(f'"{column.name}"' for column in derived.columns)
            connection.exec_driver_sql(
                f"INSERT INTO main.{derived.name} ({columns}) SELECT {columns} FROM {_SIDE}.{derived.name}"  # noqa: S608
            )
        leave_mark(connection)
        return replay(connection, newer(connection, reached))


@contextmanager
def _beside(engine: Engine, path: Path) -> Iterator[Connection]:
    """A write transaction that sees the tables of another file too."""
    with worded(engine, writes=True), engine.connect() as connection:
        connection.exec_driver_sql(f"ATTACH DATABASE ? AS {_SIDE}", (str(path),))
        try:
            connection.exec_driver_sql(BEGIN_WRITING)
            yield connection
            connection.commit()
        finally:
            connection.rollback()
            connection.exec_driver_sql(f"DETACH DATABASE {_SIDE}")


def _difference(stored: Connection, fresh: Connection, which: Table) -> Difference:
    # Bytes, because a damaged row may hold what is no longer text, a number or a date.
    columns = [cast(which.c[name], LargeBinary) for name in sorted(which.c.keys())]
    have = set(map(tuple, stored.execute(select(*columns)).all()))
    want = set(map(tuple, fresh.execute(select(*columns)).all()))
    return Difference(which.name, missing=len(want - have), surplus=len(have - want))
