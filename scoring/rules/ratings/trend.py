"""A trend: how many points a week somebody's ratings rise or fall, and whether chance would do as much.

Weighted least squares of the weeks' means on the number of the week, each week weighing as many as its ratings. The
standard error of the slope is σ/√(Σ n(w − w̄)²), with σ² the variance of a rating within weeks. A trend is only called
one where 0 lies outside its 95 % interval; of twenty people who stay as they are one looks like that by chance.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Final

from scoring.rules.normal import Z95
from scoring.rules.ratings.levels import checked_counts, checked_points

FEWEST_WEEKS: Final = 3
"""Weeks with ratings; two points lie on a line whatever they are."""
FEWEST_SPARE: Final = 30
"""Ratings beyond one a week from which on somebody's own variance is used; before, that of all together."""

Weekly = Mapping[int, Sequence[int]]
"""Ratings of levels 1 to 5 by number of the week."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A slope with its interval."""

    slope: Fraction
    """Points a week, exact."""
    error: float
    """Standard error of it."""
    weeks: int
    """Weeks with ratings."""
    ratings: int

    @property
    def low(self) -> float:
        """Lower end of the 95 % interval."""
        return float(self.slope) - Z95 * self.error

    @property
    def high(self) -> float:
        """Upper end of it."""
        return float(self.slope) + Z95 * self.error

    @property
    def direction(self) -> int:
        """1 rises, -1 falls, 0 where that cannot be told."""
        return (self.low > 0) - (self.high < 0)


def trends(subjects: Mapping[str, Weekly], points: Sequence[int]) -> dict[str, Trend | None]:
    """Everybody's trend; None below `FEWEST_WEEKS` weeks, or where no rating differs from another within its week.

    Args:
        subjects: ratings of each by week.
        points: what levels 1 to 5 are worth.

    Raises:
        RuleError: counts or points are out of range.
    """
    points = checked_points(points)
    sums = {name: _Sums.of(weeks, points) for name, weeks in subjects.items()}
    spare = sum(one.spare for one in sums.values())
    together = sum((one.squares for one in sums.values()), Fraction()) / spare if spare else None
    return {name: one.trend(together) for name, one in sums.items()}


@dataclass(frozen=True, slots=True)
class _Sums:
    """What one subject's weeks add up to."""

    weeks: tuple[tuple[int, int, int], ...]
    """Number of the week, ratings, their points."""
    squares: Fraction
    """Sum of squares around the weeks' own means."""

    @classmethod
    def of(cls, weeks: Weekly, points: Sequence[int]) -> "_Sums":
        found, squares = [], Fraction()
        for week, row in sorted(weeks.items()):
            counts = checked_counts(row)
            n, worth = sum(counts), sum(a * b for a, b in zip(counts, points, strict=True))
            if n:
                found.append((week, n, worth))
                squares += sum(a * b * b for a, b in zip(counts, points, strict=True)) - Fraction(worth * worth, n)
        return cls(tuple(found), squares)

    @property
    def ratings(self) -> int:
        return sum(n for _, n, _ in self.weeks)

    @property
    def spare(self) -> int:
        return self.ratings - len(self.weeks)

    def trend(self, together: Fraction | None) -> Trend | None:
        if len(self.weeks) < FEWEST_WEEKS:
            return None
        middle = Fraction(sum(week * n for week, n, _ in self.weeks), self.ratings)
        width = sum((n * (week - middle) ** 2 for week, n, _ in self.weeks), Fraction())
        slope = sum(((week - middle) * worth for week, _, worth in self.weeks), Fraction()) / width
        own = self.squares / self.spare if self.spare >= FEWEST_SPARE else None
        variance = own or together
        return Trend(slope, sqrt(variance / width), len(self.weeks), self.ratings) if variance else None
