"""Whether the loop finds a planted cause: a service and facet that one person does not tell."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scoring.rules.answering.causes import Cell, causes
from scoring.rules.answering.telling import FACETS
from tests.simulation.ranking import Found

PEOPLE = 30
SERVICES = 12
OWN = 3
"""Services of each person."""
RATINGS = 100
"""Of each person in a month."""
NOISE = 0.02
"""Share of the ratings that say something was not told, for no reason of anybody's; the hall's mean."""
SHAPE = 2.0
"""Of the gamma distribution by which people and services differ in that, where they do: half as often to twice."""


@dataclass(frozen=True)
class Month:
    """What happened, and what nobody in a hall knows: why."""

    cause: Cell
    planted: float
    said: list[Cell]
    ratings: dict[tuple[str, str], int]
    """Those of which it is known what they were of."""
    noise: dict[tuple[str, str], float]


def month(generator: np.random.Generator, planted: float, *, differ: bool = False, known: float = 1.0) -> Month:
    """One month: the planted cell, what citizens said, and how many ratings each service of each person has.

    Args:
        generator: seeded.
        planted: share of the planted cell's ratings that say so.
        differ: whether people and services differ in how often something is said for no reason.
        known: share of the ratings of which it is known what they were of; of the others nothing is seen.
    """
    given: dict[tuple[str, str], int] = {}
    for person in range(PEOPLE):
        own = generator.choice(SERVICES, OWN, replace=False)
        for place, number in zip(own, generator.multinomial(RATINGS, [1 / OWN] * OWN), strict=True):
            given[f"S{place:02}", f"W{person:02}"] = int(number)
    factors = {
        name: float(generator.gamma(SHAPE, 1 / SHAPE)) if differ else 1.0
        for name in sorted({part for pair in given for part in pair})
    }
    keys = sorted(given)
    service, who_fails = keys[int(generator.integers(len(keys)))]
    cause = Cell(service, FACETS[int(generator.integers(len(FACETS)))], who_fails)
    noise = {pair: min(0.9, NOISE * factors[pair[0]] * factors[pair[1]]) for pair in given}
    ratings = {pair: int(generator.binomial(number, known)) for pair, number in given.items()}
    said = []
    for (of, who), number in ratings.items():
        drawn = generator.integers(len(FACETS), size=int(generator.binomial(number, noise[of, who])))
        said += [Cell(of, FACETS[int(place)], who) for place in drawn]
    said += [cause] * int(generator.binomial(ratings[service, who_fails], planted))
    return Month(cause, planted, said, ratings, noise)


def best_possible(one: Month) -> list[Cell]:
    """The order of somebody who knows every rate of the hall, and how often the planted cell is not told."""

    def likelier(cell: Cell, number: int) -> float:
        pair = cell.service_id, cell.staff_id
        alone = one.noise[pair] / len(FACETS)
        return number * math.log((alone + one.planted) / alone) - one.ratings[pair] * one.planted

    return [cell for cell, _ in sorted(Counter(one.said).items(), key=lambda item: -likelier(*item))]


def loops(months: int, seed: int, rates: Sequence[float] = (0.1, 0.15, 0.2, 0.3)) -> Iterator[Found]:
    """How often the planted cause is among the first three, and the first; and what is possible at all."""
    for differ in (False, True):
        for planted in rates:
            generator = np.random.default_rng(seed)
            drawn = [month(generator, planted, differ=differ) for _ in range(months)]
            alike = "people and services differ" if differ else "all alike"
            what = f"one of {PEOPLE * OWN * len(FACETS)} cells is not told to {planted:.0%}, noise {NOISE:.0%}, {alike}"
            ranked = [[found.cell for found in causes(one.said, one.ratings)] for one in drawn]
            three = sum(one.cause in cells[:3] for one, cells in zip(drawn, ranked, strict=True))
            yield Found(f"{what}: among the first three", three, months)
            first = sum(cells[:1] == [one.cause] for one, cells in zip(drawn, ranked, strict=True))
            yield Found(f"{what}: the first", first, months)
            best = sum(one.cause in best_possible(one)[:3] for one in drawn)
            yield Found(f"{what}: among the first three of whoever knows all rates", best, months)


def known_services(months: int, seed: int) -> Iterator[Found]:
    """The same by how many of the ratings it is known of what they were: by the visit, the window or the citizen."""
    for known in (0.25, 0.5, 0.75, 1.0):
        generator, three = np.random.default_rng(seed), 0
        for _ in range(months):
            one = month(generator, 0.2, differ=True, known=known)
            three += one.cause in [found.cell for found in causes(one.said, one.ratings)][:3]
        yield Found(
            f"20 %, people and services differ, of {known:.0%} of the ratings the service is known", three, months
        )
