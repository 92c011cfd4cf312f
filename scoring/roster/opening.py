"""Setting the hall's opening hours."""

from datetime import date

from scoring.clock import hall_day
from scoring.events.organisation import HoursSet
from scoring.ledger.store import Store
from scoring.rules.opening import Opening, OpeningFrom


def set_hours(store: Store, given: str, first_day: date | None, by: str) -> OpeningFrom:
    """From `first_day` on, today where none is named; what was recorded before keeps the halves it was given.

    Whoever calls has seen to it that `by` may.

    Raises:
        NotHoursError: these are no hours.
    """
    hours, day = Opening.read(given), first_day or hall_day(store.moment())
    rest_from, rest_until = hours.rest or (None, None)
    store.ledger.append(
        HoursSet(
            first_day=day, opens=hours.opens, closes=hours.closes, rest_from=rest_from, rest_until=rest_until, by=by
        )
    )
    return OpeningFrom(day, hours, by)
