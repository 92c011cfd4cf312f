"""The ledger as stored bytes: a damaged row may hold what is no longer text, a number or a date."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Executable,
    LargeBinary,
    Table,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
)

from scoring.ledger.canonical import DIGESTED
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)


def stored(connection: Connection) -> Iterator[Any]:
    """Every entry along the chains: the columns of `DIGESTED`, then `digest`, all as bytes, and `well_typed`."""
    yield from connection.execute(_along_the_chains()).yield_per(2000)


@cache
def _along_the_chains() -> Executable:
    columns = [as_bytes(_LEDGER.c[name]) for name in (*DIGESTED, "digest")]
    order = (_LEDGER.c[name] for name in ("hall_id", "terminal_id", "seq"))
    return select(*columns, well_typed(_LEDGER).label("well_typed")).order_by(*order)


def as_bytes(column: Column[Any]) -> ColumnElement[bytes]:
    """A column as bytes under its own name; where nothing may be missing, damage that left nothing reads as empty."""
    found: ColumnElement[bytes] = cast(column, LargeBinary)
    if not column.nullable:
        found = func.coalesce(found, literal(b"", LargeBinary))
    return found.label(column.name)


def well_typed(which: Table) -> ColumnElement[bool]:
    """Whether text is stored as text and numbers as numbers: SQLite would keep the same bytes as a blob."""
    return and_(*(_well_typed(column) for column in which.c))


def _well_typed(column: ColumnElement[Any]) -> ColumnElement[bool]:
    right = func.typeof(column) == ("integer" if column.type.python_type is int else "text")
    return or_(right, column.is_(None)) if getattr(column, "nullable", False) else right


def number(value: bytes | None) -> int | None:
    """A number from 1, or nothing: damage may have left anything, also more digits than Python converts."""
    return int(value) if value and value.isdigit() and len(value) < 20 and int(value) else None


def shown(value: bytes) -> str:
    """Bytes as somebody may read them."""
    return value.decode("utf-8", "replace")
