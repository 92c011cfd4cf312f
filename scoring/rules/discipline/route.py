"""The order in which a patrol walks the windows: over a month every window is seen in both halves of the day.

Which window comes next is the one seen least often in this half of the day since the month began, then the one seen
least often at all, then the one with the lower number. So the counts of one half never differ by more than one between
windows that were there all month, and nobody can know a patrol's way by habit, nor be left out of it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Literal

from scoring.rules.natural import natural_key

Half = Literal["morning", "afternoon"]
"""A half of a working day (上午, 下午)."""


def route(windows: Iterable[str], half: Half, seen: Mapping[tuple[str, Half], int]) -> tuple[str, ...]:
    """Windows in the order in which a patrol looks at them; it stays the same while they are looked at.

    Args:
        windows: ids of the windows that are served.
        half: the half of the day it is.
        seen: how often each window was looked at this month in each half, without this half of today.
    """

    def place(window: str) -> tuple[object, ...]:
        here = seen.get((window, half), 0)
        there = seen.get((window, "afternoon" if half == "morning" else "morning"), 0)
        return here, here + there, natural_key(window), window

    return tuple(sorted(set(windows), key=place))


def month_of(day: date) -> tuple[date, date]:
    """First and last day of the calendar month of `day`."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
