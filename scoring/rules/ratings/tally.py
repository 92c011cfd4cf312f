"""Sums over many counts of ln Γ(n+a) − ln Γ(a) and its derivatives: the building block of the Pólya likelihood."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import lgamma

from scoring.rules.ratings.digamma import digamma, trigamma


@dataclass(frozen=True, slots=True)
class Tally:
    """Positive counts with how often each occurs: equal counts are worked out once. Zeros add nothing to any sum."""

    values: tuple[tuple[int, int], ...]
    size: int

    @classmethod
    def of(cls, counts: Iterable[int]) -> "Tally":
        """Tally the counts above zero, sorted, so that no sum depends on the order of subjects."""
        values = tuple(sorted(Counter(n for n in counts if n).items()))
        return cls(values, sum(times for _, times in values))

    def log_rising(self, a: float) -> float:
        """Σ ln Γ(n+a) − ln Γ(a) for a > 0."""
        return sum([times * lgamma(n + a) for n, times in self.values]) - self.size * lgamma(a)

    def slope(self, a: float) -> float:
        """Σ ψ(n+a) − ψ(a) for a > 0: positive, falling."""
        return sum([times * digamma(n + a) for n, times in self.values]) - self.size * digamma(a)

    def curvature(self, a: float) -> float:
        """Σ ψ′(n+a) − ψ′(a) for a > 0: negative, rising."""
        return sum([times * trigamma(n + a) for n, times in self.values]) - self.size * trigamma(a)
