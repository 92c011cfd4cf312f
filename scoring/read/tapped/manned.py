"""Whether the roster has somebody at a window."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import cache

from scoring.events.organisation import DayPart
from scoring.read.organisation import Duty, half_day
from scoring.rules.opening import AFTERNOON, OpeningFrom, on_day


def rostered_then(
    duties: Iterable[Duty], hours: tuple[OpeningFrom, ...] = ()
) -> Callable[[str, datetime], bool | None]:
    """Tells whether anybody is rostered at a window at a moment; None of a window that no duty names."""
    rostered: dict[str, list[Duty]] = defaultdict(list)
    for one in duties:
        rostered[one.window_id].append(one)

    @cache
    def begins(day: date) -> time:
        known = on_day(hours, day)
        return known.afternoon if known else AFTERNOON

    def manned(window_id: str, at: datetime) -> bool | None:
        if window_id not in rostered:
            return None
        day = at.date()
        parts = {DayPart.DAY.value, half_day(at, begins(day)).value}
        return any(one.first_day <= day <= one.last_day and one.part in parts for one in rostered[window_id])

    return manned
