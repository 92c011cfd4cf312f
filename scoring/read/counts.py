"""What the score screen counts: one pass over the tally of a period, never over the ratings themselves."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import Connection, String, select, type_coerce

from scoring.tables.keys import table
from scoring.tables.ratings import RatingTally

_TALLY = table(RatingTally)

LevelCounts = list[int]
"""Valid ratings of levels 1 to 5, in that order."""


def _none() -> LevelCounts:
    return [0, 0, 0, 0, 0]


@dataclass(slots=True)
class PeriodCounts:
    """Counts of one period by person and by window, and week by week for both."""

    by_staff: dict[str, LevelCounts] = field(default_factory=lambda: defaultdict(_none))
    by_window: dict[str, LevelCounts] = field(default_factory=lambda: defaultdict(_none))
    staff_weeks: dict[str, dict[int, LevelCounts]] = field(default_factory=lambda: defaultdict(dict))
    window_weeks: dict[str, dict[int, LevelCounts]] = field(default_factory=lambda: defaultdict(dict))
    hall: LevelCounts = field(default_factory=_none)


def period_counts(connection: Connection, hall_id: str, first: date, last: date) -> PeriodCounts:
    """Read the tally of the days `first` to `last`, both inclusive.

    Weeks are numbered from 0, the calendar week (Monday to Sunday) of `first`.
    """
    monday = first - timedelta(days=first.weekday())
    days = (last - monday).days + 1
    week_of = {(monday + timedelta(days=number)).isoformat(): number // 7 for number in range(days)}
    # Days are compared and grouped as text: turning each into a date object would cost more than reading it.
    rows = connection.execute(
        select(
            type_coerce(_TALLY.c.day, String), _TALLY.c.window_id, _TALLY.c.staff_id, _TALLY.c.level, _TALLY.c.n
        ).where(_TALLY.c.hall_id == hall_id, _TALLY.c.day >= first, _TALLY.c.day <= last)
    )
    counts = PeriodCounts()
    # All rows at once: fetching them one by one costs as much again as the query.
    for day, window_id, staff_id, level, n in rows.all():
        week, index = week_of[day], level - 1
        counts.hall[index] += n
        counts.by_window[window_id][index] += n
        counts.window_weeks[window_id].setdefault(week, _none())[index] += n
        if staff_id:
            counts.by_staff[staff_id][index] += n
            counts.staff_weeks[staff_id].setdefault(week, _none())[index] += n
    return counts
