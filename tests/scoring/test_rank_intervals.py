"""Rank sets of a board: only for whom it ranks, wide where little is known, and the same on every terminal."""

from scoring.ledger.store import Store
from scoring.standings import SubjectKind, board
from scoring.standings.rank_intervals import rank_intervals
from tests.scoring.halls import at, period_of, rated_often, took


def test_few_ratings_bear_out_no_rank_and_many_do(hall: Store) -> None:
    papers = [*took("W1", ("4", "6"), 1), *took("W2", ("4", "6")), *took("W4", ("4", "5"))]
    hall.ledger.append_all([*papers, *rated_often("A01", "W1", (0, 0, 1, 3, 3), at(2))])
    hall.ledger.append_all([*rated_often("A02", "W2", (1, 0, 1, 3, 3), at(8))])
    hall.ledger.append_all([*rated_often("B01", "W4", (0, 0, 0, 1, 2), at(2))])
    few = rank_intervals(board(period_of(hall), SubjectKind.STAFF))
    assert {subject: (one.low, one.high) for subject, one in few.items()} == {"W1": (1, 2), "W2": (1, 2)}
    more = [
        *rated_often("A01", "W1", (0, 0, 5, 60, 400), at(2), "m"),
        *rated_often("A02", "W2", (200, 100, 100, 20, 20), at(8), "m"),
    ]
    hall.ledger.append_all(more)
    many = rank_intervals(board(period_of(hall), SubjectKind.STAFF))
    assert {subject: (one.low, one.high) for subject, one in many.items()} == {"W1": (1, 1), "W2": (2, 2)}
    assert many == rank_intervals(board(period_of(hall), SubjectKind.STAFF))
