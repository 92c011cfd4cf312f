"""Whatever a clerk does, three tellings agree: the sitting in hand, the tables, and a replay of the ledger."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from quiz.attempt import Attempt, replay
from quiz.service import Sitting, Tests
from quiz.service.archive import thawed
from scoring.events.attempts import (
    AnswerSaved,
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
    for model in (AttemptStarted, QuestionShown, AnswerSaved, QuestionFlagged, AttemptResumed, AttemptSubmitted)
}
MOVES = st.lists(
    st.tuples(
        st.sampled_from(["show", "right", "clear", "flag", "unflag", "resume"]),
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


def move(room: Tests, sitting: Sitting, kind: str, position: int, elapsed_ms: int) -> Sitting:
    match kind:
        case "show":
            sitting.show(position, elapsed_ms)
        case "right":
            sitting.answer(position, sitting.item(position).key, elapsed_ms)
        case "clear":
            sitting.answer(position, (), elapsed_ms)
        case "flag" | "unflag":
            sitting.flag(position, kind == "flag", elapsed_ms)
        case _:
            return room.resume(sitting.attempt.attempt_id)
    return sitting


@given(MOVES)
def test_sitting_tables_and_ledger_tell_the_same_story(moves: list[tuple[str, int, int]]) -> None:
    store = open_at(None, FakeClock(at(6)))
    store.ledger.append_all([*organisation(), *opened(TERMS)])
    room = Tests(store, lambda: BANK)
    sitting = room.start("W1", "monthly")
    for kind, position, elapsed_ms in moves:
        sitting = move(room, sitting, kind, position, elapsed_ms)
        assert on_record(store, sitting.attempt.attempt_id) == sitting.attempt
    report = sitting.submit(SubmitReason.CLERK, 0)
    assert on_record(store, sitting.attempt.attempt_id) == retold(store, sitting) == sitting.attempt
    right = sum((sitting.attempt.place(one).marks for one in sitting.attempt.answered), Fraction(0))
    assert report.earned == right
    assert compare(store.engine) == []
    store.close()
