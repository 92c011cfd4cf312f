"""Bringing an older file up to date inside one transaction: whatever interrupts it, the file is the old one still."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection
from sqlmodel import SQLModel

from scoring.ledger.replay import entries, replay
from scoring.ledger.upgrade import to_2, to_3, to_4
from scoring.tables import DERIVED

if TYPE_CHECKING:
    from alembic.operations import Operations

STEPS: Final[Mapping[int, Callable[["Operations"], None]]] = {1: to_2.alter, 2: to_3.alter, 3: to_4.alter}
"""Schema version → what changes its kept tables into those of the next version."""


def upgrade(connection: Connection, found: int) -> None:
    """Alter the kept tables step by step, then make the derived ones anew from the ledger.

    Args:
        connection: a write transaction; the caller commits.
        found: the version the file has, one of `STEPS`.

    Raises:
        ReplayError: the ledger cannot be replayed; the caller's transaction must not be committed.
    """
    from alembic.migration import MigrationContext  # noqa: PLC0415 - heavy, and needed once in a file's life
    from alembic.operations import Operations  # noqa: PLC0415 - as above

    operations = Operations(MigrationContext.configure(connection))
    # Children first: an emptied table must not break the keys of another.
    for derived in reversed(DERIVED):
        operations.execute(f"DROP TABLE IF EXISTS {derived.name}")
    for version in range(found, max(STEPS) + 1):
        STEPS[version](operations)
    SQLModel.metadata.create_all(connection)
    replay(connection, entries(connection))
