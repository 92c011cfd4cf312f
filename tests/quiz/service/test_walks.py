"""Whatever a clerk does, three tellings agree: the sitting in hand, the tables, and a replay of the ledger."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.attempt import Attempt, replay
from quiz.model.errors import SittingOpenError
from quiz.service import Sitting, Tests
from quiz.service.archive import thawed
from scoring.events.attempts import (
    AnswerSaved,
    AttemptLeft,
    AttemptResumed,
    AttemptStarted,
    AttemptSubmitted,
    QuestionFlagged,
    QuestionShown,
    SubmitReason,
)
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.read import attempts as records
from tests.quiz.service.conftest import BANK, TERMS
from tests.scoring.halls import HALL, FakeClock, at, open_at, opened, organisation

KINDS = {
    model.kind: model
    for model in (
        AttemptStarted,
        QuestionShown,
        AnswerSaved,
        QuestionFlagged,
        AttemptLeft,
        AttemptResumed,
        AttemptSubmitted,
    )
}
MOVES = st.lists(
    st.tuples(
        st.sampled_from(["show", "right", "clear", "flag", "unflag", "leave", "resume"]),
        st.integers(1, 18),
        st.integers(0, 590_000),
    ),
    max_size=25,
)


def on_record(store: Store, attempt_id: str) -> Attempt:
    with store.reading() as connection:
        return thawed(connection, HALL, records.attempt(connection, HALL, attempt_id))[0]


def retold(store: Store, sitting: Sitting) -> Attempt:
    with store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT kind, payload FROM ledger WHERE kind LIKE 'attempt.%' ORDER BY seq")
        events = [KINDS[row.kind].model_validate_json(row.payload) for row in rows]
    return replay(sitting.attempt.paper, events)


def left(store: Store, sitting: Sitting) -> bool:
    with store.reading() as connection:
        return records.attempt(connection, HALL, sitting.attempt.attempt_id).is_left


def move(store: Store, room: Tests, sitting: Sitting, step: tuple[str, int, int]) -> Sitting:
    kind, position, elapsed_ms = step
    match kind:
        case "show":
            sitting.show(position, elapsed_ms)
        case "right":
            sitting.answer(position, sitting.item(position).key, elapsed_ms)
        case "clear":
            sitting.answer(position, (), elapsed_ms)
        case "flag" | "unflag":
            sitting.flag(position, kind == "flag", elapsed_ms)
        case "leave":
            sitting.leave(elapsed_ms)
        case _ if position % 2 and not left(store, sitting):
            with pytest.raises(SittingOpenError):
                room.resume(sitting.attempt.attempt_id)
        case _:
            return room.resume(sitting.attempt.attempt_id, take_over=position % 2 == 0)
    return sitting


@given(MOVES)
def test_sitting_tables_and_ledger_tell_the_same_story(moves: list[tuple[str, int, int]]) -> None:
    store = open_at(None, FakeClock(at(6)))
    store.ledger.append_all([*organisation(), *opened(TERMS)])
    room = Tests(store, lambda: BANK)
    sitting = room.start("W1", "monthly")
    for step in moves:
        sitting = move(store, room, sitting, step)
        assert on_record(store, sitting.attempt.attempt_id) == sitting.attempt
    report = sitting.submit(SubmitReason.CLERK, 0)
    assert on_record(store, sitting.attempt.attempt_id) == retold(store, sitting) == sitting.attempt
    right = sum((sitting.attempt.place(one).marks for one in sitting.attempt.answered), Fraction(0))
    assert report.earned == right
    assert compare(store.engine) == []
    store.close()
