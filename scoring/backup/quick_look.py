"""A look at a database that takes a second: its pages, the newest entry of every chain, and the notes beside it.

What `verify` finds beyond it takes reading every entry.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from scoring.errors.fault import Fault, Flaw
from scoring.errors.store import DatabaseDamagedError
from scoring.ledger.canonical import DIGESTED, entry_digest
from scoring.ledger.checks.stored import as_bytes
from scoring.ledger.engine import open_engine
from scoring.ledger.transaction import reading
from scoring.ledger.verify import check_notes
from scoring.ledger.witness import ChainHead
from scoring.tables.kept import LedgerEntry, LedgerHead
from scoring.tables.keys import table

_LEDGER, _HEAD = table(LedgerEntry), table(LedgerHead)

_WELL: Final = "ok"


@dataclass(frozen=True, slots=True)
class QuickLook:
    """What was seen."""

    heads: tuple[ChainHead, ...]
    faults: tuple[Fault, ...]

    @property
    def entries(self) -> int:
        """Number of entries of the ledger."""
        return sum(head.seq for head in self.heads)


def quick_look(path: Path) -> QuickLook:
    """Look at the database at `path`; nothing in it is changed, but an older one is brought up to date.

    Raises:
        StoreError: it cannot be opened, or its pages are damaged.
    """
    engine = open_engine(path)
    try:
        with reading(engine) as connection:
            said = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
            if said != _WELL:
                raise DatabaseDamagedError(str(path), said)
            rows = connection.execute(select(_HEAD).order_by(_HEAD.c.hall_id, _HEAD.c.terminal_id)).all()
            heads = tuple(ChainHead(row.terminal_id, row.seq, row.digest) for row in rows)
            faults = [fault for row in rows for fault in _newest(connection, row)]
        faults.extend(check_notes(engine))
    finally:
        engine.dispose()
    return QuickLook(heads, tuple(faults))


def _newest(connection: Connection, head: Row[Any]) -> Iterator[Fault]:
    """Whether the entry that a head names is there and gives its digest."""
    columns = [as_bytes(_LEDGER.c[name]) for name in (*DIGESTED, "digest")]
    wanted = (
        _LEDGER.c.hall_id == head.hall_id,
        _LEDGER.c.terminal_id == head.terminal_id,
        _LEDGER.c.seq == head.seq,
    )
    found = connection.execute(select(*columns).where(*wanted)).first()
    if found is None or found.digest != head.digest.encode():
        yield Fault(head.terminal_id, head.seq, Flaw.OTHER_HEAD, str(head.seq))
    elif entry_digest([getattr(found, name) for name in DIGESTED]).encode() != found.digest:
        yield Fault(head.terminal_id, head.seq, Flaw.CHANGED)
