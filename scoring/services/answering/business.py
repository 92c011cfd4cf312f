"""Which service a rating is of, where nobody who asks for it says so: its visit, its window, the citizen."""

from sqlalchemy import Connection, select

from scoring.errors.unknown import UnknownRatingError
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.read.organisation import WindowRecord
from scoring.tables.keys import table
from scoring.tables.ratings import Rating
from scoring.tables.visits import Visit

_RATING, _VISIT = table(Rating), table(Visit)


def implied_service(connection: Connection, hall_id: str, window: WindowRecord, visit: str | None) -> str | None:
    """The one service of a window that does no other; nothing where the visit says for itself what was done.

    Args:
        connection: to the store.
        hall_id: the hall.
        window: where somebody was served.
        visit: digest of the visit, if there is one.
    """
    if window.only_service is None or _of_visit(connection, hall_id, visit) is not None:
        return None
    return window.only_service


def offered_services(store: Store, rating_id: str) -> tuple[str, ...]:
    """The services that a citizen may be asked to choose from: those of the window; none where it is known already.

    Raises:
        UnknownRatingError: there is no such rating.
    """
    hall = store.hall_id
    wanted = select(_RATING.c.window_id, _RATING.c.visit, _RATING.c.service_id)
    with store.reading() as connection:
        row = connection.execute(wanted.where(_RATING.c.hall_id == hall, _RATING.c.rating_id == rating_id)).first()
        if row is None:
            raise UnknownRatingError(rating_id)
        if row.service_id is not None or _of_visit(connection, hall, row.visit) is not None:
            return ()
        return organisation.window(connection, hall, row.window_id).services


def _of_visit(connection: Connection, hall_id: str, visit: str | None) -> str | None:
    """What another system says was done, where it says so."""
    if visit is None:
        return None
    mine = (_VISIT.c.hall_id == hall_id, _VISIT.c.visit == visit)
    found = connection.execute(select(_VISIT.c.service_id).where(*mine)).scalar()
    return None if found is None else str(found)
