"""Schema 4: services of ratings, rectifications, retests, proposals, visits, surveys, the book's seals: all derived."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations


def alter(operations: "Operations") -> None:
    """No kept table changes: the derived ones are made anew and filled from the ledger."""
