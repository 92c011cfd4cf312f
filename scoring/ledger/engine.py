"""The SQLite file: how it is opened, what every connection is told, and which version of the schema it holds."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlmodel import SQLModel

from scoring.errors import StoreError
from scoring.errors.store import (
    DatabaseNotMadeError,
    DatabaseUnreadableError,
    NotOurDatabaseError,
    SchemaVersionError,
)
from scoring.tables.kept import Meta
from scoring.tables.keys import table

SCHEMA_VERSION = "1"
"""Raised whenever a table changes; a file of another version is refused, never guessed at."""

BUSY_SECONDS = 10
"""How long a writer waits for another one. One hall writes a few rows a second; a wait this long means trouble."""

_PRAGMAS = (
    # FULL syncs the log at every commit: a rating that was thanked for survives a power cut.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    # What is erased by law is overwritten, not just let go of; some builds of SQLite do so by themselves, not all.
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",
)


def open_engine(path: Path | None) -> Engine:
    """Open the database at `path`, making file and tables if there are none; `None` keeps it in memory (for tests).

    Raises:
        DatabaseUnreadableError, DatabaseNotMadeError: the file cannot be opened or made, or is no database.
        NotOurDatabaseError: it is another program's.
        SchemaVersionError: it has another schema version.
    """
    if path is not None:
        _make_private(path)
    engine = create_engine(
        f"sqlite:///{path}" if path else "sqlite://",
        connect_args={"check_same_thread": False},
        **({} if path else {"poolclass": StaticPool}),
    )
    event.listen(engine.pool, "connect", _prepare)
    try:
        _ensure_schema(engine)
    except StoreError:
        engine.dispose()
        raise
    except (DatabaseError, sqlite3.DatabaseError) as error:
        engine.dispose()
        raise DatabaseUnreadableError(str(path), str(error.args[0])) from error
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


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction: takes the write lock at once, commits at the end, rolls back on any error."""
    with _transaction(engine, "BEGIN IMMEDIATE") as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent view of the database; never blocks a writer."""
    with _transaction(engine, "BEGIN") as connection:
        yield connection


@contextmanager
def _transaction(engine: Engine, begin: str) -> Iterator[Connection]:
    # Spelled out rather than hooked to SQLAlchemy's "begin" event: an engine with any listener of its own
    # consults the hooks at every statement, which costs a third of the time of an append.
    with engine.begin() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute(begin)
        yield connection


def _ensure_schema(engine: Engine) -> None:
    meta = table(Meta)
    with engine.connect() as connection:
        ready = inspect(connection).has_table(meta.name)
    if not ready:
        with writing(engine) as connection:
            tables = inspect(connection).get_table_names()
            if tables and meta.name not in tables:
                raise NotOurDatabaseError(str(engine.url.database))
            SQLModel.metadata.create_all(connection)  # another process may have made the tables meanwhile
            if connection.execute(select(meta.c.value).where(meta.c.key == "schema")).scalar() is None:
                connection.execute(meta.insert().values(key="schema", value=SCHEMA_VERSION))
    with reading(engine) as connection:
        found = connection.execute(select(meta.c.value).where(meta.c.key == "schema")).scalar()
    if found != SCHEMA_VERSION:
        raise SchemaVersionError(found, SCHEMA_VERSION)
