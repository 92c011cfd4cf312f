"""Schema 3: windows a patrol has looked at, findings that were withdrawn, returns to a backup. All are derived."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def alter(operations: "Operations") -> None:
    """No kept table changes: the derived ones are made anew and filled from the ledger."""
