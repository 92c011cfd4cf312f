"""Months in which everybody is alike: what rules would do to people who differ by nothing but chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from scoring.ranks.seed import SEED

MONTHS: Final = 1_000
BAD: Final = 2
"""Levels 1 and 2 are bad ratings."""
_TAIL: Final = 0.05
_QUARTER: Final = 4


@dataclass(frozen=True, slots=True)
class EqualMonths:
    """What happened in so many months, everybody having as many ratings as now and the hall's own shares of levels."""

    months: int
    with_bad: tuple[int, int]
    """People with a bad rating or more: between these in 90 % of the months."""
    quarter: int
    """How many people the quarter with the fewest ratings is, at least one."""
    last_in_quarter: int
    """Months in which the last by plain mean was one of them."""


def equal_months(
    ratings: Sequence[int], shares: Sequence[float], points: Sequence[int], *, seed: int = SEED, months: int = MONTHS
) -> EqualMonths:
    """Draw everybody's ratings from the same shares.

    Args:
        ratings: of each, at least 1; at least two people.
        shares: of levels 1 to 5, above 0 for one of them.
        points: what levels 1 to 5 are worth.
        seed: the same seed gives the same months.
        months: how many.
    """
    generator = np.random.default_rng(seed)
    whole = np.array(shares, dtype=np.float64)
    counts = np.array(ratings, dtype=np.int64)
    drawn = generator.multinomial(counts, whole / whole.sum(), size=(months, len(counts)))
    with_bad = (drawn[:, :, :BAD].sum(axis=2) > 0).sum(axis=1)
    low, high = np.quantile(with_bad, [_TAIL, 1 - _TAIL], method="inverted_cdf")
    means = drawn @ np.array(points, dtype=np.float64) / counts
    # Of several who are last together one is drawn: the order of the people must not decide.
    last = np.lexsort((generator.random(means.shape), means), axis=1)[:, 0]
    quarter = max(1, len(counts) // _QUARTER)
    few = np.argsort(counts, kind="stable")[:quarter]
    return EqualMonths(months, (int(low), int(high)), quarter, int(np.isin(last, few).sum()))
