"""A clock is looked at, never trusted: what is written while it is in doubt says so."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scoring.events.organisation import UnitRegistered
from scoring.ledger.clock_watch import APART, BACK, LEAP, PAUSE, ClockWatch, Doubt
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store, open_store
from scoring.ledger.verify import verify
from tests.scoring.halls import HALL, OPENING, FakeClock, open_at, raw

NOON = datetime(2026, 7, 1, 4, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def unit(number: int) -> UnitRegistered:
    return UnitRegistered(unit_id=f"U{number}", name=f"单位{number}")


@pytest.mark.parametrize(
    ("now", "own", "file", "expected"),
    [
        (NOON, None, None, None),
        (NOON, NOON, NOON, None),
        (NOON - BACK, NOON, NOON, None),
        (NOON - BACK - SECOND, NOON, NOON, Doubt.BACK),
        (NOON - APART, None, NOON, None),
        (NOON - APART - SECOND, None, NOON, Doubt.BACK),
        (NOON + PAUSE, NOON, NOON, None),
        (NOON + PAUSE + SECOND, NOON, NOON, Doubt.AHEAD),
        (NOON + PAUSE + SECOND, NOON, NOON + 2 * SECOND, None),
    ],
)
def test_a_clock_is_held_against_what_is_on_record(
    now: datetime, own: datetime | None, file: datetime | None, expected: Doubt | None
) -> None:
    assert ClockWatch(lambda: now).doubt(now, own, file) is expected


@pytest.mark.parametrize(
    ("jump", "expected"), [(LEAP, None), (LEAP + SECOND, Doubt.LEAPT), (-LEAP, None), (-LEAP - SECOND, Doubt.LEAPT)]
)
def test_a_clock_is_held_against_one_that_never_jumps(jump: timedelta, expected: Doubt | None) -> None:
    clock, seconds = FakeClock(NOON), [50.0]
    watch = ClockWatch(clock, lambda: seconds[0])
    clock.pass_(timedelta(hours=9) + jump)
    seconds[0] += 9 * 3600
    assert watch.doubt(clock(), None, None) is expected
    watch.agree()
    assert watch.doubt(clock(), None, None) is None


def test_small_steps_of_a_time_server_do_not_add_up(store: Store, path: Path) -> None:
    clock, seconds = FakeClock(), [0.0]
    watched = open_store(path, hall_id=HALL, terminal_id="T2", clock=clock, monotonic=lambda: seconds[0])
    for number in range(10):
        clock.pass_(timedelta(minutes=60, seconds=50))
        seconds[0] += 3600
        assert not watched.ledger.append(unit(number)).doubtful
    watched.close()


def test_what_is_written_in_doubt_is_marked_and_the_chain_goes_on(store: Store, path: Path, clock: FakeClock) -> None:
    store.ledger.append(unit(1))
    clock.pass_(timedelta(days=-400))
    assert store.ledger.doubt() is Doubt.BACK
    marked = store.ledger.append(unit(2))
    clock.pass_(timedelta(days=400, minutes=1))
    assert store.ledger.doubt() is None  # somebody set it right
    fine = store.ledger.append(unit(3))
    assert (marked.doubtful, fine.doubtful) == (True, False)
    with raw(path) as connection:
        assert connection.execute("SELECT seq, doubt FROM ledger ORDER BY seq").fetchall() == [(1, 0), (2, 1), (3, 0)]
    assert verify(store.engine).whole
    assert compare(store.engine) == []


def test_a_wrong_time_is_no_measure_for_the_next_one(store: Store, clock: FakeClock) -> None:
    store.ledger.append(unit(1))
    clock.pass_(timedelta(days=400))
    assert [store.ledger.append(unit(number)).doubtful for number in (2, 3)] == [True, True]
    clock.pass_(timedelta(days=-399))
    assert not store.ledger.append(unit(4)).doubtful


def test_one_terminal_whose_clock_is_a_year_behind_is_found_by_what_the_others_wrote(
    store: Store, path: Path, clock: FakeClock
) -> None:
    store.ledger.append(unit(1))
    second = open_at(path, FakeClock(OPENING - timedelta(days=365)), terminal="T2")
    assert second.ledger.doubt() is Doubt.BACK
    assert second.ledger.append(unit(2)).doubtful
    clock.pass_(timedelta(hours=1))
    assert not store.ledger.append(unit(3)).doubtful  # the other ones are not drawn in
    second.close()


def test_a_time_that_somebody_vouches_for_is_neither_doubted_nor_a_measure(store: Store, clock: FakeClock) -> None:
    vouched = Submission(unit(1), at=OPENING + timedelta(days=300))
    assert not store.ledger.append_all([vouched])[0].doubtful
    assert not store.ledger.append(unit(2)).doubtful


def test_the_mark_is_in_the_digest(store: Store, path: Path, clock: FakeClock) -> None:
    store.ledger.append(unit(1))
    clock.pass_(timedelta(days=-1))
    store.ledger.append(unit(2))
    with raw(path) as connection:
        connection.execute("UPDATE ledger SET doubt = 0 WHERE seq = 2")
    assert [fault.seq for fault in verify(store.engine).faults] == [2]
