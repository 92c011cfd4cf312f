"""Walking away does not stop the clock; a terminal that goes down does, within bounds; and every break is counted."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.attempt.away import GIVEN_BACK_MS, NOWHERE, Away, away
from quiz.service import Tests
from scoring.clock import SteadyMoment
from scoring.events.attempts import SubmitReason
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store, open_store
from scoring.read import attempts as records
from scoring.read.attempts import AttemptRecord
from tests.quiz.service.conftest import BANK, TERMS, Restart
from tests.scoring.halls import HALL, FakeClock, open_at, opened, organisation, raw


class Steady:
    """Seconds that nobody can set."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> SteadyMoment:
        return SteadyMoment("boot", self.now)


def on_record(store: Store, attempt_id: str) -> AttemptRecord:
    with store.reading() as connection:
        return records.attempt(connection, HALL, attempt_id)


def test_the_clock_runs_on_when_somebody_walks_away(room: Tests, restart: Restart, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    sitting.leave(30_000)
    clock.pass_(timedelta(minutes=2))
    assert [one.remaining_ms for one in room.papers("W1")] == [450_000]
    here = room.resume(sitting.attempt.attempt_id)
    assert here.attempt.elapsed_ms == 150_000
    assert (here.attempt.interruptions, here.attempt.away_ms) == (1, 120_000)
    here.leave(160_000)
    clock.pass_(timedelta(minutes=1))
    again = restart().resume(sitting.attempt.attempt_id)  # the program was ended meanwhile: that changes nothing
    assert again.attempt.elapsed_ms == 220_000
    assert (again.attempt.interruptions, again.attempt.away_ms) == (2, 180_000)


def test_a_terminal_that_goes_down_stops_the_clock(
    room: Tests, restart: Restart, clock: FakeClock, stores: list[Store]
) -> None:
    sitting = room.start("W1", "monthly")
    sitting.show(2, 30_000)
    clock.pass_(timedelta(minutes=7))
    resumed = restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert (resumed.attempt.elapsed_ms, resumed.attempt.away_ms, resumed.attempt.interruptions) == (30_000, 0, 1)
    assert on_record(stores[-1], sitting.attempt.attempt_id).given_back_ms == 7 * 60_000


def test_pulling_the_plug_is_no_way_to_walk_away(room: Tests, restart: Restart, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    clock.pass_(timedelta(minutes=12))
    first = restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert first.attempt.elapsed_ms == 0
    clock.pass_(timedelta(minutes=5))
    second = restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert second.attempt.elapsed_ms == 2 * 60_000  # 3 of the 15 minutes were left to give back
    assert (second.attempt.away_ms, second.attempt.interruptions) == (2 * 60_000, 2)


def test_time_noted_between_answers_is_a_sign_of_life(room: Tests, restart: Restart, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    clock.pass_(timedelta(minutes=6))
    sitting.tick(360_000)
    clock.pass_(timedelta(minutes=1))
    resumed = restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert (resumed.attempt.elapsed_ms, resumed.attempt.away_ms) == (360_000, 0)


def test_in_the_same_program_time_away_is_measured_by_a_clock_nobody_can_set(store: Store, clock: FakeClock) -> None:
    steady = Steady()
    room = Tests(store, lambda: BANK, steady=steady)
    sitting = room.start("W1", "monthly")
    sitting.leave(30_000)
    clock.pass_(timedelta(minutes=-30))  # somebody sets the clock back
    steady.now += 90
    assert room.resume(sitting.attempt.attempt_id).attempt.elapsed_ms == 120_000


def test_a_clock_that_is_set_while_somebody_is_away_takes_and_gives_no_time(path: Path, clock: FakeClock) -> None:
    steady = Steady()

    def terminal() -> Store:
        return open_store(path, hall_id=HALL, terminal_id="T1", clock=clock, make=True, steady=steady)

    first = terminal()
    first.ledger.append_all([*organisation(), *opened(TERMS)])
    sitting = Tests(first, lambda: BANK).start("W1", "monthly")
    sitting.leave(30_000)
    first.close()
    for leap, seconds, left in ((timedelta(hours=3), 90, 480_000), (timedelta(hours=-5), 60, 420_000)):
        clock.pass_(leap)
        steady.now += seconds
        again = terminal()  # the program was ended meanwhile: only the machine knows how long it was
        room = Tests(again, lambda: BANK)
        assert [one.remaining_ms for one in room.papers("W1")] == [left]
        again.close()


def test_a_clock_in_doubt_takes_no_time(room: Tests, restart: Restart, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    sitting.leave(30_000)
    clock.pass_(timedelta(days=60))  # weeks beyond anything on record
    resumed = restart().resume(sitting.attempt.attempt_id)
    assert (resumed.attempt.elapsed_ms, resumed.attempt.interruptions) == (30_000, 1)


def test_who_comes_back_too_late_has_no_time_left(room: Tests, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    sitting.leave(30_000)
    clock.pass_(timedelta(minutes=10))
    resumed = room.resume(sitting.attempt.attempt_id)
    assert resumed.attempt.remaining_ms == 0
    assert resumed.submit(SubmitReason.TIME_UP, 0).elapsed_ms == 630_000


def test_breaks_are_told_by_the_tables_as_by_a_replay(room: Tests, store: Store, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    for _ in range(3):
        sitting.leave(0)
        clock.pass_(timedelta(seconds=20))
        sitting = room.resume(sitting.attempt.attempt_id)
    found = on_record(store, sitting.attempt.attempt_id)
    assert (found.interruptions, found.away_ms, found.given_back_ms, found.is_left) == (3, 60_000, 0, False)
    assert compare(store.engine) == []


def test_an_attempt_from_before_there_were_sittings_keeps_the_rules_it_was_begun_by(
    room: Tests, store: Store, path: Path, clock: FakeClock
) -> None:
    sitting = room.start("W1", "monthly")
    sitting.show(2, 30_000)
    with raw(path) as connection:
        connection.execute("UPDATE attempt SET sitting_id = NULL")
    clock.pass_(timedelta(days=2))
    other = open_at(path, clock, "T2")
    resumed = Tests(other, lambda: BANK).resume(sitting.attempt.attempt_id)
    assert (resumed.attempt.elapsed_ms, resumed.attempt.away_ms) == (30_000, 0)
    other.close()


@given(st.integers(0, 10**9), st.booleans(), st.integers(0, 2 * GIVEN_BACK_MS))
def test_every_moment_away_is_either_charged_or_given_back(gap: int, left: bool, before: int) -> None:
    found = away(gap, left=left, given_back_before_ms=before)
    assert found.charged_ms + found.given_back_ms == gap
    assert found.charged_ms >= 0
    assert 0 <= found.given_back_ms <= max(0, GIVEN_BACK_MS - before)
    assert not (left and found.given_back_ms)


@pytest.mark.parametrize(
    ("gap", "left", "before", "expected"),
    [
        (None, True, 0, NOWHERE),
        (None, False, 0, NOWHERE),
        (-1, True, 0, NOWHERE),
        (60_000, True, 0, Away(60_000, 0)),
        (900_000, False, 0, Away(0, 900_000)),
        (900_001, False, 0, Away(1, 900_000)),
        (10, False, 900_000, Away(10, 0)),
    ],
)
def test_away(gap: int | None, left: bool, before: int, expected: Away) -> None:
    assert away(gap, left=left, given_back_before_ms=before) == expected
