"""Which version of the schema a file holds, and how a file of an older one gets there."""

import secrets
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_mock_engine, inspect, select, text
from sqlmodel import SQLModel

from scoring.errors.store import (
    DatabaseDamagedError,
    DatabaseEmptyError,
    NewerSchemaError,
    NotOurDatabaseError,
    SchemaVersionError,
)
from scoring.ledger.file import APPLICATION_ID, examine
from scoring.ledger.transaction import reading, told, writing
from scoring.ledger.upgrade.upgrade import STEPS, upgrade
from scoring.sql.dialect import DRIVER, AlikeSQLite
from scoring.sql.upsert import put
from scoring.tables.kept import Meta
from scoring.tables.keys import table

SCHEMA_VERSION: Final = 4
"""Raised whenever a table changes; `scoring.ledger.upgrade` holds the way from every version before."""

_META = table(Meta)


def ensure_schema(engine: Engine, *, make: bool) -> None:
    """Make the tables of a new file; bring those of an older one up to date, all in one transaction or not at all.

    Args:
        engine: the file.
        make: whether a file without tables is to get them.

    Raises:
        DatabaseEmptyError: it has no tables, and is not to get any.
        NotOurDatabaseError: the file holds another program's tables.
        NewerSchemaError: a newer program wrote it; nothing was changed.
        SchemaVersionError: there is no way from its version to ours.
        LedgerBrokenError: an older file cannot be brought up to date, because its ledger does not verify.
    """
    with engine.connect() as connection:
        ready = inspect(connection).has_table(_META.name)
    if not ready:
        if not make:
            raise DatabaseEmptyError(str(engine.url.database))
        with writing(engine) as connection:
            _make(connection, str(engine.url.database))
    with reading(engine) as connection:
        found = _version(connection)
    if found is not None and found.isdigit() and int(found) in STEPS:
        with writing(engine) as connection:
            found = _version(connection)  # another process may have done it meanwhile
            if found is not None and int(found) in STEPS:
                upgrade(connection, int(found))
                _sign(connection)
                found = str(SCHEMA_VERSION)
    if found == str(SCHEMA_VERSION):
        return
    if found is not None and found.isdigit() and int(found) > SCHEMA_VERSION:
        raise NewerSchemaError(found, str(SCHEMA_VERSION))
    raise SchemaVersionError(found, str(SCHEMA_VERSION))


def version_of(path: Path) -> str | None:
    """The version a file has before it is opened; None if it does not say.

    Raises:
        StoreError: it is not ours or cannot be read, as `examine` says.
    """
    examine(path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    except sqlite3.Error as error:
        raise told(error, str(path), writes=False) from error
    return None if row is None else str(row[0])


def store_identity(connection: Connection) -> str:
    """What tells this database from every other one, also from an older copy made anew.

    Raises:
        DatabaseDamagedError: it has lost it.
    """
    found = connection.execute(select(_META.c.value).where(_META.c.key == "store")).scalar()
    if found is None:
        raise DatabaseDamagedError(str(connection.engine.url.database), _META.name)
    return str(found)


def _version(connection: Connection) -> str | None:
    found = connection.execute(select(_META.c.value).where(_META.c.key == "schema")).scalar()
    return None if found is None else str(found)


def _make(connection: Connection, path: str) -> None:
    tables = inspect(connection).get_table_names()
    if tables and _META.name not in tables:
        raise NotOurDatabaseError(path)
    if not tables:  # another process may have made them meanwhile
        with closing(connection.connection.cursor()) as cursor:  # the driver's own: seventy statements, nothing to ask
            for statement in _statements():
                cursor.execute(statement)
    if _version(connection) is None:
        _sign(connection)


@cache
def _statements() -> tuple[str, ...]:
    """What makes all tables and their indexes; put together once a process, for a file and every replay beside it."""
    found: list[str] = []
    dialect = AlikeSQLite()
    engine = create_mock_engine(f"{DRIVER}://", lambda made, *_, **__: found.append(str(made.compile(dialect=dialect))))
    SQLModel.metadata.create_all(engine, checkfirst=False)
    return tuple(found)


def _sign(connection: Connection) -> None:
    """Put our name, version and identity into the file."""
    connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))
    put(connection, _META, {"key": "schema", "value": str(SCHEMA_VERSION)})
    if connection.execute(select(_META.c.value).where(_META.c.key == "store")).scalar() is None:
        put(connection, _META, {"key": "store", "value": secrets.token_hex(16)})
