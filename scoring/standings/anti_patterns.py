"""Rules that punish chance: what each would do to this hall's own people, before anybody adopts it.

* a veto: one bad rating costs the whole period. Whoever serves many meets one sooner or later, however good;
* last place: somebody is always last, also where nobody is worse, and it is mostly somebody with few ratings;
* all or nothing: a line that some stand on both sides of by chance, and money or honour hangs on it;
* weight on volume: whoever sits where many citizens come is paid for the seat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import erf, sqrt
from statistics import median
from typing import TYPE_CHECKING, Final

from scoring.ranks.seed import SEED
from scoring.rules.ratings.levels import LEVELS
from scoring.standings.model import Board, Standing
from scoring.standings.split_half import split_half

if TYPE_CHECKING:
    from scoring.ranks.equal_months import EqualMonths
    from scoring.ranks.split_halves import SplitHalf

VOLUME: Final = 20
"""Percent of the composite that the example gives to the number of ratings."""
SURE: Final = 0.95
FEWEST: Final = 2


class AntiPattern(StrEnum):
    """A kind of rule."""

    VETO = "veto"
    LAST = "last"
    ALL_OR_NOTHING = "all-or-nothing"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True)
class Exposed:
    """Somebody, and how likely one bad rating is by chance alone."""

    subject_id: str
    ratings: int
    chance: float


@dataclass(frozen=True, slots=True)
class Gain:
    """Who gains most by volume."""

    subject_id: str
    ratings: int
    before: int
    """Place among all who are ranked, 1 the best."""
    after: int


@dataclass(frozen=True, slots=True)
class Examples:
    """What the rules would do to the people whom a board ranks."""

    people: int
    bad_share: float
    """Of all their ratings, 0 to 1."""
    struck: int
    """People with a bad rating or more, now."""
    most: Exposed
    fewest: Exposed
    equal: EqualMonths
    halves: SplitHalf
    line: float
    """The composite of the one in the middle."""
    gap: float
    """Points between the two who stand nearest to it on either side; one of them may stand on it."""
    undecided: int
    """People who stand on either side of that line with a chance of more than one in twenty."""
    gain: Gain
    moved: int
    """Places that volume would change."""


def examples(board: Board, *, seed: int = SEED) -> Examples | None:
    """Work the examples out; None where fewer than two are ranked, or their ratings are all alike in level."""
    from scoring.ranks.equal_months import BAD, equal_months  # noqa: PLC0415 - loads numpy, which only whoever asks needs

    ranked = [one for one in board.standings if one.rank and one.rank.rank is not None and one.ratings]
    halves = split_half(board, seed=seed)
    if len(ranked) < FEWEST or halves is None:
        return None
    shares = [sum(one.counts[level] for one in ranked) for level in range(LEVELS)]
    bad_share = sum(shares[:BAD]) / sum(shares)
    by_ratings = sorted(ranked, key=lambda one: (one.ratings, one.subject_id))
    totals = [float(one.composite.total or 0) for one in ranked]
    line = median(totals)
    gain, moved = _volume(ranked)
    return Examples(
        people=len(ranked),
        bad_share=bad_share,
        struck=sum(any(one.counts[:BAD]) for one in ranked),
        most=_exposed(by_ratings[-1], bad_share),
        fewest=_exposed(by_ratings[0], bad_share),
        equal=equal_months([one.ratings for one in ranked], shares, board.period.campaign.level_points, seed=seed),
        halves=halves,
        line=line,
        gap=min(one for one in totals if one >= line) - max((one for one in totals if one < line), default=line),
        undecided=sum(_either(total, one.composite_sd, line) for total, one in zip(totals, ranked, strict=True)),
        gain=gain,
        moved=moved,
    )


def _exposed(one: Standing, bad_share: float) -> Exposed:
    return Exposed(one.subject_id, one.ratings, 1 - (1 - bad_share) ** one.ratings)


def _either(total: float, sd: float, line: float) -> bool:
    if not sd:
        return False
    above = (1 + erf((total - line) / sd / sqrt(2))) / 2
    return 1 - SURE < above < SURE


def _volume(ranked: Sequence[Standing]) -> tuple[Gain, int]:
    """Who gains most where a share of the composite goes to the number of ratings, the most being worth 100."""
    most = max(one.ratings for one in ranked)

    def with_volume(one: Standing) -> float:
        return (100 - VOLUME) / 100 * float(one.composite.total or 0) + VOLUME * one.ratings / most

    before = {one.subject_id: place for place, one in enumerate(ranked, 1)}
    after = {one.subject_id: place for place, one in enumerate(sorted(ranked, key=with_volume, reverse=True), 1)}
    winner = max(ranked, key=lambda one: (before[one.subject_id] - after[one.subject_id], one.ratings, one.subject_id))
    name = winner.subject_id
    moved = sum(before[one] != after[one] for one in before)
    return Gain(name, winner.ratings, before[name], after[name]), moved
