"""Levels too even: from day to day a person's levels differ less than those of citizens can.

Whoever makes ratings in set proportions, so and so many of each level a day, takes away the chance in them. χ² of the
levels between stretches of days (homogeneity; K. Pearson 1900, W. G. Cochran, "Some methods for strengthening the
common χ² tests", Biometrics 10, 1954) is then far below its degrees of freedom. Levels are put together, the rarer
ones with each other, and days in a row, until every count to be expected is at least `ENOUGH`. Honest days differ by
more than chance if anything, which makes the test slow to flag, not quick.
"""

from collections.abc import Sequence
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.flag import STRICT, Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, Place, by_day, by_place
from scoring.rules.ratings.abuse.tails import chi_square_below
from scoring.rules.ratings.levels import LEVELS

ENOUGH: Final = 5
"""Ratings to be expected in each cell, so that χ² is what the tables say."""
_STRETCHES: Final = 4
"""Fewer tell nothing."""


def even(ratings: Sequence[Given]) -> tuple[int, tuple[Flag, ...]]:
    """How many people at windows were looked at, and the flags: about all ratings of a person at a window."""
    places = by_place(ratings)
    found: dict[Place, tuple[float, int]] = {}
    for place, own in places.items():
        value = unevenness([[one.level for one in day] for _, day in sorted(by_day(own).items())])
        if value is not None:
            found[place] = value
    held = holm({place: chi_square_below(*value) for place, value in found.items()})
    flags = [
        flag_of(Kind.EVEN, Basis.DAYS, own, seen, expected=freedom, of=len(own), chance=held[place])
        for place, (seen, freedom) in found.items()
        if held[place] <= STRICT
        for own in (places[place],)
    ]
    return len(found), tuple(flags)


def unevenness(days: Sequence[Sequence[int]]) -> tuple[float, int] | None:
    """χ² of levels between stretches of days, with its degrees of freedom; None where there are too few ratings.

    Args:
        days: the levels given on each day, in order.
    """
    levels = [one for day in days for one in day]
    groups = _groups([levels.count(level) for level in range(1, LEVELS + 1)])
    if len(groups) < 2:
        return None
    whole = [sum(levels.count(level) for level in group) for group in groups]
    least = ENOUGH * len(levels) / min(whole)
    rows = [[sum(map(row.count, group)) for group in groups] for row in _stretches(days, least)]
    if len(rows) < _STRETCHES:
        return None
    total = sum(whole)
    seen = 0.0
    for row in rows:
        for number, column in zip(row, whole, strict=True):
            expected = sum(row) * column / total
            seen += (number - expected) ** 2 / expected
    return seen, (len(rows) - 1) * (len(groups) - 1)


def _groups(counts: Sequence[int]) -> list[list[int]]:
    """Levels put together from the worst up, until each group holds enough for `_STRETCHES` stretches."""
    groups: list[list[int]] = [[]]
    gathered = 0
    for level, number in enumerate(counts, 1):
        groups[-1].append(level)
        gathered += number
        if gathered >= ENOUGH * _STRETCHES * 4:
            groups.append([])
            gathered = 0
    rest = groups.pop()
    if rest and groups:
        groups[-1] += rest
    return groups or [rest]


def _stretches(days: Sequence[Sequence[int]], least: float) -> list[list[int]]:
    """Days in a row put together until they hold at least `least` ratings; what is left over joins the last."""
    found: list[list[int]] = [[]]
    for day in days:
        found[-1] += day
        if len(found[-1]) >= least:
            found.append([])
    rest = found.pop()
    if found:
        found[-1] += rest
        return found
    return [rest]
