"""Whether the first of a board would be first again, had only half of the citizens rated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from scoring.ranks.seed import SEED
from scoring.read.counts import NONE
from scoring.rules.composite.composite import Component, composite
from scoring.rules.ratings.levels import Counts
from scoring.rules.ratings.prior import fit_prior
from scoring.standings.model import Board, Standing, SubjectKind
from scoring.standings.people import people

if TYPE_CHECKING:
    from scoring.ranks.split_halves import SplitHalf

_SHARE = 100


def split_half(board: Board, *, seed: int = SEED) -> SplitHalf | None:
    """How often the first stays first, among those whom the board ranks; None where fewer than two are ranked."""
    from scoring.ranks.split_halves import Entrant, split_halves  # noqa: PLC0415 - loads numpy, which only whoever asks needs

    ranked = [one for one in board.standings if one.rank and one.rank.rank is not None]
    counts = _counts(board)
    prior = fit_prior(counts.values())
    worth = board.period.campaign.weights.satisfaction / _SHARE
    members = _members(board) if board.kind is SubjectKind.UNIT else {}
    entrants = []
    for one in ranked:
        fixed = sum(float(part.points or 0) for part in one.composite.contributions if not _rated(part.component))
        own = members.get(one.subject_id, ())
        days = float(sum(member.days for member in own))
        shares = tuple((member.subject_id, worth * float(member.days) / days) for member in own)
        entrants.append(Entrant(one.subject_id, fixed, shares if members else ((one.subject_id, worth),)))
    alpha = [float(one) for one in prior.alpha]
    return split_halves(entrants, counts, alpha, board.period.campaign.level_points, seed=seed)


def _rated(component: Component) -> bool:
    return component is Component.SATISFACTION


def _counts(board: Board) -> Mapping[str, Counts]:
    """Ratings of everybody that the board's satisfaction comes from, whose prior is the one of all of them."""
    period = board.period
    if board.kind is SubjectKind.WINDOW:
        return {one.window_id: period.counts.by_window.get(one.window_id, NONE) for one in period.windows}
    return {one.staff_id: period.counts.by_staff.get(one.staff_id, NONE) for one in period.clerks}


def _members(board: Board) -> Mapping[str, tuple[Standing, ...]]:
    """Of each unit, the people whose scores are its score: those with a composite and days on duty."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for one in people(board.period).values():
        if one.days and composite(one.components, board.period.campaign.weights).total is not None:
            found[one.unit_id].append(one)
    return {unit: tuple(own) for unit, own in found.items()}
