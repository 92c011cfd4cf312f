"""Examples of rules that punish chance, on a hall whose numbers are known."""

import pytest

from scoring.ledger.store import Store
from scoring.ranks.equal_months import equal_months
from scoring.rules.ratings.levels import LEVEL_POINTS
from scoring.standings import SubjectKind, board
from scoring.standings.anti_patterns import examples
from tests.scoring.halls import at, period_of, rated_often, took

SHARES = (1, 2, 7, 25, 65)


def test_equal_people_with_few_ratings_are_last_more_often_than_their_share() -> None:
    found = equal_months([20] * 10 + [400] * 30, SHARES, LEVEL_POINTS)
    assert found.quarter == 10
    assert found.last_in_quarter > 0.9 * found.months  # a quarter of the people
    assert found.with_bad[0] >= 30  # of 400 ratings with 3 % bad ones nobody has none
    assert found == equal_months([20] * 10 + [400] * 30, SHARES, LEVEL_POINTS)
    even = equal_months([100] * 40, SHARES, LEVEL_POINTS)
    assert even.last_in_quarter / even.months == pytest.approx(0.25, abs=0.06)


def test_the_examples_of_a_hall(hall: Store) -> None:
    assert examples(board(period_of(hall), SubjectKind.STAFF)) is None
    papers = [*took("W1", ("4", "6"), 1), *took("W2", ("4", "6")), *took("W4", ("4", "5"))]
    hall.ledger.append_all([*papers, *rated_often("A01", "W1", (0, 0, 5, 60, 35), at(2))])
    hall.ledger.append_all([*rated_often("A02", "W2", (1, 1, 10, 60, 328), at(8))])
    hall.ledger.append_all([*rated_often("B01", "W4", (4, 4, 10, 10, 22), at(2))])
    whole = board(period_of(hall), SubjectKind.STAFF)
    found = examples(whole)
    assert found is not None
    assert (found.people, found.struck) == (3, 2)
    assert found.bad_share == pytest.approx(10 / 550)
    assert (found.most.subject_id, found.most.ratings, found.fewest.subject_id) == ("W2", 400, "W4")
    assert found.most.chance == pytest.approx(1 - (540 / 550) ** 400)
    assert found.halves.last == whole.standings[2].subject_id == "W4"
    assert 0 <= found.undecided <= 3
    assert found.gain.before >= found.gain.after
    assert found.equal.with_bad[0] <= found.equal.with_bad[1] <= 3
    assert found == examples(whole)
