"""An attempt: what a clerk may do, and until when."""

from collections.abc import Callable

import pytest

from quiz.attempt import (
    GRACE_MS,
    Attempt,
    AttemptStatus,
    StepEvent,
    answer,
    apply,
    begin,
    flag,
    resume,
    show,
    submit,
)
from quiz.attempt.away import Away
from quiz.model.errors import AttemptClosedError, ItemMismatchError, PositionError, ResponseError, TimeUpError
from scoring.events.attempts import AnswerSaved, SubmitReason
from tests.quiz.attempts import ITEMS, LIMIT_MS, PAPER, QUESTIONS, after, fresh, started, submitted
from tests.telling import refused


def test_a_fresh_attempt_stands_at_the_first_question_with_nothing_answered() -> None:
    attempt = fresh()
    assert (attempt.position, attempt.elapsed_ms, attempt.status) == (1, 0, AttemptStatus.OPEN)
    assert attempt.answered == ()
    assert attempt.unanswered == (1, 2, 3, 4, 5, 6)
    assert attempt.remaining_ms == LIMIT_MS
    assert (attempt.staff_id, attempt.campaign_id, attempt.paper_id) == ("W0312", "2026-07", "monthly")


def test_the_campaigns_time_limit_goes_before_the_papers() -> None:
    assert begin(PAPER, started(seconds_allowed=1200)).remaining_ms == 1_200_000


def test_showing_answering_and_flagging_change_what_they_say_and_nothing_else() -> None:
    attempt = after(
        fresh(),
        lambda it: show(it, 3, 5_000),
        lambda it: answer(it, 3, ITEMS["Q-CIVIL-003"], ("C", "A"), 9_000),
        lambda it: flag(it, 3, flagged=True, elapsed_ms=10_000),
        lambda it: flag(it, 5, flagged=True, elapsed_ms=10_500),
        lambda it: flag(it, 3, flagged=False, elapsed_ms=11_000),
    )
    assert attempt.position == 3
    assert attempt.response(3) == ("A", "C")
    assert attempt.answered == (3,)
    assert attempt.unanswered == (1, 2, 4, 5, 6)
    assert attempt.flags == {5}
    assert attempt.remaining_ms == LIMIT_MS - 11_000


def test_an_empty_response_clears_the_answer() -> None:
    attempt = after(
        fresh(),
        lambda it: answer(it, 1, QUESTIONS[0], ("A",), 1),
        lambda it: answer(it, 1, QUESTIONS[0], (), 2),
    )
    assert attempt.answered == ()


def test_answering_twice_alike_is_answering_once() -> None:
    once = after(fresh(), lambda it: answer(it, 5, QUESTIONS[4], ("30.0", "day"), 7))
    twice = after(once, lambda it: answer(it, 5, QUESTIONS[4], ("30", "day"), 7))
    assert twice == once


def test_time_never_goes_backwards() -> None:
    attempt = after(fresh(), lambda it: show(it, 2, 60_000))
    event = show(attempt, 1, 30_000)
    assert event.elapsed_ms == 60_000
    assert show(attempt, 1, -5).elapsed_ms == 60_000
    assert apply(attempt, event).elapsed_ms == 60_000
    assert apply(attempt, event.model_copy(update={"elapsed_ms": 1})).elapsed_ms == 60_000


def test_a_clock_gone_wild_is_cut_off_at_a_day() -> None:
    assert resume(fresh(), Away(10**15, 0)).elapsed_ms == 24 * 3600 * 1000


def test_answers_are_taken_until_the_grace_is_over_and_refused_from_then_on() -> None:
    last = answer(fresh(), 1, QUESTIONS[0], ("A",), LIMIT_MS + GRACE_MS)
    assert apply(fresh(), last).remaining_ms == 0
    with refused(TimeUpError, "时间已到"):
        answer(fresh(), 1, QUESTIONS[0], ("A",), LIMIT_MS + GRACE_MS + 1)
    late = after(fresh(), lambda it: show(it, 2, LIMIT_MS + GRACE_MS + 1))
    with pytest.raises(TimeUpError):  # an earlier time does not bring the test back
        answer(late, 1, QUESTIONS[0], ("A",), 0)


