"""Whether the roster has somebody at a window."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime

from scoring.events.organisation import DayPart
from scoring.read.organisation import Duty, half_day


def rostered_then(duties: Iterable[Duty]) -> Callable[[str, datetime], bool | None]:
    """Tells whether anybody is rostered at a window at a moment; None of a window that no duty names."""
    rostered: dict[str, list[Duty]] = defaultdict(list)
    for one in duties:
        rostered[one.window_id].append(one)

    def manned(window_id: str, at: datetime) -> bool | None:
        if window_id not in rostered:
            return None
        day, parts = at.date(), {DayPart.DAY.value, half_day(at).value}
        return any(one.first_day <= day <= one.last_day and one.part in parts for one in rostered[window_id])

    return manned
