"""Ratings as those rated may see them: in batches of whole days that hold at least five, so that none stands alone.

Whoever looks at the own score every day and takes the difference must not learn the level of a single rating, else it
can be guessed who gave it. Of every person only those days count that close a batch: the first day on which at least
`LEAST` ratings have come together since the batch before. What is left over waits.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, select

from scoring.read.counts import PeriodCounts
from scoring.rules.ratings.levels import LEVELS, Counts
from scoring.tables.keys import table
from scoring.tables.ratings import RatingTally

LEAST: Final = 5
"""Ratings of a batch."""

_TALLY = table(RatingTally)
_DAILY = select(_TALLY.c.window_id, _TALLY.c.staff_id, _TALLY.c.day, _TALLY.c.level, _TALLY.c.n).where(
    _TALLY.c.hall_id == bindparam("hall"), _TALLY.c.day.between(bindparam("first"), bindparam("last")), _TALLY.c.n > 0
)


def last_days(daily: Mapping[str, Mapping[date, int]], least: int = LEAST) -> dict[str, date]:
    """For each person the day that closes the last batch; whoever has none yet is left out.

    Args:
        daily: ratings by person and day.
        least: ratings of a batch.
    """
    found: dict[str, date] = {}
    for person, days in daily.items():
        gathered = 0
        for day in sorted(days):
            gathered += days[day]
            if gathered >= least:
                found[person], gathered = day, 0
    return found


def batched_counts(connection: Connection, hall_id: str, first: date, last: date) -> PeriodCounts:
    """The tally of the days `first` to `last`, of everybody only what lies in closed batches.

    Ratings of nobody known are batched by window.
    """
    rows = [tuple(row) for row in connection.execute(_DAILY, {"hall": hall_id, "first": first, "last": last})]
    daily: dict[str, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for window_id, staff_id, day, _, n in rows:
        daily[_whose(window_id, staff_id)][day] += n
    until = last_days(daily)
    shown = (row for row in rows if row[2] <= until.get(_whose(row[0], row[1]), date.min))
    return PeriodCounts.of(_cells(shown, first))


def _whose(window_id: str, staff_id: str) -> str:
    return staff_id or f"/{window_id}"


def _cells(rows: Iterable[tuple[str, str, date, int, int]], first: date) -> dict[str, dict[str, dict[int, Counts]]]:
    monday = first - timedelta(days=first.weekday())
    cells: dict[str, dict[str, dict[int, list[int]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(lambda: [0] * LEVELS))
    )
    for window_id, staff_id, day, level, n in rows:
        cells[window_id][staff_id][(day - monday).days // 7][level - 1] += n
    return {
        window: {person: {week: _counts(row) for week, row in weeks.items()} for person, weeks in own.items()}
        for window, own in cells.items()
    }


def _counts(row: list[int]) -> Counts:
    one, two, three, four, five = row
    return one, two, three, four, five
