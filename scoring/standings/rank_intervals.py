"""How far the ranks of a board are borne out: for each ranked subject the ranks it may truly have, all at once."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING

from scoring.ranks.seed import SEED
from scoring.standings.model import Board

if TYPE_CHECKING:
    from scoring.ranks.rank_sets import RankSet


def rank_intervals(board: Board, *, seed: int = SEED) -> Mapping[str, RankSet]:
    """Simultaneous 95 % rank sets among those whom the board ranks, by subject.

    Whoever has no rank (a component missing, too few ratings) has no set and is nobody's rival. So has whoever's
    uncertainty is unbounded.

    Args:
        board: any kind.
        seed: of the bootstrap.
    """
    from scoring.ranks.rank_sets import Estimate, simultaneous_rank_sets  # noqa: PLC0415 - loads numpy, which only whoever asks needs

    estimates = [
        Estimate(one.subject_id, float(one.composite.total), one.composite_sd)
        for one in board.standings
        if one.composite.total is not None and one.rank and one.rank.rank is not None and isfinite(one.composite_sd)
    ]
    return {one.subject: one for one in simultaneous_rank_sets(estimates, seed=seed)}
