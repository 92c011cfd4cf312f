"""Official rates of ratings, raw, each with its denominator and a Wilson 95 % interval.

Source: the ways of counting in `GB/T 39735-2020` and local bulletins: 好评率 = (5+4+3)/valid, 差评率 = (2+1)/valid,
主动评价率 = active/visits. Interval: E. B. Wilson, JASA 22 (1927), without continuity correction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from scoring.rules.errors import RuleError
from scoring.rules.normal import Z95
from scoring.rules.ratings.levels import checked_counts

ENOUGH = 5
"""Below this denominator a rate is 样本不足: it may be known, but is not to be shown as a percentage."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with what it was counted from."""

    numerator: int
    denominator: int
    value: Fraction | None
    """0 to 1, exact; None (shown as —) when the denominator is 0."""
    low: float | None
    """Lower end of the Wilson interval, 0 to 1; None as `value`."""
    high: float | None
    """Upper end of it."""

    @property
    def enough(self) -> bool:
        """The denominator is at least `ENOUGH`."""
        return self.denominator >= ENOUGH


@dataclass(frozen=True, slots=True)
class OfficialRates:
    """The three rates shown beside a satisfaction score."""

    good: Rate
    """好评率: levels 5, 4 and 3 of all valid ratings."""
    bad: Rate
    """差评率: levels 2 and 1 of all valid ratings."""
    active: Rate | None
    """主动评价率: ratings given by citizens of their own accord, of all visits; None when visits are not known."""


def rate(numerator: int, denominator: int) -> Rate:
    """A share with its Wilson 95 % interval.

    Raises:
        RuleError: unless 0 ≤ numerator ≤ denominator.
    """
    if not 0 <= numerator <= denominator:
        raise RuleError(f"a rate needs 0 ≤ numerator ≤ denominator, not {numerator} of {denominator}")
    if not denominator:
        return Rate(0, 0, None, None, None)
    n, p, squared = denominator, numerator / denominator, Z95 * Z95
    middle = (p + squared / (2 * n)) / (1 + squared / n)
    reach = Z95 / (1 + squared / n) * sqrt(p * (1 - p) / n + squared / (4 * n * n))
    # The exact ends at 0 and 1, where subtraction would leave a speck.
    low = middle - reach if numerator else 0.0
    high = middle + reach if numerator < denominator else 1.0
    return Rate(numerator, denominator, Fraction(numerator, denominator), low, high)


def official_rates(counts: Sequence[int], active: int, visits: int | None) -> OfficialRates:
    """The rates of one subject.

    Args:
        counts: valid ratings of levels 1 to 5; voided ones are in no count.
        active: ratings among them that a citizen gave; defaults filled in by a system never belong here.
        visits: services that could have been rated, None when nobody counted them.

    Raises:
        RuleError: if a count is negative or more was rated than visited.
    """
    counts = checked_counts(counts)
    bad, valid = sum(counts[:2]), sum(counts)
    return OfficialRates(
        good=rate(valid - bad, valid),
        bad=rate(bad, valid),
        active=None if visits is None else rate(active, visits),
    )