def test_after_time_is_up_an_attempt_is_still_resumed_and_submitted() -> None:
    attempt = after(
        fresh(),
        lambda it: answer(it, 1, QUESTIONS[0], ("B",), 1),
        lambda it: resume(it, Away(2 * LIMIT_MS - 1, 0)),
        lambda it: submit(it, ITEMS, SubmitReason.TIME_UP, 0),
    )
    assert attempt.reason is SubmitReason.TIME_UP
    assert attempt.elapsed_ms == 2 * LIMIT_MS
    assert [given.earned for given in attempt.marks] == ["5", "0", "0", "0", "0", "0"]


@pytest.mark.parametrize(
    "step",
    [
        lambda it: show(it, 1, 1),
        lambda it: answer(it, 1, QUESTIONS[0], ("A",), 1),
        lambda it: flag(it, 1, flagged=True, elapsed_ms=1),
        resume,
        lambda it: submit(it, ITEMS, SubmitReason.CLERK, 1),
    ],
)
def test_nothing_is_done_after_submission(step: Callable[[Attempt], StepEvent]) -> None:
    with refused(AttemptClosedError, "已交"):
        step(submitted())
    with refused(AttemptClosedError, "已交"):
        apply(submitted(), step(fresh()))


@pytest.mark.parametrize("position", [7, 500])
def test_a_position_beyond_the_paper_is_refused(position: int) -> None:
    beyond: list[Callable[[Attempt], StepEvent]] = [
        lambda it: show(it, position, 1),
        lambda it: answer(it, position, QUESTIONS[0], ("A",), 1),
        lambda it: flag(it, position, flagged=True, elapsed_ms=1),
    ]
    for step in beyond:
        with refused(PositionError, f"没有第 {position} 题，本卷共 6 题"):
            step(fresh())
    with pytest.raises(PositionError):
        apply(fresh(), AnswerSaved(attempt_id="a1", position=position, response=("A",), elapsed_ms=1))


@pytest.mark.parametrize("position", [0, -1])
def test_positions_count_from_one(position: int) -> None:
    with pytest.raises(PositionError):
        show(fresh(), position, 1)
    with pytest.raises(PositionError):
        fresh().response(position)


def test_a_response_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ResponseError):
        answer(fresh(), 1, QUESTIONS[0], ("A", "B"), 1)


def test_an_item_other_than_the_drawn_one_is_refused() -> None:
    reworded = QUESTIONS[0].model_copy(update={"stem": "改过的题干"})
    with refused(ItemMismatchError, "与组卷时不一致"):
        answer(fresh(), 1, reworded, ("A",), 1)
    with refused(ItemMismatchError, "与组卷时不一致"):
        answer(fresh(), 2, QUESTIONS[0], ("A",), 1)
    with refused(ItemMismatchError, "与组卷时不一致"):
        submit(fresh(), {**ITEMS, reworded.id: reworded}, SubmitReason.CLERK, 1)
    with refused(ItemMismatchError, "不在题库中"):
        submit(fresh(), {}, SubmitReason.CLERK, 1)


def test_submitting_marks_every_question_exactly() -> None:
    attempt = after(
        fresh(),
        lambda it: answer(it, 1, QUESTIONS[0], ("B",), 1),
        lambda it: answer(it, 3, QUESTIONS[2], ("A", "B"), 2),
        lambda it: answer(it, 4, QUESTIONS[3], ("B", "C", "A", "D"), 3),
        lambda it: answer(it, 6, QUESTIONS[5], ("m1", "t1"), 4),
        lambda it: submit(it, ITEMS, SubmitReason.CLERK, 5),
    )
    assert attempt.status is AttemptStatus.SUBMITTED
    assert [(given.earned, given.maximum, given.told_all) for given in attempt.marks] == [
        ("5", "5", None),
        ("0", "5", None),
        ("5/6", "5", None),  # 1/2 − 1/3
        ("10/3", "5", None),
        ("0", "5", None),
        ("3", "5", True),
    ]
