"""Case mix: a subject's ratings against what the same business gets everywhere.

Indirect standardisation: every rating of a subject is set against the mean that its service gets in the whole hall,
its own ratings included, as is usual with standardised ratios (N. E. Breslow & N. E. Day, IARC 82, 1987, ch. 2).
Observed ÷ expected is above 1 where the subject does better than such business usually does. It stands beside the
plain score, never in its place, and two ratios are not ranked against each other: each is measured on its own mix.

With n ratings of a subject, n_s of them of service s, N_s of that service in the hall and σ_s² their variance,
observed less expected has the variance Σ n_s σ_s² (1 − n_s/N_s) / n²: what a subject shares with the hall is no error.
The interval is observed ÷ expected ± 1.96 standard errors. Business that nobody else handles tells nothing and is left
out; how many ratings are left is said.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Final

from scoring.rules.normal import Z95
from scoring.rules.ratings.levels import LEVELS, checked_counts, checked_points

OWN_VARIANCE: Final = 10
"""Ratings of a service from which on its own variance is used; before, that of all services within themselves."""

Mix = Mapping[str, Sequence[int]]
"""Ratings of levels 1 to 5 by service."""


@dataclass(frozen=True, slots=True)
class CaseMix:
    """A subject against its business."""

    ratings: int
    """Those whose service others handle too."""
    left_out: int
    """Those whose service nobody else handles."""
    observed: Fraction | None
    """Mean points of the former, exact; None without any."""
    expected: Fraction | None
    """Mean points that such business gets in the whole hall, exact."""
    error: float | None
    """Standard error of observed less expected, in points; None where the hall's ratings do not tell."""

    @property
    def ratio(self) -> Fraction | None:
        """Observed ÷ expected, exact; None where one is unknown or nothing is expected."""
        return self.observed / self.expected if self.observed is not None and self.expected else None

    @property
    def low(self) -> float | None:
        """Lower end of its 95 % interval, not below 0."""
        return None if (reach := self._reach) is None else max(0.0, float(self.ratio or 0) - reach)

    @property
    def high(self) -> float | None:
        """Upper end of it."""
        return None if (reach := self._reach) is None else float(self.ratio or 0) + reach

    @property
    def differs(self) -> bool:
        """Whether 1 lies outside the interval."""
        return self.low is not None and self.high is not None and not self.low <= 1 <= self.high

    @property
    def _reach(self) -> float | None:
        if self.ratio is None or self.error is None or not self.expected:
            return None
        return Z95 * self.error / float(self.expected)


def case_mixes(subjects: Mapping[str, Mix], points: Sequence[int]) -> dict[str, CaseMix]:
    """Every subject against the business it handles.

    Args:
        subjects: ratings of each by service; whatever has no service is not among them.
        points: what levels 1 to 5 are worth.

    Raises:
        RuleError: counts or points are out of range.
    """
    points = checked_points(points)
    handled = {name: {service: checked_counts(row) for service, row in mix.items()} for name, mix in subjects.items()}
    hall: dict[str, list[int]] = defaultdict(lambda: [0] * LEVELS)
    handlers: Counter[str] = Counter()
    for mix in handled.values():
        for service, row in mix.items():
            handlers[service] += any(row)
            hall[service] = [a + b for a, b in zip(hall[service], row, strict=True)]
    shared = {service for service, count in handlers.items() if count > 1}
    variances = _variances({service: row for service, row in hall.items() if service in shared}, points)
    return {name: _against(mix, hall, shared, variances, points) for name, mix in handled.items()}


def _against(
    mix: Mix,
    hall: Mapping[str, Sequence[int]],
    shared: set[str],
    variances: Mapping[str, Fraction] | None,
    points: Sequence[int],
) -> CaseMix:
    own = {service: row for service, row in mix.items() if service in shared and any(row)}
    ratings = sum(sum(row) for row in own.values())
    left_out = sum(sum(row) for row in mix.values()) - ratings
    if not ratings:
        return CaseMix(0, left_out, None, None, None)
    observed = Fraction(sum(_worth(row, points) for row in own.values()), ratings)
    expected, variance = Fraction(0), Fraction(0)
    for service, row in own.items():
        here, everywhere = sum(row), sum(hall[service])
        expected += Fraction(here * _worth(hall[service], points), everywhere)
        if variances is not None:
            variance += here * variances[service] * (1 - Fraction(here, everywhere))
    error = None if variances is None else sqrt(variance) / ratings
    return CaseMix(ratings, left_out, observed, expected / ratings, error)


def _variances(hall: Mapping[str, Sequence[int]], points: Sequence[int]) -> Mapping[str, Fraction] | None:
    """Variance of one rating by service; None where no service has two ratings."""
    squares = {service: _squares(row, points) for service, row in hall.items()}
    spare = sum(max(0, sum(row) - 1) for row in hall.values())
    if not spare:
        return None
    together = Fraction(sum(squares.values())) / spare
    return {
        service: squares[service] / (sum(row) - 1) if sum(row) >= OWN_VARIANCE else together
        for service, row in hall.items()
    }


def _worth(row: Sequence[int], points: Sequence[int]) -> int:
    return sum(n * u for n, u in zip(row, points, strict=True))


def _squares(row: Sequence[int], points: Sequence[int]) -> Fraction:
    """Sum of squares around the mean."""
    ratings = sum(row)
    if not ratings:
        return Fraction(0)
    whole = sum(n * u * u for n, u in zip(row, points, strict=True))
    return whole - Fraction(_worth(row, points) ** 2, ratings)
