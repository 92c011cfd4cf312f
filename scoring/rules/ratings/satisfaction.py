"""Satisfaction score: the expected points of a subject's next rating, given its ratings and its hall's prior.

With counts n, prior α (sum A), N = Σn and posterior shares π = (n + α) / (N + A):
score = Σuπ and variance = [Σu²π − (Σuπ)²] / (N + A + 1), the mean and variance of Σuθ for θ ~ Dirichlet(n + α).
Few ratings stay near what the hall expects, many speak for themselves: 3 × 非常满意 does not outrank 480 of 500.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from operator import mul
from typing import TypeVar

from scoring.rules.normal import Z95
from scoring.rules.ratings.levels import LEVEL_POINTS, Counts, Points, checked_counts, checked_points
from scoring.rules.ratings.prior import MILLION, Prior, fit_prior

Subject = TypeVar("Subject", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """A satisfaction score with what is known about it."""

    value: Fraction
    """0 to 100 with the default points, exact given the prior; without any rating it is the prior's mean."""
    sd: float
    """Posterior standard deviation in points."""
    low: float
    """Lower end of the 95 % interval value ± 1.96 sd, not below 0."""
    high: float
    """Upper end of it, not above 100."""
    ratings: int
    """N. A reader decides by it whether to show the score: not rated is never satisfied, whatever the prior expects."""


def satisfaction(counts: Sequence[int], prior: Prior, points: Sequence[int] = LEVEL_POINTS) -> Satisfaction:
    """Score one subject.

    Args:
        counts: valid ratings of levels 1 to 5.
        prior: fitted over all subjects of the same kind and period.
        points: what levels 1 to 5 are worth.

    Raises:
        RuleError: if counts or points are out of range.
    """
    return _score(checked_counts(counts), prior.millionths, checked_points(points))


def _score(counts: Counts, alpha: Sequence[int], points: Points) -> Satisfaction:
    # Posterior weights in millionths of a rating: whole numbers, so score and variance are exact up to the root.
    weights = [n * MILLION + a for n, a in zip(counts, alpha, strict=True)]
    total = sum(weights)
    worth = list(map(mul, points, weights))
    first = sum(worth)
    second = sum(map(mul, points, worth))
    sd = sqrt(MILLION * (second * total - first * first) / (total * total * (total + MILLION)))
    score = Fraction(first, total)
    middle, reach = float(score), Z95 * sd
    return Satisfaction(score, sd, max(0.0, middle - reach), min(100.0, middle + reach), sum(counts))


def satisfaction_of_all(
    counts: Mapping[Subject, Sequence[int]], points: Sequence[int] = LEVEL_POINTS
) -> dict[Subject, Satisfaction]:
    """Fit the prior over all subjects and score each of them, unrated ones too.

    Raises:
        RuleError: if counts or points are out of range.
    """
    alpha, points = fit_prior(counts.values()).millionths, checked_points(points)
    return {subject: _score(checked_counts(row), alpha, points) for subject, row in counts.items()}
