"""Whether whoever acts at a screen may: looked up in the store at every call."""

from kiosk.errors.office import SamePersonError
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read import organisation
from scoring.read.organisation import StaffRecord
from scoring.services.credentials import Credentials


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


def both(store: Store, badge: str, second: tuple[str, str], act: Act) -> tuple[StaffRecord, StaffRecord]:
    """The two who decide together: who has signed in, and who gives badge and PIN now.

    Raises:
        NotAllowedError, UnknownStaffError: as `allowed` says, of either.
        SignInError: wrong badge or PIN, one that came on a slip, or too many tries.
        SamePersonError: it is the same person twice.
    """
    first, other = allowed(store, badge, act), Credentials(store).sign_in_own(*second)
    require(other.staff_id, other.role, act)
    if other.staff_id == first.staff_id:
        raise SamePersonError(first.staff_id)
    return first, other
