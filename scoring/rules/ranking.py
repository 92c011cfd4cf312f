"""Ranking that does not claim more than the figures carry: those who cannot be told apart share a place.

Two scores a and b with standard deviations s and t are 不可区分 when |a − b| ≤ 1.96·√(s² + t²): the 95 % interval of
the difference of two independent estimates then holds 0. This is no equivalence (A ~ B and B ~ C leave A and C open),
so bands are cut from the top: the best subject not yet placed opens a band, and everyone after it in order of score
joins until the first who differs from the opener; that one opens the next band. Nobody in a band can be told apart
from its opener, the next opener can, and the order of input plays no part. Among equal scores the surest, the one
with the least standard deviation, opens. Ranks skip as in sport: 1=, 1=, 3, 4=, 4=.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import hypot, isinf, lcm

from scoring.rules.cents import Exact
from scoring.rules.errors import RuleError
from scoring.rules.natural import Natural, natural_key
from scoring.rules.normal import Z95


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone (or a window, or a unit) to be ranked."""

    subject: str
    score: Exact | None
    """The composite as shown; None when undefined."""
    sd: float
    """Its standard deviation in points, see `composite_sd`."""
    ratings: int
    """Valid ratings in the period."""

    def __post_init__(self) -> None:
        if not self.sd >= 0 or self.ratings < 0:
            raise RuleError(f"deviation and ratings must be at least 0, not {self.sd} and {self.ratings}")


class Unplaced(StrEnum):
    """Why a candidate has no rank."""

    UNDEFINED = "undefined"
    """The composite is undefined: a component is missing."""
    TOO_FEW = "too_few"
    """Fewer valid ratings than the campaign asks for: 样本不足."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands."""

    subject: str
    score: Decimal | Fraction | int | None
    rank: int | None
    """1 for the first band, otherwise 1 more than the number of candidates in better bands; None when unplaced."""
    shared: bool
    """Others are in the same band."""
    unplaced: Unplaced | None

    @property
    def label(self) -> str | None:
        """`1=` for a shared rank, `4` for one held alone; None when unplaced."""
        return None if self.rank is None else f"{self.rank}{'=' if self.shared else ''}"


def indistinguishable(a: Candidate, b: Candidate) -> bool:
    """Whether the difference of two defined scores lies inside its 95 % interval.

    Raises:
        RuleError: if one of the scores is undefined.
    """
    if a.score is None or b.score is None:
        raise RuleError(f"{a.subject} and {b.subject} cannot be compared: a score is undefined")
    reach = Z95 * hypot(a.sd, b.sd)
    if isinf(reach):
        return True
    # |a − b| ≤ reach in whole numbers: as exact as fractions, many times as fast, and asked for every line of a board.
    (one, of), (other, by) = a.score.as_integer_ratio(), b.score.as_integer_ratio()
    far, parts = reach.as_integer_ratio()
    return abs(one * by - other * of) * parts <= far * of * by


def ranked(candidates: Iterable[Candidate], minimum_ratings: int) -> tuple[Place, ...]:
    """Place everyone: bands from the best down, then those without a rank, defined scores first.

    Within a band the order is by score, surer first among equals, then by subject.

    Args:
        candidates: each subject once.
        minimum_ratings: the campaign's least number of valid ratings for a rank.
    """
    several = list(candidates)
    order = _order(several)
    everyone = sorted(several, key=lambda one: order[one.subject])
    fit = [one for one in everyone if one.score is not None and one.ratings >= minimum_ratings]
    placed = [place for band in _bands(fit) for place in band]
    rest = [_unplaced(one) for one in everyone if one.score is None or one.ratings < minimum_ratings]
    return (*placed, *rest)


def _order(several: Sequence[Candidate]) -> dict[str, tuple[bool, int, float, Natural]]:
    """What each subject is sorted by. Scores are brought to one denominator: whole numbers compare fastest."""
    ratios = {one.subject: one.score.as_integer_ratio() for one in several if one.score is not None}
    common = lcm(*{denominator for _, denominator in ratios.values()})
    falling = {subject: -numerator * (common // denominator) for subject, (numerator, denominator) in ratios.items()}
    return {
        one.subject: (one.score is None, falling.get(one.subject, 0), one.sd, natural_key(one.subject))
        for one in several
    }


def _bands(ordered: list[Candidate]) -> list[list[Place]]:
    bands: list[list[Candidate]] = []
    for one in ordered:
        if bands and indistinguishable(bands[-1][0], one):
            bands[-1].append(one)
        else:
            bands.append([one])
    places, rank = [], 1
    for band in bands:
        places.append([Place(one.subject, one.score, rank, len(band) > 1, None) for one in band])
        rank += len(band)
    return places


def _unplaced(one: Candidate) -> Place:
    reason = Unplaced.UNDEFINED if one.score is None else Unplaced.TOO_FEW
    return Place(one.subject, one.score, None, shared=False, unplaced=reason)
