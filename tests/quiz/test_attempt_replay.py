"""From steps to events and back: the events alone bring the same state back."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.attempt import (
    Attempt,
    StepEvent,
    answer,
    apply,
    flag,
    grade,
    replay,
    resume,
    show,
    submit,
)
from quiz.attempt.away import Away
from quiz.model.errors import AttemptError, ReplayError
from quiz.model.item import Item
from scoring.events.attempts import AttemptResumed, AttemptStarted, SubmitReason
from tests.quiz.attempts import ITEMS, LIMIT_MS, PAPER, QUESTIONS, fresh, started
from tests.quiz.builders import make_paper
from tests.telling import refused


def test_a_story_must_begin_once_and_be_about_one_attempt_and_paper() -> None:
    here, shown = started(), show(fresh(), 1, 1)
    with refused(ReplayError, "没有任何"):
        replay(PAPER, [])
    with refused(ReplayError, "缺少开始记录"):
        replay(PAPER, [shown])
    with refused(ReplayError, "两个开始记录"):
        replay(PAPER, [here, here])
    with refused(ReplayError, "不属于 a1"):
        replay(PAPER, [here, shown.model_copy(update={"attempt_id": "a2"})])
    with refused(ReplayError, "试卷与存档不一致"):
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
            return resume(attempt, Away(max(0, elapsed), 0))
        case ("submit", SubmitReason() as reason, int(elapsed)):
            return submit(attempt, ITEMS, reason, elapsed)
        case _:
            raise AssertionError(step)


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


@given(st.lists(STEPS, max_size=12), st.integers(0, 12))
def test_an_event_recorded_twice_in_a_row_changes_nothing(steps: list[tuple[object, ...]], twice: int) -> None:
    attempt = fresh()
    for index, step in enumerate(steps):
        try:
            event = take(attempt, step)
        except AttemptError:
            continue
        attempt = apply(attempt, event)
        if index == twice and attempt.is_open and not isinstance(event, AttemptResumed):  # those are counted
            assert apply(attempt, event) == attempt
