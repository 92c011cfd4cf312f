"""The α under which many subjects' counts are most likely, with the strength A = Σα kept between two bounds.

The top is the one Minka's plain fixed point creeps to; Newton steps in ln α get there in about six. Where the
likelihood is not concave (few ratings a subject), the strength alone is moved and one plain fixed-point update
follows. A step that would lower the likelihood is halved until it does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from scoring.rules.ratings.polya import LONGEST_STEP, Sample, Vector

GAIN_TOLERANCE = 1e-15
"""Converged when a Newton step promises no greater rise in log-likelihood. Newton's method squares the error, so after
that last step α agrees with the limit of the plain fixed point to far better than 1e-8."""
MEAN_TOLERANCE = 1e-10
"""At the weakest strength the mean has converged when an update changes no α by a larger share."""
ROUNDING_SLACK = 1e-8
"""A log-likelihood lower by less than this is rounding, not descent."""
ROUNDING_SHARE = 1e-13
"""Nor is one lower by a smaller share of itself: with millions of ratings its last digits are worth more than that."""
BEYOND = 8.0
"""A strength this many times outside its bounds has run away; no need to follow it to infinity (or zero)."""
MAX_STEPS = 200
MAX_MEAN_STEPS = 2000


@dataclass(frozen=True, slots=True)
class Maximum:
    """The most likely α, and whether a bound on its sum holds it where it is."""

    alpha: Vector
    bounded: bool


def maximum_likelihood(rows: Sequence[Sequence[int]], weakest: float, strongest: float) -> Maximum | None:
    """Fit α to a table of subjects × levels.

    Args:
        rows: counts; at least two levels, each used by somebody, and one subject with two ratings or more.
        weakest: least A allowed; A runs to 0 when every subject is of one mind.
        strongest: greatest A allowed; A runs to infinity when subjects differ no more than chance makes them.

    Returns:
        α by level, all positive. Below `weakest`: the most likely α of exactly that strength. Above `strongest`: that
        strength spread by the pooled shares of all ratings, which are the most likely mean as A goes to infinity.
        None if it does not settle, which has not been seen and is left to the caller's fall-back.
    """
    sample = Sample.of(rows)
    shares = _pooled(rows)
    alpha = _scaled(shares, _likely_strength(rows, shares, weakest, strongest))
    for _ in range(MAX_STEPS):
        alpha, settled = _climb(sample, alpha)
        strength = sum(alpha)
        if settled or not weakest / BEYOND <= strength <= strongest * BEYOND:
            break
    else:
        return None
    if strength > strongest:
        return Maximum(_scaled(shares, strongest), bounded=True)
    if strength < weakest:
        held = _mean_at(sample, _scaled(alpha, weakest / strength))
        return None if held is None else Maximum(held, bounded=True)
    return Maximum(alpha, bounded=False)


def _pooled(rows: Sequence[Sequence[int]]) -> Vector:
    columns = [sum(column) for column in zip(*rows, strict=True)]
    return _scaled(columns, 1 / sum(columns))


def _scaled(vector: Sequence[float], factor: float) -> Vector:
    return tuple([factor * entry for entry in vector])


def _likely_strength(rows: Sequence[Sequence[int]], shares: Vector, weakest: float, strongest: float) -> float:
    """A start for A: by how much two ratings of one subject agree more often than two of anybody."""
    pairs = sum(sum(row) * (sum(row) - 1) for row in rows)
    agreeing = [sum(n * (n - 1) for n in column) for column in zip(*rows, strict=True)]
    # Under the model the expected ratio is (A + levels) / (A + 1): 1 when subjects do not differ at all.
    ratio: float = sum([n / share for n, share in zip(agreeing, shares, strict=True)]) / pairs
    if ratio <= 1:
        return strongest
    return min(max((len(shares) - ratio) / (ratio - 1), weakest), strongest)


def _climb(sample: Sample, alpha: Vector) -> tuple[Vector, bool]:
    """One step uphill, and whether it was the last one needed."""
    slope = sample.slope(alpha)
    newton = slope.newton()
    step = slope.stretch() if newton is None else newton
    gain = sum([g * s for g, s in zip(slope.gradient, step, strict=True)]) / 2
    height = sample.log_likelihood(alpha)
    slack = max(ROUNDING_SLACK, ROUNDING_SHARE * abs(height))
    share = LONGEST_STEP / max(LONGEST_STEP, *map(abs, step))
    while True:
        moved = tuple([a * exp(share * s) for a, s in zip(alpha, step, strict=True)])
        if sample.log_likelihood(moved) >= height - slack:
            break
        if newton is not None and gain < slack:
            return alpha, True  # the height is rounded more coarsely than the step would raise it
        share /= 2
    if newton is None:
        return sample.fixed_point(moved), False
    return moved, gain < GAIN_TOLERANCE


def _mean_at(sample: Sample, alpha: Vector) -> Vector | None:
    """The most likely α among those with the same sum; the likelihood is concave there, so there is one."""
    for _ in range(MAX_MEAN_STEPS):
        updated = sample.mean_fixed_point(alpha)
        change = max([abs(new / old - 1) for new, old in zip(updated, alpha, strict=True)])
        alpha = updated
        if change < MEAN_TOLERANCE:
            return alpha
    return None
