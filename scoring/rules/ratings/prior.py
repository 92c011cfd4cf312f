"""What a hall expects of a subject before it is rated: the Dirichlet prior behind every satisfaction score.

Empirical Bayes: one prior for all subjects of a kind (all staff, or all windows) in a period, fitted to their counts
by `polya_fit`. It acts as A imagined ratings, spread over the levels as α, that every subject starts with.

* A level nobody used has a most likely α of 0, which would call that level impossible: it gets `TINY` instead.
* A is kept from `WEAKEST` to `STRONGEST`. Subjects alike to within chance would send it to infinity and make all
  scores one; subjects each of one mind would send it to 0 and let three ratings speak like five hundred.
* With fewer than `FEWEST_SUBJECTS` subjects of two ratings or more, or all ratings on one level, nothing can be
  fitted. The documented fall-back: `FALLBACK_STRENGTH` imagined ratings spread like all ratings of the period plus
  one of each level.

α is kept in whole millionths. That is far finer than any point shown, makes scores exact fractions that can be
recomputed by hand from the printed prior, and hides last-bit differences between machines' logarithms.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from scoring.rules.ratings.levels import LEVELS, Counts, checked_counts
from scoring.rules.ratings.polya_fit import maximum_likelihood

MILLION = 1_000_000
TINY = 1
"""Least α of a level, in millionths of a rating."""
WEAKEST = 1
STRONGEST = 1000
FEWEST_SUBJECTS = 5
"""As many as there are unknowns in α."""
FALLBACK_STRENGTH = 10


class PriorOrigin(StrEnum):
    """Where a prior comes from."""

    FITTED = "fitted"
    """The maximum of the likelihood."""
    BOUNDED = "bounded"
    """A prior of the weakest or the strongest strength allowed; the likelihood would go further."""
    FALLBACK = "fallback"
    """Too little to fit: the documented fall-back."""


@dataclass(frozen=True, slots=True)
class Prior:
    """A Dirichlet prior over levels 1 to 5."""

    millionths: tuple[int, ...]
    """α by level in millionths of an imagined rating, each at least `TINY`."""
    origin: PriorOrigin
    subjects: int
    """Subjects with at least one rating that it was drawn from."""

    @property
    def alpha(self) -> tuple[Fraction, ...]:
        """α by level: imagined ratings, exact."""
        return tuple(Fraction(a, MILLION) for a in self.millionths)

    @property
    def strength(self) -> Fraction:
        """A: how many ratings the prior weighs as much as, exact."""
        return Fraction(sum(self.millionths), MILLION)


def fit_prior(subjects: Iterable[Sequence[int]]) -> Prior:
    """The prior of all subjects of one kind in a period; the same counts in any order give the same bits.

    Args:
        subjects: valid ratings of levels 1 to 5, a row a subject. Unrated subjects may be among them and add nothing.

    Raises:
        RuleError: if a row is not five counts from 0 up.
    """
    rows = (checked_counts(row) for row in subjects)
    return _fit(tuple(sorted(row for row in rows if any(row))))


@lru_cache(maxsize=64)
def _fit(rows: tuple[Counts, ...]) -> Prior:
    """Cached because screens ask again for the same period on every visit, and between two ratings nothing changes.

    Rows come sorted, so that every order of the same subjects finds the same entry.
    """
    used = [level for level in range(LEVELS) if any(row[level] for row in rows)]
    telling = sum(sum(row) > 1 for row in rows)
    if telling < FEWEST_SUBJECTS or len(used) < 2:
        return _fallback(rows)
    fit = maximum_likelihood([[row[level] for level in used] for row in rows], WEAKEST, STRONGEST)
    if fit is None:
        return _fallback(rows)
    millionths = [TINY] * LEVELS
    for level, a in zip(used, fit.alpha, strict=True):
        millionths[level] = max(TINY, round(a * MILLION))
    origin = PriorOrigin.BOUNDED if fit.bounded else PriorOrigin.FITTED
    return Prior(tuple(millionths), origin, len(rows))


def _fallback(rows: tuple[Counts, ...]) -> Prior:
    pooled = [sum(row[level] for row in rows) + 1 for level in range(LEVELS)]
    spread = [max(TINY, round(Fraction(FALLBACK_STRENGTH * MILLION * n, sum(pooled)))) for n in pooled]
    return Prior(tuple(spread), PriorOrigin.FALLBACK, len(rows))
