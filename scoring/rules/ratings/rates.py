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
    """A share as what it was counted from; its value and interval are worked out by who asks for them.

    Raises:
        RuleError: unless 0 ≤ numerator ≤ denominator.
    """

    numerator: int
    denominator: int

    def __post_init__(self) -> None:
        if not 0 <= self.numerator <= self.denominator:
            raise RuleError(f"a rate needs 0 ≤ numerator ≤ denominator, not {self.numerator} of {self.denominator}")

    @property
    def value(self) -> Fraction | None:
        """0 to 1, exact; None (shown as —) when the denominator is 0."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def low(self) -> float | None:
        """Lower end of the Wilson interval, 0 to 1; None as `value`."""
        if not self.denominator:
            return None
        middle, reach = self._wilson()
        # The exact ends at 0 and 1, where subtraction would leave a speck.
        return middle - reach if self.numerator else 0.0

    @property
    def high(self) -> float | None:
        """Upper end of it."""
        if not self.denominator:
            return None
        middle, reach = self._wilson()
        return middle + reach if self.numerator < self.denominator else 1.0

    @property
    def enough(self) -> bool:
        """The denominator is at least `ENOUGH`."""
        return self.denominator >= ENOUGH

    def _wilson(self) -> tuple[float, float]:
        """Middle and half width of the interval."""
        n, p, squared = self.denominator, self.numerator / self.denominator, Z95 * Z95
        middle = (p + squared / (2 * n)) / (1 + squared / n)
        return middle, Z95 / (1 + squared / n) * sqrt(p * (1 - p) / n + squared / (4 * n * n))


@dataclass(frozen=True, slots=True)
class OfficialRates:
    """The three rates shown beside a satisfaction score."""

    good: Rate
    """好评率: levels 5, 4 and 3 of all valid ratings."""
    bad: Rate
    """差评率: levels 2 and 1 of all valid ratings."""
    active: Rate | None
    """主动评价率: ratings given by citizens of their own accord, of all visits; None when visits are not known."""


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
        good=Rate(valid - bad, valid),
        bad=Rate(bad, valid),
        active=None if visits is None else Rate(active, visits),
    )
