"""Whether the loop finds a planted cause: a service and facet that one person does not tell."""

from collections.abc import Iterator

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
"""Share of the ratings that say something was not told, for no reason of anybody's."""


def month(generator: np.random.Generator, planted: float) -> tuple[Cell, list[Cell], dict[tuple[str, str], int]]:
    """One month: the planted cell, what citizens said, and how many ratings each service of each person has.

    Args:
        generator: seeded.
        planted: share of the planted cell's ratings that say so.
    """
    ratings: dict[tuple[str, str], int] = {}
    for person in range(PEOPLE):
        own = generator.choice(SERVICES, OWN, replace=False)
        for place, number in zip(own, generator.multinomial(RATINGS, [1 / OWN] * OWN), strict=True):
            ratings[f"S{place:02}", f"W{person:02}"] = int(number)
    keys = sorted(ratings)
    service, who_fails = keys[int(generator.integers(len(keys)))]
    cause = Cell(service, FACETS[int(generator.integers(len(FACETS)))], who_fails)
    said = []
    for (of, who), given in ratings.items():
        drawn = generator.integers(len(FACETS), size=int(generator.binomial(given, NOISE)))
        said += [Cell(of, FACETS[int(place)], who) for place in drawn]
    said += [cause] * int(generator.binomial(ratings[service, who_fails], planted))
    return cause, said, ratings


def loops(months: int, seed: int) -> Iterator[Found]:
    """How often the planted cause is among the first three, and the first."""
    for planted in (0.1, 0.15, 0.2, 0.3):
        generator = np.random.default_rng(seed)
        first = three = 0
        for _ in range(months):
            cause, said, ratings = month(generator, planted)
            ranked = [one.cell for one in causes(said, ratings)]
            first += ranked[:1] == [cause]
            three += cause in ranked[:3]
        what = f"one of {PEOPLE * OWN * len(FACETS)} cells is not told to {planted:.0%}, noise {NOISE:.0%}"
        yield Found(f"{what}: among the first three", three, months)
        yield Found(f"{what}: the first", first, months)
