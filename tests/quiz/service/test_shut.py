"""No answers next door: results are shut to who sits at a test, and to everybody at a terminal with an open one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from quiz.model.bank import assemble
from quiz.model.errors import OwnTestOpenError, TestOpenHereError
from quiz.service import Tests
from scoring.events.attempts import SubmitReason
from scoring.ledger.store import Store
from tests.quiz.builders import hall_blueprint
from tests.quiz.service.conftest import BANK, TERMS
from tests.scoring.halls import FakeClock, everything, open_at, raw, scheduled
from tests.telling import refused


@pytest.fixture
def next_door(path: Path, store: Store, clock: FakeClock) -> Iterator[Tests]:
    """The same hall at another terminal; `store` has made the file."""
    other = open_at(path, clock, "T2")
    yield Tests(other, lambda: BANK)
    other.close()


def taken(room: Tests, staff_id: str) -> str:
    sitting = room.start(staff_id, "monthly")
    sitting.submit(SubmitReason.CLERK, 60_000)
    return sitting.attempt.attempt_id


def test_the_first_attempt_is_shut_while_the_second_is_open(room: Tests, next_door: Tests) -> None:
    first = taken(room, "W1")
    room.result(first)
    second = room.start("W1", "monthly")
    for terminal in (room, next_door):
        with refused(OwnTestOpenError, "交卷或到时以后，才能看成绩、开始别的试卷"):
            terminal.result(first)
    second.leave(5_000)  # and stays so when they walk away
    with pytest.raises(OwnTestOpenError):
        next_door.result(first)
    room.resume(second.attempt.attempt_id).submit(SubmitReason.CLERK, 6_000)
    assert room.result(first) == next_door.result(first)


def test_a_colleague_opens_no_result_where_a_test_is_open(room: Tests, next_door: Tests) -> None:
    of_colleague = taken(room, "W2")
    sitting = room.start("W1", "monthly")
    with refused(TestOpenHereError, "请到别的终端"):
        room.result(of_colleague)
    next_door.result(of_colleague)
    sitting.leave(5_000)
    next_door.resume(sitting.attempt.attempt_id)  # it has moved
    room.result(of_colleague)
    with pytest.raises(TestOpenHereError):
        next_door.result(of_colleague)


def test_a_test_that_nobody_comes_back_to_shuts_nothing_once_its_time_is_over(room: Tests, clock: FakeClock) -> None:
    of_colleague = taken(room, "W2")
    room.start("W1", "monthly").leave(5_000)
    with pytest.raises(TestOpenHereError):
        room.require_no_test_here()
    clock.pass_(timedelta(minutes=11))
    room.require_no_test_here()
    room.result(of_colleague)


def test_an_attempt_from_before_there_were_sittings_shuts_only_its_persons_results(room: Tests, path: Path) -> None:
    first = taken(room, "W1")
    room.start("W1", "monthly")
    with raw(path) as connection:
        connection.execute("UPDATE attempt SET sitting_id = NULL WHERE submitted_at IS NULL")
    room.require_no_test_here()
    with pytest.raises(OwnTestOpenError):
        room.result(first)


def test_one_test_at_a_time(room: Tests, store: Store, clock: FakeClock, path: Path) -> None:
    store.ledger.append(scheduled(TERMS, "quick"))
    quick = hall_blueprint().model_copy(update={"id": "quick"})
    other = Tests(store, lambda: assemble((), BANK.items.values(), (hall_blueprint(), quick)))
    first = other.start("W1", "monthly")
    before = everything(path)
    with refused(OwnTestOpenError, "七月业务知识测试"):
        other.start("W1", "quick")
    assert everything(path) == before
    other.start("W2", "quick")
    first.submit(SubmitReason.CLERK, 1_000)
    assert other.start("W1", "quick").attempt.paper_id == "quick"
