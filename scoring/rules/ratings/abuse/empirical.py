"""Figures of many windows against each other: how far one lies from what is usual in this hall.

Windows differ for good reasons (business, queue, hours), so no textbook's distribution fits them. Efron's way (B.
Efron, "Large-scale simultaneous hypothesis testing: the choice of a null hypothesis", JASA 99, 2004): the middle and
the width come from the figures themselves, by the median and the median distance from it, which the few that are odd
hardly move; below and above the middle each by itself, because such figures lean to one side. Where most windows are
odd, none is.
"""

from collections.abc import Hashable, Iterable, Mapping
from statistics import median
from typing import Final, TypeVar

Name = TypeVar("Name", bound=Hashable)

FEWEST: Final = 8
"""Figures below which nobody can say what is usual."""
ROUGH: Final = 0.001
"""A flag's chance at most where the width is guessed from two dozen windows and the tail is none of a normal figure,
far below what is meant: at 5 % honest halls, simulated, had such flags in one month of five."""
_NORMAL: Final = 1.482602218505602
"""Standard deviation over median distance, of a normal distribution: 1 / Φ⁻¹(3/4)."""


def distances(figures: Mapping[Name, float]) -> dict[Name, float]:
    """How many usual widths each lies above (below: negative) the middle; nothing of fewer than `FEWEST`.

    The width is at least 1: the figures are standardised, and chance alone makes them differ by that much.
    """
    if len(figures) < FEWEST:
        return {}
    middle = median(figures.values())
    below = _width(middle - one for one in figures.values() if one <= middle)
    above = _width(one - middle for one in figures.values() if one >= middle)
    return {name: (one - middle) / (below if one < middle else above) for name, one in figures.items()}


def usual_width(figures: Iterable[float]) -> float:
    """How widely figures lie around their median, as the standard deviation of a normal distribution."""
    several = [*figures]
    middle = median(several)
    return _NORMAL * median(abs(one - middle) for one in several)


def _width(distances: Iterable[float]) -> float:
    return max(1.0, _NORMAL * median(distances))
