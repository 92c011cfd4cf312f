"""What may stand beside a board, never in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scoring.ranks.rank_sets import RankSet
    from scoring.rules.ratings.case_mix import CaseMix
    from scoring.rules.ratings.trend import Trend

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Beside:
    """By subject; None where it was not asked for."""

    ranks: Mapping[str, RankSet] | None = None
    """The ranks that each ranked subject may truly have, all at once."""
    mixes: Mapping[str, CaseMix] | None = None
    trends: Mapping[str, Trend | None] | None = None

    def document(self, subject_id: str) -> Document:
        """What a line says beside its standing."""
        found: Document = {}
        if self.ranks is not None:
            ranks = self.ranks.get(subject_id)
            found |= {"rank_low": ranks.low if ranks else None, "rank_high": ranks.high if ranks else None}
        if self.mixes is not None:
            found["case_mix"] = _mix(self.mixes.get(subject_id))
        if self.trends is not None:
            found["trend"] = _trend(self.trends.get(subject_id))
        return found


def _mix(one: CaseMix | None) -> Document | None:
    if one is None:
        return None
    return {
        "ratings": one.ratings,
        "left_out": one.left_out,
        "observed": _rounded(one.observed),
        "expected": _rounded(one.expected),
        "ratio": _rounded(one.ratio, 4),
        "low": _rounded(one.low, 4),
        "high": _rounded(one.high, 4),
    }


def _trend(one: Trend | None) -> Document | None:
    if one is None:
        return None
    return {
        "slope": _rounded(one.slope, 4),
        "low": _rounded(one.low, 4),
        "high": _rounded(one.high, 4),
        "weeks": one.weeks,
        "ratings": one.ratings,
        "direction": one.direction,
    }


def _rounded(value: Any, places: int = 2) -> float | None:
    return None if value is None else round(float(value), places)
