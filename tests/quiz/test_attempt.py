"""An attempt: what a clerk may do when, and that the events alone bring the same state back."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.attempt import (
    GRACE_MS,
    Attempt,
    AttemptStatus,
    StepEvent,
    answer,
    apply,
    begin,
    flag,
    grade,
    replay,
    resume,
    show,
    start,
    submit,
)
from quiz.errors import (
    AttemptClosedError,
    AttemptError,
    ItemMismatchError,
    PositionError,
    ReplayError,
    ResponseError,
    TimeUpError,
)
from quiz.item import Item
from quiz.paper import Paper
from scoring.events.attempts import AnswerSaved, AttemptStarted, SubmitReason
from tests.quiz.builders import birth_registration, make_paper, multiple, number, ordering, single, true_false

QUESTIONS = (single("B"), true_false(), multiple("AC"), ordering("CADB"), number(), birth_registration())
ITEMS = {item.id: item for item in QUESTIONS}
PAPER = make_paper(QUESTIONS, seconds_allowed=600)
LIMIT_MS = 600_000


def started(paper: Paper = PAPER, seconds_allowed: int | None = None) -> AttemptStarted:
    return start(
        paper,
        attempt_id="a1",
        staff_id="W0312",
        campaign_id="2026-07",
        paper_id="monthly",
        number=1,
        seconds_allowed=seconds_allowed,
    )


def fresh() -> Attempt:
    return begin(PAPER, started())


def after(attempt: Attempt, *steps: Callable[[Attempt], StepEvent]) -> Attempt:
    for step in steps:
        attempt = apply(attempt, step(attempt))
    return attempt


def submitted() -> Attempt:
    return after(fresh(), lambda it: submit(it, ITEMS, SubmitReason.CLERK, 1000))


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
    assert resume(fresh(), 10**15).elapsed_ms == 24 * 3600 * 1000


def test_answers_are_taken_until_the_grace_is_over_and_refused_from_then_on() -> None:
    last = answer(fresh(), 1, QUESTIONS[0], ("A",), LIMIT_MS + GRACE_MS)
    assert apply(fresh(), last).remaining_ms == 0
    with pytest.raises(TimeUpError, match="时间已到"):
        answer(fresh(), 1, QUESTIONS[0], ("A",), LIMIT_MS + GRACE_MS + 1)
    late = after(fresh(), lambda it: show(it, 2, LIMIT_MS + GRACE_MS + 1))
    with pytest.raises(TimeUpError):  # an earlier time does not bring the test back
        answer(late, 1, QUESTIONS[0], ("A",), 0)


def test_after_time_is_up_an_attempt_is_still_resumed_and_submitted() -> None:
    attempt = after(
        fresh(),
        lambda it: answer(it, 1, QUESTIONS[0], ("B",), 1),
        lambda it: resume(it, 2 * LIMIT_MS),
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
        lambda it: resume(it, 1),
        lambda it: submit(it, ITEMS, SubmitReason.CLERK, 1),
    ],
)
def test_nothing_is_done_after_submission(step: Callable[[Attempt], StepEvent]) -> None:
    with pytest.raises(AttemptClosedError, match="已交"):
        step(submitted())
    with pytest.raises(AttemptClosedError, match="已交"):
        apply(submitted(), step(fresh()))


@pytest.mark.parametrize("position", [7, 500])
def test_a_position_beyond_the_paper_is_refused(position: int) -> None:
    beyond: list[Callable[[Attempt], StepEvent]] = [
        lambda it: show(it, position, 1),
        lambda it: answer(it, position, QUESTIONS[0], ("A",), 1),
        lambda it: flag(it, position, flagged=True, elapsed_ms=1),
    ]
    for step in beyond:
        with pytest.raises(PositionError, match=f"没有第 {position} 题，本卷共 6 题"):
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
    with pytest.raises(ItemMismatchError, match="与组卷时不一致"):
        answer(fresh(), 1, reworded, ("A",), 1)
    with pytest.raises(ItemMismatchError, match="与组卷时不一致"):
        answer(fresh(), 2, QUESTIONS[0], ("A",), 1)
    with pytest.raises(ItemMismatchError, match="与组卷时不一致"):
        submit(fresh(), {**ITEMS, reworded.id: reworded}, SubmitReason.CLERK, 1)
    with pytest.raises(ItemMismatchError, match="不在题库中"):
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


def test_a_story_must_begin_once_and_be_about_one_attempt_and_paper() -> None:
    here, shown = started(), show(fresh(), 1, 1)
    with pytest.raises(ReplayError, match="没有任何"):
        replay(PAPER, [])
    with pytest.raises(ReplayError, match="缺少开始记录"):
        replay(PAPER, [shown])
    with pytest.raises(ReplayError, match="两个开始记录"):
        replay(PAPER, [here, here])
    with pytest.raises(ReplayError, match="不属于 a1"):
        replay(PAPER, [here, shown.model_copy(update={"attempt_id": "a2"})])
    with pytest.raises(ReplayError, match="试卷与存档不一致"):
        replay(make_paper(QUESTIONS[:2]), [here])


RESPONSES = st.sampled_from(
    [
        *((), ("A",), ("B",), ("C", "A"), ("B", "C", "A", "D"), ("true",), ("false",), ("30", "day")),
        *(("３０．０", "day"), ("三十", "day"), ("c1", "m1", "t1"), ("x1", "t1_1"), ("t1", "t1_1"), ("Z",)),
    ]
)
POSITIONS = st.integers(-1, 8)
TIMES = st.integers(-1_000, 700_000)
STEPS = st.one_of(
    st.tuples(st.just("show"), POSITIONS, TIMES),
    st.tuples(st.just("answer"), POSITIONS, st.sampled_from(QUESTIONS), RESPONSES, TIMES),
    st.tuples(st.just("right item"), st.integers(1, 6), RESPONSES, TIMES),
    st.tuples(st.just("flag"), POSITIONS, st.booleans(), TIMES),
    st.tuples(st.just("resume"), TIMES),
    st.tuples(st.just("submit"), st.sampled_from(SubmitReason), TIMES),
)


def take(attempt: Attempt, step: tuple[object, ...]) -> StepEvent:
    """Carry out a random step."""
    match step:
        case ("show", int(position), int(elapsed)):
            return show(attempt, position, elapsed)
        case ("answer", int(position), Item() as item, tuple(response), int(elapsed)):
            return answer(attempt, position, item, response, elapsed)
        case ("right item", int(position), tuple(response), int(elapsed)):
            return answer(attempt, position, QUESTIONS[position - 1], response, elapsed)
        case ("flag", int(position), bool(flagged), int(elapsed)):
            return flag(attempt, position, flagged, elapsed)
        case ("resume", int(elapsed)):
            return resume(attempt, elapsed)
        case ("submit", SubmitReason() as reason, int(elapsed)):
            return submit(attempt, ITEMS, reason, elapsed)
        case _:
            raise AssertionError(step)


@settings(deadline=None)
@given(st.lists(STEPS, max_size=25))
def test_any_steps_are_taken_or_refused_and_a_replay_of_the_events_gives_the_same_state(
    steps: list[tuple[object, ...]],
) -> None:
    attempt = fresh()
    events: list[AttemptStarted | StepEvent] = [started()]
    for step in steps:
        try:
            event = take(attempt, step)
        except AttemptError:
            continue
        before, attempt = attempt, apply(attempt, event)
        events.append(event)
        assert attempt.elapsed_ms >= before.elapsed_ms
        assert 0 <= attempt.remaining_ms <= LIMIT_MS
        assert sorted(attempt.answered + attempt.unanswered) == [1, 2, 3, 4, 5, 6]
    assert replay(PAPER, events) == attempt
    stored = [type(event).model_validate_json(event.model_dump_json()) for event in events]
    assert replay(PAPER, stored) == attempt
    if not attempt.is_open:
        assert grade(attempt, ITEMS) == attempt.marks


@settings(deadline=None)
@given(st.lists(STEPS, max_size=12), st.integers(0, 12))
def test_an_event_recorded_twice_in_a_row_changes_nothing(steps: list[tuple[object, ...]], twice: int) -> None:
    attempt = fresh()
    for index, step in enumerate(steps):
        try:
            event = take(attempt, step)
        except AttemptError:
            continue
        attempt = apply(attempt, event)
        if index == twice and attempt.is_open:
            assert apply(attempt, event) == attempt
