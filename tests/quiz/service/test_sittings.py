"""One sitting at a time, and marks from what is on record: whoever hands in, nobody's answers count for nothing."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from quiz.model.errors import AttemptClosedError, SittingOpenError
from quiz.service import Sitting, Tests
from scoring.errors.conflicts import AttemptNotOpenError, SittingTakenOverError
from scoring.events.attempts import SubmitReason
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from tests.quiz.service.conftest import BANK
from tests.scoring.halls import FakeClock, everything, open_at, raw
from tests.telling import refused


@pytest.fixture
def next_door(path: Path, store: Store, clock: FakeClock) -> Iterator[Tests]:
    """The same hall at another terminal; `store` has made the file."""
    other = open_at(path, clock, "T2")
    yield Tests(other, lambda: BANK)
    other.close()


def answer_all(sitting: Sitting) -> None:
    for position in range(1, 19):
        sitting.answer(position, sitting.item(position).key, position * 1_000)


def test_taking_over_has_to_be_meant(room: Tests, next_door: Tests, path: Path) -> None:
    first = room.start("W1", "monthly")
    before = everything(path)
    with refused(SittingOpenError, "T1"):
        next_door.resume(first.attempt.attempt_id)
    assert everything(path) == before
    first.show(2, 1_000)  # and nothing has happened to the sitting


def test_a_sitting_says_at_which_browser_of_a_terminal_it_is(store: Store, path: Path) -> None:
    first = Tests(replace(store, page="p1"), lambda: BANK).start("W1", "monthly")
    Tests(replace(store, page="p2"), lambda: BANK).resume(first.attempt.attempt_id, take_over=True)
    with raw(path) as other:
        told = other.execute("SELECT payload FROM ledger WHERE kind IN ('attempt.started', 'attempt.resumed')")
        assert [json.loads(payload)["page"] for (payload,) in told] == ["p1", "p2"]


def test_who_has_left_can_go_on_anywhere_without_being_asked(room: Tests, next_door: Tests) -> None:
    first = room.start("W1", "monthly")
    first.leave(5_000)
    assert next_door.resume(first.attempt.attempt_id).attempt.elapsed_ms == 5_000


def test_a_sitting_that_was_taken_over_can_do_nothing_any_more(room: Tests, next_door: Tests, path: Path) -> None:
    first = room.start("W1", "monthly")
    first.answer(1, first.item(1).key, 1_000)
    second = next_door.resume(first.attempt.attempt_id, take_over=True)
    before, state = everything(path), first.attempt
    for step in (
        lambda: first.answer(2, first.item(2).key, 3_000),
        lambda: first.show(3, 3_000),
        lambda: first.flag(3, True, 3_000),
        lambda: first.tick(3_000),
        lambda: first.leave(3_000),
        lambda: first.submit(SubmitReason.CLERK, 3_000),
        lambda: first.submit(SubmitReason.TIME_UP, 600_000),
    ):
        with refused(SittingTakenOverError, "正在终端 T2 上继续"):
            step()
    assert first.attempt == state
    assert everything(path) == before
    assert second.attempt.answered == (1,)


def test_a_sitting_whose_attempt_was_handed_in_elsewhere_can_do_nothing_any_more(
    room: Tests, next_door: Tests, path: Path
) -> None:
    first = room.start("W1", "monthly")
    next_door.resume(first.attempt.attempt_id, take_over=True).submit(SubmitReason.CLERK, 2_000)
    before = everything(path)
    with pytest.raises(AttemptNotOpenError):
        first.answer(1, first.item(1).key, 3_000)
    with pytest.raises(AttemptNotOpenError):
        first.tick(3_000)
    with pytest.raises(AttemptClosedError):
        first.submit(SubmitReason.CLERK, 3_000)
    assert everything(path) == before


def test_answers_given_at_one_terminal_count_when_another_hands_in(room: Tests, next_door: Tests, store: Store) -> None:
    first = room.start("W1", "monthly")
    answer_all(first)
    second = next_door.resume(first.attempt.attempt_id, take_over=True)
    report = second.submit(SubmitReason.CLERK, 60_000)
    assert (report.earned, report.percent) == (report.maximum, Decimal(100))
    assert room.result(first.attempt.attempt_id) == report
    assert compare(store.engine) == []


def test_marks_are_those_of_the_record_whatever_the_sitting_remembers(room: Tests) -> None:
    sitting = room.start("W1", "monthly")
    fresh = sitting.attempt
    answer_all(sitting)
    sitting.attempt = fresh  # a memory from before the answers
    report = sitting.submit(SubmitReason.CLERK, 60_000)
    assert report.earned == report.maximum
    assert sitting.attempt.answered == tuple(range(1, 19))


def test_two_that_take_over_at_once_end_with_one_sitting(room: Tests, next_door: Tests) -> None:
    attempt_id = room.start("W1", "monthly").attempt.attempt_id
    here, there = room.resume(attempt_id, take_over=True), next_door.resume(attempt_id, take_over=True)
    there.answer(1, there.item(1).key, 1_000)
    with pytest.raises(SittingTakenOverError):
        here.show(2, 2_000)
    assert there.submit(SubmitReason.CLERK, 3_000).lines[0].share == 1
