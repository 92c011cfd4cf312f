"""A funnel: means of many subjects against how far from the whole chance alone takes a mean of so many ratings.

D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005): around
the mean of all ratings the limits are mean ± z·σ/√n, with z for 95 % and for 99.8 %, and σ the standard deviation of a
single rating. A point inside the funnel is no news, however low it stands in a table; one outside is worth a look,
and says nothing of why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import sqrt
from typing import Final

from scoring.rules.normal import Z95
from scoring.rules.ratings.levels import LEVELS, checked_counts, checked_points, mean_points

Z998: Final = 3.090232306167813
"""Two-sided 99.8 % quantile of the standard normal distribution (99.9 % point)."""
OUTSIDE: Final = 0.05
"""Share of points that chance alone puts outside the 95 % limits."""


class Spot(StrEnum):
    """Where a point lies."""

    FAR_BELOW = "far_below"
    """Outside the 99.8 % limits."""
    BELOW = "below"
    """Outside the 95 % limits."""
    INSIDE = "inside"
    ABOVE = "above"
    FAR_ABOVE = "far_above"


@dataclass(frozen=True, slots=True)
class Point:
    """One subject."""

    subject: str
    ratings: int
    """At least 1."""
    mean: Fraction
    """Of the level points, exact."""
    low: float
    """95 % limits for so many ratings, between 0 and 100."""
    high: float
    far_low: float
    """99.8 % limits, between 0 and 100."""
    far_high: float

    @property
    def spot(self) -> Spot:
        """Where it lies; on a limit is inside."""
        if self.mean < self.far_low:
            return Spot.FAR_BELOW
        if self.mean < self.low:
            return Spot.BELOW
        if self.mean > self.far_high:
            return Spot.FAR_ABOVE
        return Spot.ABOVE if self.mean > self.high else Spot.INSIDE


@dataclass(frozen=True, slots=True)
class Funnel:
    """All points, most ratings first."""

    centre: Fraction
    """Mean of all ratings, exact."""
    spread: float
    """Standard deviation of a single rating, in points."""
    points: tuple[Point, ...]

    @property
    def outside(self) -> tuple[Point, ...]:
        """Those outside the 95 % limits."""
        return tuple(one for one in self.points if one.spot is not Spot.INSIDE)

    @property
    def by_chance(self) -> float:
        """So many would be outside if nobody differed."""
        return OUTSIDE * len(self.points)

    def limits(self, ratings: float, z: float = Z95) -> tuple[float, float]:
        """The limits for a mean of so many ratings, between 0 and 100."""
        reach = z * self.spread / sqrt(ratings)
        return max(0.0, float(self.centre) - reach), min(100.0, float(self.centre) + reach)


def funnel(subjects: Mapping[str, Sequence[int]], points: Sequence[int]) -> Funnel | None:
    """Set everybody against the whole; whoever was not rated is no point.

    Args:
        subjects: ratings of levels 1 to 5 of each.
        points: what levels 1 to 5 are worth.

    Returns:
        None where fewer than two ratings were given.

    Raises:
        RuleError: counts or points are out of range.
    """
    points = checked_points(points)
    rated = {name: counts for name, row in subjects.items() if any(counts := checked_counts(row))}
    together = [sum(row[level] for row in rated.values()) for level in range(LEVELS)]
    centre, ratings = mean_points(together, points), sum(together)
    if centre is None or ratings < 2:
        return None
    squares = sum(n * (u - centre) ** 2 for n, u in zip(together, points, strict=True))
    found = Funnel(centre, sqrt(squares / (ratings - 1)), ())
    several = [_point(found, name, row, points) for name, row in rated.items()]
    several.sort(key=lambda one: (-one.ratings, one.subject))
    return Funnel(centre, found.spread, tuple(several))


def _point(whole: Funnel, subject: str, row: Sequence[int], points: Sequence[int]) -> Point:
    ratings = sum(row)
    mean = Fraction(sum(n * u for n, u in zip(row, points, strict=True)), ratings)
    return Point(subject, ratings, mean, *whole.limits(ratings), *whole.limits(ratings, Z998))
