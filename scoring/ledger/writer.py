"""The one connection that a ledger writes through, kept from one entry to the next."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Engine

from scoring.errors.store import DatabaseBusyError
from scoring.ledger.transaction import BEGIN_WRITING, BUSY_SECONDS, worded


class Writer:
    """Runs write transactions one after the other.

    Taking a connection from the pool and giving it back costs as much as all statements of a rating together; so this
    one is kept. Threads of this process wait here for each other, other processes at the file's own lock.
    """

    def __init__(self, engine: Engine) -> None:
        """Nothing is opened before the first transaction."""
        self._engine = engine
        self._kept: Connection | None = None
        self._turn = RLock()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction, as `scoring.ledger.transaction.writing` gives it.

        Raises:
            StoreError: the file is busy, damaged, full or gone; nothing was written.
        """
        if not self._turn.acquire(timeout=BUSY_SECONDS):
            raise DatabaseBusyError(BUSY_SECONDS)
        try:
            with worded(self._engine, writes=True):
                connection = self._connection()
                driver: Any = connection.connection.driver_connection
                driver.execute(BEGIN_WRITING)
                try:
                    yield connection
                    driver.commit()
                finally:
                    driver.rollback()  # nothing is left to roll back after a commit
                    if connection.in_transaction():  # SQLAlchemy has begun one of its own, at its first statement
                        connection.rollback()
        finally:
            self._turn.release()

    def close(self) -> None:
        """Give the connection back; the next transaction takes another one."""
        with self._turn:
            if self._kept is not None:
                self._kept.close()
            self._kept = None

    def _connection(self) -> Connection:
        if self._kept is None:
            self._kept = self._engine.connect()
        return self._kept
