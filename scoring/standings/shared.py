"""What the lines of every kind of board have in common."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from scoring.read.period import Period
from scoring.rules.ratings.levels import mean_points
from scoring.rules.ratings.satisfaction import Satisfaction


def if_enough(period: Period, satisfaction: Satisfaction) -> Satisfaction | None:
    """The score, or nothing (样本不足) below the campaign's minimum of ratings, and always without any."""
    return satisfaction if satisfaction.ratings >= max(1, period.campaign.minimum_ratings) else None


def weekly(period: Period, weeks: Mapping[int, Sequence[int]]) -> tuple[Fraction | None, ...]:
    """Plain mean of level points for every calendar week so far; None for a week without ratings."""
    first = period.campaign.first_day
    number = ((period.until - first).days + first.weekday()) // 7 + 1
    points = period.campaign.level_points
    return tuple(mean_points(weeks[week], points) if week in weeks else None for week in range(number))
