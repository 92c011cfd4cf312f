"""Insert-or-replace and insert-or-add, compiled once."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

from scoring.sql.prepared import Prepared


def put(connection: Connection, into: Table, row: Mapping[str, Any]) -> None:
    """Insert `row`, or replace the other columns of the row with the same primary key."""
    _replacing(connection.dialect.name, into, tuple(row)).run(connection, row)


def add_to(connection: Connection, into: Table, row: Mapping[str, Any], counter: str) -> None:
    """Insert `row`, or add its `counter` to that of the row with the same primary key."""
    _adding(connection.dialect.name, into, tuple(row), counter).run(connection, row)


def _insert(dialect: str, into: Table) -> SqliteInsert | PostgresInsert:
    return postgresql.insert(into) if dialect == "postgresql" else sqlite.insert(into)


@cache
def _replacing(dialect: str, into: Table, columns: tuple[str, ...]) -> Prepared:
    statement = _insert(dialect, into)
    keys = [column.name for column in into.primary_key]
    changed = {name: statement.excluded[name] for name in columns if name not in keys}
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_=changed), columns)


@cache
def _adding(dialect: str, into: Table, columns: tuple[str, ...], counter: str) -> Prepared:
    statement = _insert(dialect, into)
    keys = [column.name for column in into.primary_key]
    total = into.c[counter] + statement.excluded[counter]
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_={counter: total}), columns)
