"""The Dirichlet-multinomial (Pólya) likelihood of many subjects' counts, and where it leads from a given α.

Source: T. P. Minka, "Estimating a Dirichlet distribution" (2000, revised 2012): the fixed point for the Pólya
likelihood, the one for its mean alone, and Newton's method on a Hessian that is diagonal plus rank one. Newton's
method is taken in ln α here, which keeps every α positive.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import copysign

from scoring.rules.ratings.tally import Tally

LONGEST_STEP = 1.5
"""No step changes an ln α by more: far from the top the parabola deceives."""

Vector = tuple[float, ...]


def _dot(left: Iterable[float], right: Iterable[float]) -> float:
    return sum([x * y for x, y in zip(left, right, strict=True)])


@dataclass(frozen=True, slots=True)
class Slope:
    """The log-likelihood near `alpha` as a function of ln α: gradient, and Hessian diag(`diagonal`) + `common`·ααᵀ."""

    alpha: Vector
    gradient: Vector
    diagonal: Vector
    common: float

    def newton(self) -> Vector | None:
        """Newton's step to the top of the local parabola; None where the likelihood is not concave."""
        if max(self.diagonal) >= 0:
            return None
        # The Hessian is inverted by Sherman and Morrison's formula; it is negative definite iff `scale` > 0.
        bent = [a / d for a, d in zip(self.alpha, self.diagonal, strict=True)]
        scale = 1 + self.common * _dot(self.alpha, bent)
        if scale <= 0:
            return None
        pull = self.common * _dot(bent, self.gradient) / scale
        rows = zip(self.alpha, self.gradient, self.diagonal, strict=True)
        return tuple([(pull * a - g) / d for a, g, d in rows])

    def stretch(self) -> Vector:
        """A step that moves every ln α alike, so only the strength A = Σα; the likelihood has one top along it."""
        uphill = sum(self.gradient)
        bend = sum(self.diagonal) + self.common * sum(self.alpha) ** 2
        step = -uphill / bend if bend < 0 else copysign(LONGEST_STEP, uphill)
        return (step,) * len(self.alpha)


@dataclass(frozen=True, slots=True)
class Sample:
    """Counts of many subjects, level by level, and their totals. Every level was used at least once."""

    levels: tuple[Tally, ...]
    totals: Tally

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> "Sample":
        """Tally a table of subjects × levels."""
        return cls(tuple(map(Tally.of, zip(*rows, strict=True))), Tally.of(map(sum, rows)))

    def log_likelihood(self, alpha: Vector) -> float:
        """Log-probability ln P(counts | α) without the multinomial coefficients, which do not depend on α."""
        gained = sum([tally.log_rising(a) for tally, a in zip(self.levels, alpha, strict=True)])
        return gained - self.totals.log_rising(sum(alpha))

    def fixed_point(self, alpha: Vector) -> Vector:
        """Minka's plain update α ← α · Σ[ψ(n+α) − ψ(α)] / Σ[ψ(N+A) − ψ(A)]; it never lowers the likelihood."""
        share = self.totals.slope(sum(alpha))
        return tuple([a * tally.slope(a) / share for tally, a in zip(self.levels, alpha, strict=True)])

    def mean_fixed_point(self, alpha: Vector) -> Vector:
        """Minka's update of the mean alone: α ∝ α · Σ[ψ(n+α) − ψ(α)] with the sum A kept."""
        grown = [a * tally.slope(a) for tally, a in zip(self.levels, alpha, strict=True)]
        kept = sum(alpha) / sum(grown)
        return tuple([a * kept for a in grown])

    def slope(self, alpha: Vector) -> Slope:
        """Gradient and Hessian at `alpha`, both with respect to ln α."""
        total = sum(alpha)
        share = self.totals.slope(total)
        gradient = [a * (tally.slope(a) - share) for tally, a in zip(self.levels, alpha, strict=True)]
        curved = [a * a * tally.curvature(a) for tally, a in zip(self.levels, alpha, strict=True)]
        diagonal = tuple([g + c for g, c in zip(gradient, curved, strict=True)])
        return Slope(alpha, tuple(gradient), diagonal, -self.totals.curvature(total))
