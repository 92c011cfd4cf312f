"""What the lines of every kind of board have in common."""

from fractions import Fraction
from functools import lru_cache

from scoring.read.counts import NONE, Weeks
from scoring.read.period import Period
from scoring.rules.ratings.levels import Counts, means_of_points
from scoring.rules.ratings.satisfaction import Satisfaction


def if_enough(period: Period, satisfaction: Satisfaction) -> Satisfaction | None:
    """The score, or nothing (样本不足) below the campaign's minimum of ratings, and always without any."""
    return satisfaction if satisfaction.ratings >= max(1, period.campaign.minimum_ratings) else None


def weekly(period: Period, weeks: Weeks) -> tuple[Fraction | None, ...]:
    """Plain mean of level points for every calendar week so far; None for a week without ratings."""
    first = period.campaign.first_day
    number = ((period.until - first).days + first.weekday()) // 7 + 1
    points = period.campaign.level_points
    return _means(tuple([weeks.get(week, NONE) for week in range(number)]), tuple(points))


@lru_cache(maxsize=4096)
def _means(weeks: tuple[Counts, ...], points: tuple[int, ...]) -> tuple[Fraction | None, ...]:
    """Kept, because from one look to the next hardly anybody was rated."""
    return tuple(means_of_points(weeks, points))
