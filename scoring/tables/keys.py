"""How tables refer to each other: every key starts with the hall."""

from typing import Any, cast

from sqlalchemy import ForeignKeyConstraint, Table
from sqlmodel import SQLModel

CLUSTERED = {"sqlite_with_rowid": False}
"""SQLite keeps the rows in their key's own tree: one page less to write for every row of a commit."""


def parent(target: str) -> ForeignKeyConstraint:
    """A foreign key on `(hall_id, <target>_id)` to the table `target`."""
    column = f"{target}_id"
    return ForeignKeyConstraint(["hall_id", column], [f"{target}.hall_id", f"{target}.{column}"])


def table(model: type[SQLModel]) -> Table:
    """The SQLAlchemy table behind a model, for statements of the hot path."""
    return cast("Table", cast("Any", model).__table__)
