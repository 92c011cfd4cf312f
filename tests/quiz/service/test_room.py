"""Which papers are offered to whom, when, how often, and what their cards say."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from quiz.drawing.draw import draw_paper
from quiz.model.bank import assemble
from quiz.model.errors import AttemptOpenError, DrawError, NotOnOfferError, PositionError, ResponseError
from quiz.service import PaperCard, Sitting, TakenAttempt, Tests
from quiz.service.archive import frozen
from scoring.events.attempts import SubmitReason
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.standings import SubjectKind, board
from tests.quiz.builders import hall_blueprint, single
from tests.quiz.service.conftest import BANK, TERMS, Restart
from tests.scoring.halls import (
    FakeClock,
    Terms,
    at,
    everything,
    july,
    open_at,
    opened,
    organisation,
    period_of,
    raw,
    scheduled,
)
from tests.telling import refused


def card(room: Tests, staff_id: str = "W1") -> PaperCard:
    (one,) = room.papers(staff_id)
    return one


def answered_right(sitting: Sitting, positions: range) -> Fraction:
    """Answer these with their keys; returns the marks that earns."""
    for position in positions:
        sitting.answer(position, sitting.item(position).key, position * 1_000)
    return sum((sitting.attempt.place(position).marks for position in positions), Fraction(0))


def test_a_fresh_card_says_what_there_is_to_know(room: Tests) -> None:
    assert card(room) == PaperCard(
        campaign_id="2026-07",
        paper_id="monthly",
        title="七月业务知识测试",
        questions=18,
        seconds_allowed=600,
        maximum=Fraction(179, 2),
        deadline=july(20),
        attempts_used=0,
        attempts_allowed=2,
        counted_percent=None,
        open_attempt=None,
        remaining_ms=None,
        taken=(),
        on_offer=True,
    )


def test_an_open_attempt_is_on_the_card_with_the_time_noted_since(room: Tests) -> None:
    sitting = room.start("W1", "monthly")
    sitting.show(5, 7_000)
    sitting.tick(12_000)
    now = card(room)
    assert now.open_attempt is not None
    assert (now.open_attempt.position, now.open_attempt.elapsed_ms) == (5, 12_000)
    assert (now.on_offer, now.attempts_used, now.counted_percent, now.opens) == (False, 1, None, None)
    assert card(room, "W2").open_attempt is None


def test_a_submitted_attempt_is_on_the_card_with_what_counts(room: Tests) -> None:
    sitting = room.start("W1", "monthly")
    earned = answered_right(sitting, range(1, 9))
    report = sitting.submit(SubmitReason.CLERK, 60_000)
    now = card(room)
    assert (report.earned, report.maximum) == (earned, Fraction(179, 2))
    assert now.counted_percent == Decimal("35.75")  # 8 × 4 of 89.5 marks
    assert (now.on_offer, now.open_attempt, now.remaining_ms) == (True, None, None)
    assert now.opens == TakenAttempt(sitting.attempt.attempt_id, 1, Decimal("35.75"), counts=True)


def test_the_better_of_two_attempts_counts_and_is_looked_at_first(room: Tests) -> None:
    first = room.start("W1", "monthly")
    answered_right(first, range(1, 9))
    first.submit(SubmitReason.CLERK, 60_000)
    second = room.start("W1", "monthly")
    second.submit(SubmitReason.CLERK, 60_000)
    now = card(room)
    better = TakenAttempt(first.attempt.attempt_id, 1, Decimal("35.75"), counts=True)
    assert now.taken == (better, TakenAttempt(second.attempt.attempt_id, 2, Decimal("0.00"), counts=False))
    assert (now.counted_percent, now.opens) == (Decimal("35.75"), better)
    assert (now.attempts_used, now.on_offer) == (2, False)
    assert first.attempt.paper.seed != second.attempt.paper.seed


def test_there_are_as_many_attempts_as_the_campaign_allows(room: Tests, path: Path) -> None:
    numbers = []
    for _ in range(2):
        sitting = room.start("W1", "monthly")
        numbers.append(sitting.attempt.number)
        sitting.submit(SubmitReason.CLERK, 1_000)
    before = everything(path)
    with refused(NotOnOfferError, "不能开考"):
        room.start("W1", "monthly")
    assert numbers == [1, 2]
    assert everything(path) == before
    assert room.start("W2", "monthly").attempt.number == 1


def test_an_open_attempt_blocks_a_new_one_also_after_a_restart(room: Tests, restart: Restart) -> None:
    room.start("W1", "monthly")
    for one in (room, restart()):
        with pytest.raises(NotOnOfferError):
            one.start("W1", "monthly")


def test_a_paper_can_be_started_until_the_end_of_its_last_day(room: Tests, clock: FakeClock, path: Path) -> None:
    clock.now = at(20, 23, 59)
    assert card(room).on_offer
    room.start("W1", "monthly")
    clock.pass_(timedelta(minutes=1))
    before = everything(path)
    assert not card(room, "W2").on_offer
    with pytest.raises(NotOnOfferError):
        room.start("W2", "monthly")
    assert everything(path) == before


@pytest.mark.parametrize("paper", ["yearly", "", "MONTHLY"])
def test_a_paper_that_is_not_scheduled_cannot_be_started(room: Tests, paper: str) -> None:
    with pytest.raises(NotOnOfferError):
        room.start("W1", paper)


def test_a_scheduled_paper_that_the_bank_no_longer_holds_is_shown_and_not_offered(restart: Restart) -> None:
    room = restart(assemble((), BANK.items.values(), ()))
    assert (card(room).questions, card(room).on_offer) == (None, False)
    with pytest.raises(NotOnOfferError):
        room.start("W1", "monthly")


def test_a_bank_that_cannot_fill_the_paper_says_so_and_starts_nothing(restart: Restart, path: Path) -> None:
    room = restart(assemble((), (single(),), (hall_blueprint(),)))
    before = everything(path)
    with pytest.raises(DrawError):
        room.start("W1", "monthly")
    assert everything(path) == before


def test_without_a_campaign_there_are_no_papers(tmp_path: Path, clock: FakeClock) -> None:
    store = open_at(tmp_path / "bare.db", clock)
    store.ledger.append_all([*organisation()])
    room = Tests(store, lambda: BANK)
    assert room.papers("W1") == ()
    with pytest.raises(NotOnOfferError):
        room.start("W1", "monthly")
    store.close()


def test_papers_come_in_order_of_their_deadlines(room: Tests, store: Store) -> None:
    store.ledger.append(scheduled(Terms(deadline=july(9)), "quick"))
    assert [one.paper_id for one in room.papers("W1")] == ["quick", "monthly"]


def test_nobody_can_draw_a_paper_beforehand(room: Tests, tmp_path: Path, clock: FakeClock) -> None:
    elsewhere = open_at(tmp_path / "twin.db", clock)
    elsewhere.ledger.append_all([*organisation(), *opened(TERMS)])
    twin = Tests(elsewhere, lambda: BANK).start("W1", "monthly").attempt.paper
    elsewhere.close()
    paper = room.start("W1", "monthly").attempt.paper
    assert len(bytes.fromhex(paper.seed)) == 16  # 128 bits
    assert paper.seed != twin.seed  # the same hall, campaign, paper, clerk and number
    assert paper != twin


def test_a_paper_is_drawn_from_the_seed_that_is_kept_with_its_attempt(store: Store, restart: Restart) -> None:
    seeds = iter(["a" * 32, "b" * 32])
    room = Tests(store, lambda: BANK, seed_source=lambda: next(seeds))
    first, second = room.start("W1", "monthly").attempt, room.start("W2", "monthly").attempt
    assert (first.paper.seed, second.paper.seed) == ("a" * 32, "b" * 32)
    again = draw_paper(BANK.blueprints["monthly"], BANK, seed=first.paper.seed, day=july(1))
    assert restart().resume(first.attempt_id, take_over=True).attempt.paper == first.paper == again


def test_paper_and_questions_are_frozen_with_the_first_entry(room: Tests, path: Path) -> None:
    sitting = room.start("W1", "monthly")
    with raw(path) as other:
        kept = {digest: (kind, body) for digest, kind, body in other.execute("SELECT digest, kind, body FROM document")}
    wanted = frozen(sitting.attempt.paper, sitting.items.values())
    assert kept == {one.digest: (one.kind, one.body) for one in wanted}
    assert len(kept) == 19


# Taking it


def test_an_attempt_with_nothing_answered_earns_nothing_and_counts(room: Tests, store: Store) -> None:
    sitting = room.start("W1", "monthly")
    assert sitting.attempt.unanswered == tuple(range(1, 19))
    report = sitting.submit(SubmitReason.CLERK, 1_000)
    assert (report.earned, report.percent) == (Fraction(0), Decimal("0.00"))
    assert card(room).counted_percent == Decimal("0.00")
    assert len(sitting.attempt.marks) == 18


def test_the_same_answer_again_writes_nothing(room: Tests, path: Path) -> None:
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 2_000)
    before = everything(path)
    sitting.answer(1, sitting.item(1).key, 3_000)
    assert everything(path) == before


def test_clearing_an_answer_leaves_the_question_unanswered(room: Tests) -> None:
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 2_000)
    sitting.answer(1, (), 3_000)
    assert 1 in room.resume(sitting.attempt.attempt_id, take_over=True).attempt.unanswered


def test_a_step_that_is_refused_changes_neither_the_file_nor_the_state(room: Tests, path: Path) -> None:
    sitting = room.start("W1", "monthly")
    before, state = everything(path), sitting.attempt
    for position in (0, 19, -1):
        with pytest.raises(PositionError):
            sitting.show(position, 1_000)
        with pytest.raises(PositionError):
            sitting.flag(position, True, 1_000)
        with pytest.raises(PositionError):
            sitting.answer(position, ("A",), 1_000)
    with pytest.raises(ResponseError):
        sitting.answer(1, ("no such option",), 1_000)
    assert sitting.attempt == state
    assert everything(path) == before


def test_there_is_no_result_before_submission(room: Tests) -> None:
    sitting = room.start("W1", "monthly")
    with pytest.raises(AttemptOpenError):
        room.result(sitting.attempt.attempt_id)


def test_the_result_is_the_knowledge_score_of_the_board(room: Tests, store: Store) -> None:
    sitting = room.start("W1", "monthly")
    answered_right(sitting, range(1, 13))
    report = sitting.submit(SubmitReason.CLERK, 60_000)
    (line,) = [one for one in board(period_of(store), SubjectKind.STAFF).standings if one.subject_id == "W1"]
    assert line.components.knowledge == 100 * report.earned / report.maximum
    assert verify(store.engine).whole


def test_questions_on_local_rules_are_drawn_in_their_place_only(store: Store) -> None:
    local = assemble(
        (), [item.model_copy(update={"region": "安阳"}) for item in BANK.items.values()], (hall_blueprint(),)
    )
    for elsewhere in (None, "北京"):
        with pytest.raises(DrawError):
            Tests(store, lambda: local, region=elsewhere).start("W1", "monthly")
    sitting = Tests(store, lambda: local, region="安阳").start("W1", "monthly")
    assert {item.region for item in sitting.items.values()} == {"安阳"}
