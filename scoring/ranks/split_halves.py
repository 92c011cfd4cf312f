"""Would the first be first again? Halves of the ratings are drawn at random, and the board is worked out from each.

The oldest test of a ranking there is (split-half reliability, C. Spearman 1910; W. Brown 1910): where only half of the
citizens had rated, and chance said which, who would be first? A first place that half of its own ratings do not bear
out is no first place. Everything that does not hang on ratings stays as it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.ranks.seed import SEED

HALVES: Final = 50
"""So many halves are drawn."""


@dataclass(frozen=True, slots=True)
class Entrant:
    """One line of a ranking: a fixed part, and shares of what is rated."""

    subject: str
    fixed: float
    """Points that do not hang on ratings."""
    shares: tuple[tuple[str, float], ...]
    """Whose satisfaction it takes, and how many of its points each point of that is worth."""


@dataclass(frozen=True, slots=True)
class SplitHalf:
    """How often the first stayed first."""

    first: str
    times: int
    of: int
    others: int
    """So many others were first at least once."""
    last: str
    last_times: int
    """How often the last stayed last."""


def split_halves(
    entrants: Sequence[Entrant],
    counts: Mapping[str, Sequence[int]],
    alpha: Sequence[float],
    points: Sequence[int],
    *,
    seed: int = SEED,
    halves: int = HALVES,
) -> SplitHalf | None:
    """Draw halves of everybody's ratings, and see who is first.

    Args:
        entrants: the ranking, its first one first; nobody twice.
        counts: ratings of levels 1 to 5 of everybody whose satisfaction is taken.
        alpha: the prior of levels 1 to 5, in ratings, that the whole ranking was made with.
        points: what levels 1 to 5 are worth.
        seed: the same seed gives the same halves, whatever the order of `counts`.
        halves: how many.

    Returns:
        None unless there are two to rank: somebody alone is always first.
    """
    if len(entrants) < 2:
        return None
    rated = sorted({name for one in entrants for name, _ in one.shares})
    place = {name: number for number, name in enumerate(rated)}
    scores = _scores([counts[name] for name in rated], alpha, points, np.random.default_rng(seed), halves)
    totals = np.empty((halves, len(entrants)))
    for column, one in enumerate(entrants):
        totals[:, column] = one.fixed
        for name, worth in one.shares:
            totals[:, column] += worth * scores[:, place[name]]
    top = totals.max(axis=1)
    times = int((totals[:, 0] == top).sum())
    others = int(((totals[:, 1:] == top[:, None]) & (totals[:, 0] < top)[:, None]).any(axis=0).sum())
    last_times = int((totals[:, -1] == totals.min(axis=1)).sum())
    return SplitHalf(entrants[0].subject, times, halves, others, entrants[-1].subject, last_times)


def _scores(
    counts: Sequence[Sequence[int]],
    alpha: Sequence[float],
    points: Sequence[int],
    generator: np.random.Generator,
    halves: int,
) -> NDArray[np.float64]:
    """Satisfaction of everybody (columns) by half (rows)."""
    start, worth = np.array(alpha), np.array(points, dtype=np.float64)
    scores = np.empty((halves, len(counts)))
    for column, row in enumerate(counts):
        # Of an odd number of ratings the half is the smaller one.
        drawn = generator.multivariate_hypergeometric(row, sum(row) // 2, size=halves)
        posterior = drawn + start
        scores[:, column] = posterior @ worth / posterior.sum(axis=1)
    return scores
