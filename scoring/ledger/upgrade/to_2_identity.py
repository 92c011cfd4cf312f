"""Schema 2: a PIN's hash gets a salt, and wrong PINs a table of their own, by badge and terminal."""

from typing import TYPE_CHECKING

from sqlalchemy import Column, String

if TYPE_CHECKING:
    from alembic.operations import Operations


def alter(operations: "Operations") -> None:
    """PINs go on opening their doors; tries counted by badge alone and pauses by the wall clock are dropped."""
    operations.rename_table("credential", "credential_1")
    operations.create_table(
        "credential",
        Column("hall_id", String, primary_key=True),
        Column("staff_id", String, primary_key=True),
        Column("pin_hash", String, nullable=False),
        Column("salt", String, nullable=False, server_default=""),
        sqlite_with_rowid=False,
    )
    operations.execute(
        "INSERT INTO credential (hall_id, staff_id, pin_hash) SELECT hall_id, staff_id, pin_hash FROM credential_1"
    )
    operations.drop_table("credential_1")
