"""Many subjects' rates of success, drawn towards what is usual, and where each may stand among them.

The model is the beta-binomial: each subject's true rate comes from one Beta(a, b), and r of its n trials succeed. a and
b are those under which all counts are most likely (as in J. G. Skellam 1948; B. Efron & C. Morris 1975 for what the
drawing together is worth); a subject's rate is then Beta(a + r, b + n − r), and ranks follow from draws of all rates.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import lgamma, log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.ranks.seed import SEED
from scoring.rules.errors import RuleError
from scoring.rules.ratings.polya import Sample
from scoring.rules.ratings.polya_fit import maximum_likelihood

WEAKEST: Final = 1e-6
STRONGEST: Final = 1e7
"""Bounds of a + b. A likelihood that rises beyond them has no top: everybody is of one mind, and the weakest strength
is as good as none; or nobody differs, and there are no a and b."""
TAIL: Final = 0.025
"""So much probability is left out at each end of an interval of ranks."""
_NUMBERS: Final = 8_000_000
_FEWEST: Final = 4_000
_MOST: Final = 200_000


@dataclass(frozen=True, slots=True)
class Trials:
    """One subject's counts."""

    subject: str
    trials: int
    successes: int

    def __post_init__(self) -> None:
        if not 0 <= self.successes <= self.trials:
            raise RuleError(f"successes must lie between 0 and the trials, not {self.successes} of {self.trials}")


@dataclass(frozen=True, slots=True)
class RateStanding:
    """What is known of one subject's rate, and of its rank; the highest rate has rank 1."""

    subject: str
    mean: float | None
    """Posterior mean, between 0 and 1; the pooled rate where nobody differs; None if nobody was ever tried."""
    low: int
    high: int
    """95 % of the chance for its rank lies between these, both included; 1 to n where nobody differs."""
    best: float | None
    worst: float | None
    """The chance that its rate is the highest, the lowest; None where nobody differs."""


@dataclass(frozen=True, slots=True)
class RateRanks:
    """The fit, and every subject in the order of the counts."""

    a: float | None
    b: float | None
    """None where the likelihood has no top: the counts differ no more than chance makes them."""
    log_likelihood: float | None
    """Natural logarithm of the probability of all counts, binomial coefficients included; None without any trial."""
    standings: tuple[RateStanding, ...]


def rate_ranks(counts: Sequence[Trials], *, seed: int = SEED) -> RateRanks:
    """Fit the model, and place everybody.

    Args:
        counts: each subject once.
        seed: of the draws from which ranks are counted; the same seed gives the same ranks.
    """
    fit = _fit(counts)
    if fit is None:
        return _nobody_differs(counts)
    a, b = fit
    sample = Sample.of([(one.successes, one.trials - one.successes) for one in counts])
    ranks = _Ranks.drawn(counts, a, b, seed)
    standings = [
        RateStanding(
            one.subject,
            (one.successes + a) / (one.trials + a + b),
            *ranks.interval(place),
            best=ranks.share(place, 1),
            worst=ranks.share(place, len(counts)),
        )
        for place, one in enumerate(counts)
    ]
    return RateRanks(a, b, sample.log_likelihood((a, b)) + _coefficients(counts), tuple(standings))


def _fit(counts: Sequence[Trials]) -> tuple[float, float] | None:
    rows = [(one.successes, one.trials - one.successes) for one in counts if one.trials]
    pairs = any(one.trials > 1 for one in counts)
    if len(rows) < 2 or not pairs or not any(r for r, _ in rows) or not any(f for _, f in rows):
        return None
    top = maximum_likelihood(rows, WEAKEST, STRONGEST)
    if top is None:
        return None
    a, b = top.alpha
    # At the weakest strength everybody is of one mind, which is no case of "nobody differs": the bound itself is told.
    return None if top.bounded and a + b > 1 else (a, b)


def _coefficients(counts: Sequence[Trials]) -> float:
    """Σ ln C(n, r), which the fit does not need."""
    return sum(
        [lgamma(one.trials + 1) - lgamma(one.successes + 1) - lgamma(one.trials - one.successes + 1) for one in counts]
    )


def _nobody_differs(counts: Sequence[Trials]) -> RateRanks:
    """One rate for all: the binomial, which the beta-binomial becomes as a + b goes to infinity."""
    trials, successes = sum(one.trials for one in counts), sum(one.successes for one in counts)
    if not trials:
        nothing = tuple(RateStanding(one.subject, None, 1, len(counts), None, None) for one in counts)
        return RateRanks(None, None, None, nothing)
    failures = trials - successes
    likely = successes * log(successes / trials) if successes else 0.0
    likely += failures * log(failures / trials) if failures else 0.0
    rate = successes / trials
    standings = tuple(RateStanding(one.subject, rate, 1, len(counts), None, None) for one in counts)
    return RateRanks(None, None, likely + _coefficients(counts), standings)


@dataclass(frozen=True, slots=True, eq=False)
class _Ranks:
    """How often each subject came to each rank."""

    counted: NDArray[np.int64]
    """Shape (subjects, subjects): row the subject, column the rank less 1."""
    draws: int

    @classmethod
    def drawn(cls, counts: Sequence[Trials], a: float, b: float, seed: int) -> "_Ranks":
        won = np.array([one.successes + a for one in counts])
        lost = np.array([one.trials - one.successes + b for one in counts])
        subjects = len(counts)
        draws = min(max(_NUMBERS // subjects, _FEWEST), _MOST)
        generator = np.random.default_rng(seed)
        counted = np.zeros(subjects * subjects, dtype=np.int64)
        rows = np.arange(subjects) * subjects
        step = max(1, 1_000_000 // subjects)
        for start in range(0, draws, step):
            size = (min(step, draws - start), subjects)
            order = _falling(generator.beta(won, lost, size=size), generator)
            places = rows[order] + np.arange(subjects)
            counted += np.bincount(places.ravel(), minlength=subjects * subjects)
        return cls(counted.reshape(subjects, subjects), draws)

    def share(self, subject: int, rank: int) -> float:
        return float(self.counted[subject, rank - 1] / self.draws)

    def interval(self, subject: int) -> tuple[int, int]:
        """The narrowest ranks that leave out at most `TAIL` at each end."""
        reached = np.cumsum(self.counted[subject])
        low = int(np.searchsorted(reached, TAIL * self.draws, side="right"))
        high = int(np.searchsorted(reached, (1 - TAIL) * self.draws, side="left"))
        return low + 1, high + 1


def _falling(rates: NDArray[np.float64], generator: np.random.Generator) -> NDArray[np.intp]:
    """The subjects of each draw, the highest first; those alike, as rates so near to 0 or 1 are, in a drawn order."""
    order = np.argsort(-rates, axis=1, kind="stable")
    ranked = np.take_along_axis(rates, order, axis=1)
    alike = (ranked[:, 1:] == ranked[:, :-1]).any(axis=1)
    if alike.any():
        some = rates[alike]
        order[alike] = np.lexsort((generator.random(some.shape), -some), axis=1)
    return order
