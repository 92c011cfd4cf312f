"""Statements of the write path, compiled once and run on the driver's own cursor.

A rating is four statements and one sync. SQLAlchemy's per-statement work took as long as the sync itself; compiling
once keeps its SQL and its type conversions and skips the rest. For SQLite only: another engine gets its own adapter.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.sql.dml import UpdateBase

Row = Mapping[str, Any]
_Bind = tuple[str, Callable[[Any], Any] | None]


class Prepared:
    """One INSERT, UPDATE or SELECT with named parameters, ready to run often."""

    def __init__(self, statement: UpdateBase | Select[Any], columns: tuple[str, ...] = ()) -> None:
        """Prepare `statement`; `columns` names the columns of an INSERT that spells out no values."""
        self._statement = statement
        self._columns = columns
        self._compiled: tuple[str, tuple[_Bind, ...]] | None = None

    def run(self, connection: Connection, row: Row) -> int:
        """Run with the values of `row`; returns the number of rows changed.

        Raises:
            sqlite3.IntegrityError: a constraint refused the row.
        """
        return int(self._execute(connection, row).rowcount)

    def fetch(self, connection: Connection, row: Row, most: int) -> list[tuple[Any, ...]]:
        """The first `most` rows that a SELECT finds, as the driver gives them: times are text."""
        cursor = self._execute(connection, row)
        found: list[tuple[Any, ...]] = cursor.fetchmany(most)
        cursor.close()
        return found

    def _execute(self, connection: Connection, row: Row) -> Any:
        if self._compiled is None:
            self._compiled = self._compile(connection.dialect)
        sql, binds = self._compiled
        values = [convert(row[name]) if convert else row[name] for name, convert in binds]
        driver: Any = connection.connection.driver_connection
        return driver.execute(sql, values)

    def _compile(self, dialect: Dialect) -> tuple[str, tuple[_Bind, ...]]:
        compiled: Any = self._statement.compile(dialect=dialect, column_keys=self._columns or None)
        binds = tuple(
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in compiled.positiontup
        )
        return str(compiled), binds
