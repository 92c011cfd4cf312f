"""One opened store: the engine, the ledger that writes to it, and the clock. Made once, handed down."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine

from scoring.clock import Clock
from scoring.engine import data_version, open_engine, reading, writing
from scoring.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Store:
    """What every service of the floor works on."""

    engine: Engine
    ledger: Ledger
    clock: Clock

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
        """Changes when somebody else has written; cheap enough to ask every second."""
        return data_version(self.engine)

    def close(self) -> None:
        """Give all connections back; the store cannot be used afterwards."""
        self.engine.dispose()


def open_store(path: Path | None, *, hall_id: str, terminal_id: str, clock: Clock) -> Store:
    """Open (or make) the database at `path`; `None` keeps it in memory.

    Raises:
        StoreError: the file cannot be opened or is of another version.
    """
    engine = open_engine(path)
    return Store(engine, Ledger(engine, hall_id=hall_id, terminal_id=terminal_id, clock=clock), clock)
