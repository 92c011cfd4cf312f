"""The SQLite file: how it is opened, and what every connection is told."""

import os
import sqlite3
import time
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool, StaticPool

from scoring.errors.store import DatabaseEmptyError, DatabaseNotMadeError
from scoring.ledger.file import examine
from scoring.ledger.schema import ensure_schema
from scoring.ledger.transaction import BUSY_SECONDS, worded
from scoring.sql.dialect import DRIVER, STATEMENTS

SQLITE: Final[tuple[int, int, int]] = sqlite3.sqlite_version_info[:3]
"""Version of the engine that this program runs on."""

_PRAGMAS: Final = (
    # FULL syncs the log at every commit: a rating that was thanked for survives a power cut.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    # What is erased by law is overwritten, not just let go of; some builds of SQLite do so by themselves, not all.
    "PRAGMA secure_delete=ON",
)


def open_engine(path: Path | None, *, make: bool = False) -> Engine:
    """Open the database at `path`; `None` keeps a new one in memory (for tests).

    Args:
        path: the file.
        make: make it where there is none. Otherwise a file that is missing, empty or another program's is refused, and
            nothing is touched.

    Raises:
        StoreError: the file cannot be opened or made, is damaged or not ours, or has another schema.
    """
    if path is not None:
        if make:
            _make_private(path)
        try:
            examine(path)
        except DatabaseEmptyError:
            if not make:
                raise
    engine = create_engine(
        URL.create(DRIVER, database=None if path is None else str(path)),
        # Opened by path, not by address: a `?` or `#` in a folder's name means nothing.
        creator=lambda: sqlite3.connect(path or ":memory:", timeout=BUSY_SECONDS, check_same_thread=False),
        poolclass=QueuePool if path else StaticPool,
        execution_options={"compiled_cache": STATEMENTS},
        hide_parameters=True,  # what a statement was given (citizens' words, salts) has no place in a log
    )
    event.listen(engine.pool, "connect", _prepare)
    try:
        with worded(engine, writes=False):
            ensure_schema(engine, make=make or path is None)
    except BaseException:
        engine.dispose()  # whatever refused or interrupted it, no connection is left to the collector
        raise
    return engine


def _make_private(path: Path) -> None:
    """A new file is for its owner only: it holds names, citizens' words and PIN hashes. Its log inherits this."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        raise DatabaseNotMadeError(str(path), error.strerror or type(error).__name__) from error


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # The driver must not open transactions by itself: it would begin deferred, and a deferred transaction that
    # reads and then writes fails at once when another writer came between, whatever the busy timeout.
    connection.isolation_level = None
    cursor = connection.cursor()
    _write_ahead(cursor)
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _write_ahead(cursor: DBAPICursor) -> None:
    """Turn the write-ahead log on. While another process makes the same new file, SQLite does not wait here: we do."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
