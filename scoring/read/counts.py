"""What the score screen counts: the tally of a period summed by the database, never the ratings themselves."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, case, func, select

from scoring.rules.ratings.levels import LEVELS, Counts
from scoring.tables.keys import table
from scoring.tables.ratings import RatingTally

_TALLY = table(RatingTally)
_SUMMED = (
    select(
        _TALLY.c.window_id,
        _TALLY.c.staff_id,
        *(func.sum(case((_TALLY.c.level == level, _TALLY.c.n), else_=0)) for level in range(1, LEVELS + 1)),
    )
    # Days named one by one, so that one window's tallies are found without passing all the others.
    .where(_TALLY.c.hall_id == bindparam("hall"), _TALLY.c.day.in_(bindparam("days", expanding=True)))
    .group_by(_TALLY.c.window_id, _TALLY.c.staff_id)
)
_SOME = _SUMMED.where(_TALLY.c.window_id.in_(bindparam("windows", expanding=True)))

NONE: Final[Counts] = (0, 0, 0, 0, 0)
"""Nobody rated."""

Weeks = Mapping[int, Counts]
"""Counts by calendar week (Monday to Sunday), from 0 for that of the first day; a week without tallies is absent."""

Cells = Mapping[str, Weeks]
"""Weeks of one window by the person who was rated there; the empty person is nobody known."""


@dataclass(frozen=True, slots=True)
class PeriodCounts:
    """Valid ratings of one period by person and by window, and week by week for both."""

    cells: Mapping[str, Cells]
    """By window: all the rest is summed up from these."""
    by_staff: Mapping[str, Counts]
    by_window: Mapping[str, Counts]
    staff_weeks: Mapping[str, Weeks]
    window_weeks: Mapping[str, Weeks]
    hall: Counts

    @classmethod
    def of(cls, cells: Mapping[str, Cells]) -> "PeriodCounts":
        """Sum everything up."""
        window_weeks = {window: merged(own.values()) for window, own in cells.items()}
        served: dict[str, list[Weeks]] = {}
        for own in cells.values():
            for person, weeks in own.items():
                served.setdefault(person, []).append(weeks)
        served.pop("", None)
        staff_weeks = {person: merged(several) for person, several in served.items()}
        by_window = {window: total(weeks.values()) for window, weeks in window_weeks.items()}
        by_staff = {person: total(weeks.values()) for person, weeks in staff_weeks.items()}
        return cls(cells, by_staff, by_window, staff_weeks, window_weeks, total(by_window.values()))

    def with_windows(self, fresh: Mapping[str, Cells]) -> "PeriodCounts":
        """The same with the cells of some windows read again; equal to what `of` makes of all cells."""
        cells = {**self.cells, **fresh}
        staff_weeks, by_staff = dict(self.staff_weeks), dict(self.by_staff)
        window_weeks, by_window = dict(self.window_weeks), dict(self.by_window)
        met: set[str] = set()
        for window, own in fresh.items():
            window_weeks[window] = merged(own.values())
            by_window[window] = total(window_weeks[window].values())
            met |= own.keys() | self.cells.get(window, {}).keys()
        for person in met - {""}:
            staff_weeks[person] = merged(own[person] for own in cells.values() if person in own)
            by_staff[person] = total(staff_weeks[person].values())
        return PeriodCounts(cells, by_staff, by_window, staff_weeks, window_weeks, total(by_window.values()))


def period_counts(connection: Connection, hall_id: str, first: date, last: date) -> PeriodCounts:
    """Read the tally of the days `first` to `last`, both inclusive."""
    return PeriodCounts.of(_cells(connection, hall_id, first, last))


def window_counts(
    connection: Connection, hall_id: str, first: date, last: date, windows: Collection[str]
) -> Mapping[str, Cells]:
    """Read only the cells of some windows; one without tallies is absent."""
    return _cells(connection, hall_id, first, last, windows)


def total(several: Iterable[Counts]) -> Counts:
    """Sum level by level."""
    one = two = three = four = five = 0
    for a, b, c, d, e in several:
        one, two, three, four, five = one + a, two + b, three + c, four + d, five + e
    return one, two, three, four, five


def merged(several: Iterable[Weeks]) -> Weeks:
    """Weeks of several added up; the very same mapping where there is only one, as for most people in most months."""
    found = list(several)
    if len(found) == 1:
        return found[0]
    numbers = {number for weeks in found for number in weeks}
    return {number: total(weeks[number] for weeks in found if number in weeks) for number in sorted(numbers)}


def _cells(
    connection: Connection, hall_id: str, first: date, last: date, windows: Collection[str] | None = None
) -> dict[str, dict[str, dict[int, Counts]]]:
    """Sum week by week: the days of a week stand together in the tally, and small sums sort faster than a large one."""
    wanted = {"hall": hall_id} if windows is None else {"hall": hall_id, "windows": [*windows]}
    cells: dict[str, dict[str, dict[int, Counts]]] = defaultdict(lambda: defaultdict(dict))
    for week, days in enumerate(_weeks(first, last)):
        # All rows at once: fetching them one by one costs as much again as the query.
        rows = connection.execute(_SUMMED if windows is None else _SOME, {**wanted, "days": days}).all()
        for window_id, staff_id, one, two, three, four, five in rows:
            cells[window_id][staff_id][week] = (one, two, three, four, five)
    return {window_id: dict(own) for window_id, own in cells.items()}


def _weeks(first: date, last: date) -> Iterator[list[date]]:
    """The days of the period, calendar week by calendar week."""
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        week = (monday + timedelta(days=number) for number in range(7))
        yield [day for day in week if first <= day <= last]
        monday += timedelta(days=7)
