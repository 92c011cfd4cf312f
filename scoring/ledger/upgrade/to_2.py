"""Schema 2: the ledger gains an order of the whole file and says where a clock was in doubt."""

from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer, String

from scoring.ledger.upgrade import to_2_identity

if TYPE_CHECKING:
    from alembic.operations import Operations


def alter(operations: "Operations") -> None:
    """Entries of before keep their digest: they have no order and no word about the clock."""
    operations.add_column("ledger", Column("lamport", Integer, nullable=True))
    operations.add_column("ledger", Column("doubt", Integer, nullable=True))
    operations.add_column("ledger_head", Column("lamport", Integer, nullable=False, server_default="0"))
    operations.add_column("ledger_head", Column("trusted_at", String, nullable=False, server_default=""))
    operations.add_column("ledger_head", Column("trusted_lamport", Integer, nullable=False, server_default="0"))
    operations.add_column("ledger_head", Column("steady", String, nullable=False, server_default=""))
    # A terminal that still runs the older program is refused, and says so; its entries would stand in no order.
    operations.execute(
        "CREATE TRIGGER ledger_ordered BEFORE INSERT ON ledger WHEN NEW.lamport IS NULL "
        "BEGIN SELECT RAISE(ABORT, 'the database was brought up to date; this program is older'); END"
    )
    to_2_identity.alter(operations)
