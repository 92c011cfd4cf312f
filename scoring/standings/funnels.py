"""The funnel of a board: means of its subjects against what chance makes of so many ratings."""

from scoring.rules.ratings.funnel import Funnel, funnel
from scoring.standings.model import Board


def board_funnel(board: Board) -> Funnel | None:
    """Of the ratings that count; None where there are fewer than two."""
    counts = {one.subject_id: one.counts for one in board.standings}
    return funnel(counts, board.period.campaign.level_points)
