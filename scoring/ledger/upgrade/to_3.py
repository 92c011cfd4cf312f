"""Schema 3: what a patrol looked at, withdrawn findings, closed campaigns, restored backups. All of it is derived."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def alter(operations: "Operations") -> None:
    """No kept table changes: the derived ones are made anew and filled from the ledger."""
