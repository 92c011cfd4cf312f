"""The patrol on a store: its way, what it has seen, slips taken back, and two leaders at once."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from scoring.errors import ScoringError
from scoring.errors.conflicts import (
    FindingSettledError,
    OthersFindingError,
    PatrolSignedError,
    TooLateToWithdrawError,
)
from scoring.errors.store import NotSavedError
from scoring.errors.unknown import UnknownRequirementError, UnknownWindowError
from scoring.events.discipline import PatrolSignedOff
from scoring.events.organisation import DayPart, Role, StaffAssigned, WindowClosed
from scoring.ledger.audit import audit
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.permissions import NotAllowedError
from scoring.services.patrol_route import PatrolRoutes
from scoring.services.patrols import Patrols, Seen
from tests.scoring.halls import OPENING, FakeClock, at, enrolled, july, open_at, opened, organisation, who


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(at(14, 9))


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    made = open_at(tmp_path / "hall.db", clock)
    made.ledger.append_all(
        [
            *organisation(),
            *opened(),
            enrolled("Z2", "U2", Role.LEADER, "副班长"),
            Submission(
                StaffAssigned(
                    assignment_id="half",
                    staff_id="W5",
                    window_id="B01",
                    first_day=july(1),
                    last_day=july(31),
                    part=DayPart.AFTERNOON,
                ),
                at=OPENING,
            ),
        ]
    )
    yield made
    assert audit(made.engine).whole
    assert compare(made.engine) == []
    made.close()


def rows(store: Store, query: str) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_the_way_names_who_serves_and_leads_to_what_was_seen_least(store: Store, clock: FakeClock) -> None:
    leader, routes = who(store, "Z1"), PatrolRoutes(store)
    way = routes.today(leader)
    assert [stop.window.window_id for stop in way.stops] == ["A01", "A02", "B01"]
    assert [[one.staff_id for one in stop.on_duty] for stop in way.stops] == [["W1"], ["W2"], ["W4"]]
    assert [one.staff_id for one in way.stops[0].others] == ["W2", "W3"]
    assert (way.half, way.working, way.published, way.signed_by, way.seen) == ("morning", True, True, None, 0)
    assert routes.see("a01", leader)
    assert not routes.see("A01", who(store, "Z2"))
    assert [stop.seen_by for stop in routes.today(leader).stops] == ["Z1", None, None]
    clock.now = at(14, 13)
    afternoon = routes.today(leader)
    assert [stop.window.window_id for stop in afternoon.stops] == ["A02", "B01", "A01"]
    assert [one.staff_id for one in afternoon.stops[1].on_duty] == ["W4", "W5"]
    assert routes.see("A01", leader)
    clock.now = at(15, 9)
    assert [stop.window.window_id for stop in routes.today(leader).stops] == ["A02", "B01", "A01"]
    assert [stop.times for stop in routes.today(leader).stops] == [0, 0, 1]
    assert rows(store, "SELECT day, part, window_id, leader_id FROM seen_window ORDER BY part") == [
        ("2026-07-14", "afternoon", "A01", "Z1"),
        ("2026-07-14", "morning", "A01", "Z1"),
    ]
    with pytest.raises(UnknownWindowError):
        routes.see("Z99", leader)
    store.ledger.append(WindowClosed(window_id="B01"))
    assert [stop.window.window_id for stop in routes.today(leader).stops] == ["A02", "A01"]


def test_a_finding_says_that_somebody_was_there_and_counts_towards_the_most_used(
    store: Store, clock: FakeClock
) -> None:
    leader, patrols, routes = who(store, "Z1"), Patrols(store), PatrolRoutes(store)
    assert [one.code for one in routes.today(leader).items[:2]] == ["A1", "A2"]
    patrols.record(Seen("A02", "B2", "W2", finding_id="one"), leader)
    patrols.record(Seen("A02", "B2", "W2", finding_id="one"), leader)
    patrols.record(Seen("A02", "D2", day=july(10)), leader)
    way = routes.today(leader)
    assert [one.code for one in way.items[:3]] == ["B2", "D2", "A1"]
    assert (way.seen, way.found, way.stops[1].seen_by) == (1, 1, "Z1")
    assert [(one.finding_id, one.code, one.staff_id) for one in way.stops[1].found] == [("one", "B2", "W2")]
    assert rows(store, "SELECT count(*) FROM finding") == [(2,)]
    before = rows(store, "SELECT count(*) FROM ledger")
    with pytest.raises(UnknownRequirementError):
        patrols.record(Seen("A01", "Q9"), leader)
    assert rows(store, "SELECT count(*) FROM ledger") == before


def test_a_slip_is_taken_back_by_whoever_made_it_and_nobody_else(store: Store, clock: FakeClock) -> None:
    leader, patrols = who(store, "Z1"), Patrols(store)
    for number in range(4):
        patrols.record(Seen("A01", "B2", finding_id=f"f{number}"), leader)
    with pytest.raises(OthersFindingError):
        patrols.withdraw("f0", who(store, "Z2"))
    with pytest.raises(NotAllowedError):
        patrols.withdraw("f0", who(store, "G1"))
    clock.pass_(timedelta(minutes=10))
    gone = patrols.withdraw("f0", leader)
    assert (gone.state, gone.withdrawn) == ("withdrawn", True)
    with pytest.raises(FindingSettledError):
        patrols.withdraw("f0", leader)
    patrols.dispute("f1", "不在岗", who(store, "W1"))
    with pytest.raises(FindingSettledError):
        patrols.withdraw("f1", leader)
    clock.pass_(timedelta(seconds=1))
    with pytest.raises(TooLateToWithdrawError):
        patrols.withdraw("f2", leader)
    patrols.record(Seen("A01", "B2", finding_id="f9"), leader)
    patrols.sign_off(None, leader)
    with pytest.raises(TooLateToWithdrawError):
        patrols.withdraw("f9", leader)
    assert rows(store, "SELECT finding_id, state FROM finding ORDER BY finding_id") == [
        ("f0", "withdrawn"),
        ("f1", "disputed"),
        ("f2", "recorded"),
        ("f3", "recorded"),
        ("f9", "recorded"),
    ]


def test_of_two_who_signed_without_knowing_of_each_other_the_first_stands(store: Store) -> None:
    for badge in ("Z1", "Z2"):
        store.ledger.append(PatrolSignedOff(day=july(14), leader_id=badge))
    with store.reading() as connection:
        signed = connection.exec_driver_sql("SELECT leader_id FROM patrol").scalars().all()
    assert signed == ["Z1"]
    assert compare(store.engine) == []


def test_of_two_leaders_who_sign_at_once_one_passes(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    other = open_at(tmp_path / "hall.db", clock, terminal="T2")
    gate, ended = threading.Barrier(2), []

    def sign(at_store: Store, badge: str) -> None:
        leader, patrols = who(at_store, badge), Patrols(at_store)
        gate.wait(60)
        try:
            patrols.sign_off(None, leader)
        except PatrolSignedError as error:
            ended.append((badge, "refused", error.leader_id))
        else:
            ended.append((badge, "signed", badge))

    pairs = ((store, "Z1"), (other, "Z2"))
    threads = [threading.Thread(target=sign, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(how for _, how, _ in ended) == ["refused", "signed"]
    (winner,) = [badge for badge, how, _ in ended if how == "signed"]
    assert {told for _, _, told in ended} == {winner}
    assert rows(store, "SELECT leader_id FROM patrol") == [(winner,)]
    assert rows(store, "SELECT count(*) FROM ledger WHERE kind = 'patrol.signed_off'") == [(1,)]
    assert PatrolRoutes(store).today(who(store, "Z1")).signed_by == winner
    other.close()


def test_who_decides_is_read_where_the_decision_is_written(store: Store) -> None:
    patrols = Patrols(store)
    patrols.record(Seen("A01", "B2", finding_id="f"), who(store, "Z1"))
    patrols.dispute("f", "不属实", who(store, "W1"))
    with pytest.raises(ScoringError):
        patrols.reverse("f", "是的", who(store, "W1"))
    assert patrols.reverse("f", "属实", who(store, "G1")).state == "reversed"


def test_a_full_disk_records_neither_the_finding_nor_that_somebody_was_there(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    leader, patrols = who(store, "Z1"), Patrols(store)

    def full(*_: object) -> None:
        raise NotSavedError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("scoring.projections.discipline.put_once", full)
        with pytest.raises(NotSavedError):
            patrols.record(Seen("A01", "B2", finding_id="f"), leader)
    assert rows(store, "SELECT count(*) FROM finding") == rows(store, "SELECT count(*) FROM seen_window") == [(0,)]
    assert patrols.record(Seen("A01", "B2", finding_id="f"), leader).finding_id == "f"


@pytest.mark.parametrize("badge", ["W1", "G1"])
def test_only_a_duty_leader_walks(store: Store, badge: str) -> None:
    stranger = who(store, badge)
    with pytest.raises(NotAllowedError):
        PatrolRoutes(store).today(stranger)
    with pytest.raises(NotAllowedError):
        PatrolRoutes(store).see("A01", stranger)
    assert rows(store, "SELECT count(*) FROM seen_window") == [(0,)]
