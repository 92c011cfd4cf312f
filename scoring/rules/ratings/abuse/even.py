"""Levels too even: from day to day a person's levels differ less than those of citizens can.

Whoever makes ratings in set proportions, so and so many of each level a day, takes away the chance in them. χ² of the
levels between stretches of days (homogeneity; K. Pearson 1900, W. G. Cochran, "Some methods for strengthening the
common χ² tests", Biometrics 10, 1954) is then far below what it should be. Where half of a person's ratings are made,
every degree of freedom is needed: levels are put together only until each group holds `GROUP`, days in a row only until
they hold `STRETCH`. Cells are then too small for the tables of χ²; what it is by chance is taken from its exact mean
and variance where the sums of rows and columns stand (J. B. S. Haldane, Biometrika 31, 1940; R. B. Dawson, "A
simplified expression for the variance of the χ²-function on a contingency table", Biometrika 41, 1954), as a multiple
of a χ² that has both. Honest days differ by more than chance if anything, which makes the test slow to flag, not quick.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.flag import LEVEL, Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, Place, by_day, by_place
from scoring.rules.ratings.abuse.tails import chi_square_below
from scoring.rules.ratings.levels import LEVELS

GROUP: Final = 20
"""Ratings of a group of levels."""
STRETCH: Final = 15
"""Ratings of a stretch of days."""
_STRETCHES: Final = 4
"""Fewer tell nothing."""


@dataclass(frozen=True, slots=True)
class Unevenness:
    """How much stretches of days differ in their levels."""

    seen: float
    """χ²."""
    freedom: int
    """Its degrees of freedom."""
    chance: float
    """Of so little or less."""


def even(ratings: Sequence[Given]) -> tuple[int, tuple[Flag, ...]]:
    """How many people at windows were looked at, and the flags: about all ratings of a person at a window."""
    places = by_place(ratings)
    found: dict[Place, Unevenness] = {}
    for place, own in places.items():
        value = unevenness([[one.level for one in day] for _, day in sorted(by_day(own).items())])
        if value is not None:
            found[place] = value
    held = holm({place: value.chance for place, value in found.items()})
    flags = [
        flag_of(Kind.EVEN, Basis.DAYS, own, value.seen, expected=value.freedom, of=len(own), chance=held[place])
        for place, value in found.items()
        if held[place] <= LEVEL
        for own in (places[place],)
    ]
    return len(found), tuple(flags)


def unevenness(days: Sequence[Sequence[int]]) -> Unevenness | None:
    """How much the levels of stretches of days differ; None where there are too few ratings.

    Args:
        days: the levels given on each day, in order.
    """
    levels = [one for day in days for one in day]
    groups = _groups([levels.count(level) for level in range(1, LEVELS + 1)])
    stretches = _stretches(days)
    if len(groups) < 2 or len(stretches) < _STRETCHES:
        return None
    rows = [[sum(map(one.count, group)) for group in groups] for one in stretches]
    high, wide = [sum(row) for row in rows], [sum(column) for column in zip(*rows, strict=True)]
    total = sum(high)
    seen = 0.0
    for row, own in zip(rows, high, strict=True):
        for number, column in zip(row, wide, strict=True):
            expected = own * column / total
            seen += (number - expected) ** 2 / expected
    mean, variance = moments(high, wide)
    scale = variance / (2 * mean)
    return Unevenness(seen, (len(high) - 1) * (len(wide) - 1), chi_square_below(seen / scale, mean / scale))


def moments(rows: Sequence[int], columns: Sequence[int]) -> tuple[float, float]:
    """Mean and variance of χ² by chance alone, where the sums of rows and columns (each at least 1) stand.

    Args:
        rows: their sums, at least two.
        columns: theirs, with the same total, at least 4.
    """
    total = sum(rows)
    left, right = (((total - len(one)) * (len(one) - 1) / (total - 1)) for one in (rows, columns))
    thin, flat = ((total * sum(1 / number for number in one) - len(one) ** 2) / (total - 2) for one in (rows, columns))
    mean = total * (len(rows) - 1) * (len(columns) - 1) / (total - 1)
    variance = 2 * total / (total - 3) * (left - thin) * (right - flat) + total**2 / (total - 1) * thin * flat
    return mean, variance


def _groups(counts: Sequence[int]) -> list[list[int]]:
    """Levels put together from the worst up, until each group holds enough; what is left over joins the last."""
    groups: list[list[int]] = [[]]
    gathered = 0
    for level, number in enumerate(counts, 1):
        groups[-1].append(level)
        gathered += number
        if gathered >= GROUP:
            groups.append([])
            gathered = 0
    rest = groups.pop()
    if rest and groups:
        groups[-1] += rest
    return groups or [rest]


def _stretches(days: Sequence[Sequence[int]]) -> list[list[int]]:
    """Days in a row put together until they hold enough; what is left over joins the last."""
    found: list[list[int]] = [[]]
    for day in days:
        found[-1] += day
        if len(found[-1]) >= STRETCH:
            found.append([])
    rest = found.pop()
    if found:
        found[-1] += rest
        return found
    return [rest]
