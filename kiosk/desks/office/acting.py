"""Whether whoever acts at a screen may: looked up in the store at every call."""

from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read import organisation
from scoring.read.organisation import StaffRecord


def allowed(store: Store, badge: str, act: Act) -> StaffRecord:
    """The person as on record now.

    Raises:
        NotAllowedError: the person's role does not allow the act.
        UnknownStaffError: there is no such person.
    """
    with store.reading() as connection:
        person = organisation.person(connection, store.hall_id, badge)
    require(person.staff_id, person.role, act)
    return person
