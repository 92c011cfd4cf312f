"""A clock is looked at, never trusted: what is written while it is in doubt says so."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scoring.clock import SteadyMoment
from scoring.events.organisation import UnitRegistered
from scoring.ledger.canonical import timestamp
from scoring.ledger.clock_watch import APART, BACK, LEAP, PAUSE, Agreed, ClockWatch, Doubt
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store, open_store
from scoring.ledger.verify import verify
from tests.scoring.halls import HALL, OPENING, TERMINAL, FakeClock, open_at, raw

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
    assert ClockWatch(lambda: now).doubt(now, Agreed(own) if own else None, file) is expected


class Machine:
    """A wall clock that can be set, and one that cannot, of one start of a machine."""

    def __init__(self, clock: FakeClock, start: str = "boot-1") -> None:
        self.clock = clock
        self.now = SteadyMoment(start, 50.0)

    def __call__(self) -> SteadyMoment:
        return self.now

    def pass_(self, span: timedelta, *, set_by: timedelta = timedelta()) -> None:
        self.clock.pass_(span + set_by)
        self.now = SteadyMoment(self.now.start, self.now.seconds + span.total_seconds())

    def open(self, path: Path, terminal: str = TERMINAL) -> Store:
        return open_store(path, hall_id=HALL, terminal_id=terminal, clock=self.clock, steady=self)


@pytest.fixture
def machine(clock: FakeClock) -> Machine:
    return Machine(clock)


@pytest.mark.parametrize(
    ("jump", "expected"), [(LEAP, None), (LEAP + SECOND, Doubt.LEAPT), (-LEAP, None), (-LEAP - SECOND, Doubt.LEAPT)]
)
def test_a_clock_is_held_against_one_that_never_jumps(jump: timedelta, expected: Doubt | None) -> None:
    clock = FakeClock(NOON)
    machine = Machine(clock)
    watch = ClockWatch(clock, machine)
    machine.pass_(timedelta(hours=9), set_by=jump)
    assert watch.doubt(clock(), None, None) is expected
    assert watch.doubt(clock(), Agreed.read(timestamp(clock()), watch.mark()), None) is None
    machine.now = SteadyMoment("boot-2", 1.0)
    assert watch.doubt(clock(), None, None) is None  # two starts of a machine cannot be compared


def test_small_steps_of_a_time_server_do_not_add_up(store: Store, path: Path, machine: Machine) -> None:
    watched = machine.open(path, "T2")
    for number in range(10):
        machine.pass_(timedelta(hours=1), set_by=timedelta(seconds=50))
        assert not watched.ledger.append(unit(number)).doubtful
    watched.close()


def test_a_program_that_starts_after_the_clock_was_set_is_not_taken_in(
    store: Store, path: Path, machine: Machine
) -> None:
    first = machine.open(path)
    first.ledger.append(unit(1))
    first.close()
    machine.pass_(timedelta(minutes=5), set_by=timedelta(days=2))
    second = machine.open(path)
    assert second.ledger.doubt() is Doubt.LEAPT
    assert second.ledger.append(unit(2)).doubtful
    second.close()


def test_somebodys_word_in_one_program_is_heard_by_all_of_the_machine(
    store: Store, path: Path, machine: Machine
) -> None:
    running = machine.open(path)
    running.ledger.append(unit(1))
    machine.pass_(timedelta(minutes=5), set_by=timedelta(hours=3))
    assert running.ledger.append(unit(2)).doubtful
    beside = machine.open(path)
    said = beside.ledger.append_all([Submission(unit(3), confirms=True)])[-1]
    assert not said.doubtful
    beside.close()
    machine.pass_(timedelta(minutes=5))
    assert running.ledger.doubt() is None
    assert not running.ledger.append(unit(4)).doubtful
    running.close()


def test_a_word_also_ends_the_doubt_after_a_time_that_was_too_late(store: Store, clock: FakeClock) -> None:
    clock.pass_(timedelta(days=365))  # nothing on record says that it is wrong
    assert not store.ledger.append(unit(1)).doubtful
    clock.pass_(timedelta(days=-365))
    assert store.ledger.append(unit(2)).doubtful
    assert not store.ledger.append_all([Submission(unit(3), confirms=True)])[-1].doubtful
    assert not store.ledger.append(unit(4)).doubtful


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


def test_a_terminal_that_nobody_believes_does_not_come_to_be_believed_by_starting_again(
    store: Store, path: Path, clock: FakeClock
) -> None:
    store.ledger.append(unit(1))
    behind = FakeClock(OPENING - timedelta(days=30))
    for number in (2, 3, 4):
        second = open_at(path, behind, terminal="T2")
        assert second.ledger.append(unit(number)).doubtful
        second.close()
    assert store.ledger.doubt() is None


def test_a_terminal_that_was_believed_once_does_not_draw_the_others_in(
    store: Store, path: Path, clock: FakeClock
) -> None:
    store.ledger.append(unit(1))
    other = FakeClock(OPENING)
    second = open_at(path, other, terminal="T2")
    second.ledger.append(unit(2))
    for _ in range(3):
        clock.pass_(timedelta(days=30))
        assert not store.ledger.append(unit(1)).doubtful
    assert second.ledger.append(unit(3)).doubtful  # it has stood still for three months
    assert store.ledger.doubt() is None
    assert not store.ledger.append(unit(1)).doubtful
    second.close()


def test_what_day_it_is_is_known_without_the_clock_while_that_is_in_doubt(
    store: Store, path: Path, machine: Machine
) -> None:
    watched = machine.open(path)
    watched.ledger.append(unit(1))
    assert watched.moment() == machine.clock()
    machine.pass_(timedelta(days=1), set_by=timedelta(days=300))
    assert watched.moment() == OPENING + timedelta(days=1)
    machine.now = SteadyMoment("boot-2", 5.0)
    assert watched.ledger.doubt() is Doubt.AHEAD
    assert watched.moment() == OPENING  # it is certainly not earlier
    watched.close()
    assert open_at(None, FakeClock(NOON)).moment() == NOON


def test_clocks_that_are_hours_apart_are_told_apart_by_the_steady_one(
    store: Store, path: Path, machine: Machine
) -> None:
    here = machine.open(path)
    ahead = Machine(FakeClock(machine.clock() + timedelta(hours=3)))
    there = ahead.open(path, "T2")
    assert not here.ledger.append(unit(1)).doubtful
    wrote = there.ledger.append(unit(2))
    assert not wrote.doubtful  # so far apart they may be
    for one in (machine, ahead):
        one.pass_(timedelta(minutes=5))
    assert here.moment() - here.ledger.as_here("T2", wrote.at) == timedelta(minutes=5)
    assert here.ledger.as_here("T1", wrote.at) == wrote.at
    machine.now = SteadyMoment("boot-2", 5.0)  # nothing in common any more
    assert here.ledger.as_here("T2", wrote.at) == wrote.at
    here.close()
    there.close()
