"""Private texts past their term, on a store."""

from collections.abc import Sequence

from kiosk.desks.office.acting import both
from scoring.ledger.store import Store
from scoring.permissions import Act
from scoring.read.retention.expired import Expired
from scoring.services.retention import CarriedOut, Retention


class StoreRetentionDesk:
    """Reads what is due in a store, and erases it for two."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def expired(self) -> Sequence[Expired]:
        """What is past its term today, without the texts."""
        return Retention(self._store).expired()

    def carry_out(self, by: str, second: tuple[str, str]) -> CarriedOut:
        """Erase it. Raises NotAllowedError, SignInError, SamePersonError, NothingExpiredError."""
        first, other = both(self._store, by, second, Act.ERASE)
        return Retention(self._store).carry_out(first.staff_id, other.staff_id)
