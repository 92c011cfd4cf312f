"""Where not everything was told more often than chance has it: services, facets and people, the clearest first.

What is expected of a cell of service, facet and person hangs on how many ratings that service of that person has (who
serves more hears more), and on how often this service, this facet and this person hear it otherwise: each of the three
has a factor, learnt from all other cells and shrunk towards 1 as far as the factors of its kind differ no more than
chance has it (gamma-Poisson, `scoring.rules.answering.factors`). Cells are ordered by the chance to see so many or more
if it were only that (Poisson, upper tail). The order is a place to look first, no proof and no score.

How often the first places hold a planted cause, and how far that is from what is possible at all:
`tests/simulation/RESULTS.md`.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scoring.rules.answering.factors import Factors, fit


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """What was not told, of which service, by whom."""

    service_id: str
    facet: str
    staff_id: str


@dataclass(frozen=True, slots=True)
class Cause:
    """A cell that stands out."""

    cell: Cell
    told_of: int
    """How often citizens or findings said so."""
    expected: float
    """How often they would, as often as this service, this facet and this person hear it otherwise."""
    chance: float
    """To see so many or more then, 0 to 1."""


def causes(said: Iterable[Cell], ratings: Mapping[tuple[str, str], int]) -> tuple[Cause, ...]:
    """Every cell of which something was said, the one that stands out most first.

    Args:
        said: one cell for each facet of each bad rating or finding.
        ratings: how many ratings of whatever level each service of each person has, by service and person. Of whom
            more is said than rated, by a finding, has been seen as often as that.
    """
    counts = Counter(said)
    seen = {pair: number for pair, number in ratings.items() if number > 0}
    for cell, number in counts.items():
        pair = cell.service_id, cell.staff_id
        seen[pair] = max(seen.get(pair, 0), number)
    factors = fit({(one.service_id, one.facet, one.staff_id): number for one, number in counts.items()}, seen)
    found = [_cause(cell, number, factors) for cell, number in counts.items()]
    return tuple(sorted(found, key=lambda one: (one.chance, -one.told_of, one.cell)))


def _cause(cell: Cell, number: int, factors: Factors) -> Cause:
    expected = factors.expected((cell.service_id, cell.facet, cell.staff_id), number)
    return Cause(cell, number, expected, upper_tail(number, expected))


def upper_tail(number: int, expected: float) -> float:
    """P(X ≥ number) for a Poisson count with this mean; 0 where nothing was expected and something came."""
    if number <= 0:
        return 1.0
    if expected <= 0:
        return 0.0
    term = math.exp(number * math.log(expected) - expected - math.lgamma(number + 1))
    total, k = term, number
    while term > total * 1e-16 and k < number + 1000:
        k += 1
        term *= expected / k
        total += term
    return min(1.0, total)
