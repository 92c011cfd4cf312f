"""What an administrator sees of tests that were not sat through, and of what nobody handed in."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.views.scores.document import explanation_document
from kiosk.views.scores.names import Names
from quiz.service import Tests
from scoring.clock import hall_moment
from scoring.events.attempts import SubmitReason
from scoring.standings import SubjectKind
from tests.kiosk.office.test_proof import facts, knowledge_text
from tests.quiz.service.conftest import BANK, TERMS
from tests.scoring.halls import CAMPAIGN, FakeClock, at, open_at, opened, organisation


@pytest.fixture
def hall() -> tuple[Tests, StoreScoreDesk, FakeClock]:
    clock = FakeClock(at(6))
    store = open_at(None, clock)
    store.ledger.append_all([*organisation(), *opened(TERMS)])
    return Tests(store, lambda: BANK), StoreScoreDesk(store), clock


def page(desk: StoreScoreDesk) -> str:
    board = desk.board(SubjectKind.STAFF)
    assert board is not None
    return knowledge_text(facts(desk, SubjectKind.STAFF, "W1"), Names.of(board.period))


def test_breaks_of_an_attempt_are_told_with_what_they_cost(hall: tuple[Tests, StoreScoreDesk, FakeClock]) -> None:
    room, desk, clock = hall
    sitting = room.start("W1", "monthly")
    sitting.leave(30_000)
    clock.pass_(timedelta(minutes=2))
    sitting = room.resume(sitting.attempt.attempt_id)
    clock.pass_(timedelta(minutes=3))
    sitting = room.resume(sitting.attempt.attempt_id, take_over=True)
    assert "第1次没有交卷，已用 2:30，中断2次。" in page(desk)
    sitting.submit(SubmitReason.CLERK, 200_000)
    said = page(desk)
    assert "第1次中断2次：不在场 2:00，计入用时；终端中断补回 3:00。" in said
    assert "没有交卷" not in said


def test_a_test_sat_through_says_nothing_of_breaks(hall: tuple[Tests, StoreScoreDesk, FakeClock]) -> None:
    room, desk, _ = hall
    room.start("W1", "monthly").submit(SubmitReason.CLERK, 200_000)
    assert "中断" not in page(desk)


def test_what_nobody_came_back_to_counts_when_scores_are_read(hall: tuple[Tests, StoreScoreDesk, FakeClock]) -> None:
    room, desk, clock = hall
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 1_000)
    sitting.leave(30_000)
    clock.pass_(timedelta(hours=1))
    board = desk.board(SubjectKind.STAFF)
    assert board is not None
    (line,) = [one for one in board.standings if one.subject_id == "W1"]
    assert line.components.knowledge == 400 / Fraction(TERMS.maximum)
    assert "计入" in page(desk)


def test_the_document_says_the_same(hall: tuple[Tests, StoreScoreDesk, FakeClock]) -> None:
    room, desk, clock = hall
    room.start("W1", "monthly").leave(30_000)
    clock.pass_(timedelta(minutes=2))
    found = facts(desk, SubjectKind.STAFF, "W1")
    (attempt,) = explanation_document(found.explanation)["papers"][0]["attempts"]
    assert (attempt["submitted_at"], attempt["interruptions"], attempt["away_seconds"]) == (None, 0, 0)


def test_a_campaign_that_is_over_counts_what_was_begun_in_it(hall: tuple[Tests, StoreScoreDesk, FakeClock]) -> None:
    room, desk, clock = hall
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 1_000)
    clock.now = hall_moment(date(2026, 8, 3), 9)
    room.papers("W2")  # the hall goes on
    board = desk.board(SubjectKind.STAFF, CAMPAIGN)
    assert board is not None
    (line,) = [one for one in board.standings if one.subject_id == "W1"]
    assert line.components.knowledge == 400 / Fraction(TERMS.maximum)
