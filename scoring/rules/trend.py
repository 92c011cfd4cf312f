"""How satisfaction went week by week: the plain mean of level points, for a spark line beside the score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from scoring.rules.errors import RuleError
from scoring.rules.levels import LEVEL_POINTS, LEVELS, checked_counts, mean_points


@dataclass(frozen=True, slots=True)
class Week:
    """One calendar week, Monday to Sunday."""

    monday: date
    ratings: int
    """Valid ratings on those of its days that lie in the period."""
    mean: Fraction | None
    """Plain mean of their points, exact and not shrunk; None without ratings, for a gap is not a zero."""


def weekly_means(
    days: Mapping[date, Sequence[int]], first_day: date, last_day: date, points: Sequence[int] = LEVEL_POINTS
) -> tuple[Week, ...]:
    """Every week that touches the period, in order, those without ratings too.

    Args:
        days: valid ratings of levels 1 to 5 by day in the hall; days outside the period are left out.
        first_day: first day of the period.
        last_day: last day, inclusive.
        points: what levels 1 to 5 are worth.

    Raises:
        RuleError: if the period ends before it begins, or counts or points are out of range.
    """
    if last_day < first_day:
        raise RuleError(f"a period cannot end on {last_day} before it begins on {first_day}")
    weeks: dict[date, list[int]] = {}
    monday = _monday(first_day)
    while monday <= last_day:
        weeks[monday] = [0] * LEVELS
        monday += timedelta(weeks=1)
    for day, counts in days.items():
        if first_day <= day <= last_day:
            week = weeks[_monday(day)]
            for level, n in enumerate(checked_counts(counts)):
                week[level] += n
    return tuple(Week(start, sum(week), mean_points(week, points)) for start, week in weeks.items())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
