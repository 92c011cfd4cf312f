"""Ratings given when the window served nobody: outside of the hall's hours, on a day off, with nobody on duty.

A plain rule without a chance. The hall's hours are what whoever asks says, else what the hall has
set; else they are seen from the ratings: the
hall is open at a time if on at least `SEEN_DAYS` days at least two windows had been rated by then and two still were
later. So no window alone, whatever is made there, can move them, and a hall of one window has none.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from typing import Final, Self

from scoring.rules.opening import Opening
from scoring.rules.ratings.abuse.flag import Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_day

GRACE: Final = 1800
"""Seconds before opening and after closing that are still the hall's: whoever came in time is served, and rates."""
SEEN_DAYS: Final = 3
LEAST_OPEN: Final = 7200
"""Seconds of a day that no hall is below: ratings that lie closer together show no hours."""


@dataclass(frozen=True, slots=True)
class Hours:
    """From when until when the hall serves, in seconds since midnight."""

    opens: float
    closes: float
    rest: tuple[float, float] | None = None
    """When it is closed at noon, where that is known."""

    @classmethod
    def of(cls, stated: Opening) -> Self:
        """As the hall has set them."""
        rest = (stated.rest[0] * 60, stated.rest[1] * 60) if stated.rest else None
        return cls(stated.opens * 60, stated.closes * 60, rest)

    def holds(self, second: float) -> bool:
        """Whether a time of day is the hall's, with the grace at both ends, and at both ends of the rest."""
        resting = self.rest is not None and self.rest[0] + GRACE < second < self.rest[1] - GRACE
        return self.opens - GRACE <= second <= self.closes + GRACE and not resting


def hours_seen(ratings: Sequence[Given]) -> Hours | None:
    """The hall's hours as its tapped ratings show them; None where too few days, or too short ones, are known."""
    opens, closes = [], []
    for own in by_day(one for one in ratings if one.tapped).values():
        times: dict[str, list[float]] = defaultdict(list)
        for one in own:
            times[one.window_id].append(one.second)
        if len(times) >= 2:
            opens.append(sorted(min(several) for several in times.values())[1])
            closes.append(sorted(max(several) for several in times.values())[-2])
    if len(opens) < SEEN_DAYS:
        return None
    found = Hours(sorted(opens)[SEEN_DAYS - 1], sorted(closes)[-SEEN_DAYS])
    return found if found.closes - found.opens >= LEAST_OPEN else None


def impossible_hours(
    ratings: Sequence[Given],
    hours: Hours | None,
    works: Callable[[date], bool],
    manned: Callable[[str, datetime], bool | None],
) -> tuple[int, tuple[Flag, ...]]:
    """How many ratings were looked at, and the flags: one a window and reason.

    Args:
        ratings: any; only tapped ones are looked at.
        hours: of the hall; None where nobody knows.
        works: whether a day is a working day of the calendar.
        manned: whether the roster has somebody at a window at a moment; None where it says nothing of the window.
    """
    tapped = [one for one in ratings if one.tapped]
    closed = _closed_days(tapped, works)
    found: dict[tuple[str, Basis], list[Given]] = defaultdict(list)
    for one in tapped:
        basis = _basis(one, hours, closed, manned)
        if basis is not None:
            found[one.window_id, basis].append(one)
    flags = [flag_of(Kind.HOURS, basis, own, len(own)) for (_, basis), own in sorted(found.items())]
    return len(tapped), tuple(flags)


def _basis(
    one: Given, hours: Hours | None, closed: set[date], manned: Callable[[str, datetime], bool | None]
) -> Basis | None:
    if one.at.date() in closed:
        return Basis.DAY_OFF
    if hours is not None and not hours.holds(one.second):
        return Basis.OUTSIDE
    return Basis.NOBODY if manned(one.window_id, one.at) is False else None


def _closed_days(tapped: Sequence[Given], works: Callable[[date], bool]) -> set[date]:
    """Days off on which at most one window, or one in ten of a usual day, was rated: on others the hall was open."""
    windows = {day: len({one.window_id for one in own}) for day, own in by_day(tapped).items()}
    usual = median([number for day, number in windows.items() if works(day)] or [0])
    return {day for day, number in windows.items() if not works(day) and number * 10 <= max(usual, 10) and usual >= 2}
