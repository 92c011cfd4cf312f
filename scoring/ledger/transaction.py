"""How one transaction runs, also on a connection that is kept, and what SQLite refuses in words that can be told."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any, Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from scoring.errors import StoreError
from scoring.errors.store import DatabaseBusyError, DatabaseDamagedError, DatabaseUnreadableError, NotSavedError

BUSY_SECONDS: Final = 10
"""How long a writer waits for another one. One hall writes a few rows a second; a wait this long means trouble."""

BEGIN_WRITING: Final = "BEGIN IMMEDIATE"
"""Takes the write lock at once; a transaction that reads first and then writes fails when another came between."""

_BUSY: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction: takes the write lock at once, commits at the end, rolls back on any error.

    Raises:
        StoreError: the file is busy, damaged, full or gone; nothing was written.
    """
    with _transaction(engine, BEGIN_WRITING, writes=True) as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent view of the database; never blocks a writer.

    Raises:
        StoreError: the file is busy, damaged or gone.
    """
    with _transaction(engine, "BEGIN", writes=False) as connection:
        yield connection


@contextmanager
def _transaction(engine: Engine, begin: str, *, writes: bool) -> Iterator[Connection]:
    # Spelled out rather than hooked to SQLAlchemy's "begin" event: an engine with any listener of its own
    # consults the hooks at every statement, which costs a third of the time of an append.
    with worded(engine, writes=writes), engine.begin() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute(begin)
        yield connection


@contextmanager
def worded(engine: Engine, *, writes: bool) -> Iterator[None]:
    """What SQLite refuses, as errors that can be told; a broken constraint is whoever writes' to explain.

    Raises:
        DatabaseBusyError: another program held the file for too long.
        DatabaseDamagedError: the file is not whole.
        NotSavedError: it cannot be written.
        DatabaseUnreadableError: it cannot be read.
    """
    try:
        yield
    except (IntegrityError, sqlite3.IntegrityError):
        raise
    except (DBAPIError, sqlite3.DatabaseError) as error:
        raise told(error, str(engine.url.database), writes=writes) from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema, and Python cannot read what it says
        raise DatabaseDamagedError(str(engine.url.database), type(error).__name__) from error


def told(error: DBAPIError | sqlite3.Error, path: str, *, writes: bool) -> StoreError:
    """What SQLite refused of the file at `path`, as an error that can be told."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # the primary code of an extended one
    if code in _BUSY:
        return DatabaseBusyError(BUSY_SECONDS)
    if code in _DAMAGED:
        return DatabaseDamagedError(path, str(cause))
    return NotSavedError(str(cause)) if writes else DatabaseUnreadableError(path, str(cause))


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
        """One write transaction, as the function of that name gives it.

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
