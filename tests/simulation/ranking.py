"""What ranks do to equal halls, and to a planted difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from scoring.ranks.rank_sets import Estimate, RankSet, simultaneous_rank_sets
from scoring.rules.ratings.levels import LEVEL_POINTS

SHARES = (0.01, 0.02, 0.07, 0.25, 0.65)
"""How often levels 1 to 5 are given in a usual hall."""
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """How often something happened in so many months."""

    what: str
    times: int
    months: int

    @property
    def share(self) -> float:
        return self.times / self.months

    @property
    def line(self) -> str:
        """A row of the record, with the standard error of the share."""
        error = sqrt(self.share * (1 - self.share) / self.months)
        return f"| {self.what} | {self.times} of {self.months} | {100 * self.share:.1f} % | {100 * error:.1f} |"


def month(generator: np.random.Generator, shifts: Sequence[float], ratings: int) -> list[Estimate]:
    """One month: everybody's mean level points with their standard error.

    Args:
        generator: seeded.
        shifts: how much better each one truly is, in standard deviations of a single rating.
        ratings: of each.
    """
    points = np.array(LEVEL_POINTS, dtype=np.float64)
    mean = float(points @ SHARES)
    spread = sqrt(float((points - mean) ** 2 @ np.array(SHARES)))
    found = []
    for number, shift in enumerate(shifts):
        seen = generator.choice(points, size=ratings, p=SHARES) + shift * spread
        found.append(Estimate(f"S{number}", float(seen.mean()), float(seen.std(ddof=1)) / sqrt(ratings)))
    return found


def equal_halls(months: int, people: int, ratings: int, seed: int) -> list[Found]:
    """Nobody is better than anybody: how often is somebody called surely best or worst, and all ranks covered?"""
    best = worst = covered = 0
    for sets in _sets(months, [0.0] * people, ratings, seed):
        best += any(one.high == 1 for one in sets)
        worst += any(one.low == people for one in sets)
        covered += all(one.low == 1 for one in sets)
    size = f"{people} equal people × {ratings} ratings"
    return [
        Found(f"{size}: somebody is surely best", best, months),
        Found(f"{size}: somebody is surely worst", worst, months),
        Found(f"{size}: all true ranks lie in their sets", covered, months),
    ]


def planted(months: int, people: int, ratings: int, gap: float, seed: int) -> Found:
    """One is truly better by `gap` standard deviations of a rating: how often do the ranks say so for sure?"""
    found = sum(sets[0].high == 1 for sets in _sets(months, [gap] + [0.0] * (people - 1), ratings, seed))
    return Found(f"{people} people × {ratings} ratings, one better by {gap} SD: surely best", found, months)


def _sets(months: int, shifts: Sequence[float], ratings: int, seed: int) -> list[tuple[RankSet, ...]]:
    generator = np.random.default_rng(seed)
    return [
        simultaneous_rank_sets(month(generator, shifts, ratings), seed=number, draws=DRAWS) for number in range(months)
    ]
