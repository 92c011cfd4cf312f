"""Insert-or-replace, insert-or-add and insert-once, compiled once."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import insert

from scoring.sql.prepared import Prepared


def put(connection: Connection, into: Table, row: Mapping[str, Any]) -> None:
    """Insert `row`, or replace the other columns of the row with the same primary key."""
    _replacing(into, tuple(row), tuple(row)).run(connection, row)


def change(connection: Connection, into: Table, row: Mapping[str, Any], columns: tuple[str, ...]) -> None:
    """Insert `row`, or replace these `columns` alone of the row with the same primary key."""
    _replacing(into, tuple(row), columns).run(connection, row)


def add_to(connection: Connection, into: Table, row: Mapping[str, Any], counter: str) -> None:
    """Insert `row`, or add its `counter` to that of the row with the same primary key."""
    _adding(into, tuple(row), counter).run(connection, row)


def put_once(connection: Connection, into: Table, row: Mapping[str, Any]) -> None:
    """Insert `row`, or leave the row with the same primary key as it is."""
    _keeping(into, tuple(row)).run(connection, row)


@cache
def _keeping(into: Table, columns: tuple[str, ...]) -> Prepared:
    keys = [column.name for column in into.primary_key]
    return Prepared(insert(into).on_conflict_do_nothing(index_elements=keys), columns)


@cache
def _replacing(into: Table, columns: tuple[str, ...], replaced: tuple[str, ...]) -> Prepared:
    statement = insert(into)
    keys = [column.name for column in into.primary_key]
    changed = {name: statement.excluded[name] for name in replaced if name not in keys}
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_=changed), columns)


@cache
def _adding(into: Table, columns: tuple[str, ...], counter: str) -> Prepared:
    statement = insert(into)
    keys = [column.name for column in into.primary_key]
    total = into.c[counter] + statement.excluded[counter]
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_={counter: total}), columns)
