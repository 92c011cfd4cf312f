"""One opened store: the engine, the ledger that writes to it, and the clock. Made once, handed down."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select

from scoring.clock import Clock
from scoring.errors import StoreError
from scoring.errors.store import OtherHallError
from scoring.ledger.engine import open_engine, reading, writing
from scoring.ledger.ledger import Ledger
from scoring.sql.upsert import put
from scoring.tables.kept import LedgerHead, Meta
from scoring.tables.keys import table

View = Connection
"""What `Store.reading` gives: for those who only hand it on to the readers of `scoring.read`."""

_HEAD, _META = table(LedgerHead), table(Meta)


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The newest entry of one terminal: how many there are, and the digest that stands for all of them."""

    terminal_id: str
    seq: int
    digest: str


@dataclass(frozen=True, slots=True)
class Store:
    """What every service of the floor works on."""

    engine: Engine
    ledger: Ledger
    clock: Clock
    visit_key: bytes = field(repr=False)
    """Secret of the hall under which visit numbers are remembered; without it they cannot be found by trying."""

    @property
    def hall_id(self) -> str:
        """The hall this terminal belongs to."""
        return self.ledger.hall_id

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; never blocks a writer."""
        with reading(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction, for what is not score-bearing; everything else goes through the ledger."""
        with writing(self.engine) as connection:
            yield connection

    def version(self) -> int:
        """Number of entries in the ledger: grows with everything written, by whomever; cheap to ask every second."""
        with self.reading() as connection:
            entries = select(func.coalesce(func.sum(_HEAD.c.seq), 0)).where(_HEAD.c.hall_id == self.hall_id)
            return int(connection.execute(entries).scalar_one())

    def heads(self) -> tuple[ChainHead, ...]:
        """The newest entry of every terminal."""
        with self.reading() as connection:
            rows = connection.execute(
                select(_HEAD).where(_HEAD.c.hall_id == self.hall_id).order_by(_HEAD.c.terminal_id)
            )
            return tuple(ChainHead(row.terminal_id, row.seq, row.digest) for row in rows)

    def close(self) -> None:
        """Give all connections back; the store cannot be used afterwards."""
        self.engine.dispose()


def open_store(path: Path | None, *, hall_id: str, terminal_id: str, clock: Clock) -> Store:
    """Open (or make) the database at `path`; `None` keeps it in memory.

    Raises:
        StoreError: the file cannot be opened, is of another version, or (OtherHallError) belongs to another hall.
    """
    engine = open_engine(path)
    try:
        visit_key = _identify(engine, hall_id)
    except StoreError:
        engine.dispose()
        raise
    ledger = Ledger(engine, hall_id=hall_id, terminal_id=terminal_id, clock=clock)
    return Store(engine, ledger, clock, visit_key)


def _identify(engine: Engine, hall_id: str) -> bytes:
    """The file's own secret. A new file takes the hall's id; a file of another hall is refused."""
    with reading(engine) as connection:
        facts = {row.key: row.value for row in connection.execute(select(_META))}
    if "hall" not in facts:
        with writing(engine) as connection:
            put(connection, _META, {"key": "hall", "value": hall_id})
            put(connection, _META, {"key": "visit_key", "value": secrets.token_hex(32)})
        return _identify(engine, hall_id)
    if facts["hall"] != hall_id:
        raise OtherHallError(facts["hall"], hall_id)
    return bytes.fromhex(facts["visit_key"])
