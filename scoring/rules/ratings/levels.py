"""Counts of ratings by level, and what a level is worth. Index 0 is level 1 (非常不满意), index 4 level 5."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from operator import mul

from scoring.rules.errors import RuleError

LEVELS = 5

Counts = tuple[int, int, int, int, int]
"""Valid ratings of levels 1 to 5, in that order, each at least 0."""

Points = tuple[int, ...]
"""What levels 1 to 5 are worth, each 0 to 100, in that order as in `CampaignOpened.level_points`."""

LEVEL_POINTS: Points = (0, 30, 60, 80, 100)
"""Points of the design: 100, 80, 60, 30, 0 for 非常满意 … 非常不满意. A campaign may set its own."""


def checked_counts(counts: Sequence[int]) -> Counts:
    """The same counts, known to be five and not negative.

    Raises:
        RuleError: if there are not five counts or one is negative.
    """
    match counts:
        case [one, two, three, four, five] if min(counts) >= 0:
            return (one, two, three, four, five)
        case _:
            raise RuleError(f"counts must be five numbers from 0 up, levels 1 to 5, not {tuple(counts)}")


def checked_points(points: Sequence[int]) -> Points:
    """The same points, known to be five from 0 to 100 and never falling as satisfaction rises.

    Raises:
        RuleError: if they are not, because a score would then reward a worse rating.
    """
    if len(points) != LEVELS or not all(0 <= worth <= 100 for worth in points) or sorted(points) != [*points]:
        raise RuleError(f"level points must be five rising numbers from 0 to 100, not {tuple(points)}")
    return tuple(points)


def mean_points(counts: Sequence[int], points: Sequence[int] = LEVEL_POINTS) -> Fraction | None:
    """The plain mean of the points of all ratings, 0 to 100, exact; None without ratings."""
    (mean,) = means_of_points([counts], points)
    return mean


def means_of_points(several: Iterable[Sequence[int]], points: Sequence[int]) -> list[Fraction | None]:
    """The plain means of several counts under the same points."""
    points = checked_points(points)
    means: list[Fraction | None] = []
    for row in several:
        counts = checked_counts(row)
        ratings = sum(counts)
        means.append(Fraction(sum(map(mul, counts, points)), ratings) if ratings else None)
    return means
