"""The desk of one's own score on a real store. Imported only after the first frame: this loads the database."""

from scoring.clock import hall_day
from scoring.events.organisation import Role
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read import organisation
from scoring.read.findings import FindingRecord
from scoring.services.patrols import Patrols
from scoring.standings import SubjectKind
from scoring.standings.own import OwnView, own_view


class StoreOwnDesk:
    """Shows everybody the own things and nothing else: whose they are follows from who asks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self, staff_id: str) -> OwnView:
        """A clerk's own page, a head's page of the unit. Raises NotAllowedError for every other role."""
        today = hall_day(self._store.moment())
        hall = self._store.hall_id
        with self._store.reading() as connection:
            by = organisation.person(connection, hall, staff_id)
            if by.role == Role.HEAD:
                require(by.staff_id, by.role, Act.SEE_UNIT)
                return own_view(connection, hall, SubjectKind.UNIT, by.unit_id, today)
            require(by.staff_id, by.role, Act.SEE_OWN)
            return own_view(connection, hall, SubjectKind.STAFF, by.staff_id, today)

    def dispute(self, staff_id: str, finding_id: str, reason: str) -> FindingRecord:
        """A finding is said to be wrong; see `Patrols.dispute`."""
        with self._store.reading() as connection:
            by = organisation.person(connection, self._store.hall_id, staff_id)
        return Patrols(self._store).dispute(finding_id, reason, by)
