"""Where not everything was told more often than chance has it: services, facets and people, the clearest first.

For a cell of service, facet and person the expected number is the hall's number for that facet, shared out by how many
ratings each service of each person has: who serves more hears more. Cells are ordered by the chance to see so many or
more if it were only that (Poisson, upper tail). The order is a place to look first, no proof and no score.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


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
    """How often they would if it hit everybody alike."""
    chance: float
    """To see so many or more then, 0 to 1."""


def causes(said: Iterable[Cell], ratings: Mapping[tuple[str, str], int]) -> tuple[Cause, ...]:
    """Every cell of which something was said, the one that stands out most first.

    Args:
        said: one cell for each facet of each bad rating or finding.
        ratings: how many ratings of whatever level each service of each person has, by service and person.
    """
    counts = Counter(said)
    of_facet: Counter[str] = Counter()
    for cell, number in counts.items():
        of_facet[cell.facet] += number
    total = sum(ratings.values())
    found = []
    for cell, number in counts.items():
        share = ratings.get((cell.service_id, cell.staff_id), 0) / total if total else 0.0
        expected = of_facet[cell.facet] * share
        found.append(Cause(cell, number, expected, upper_tail(number, expected)))
    return tuple(sorted(found, key=lambda one: (one.chance, -one.told_of, one.cell)))


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
