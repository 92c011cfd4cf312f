"""Confidence sets for ranks: how far up or down each subject's true rank may lie, given what chance does.

Source: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, "Inference for Ranks with Applications to Mobility across
Neighbourhoods and Academic Achievement across Countries", Review of Economic Studies 91 (2024): pairwise differences
are tested together by a studentised parametric bootstrap with step-down (Romano & Wolf 2005), and a subject's rank
lies between 1 + the number of those surely better and n − the number of those surely worse. The best rank is 1 and
belongs to the highest estimate; the true rank is 1 + the number of subjects that are truly higher.

* simultaneous: all true ranks lie in their sets at once with the stated probability;
* marginal: each true rank lies in its own set with that probability. Narrower, and not to be read as a table;
* the best τ: the subjects whose simultaneous lower bound is at most τ hold all of the true best τ (projection), and
  those whose upper bound is at most τ are surely among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

import numpy as np

from scoring.ranks.seed import SEED
from scoring.ranks.widest_gaps import Floats, Noise, Pairs
from scoring.rules.errors import RuleError

DRAWS: Final = 10_000
"""Bootstrap draws; the probability of covering is then right to about 0.2 of a percent point."""
DRAWS_OF_MANY: Final = 4_000
"""Where there are more than `MANY` subjects: 0.35 of a percent point."""
DRAWS_ALONE: Final = 1_000
"""Where each of more than `MANY` subjects is looked at by itself: 0.7 of a percent point."""
MANY: Final = 500
COVERAGE: Final = 0.95
_LARGE: Final = 1e290
_DOWN: Final = 100
"""Powers of two that large figures lose; ranks hang on no unit."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is known of one subject."""

    subject: str
    value: float
    error: float
    """Its standard error, at least 0; errors of different subjects are independent."""

    def __post_init__(self) -> None:
        if not isfinite(self.value) or not isfinite(self.error) or self.error < 0:
            raise RuleError(f"an estimate and its error must be finite, the error >= 0, not {self.value}, {self.error}")


@dataclass(frozen=True, slots=True)
class RankSet:
    """The ranks that a subject may truly have, both ends included; 1 is the best."""

    subject: str
    low: int
    high: int


def simultaneous_rank_sets(
    estimates: Sequence[Estimate], *, coverage: float = COVERAGE, seed: int = SEED, draws: int | None = None
) -> tuple[RankSet, ...]:
    """Sets that hold all true ranks at once with probability `coverage`, in the order of the estimates.

    Args:
        estimates: each subject once.
        coverage: between 0 and 1, both excluded.
        seed: of the bootstrap; the same seed gives the same sets.
        draws: bootstrap draws; `DRAWS` or `DRAWS_OF_MANY` where none are named.
    """
    if not estimates:
        return ()
    differences = _Differences.of(estimates)
    noise = _noise(estimates, seed, draws)
    return differences.rank_sets(noise, ~np.eye(len(estimates), dtype=np.bool_), coverage)


def marginal_rank_sets(
    estimates: Sequence[Estimate], *, coverage: float = COVERAGE, seed: int = SEED, draws: int | None = None
) -> tuple[RankSet, ...]:
    """For each subject a set that holds its own true rank with probability `coverage`; see `simultaneous_rank_sets`.

    The time grows with the square of the number of subjects; more than `MANY` get `DRAWS_ALONE` draws.
    """
    if not estimates:
        return ()
    differences = _Differences.of(estimates)
    noise = _noise(estimates, seed, draws or (DRAWS_ALONE if len(estimates) > MANY else None))
    return tuple(differences.rank_set(noise, one, coverage) for one in range(len(estimates)))


def _noise(estimates: Sequence[Estimate], seed: int, draws: int | None) -> Noise:
    many = len(estimates) > MANY
    size = (draws or (DRAWS_OF_MANY if many else DRAWS), len(estimates))
    _, errors = _figures(estimates)
    return Noise(errors, np.random.default_rng(seed).standard_normal(size))


def _figures(estimates: Sequence[Estimate]) -> tuple[Floats, Floats]:
    """Values and errors, brought down together where a difference of two could pass what a float holds."""
    values = np.array([one.value for one in estimates], dtype=np.float64)
    errors = np.array([one.error for one in estimates], dtype=np.float64)
    if max(np.abs(values).max(), errors.max()) < _LARGE:
        return values, errors
    return np.ldexp(values, -_DOWN), np.ldexp(errors, -_DOWN)


@dataclass(frozen=True, slots=True, eq=False)
class _Differences:
    """How far apart every two subjects are, and how surely."""

    subjects: tuple[str, ...]
    gap: Floats
    spread: Floats
    """Standard deviation of each difference."""

    @classmethod
    def of(cls, estimates: Sequence[Estimate]) -> "_Differences":
        values, errors = _figures(estimates)
        gap, spread = values[:, None] - values[None, :], np.hypot(errors[:, None], errors[None, :])
        return cls(tuple(one.subject for one in estimates), gap, spread)

    def rank_sets(self, noise: Noise, pairs: Pairs, coverage: float) -> tuple[RankSet, ...]:
        better = self._surely_better(noise, pairs, coverage)
        above, below = better.sum(axis=0), better.sum(axis=1)
        several = zip(self.subjects, above, below, strict=True)
        return tuple(RankSet(subject, 1 + int(up), len(self.subjects) - int(down)) for subject, up, down in several)

    def rank_set(self, noise: Noise, one: int, coverage: float) -> RankSet:
        """The set of one subject by itself: only the pairs that it is part of are guarded against."""
        gap, spread, count = self.gap[one], self.spread[one], len(self.subjects)
        exact = spread == 0
        above, below = int((gap[exact] < 0).sum()), int((gap[exact] > 0).sum())
        rivals = ~exact
        rivals[one] = False
        gap, spread = gap[rivals], spread[rivals]
        ahead = noise.gaps_of(one, rivals)
        best, worst = np.ones(len(gap), dtype=np.bool_), np.ones(len(gap), dtype=np.bool_)
        while best.any() or worst.any():
            parts = [part.max(axis=1) for part in (ahead[:, best], -ahead[:, worst]) if part.shape[1]]
            critical = np.quantile(np.maximum.reduce(parts), coverage) * spread
            won, lost = best & (gap > critical), worst & (-gap > critical)
            if not (won.any() or lost.any()):
                break
            best, worst, below, above = best & ~won, worst & ~lost, below + int(won.sum()), above + int(lost.sum())
        return RankSet(self.subjects[one], 1 + above, count - below)

    def _surely_better(self, noise: Noise, pairs: Pairs, coverage: float) -> Pairs:
        """`[j, k]`: j is surely better than k. What is rejected no longer has to be guarded against: step down."""
        exact = self.spread == 0
        better: Pairs = pairs & exact & (self.gap > 0)
        asked = pairs & ~exact
        while asked.any():
            critical = np.quantile(noise.widest_gaps(asked), coverage)
            fallen = asked & (self.gap > critical * self.spread)
            if not fallen.any():
                break
            better |= fallen
            asked &= ~fallen
        return better
