"""A visit reported as it ends is asked about once and at once, by a terminal; everything else stays not asked."""

from datetime import timedelta

import pytest

from scoring.errors.conflicts import StrangerAtWindowError, VisitRatedError
from scoring.errors.unknown import UnknownWindowError
from scoring.events.ratings import Channel
from scoring.events.visits import VisitServed
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.read.visits import coverages, visit_groups
from scoring.rules.ratings.rates import Rate
from scoring.services.asking import Asker
from scoring.services.bring_in.visit_ends import ASKED_WITHIN, REPORTED_WITHIN, VisitEnds
from scoring.services.bring_in.visits import ServedVisit, Visits
from scoring.services.ratings import Ratings
from tests.scoring.halls import HALL, FakeClock, at, july

QUEUE = Asker(device_id="D1")


@pytest.fixture
def ends(hall: Store, clock: FakeClock) -> VisitEnds:
    clock.now = at(6)
    return VisitEnds(hall)


def asked(store: Store) -> Rate:
    with store.reading() as connection:
        groups = visit_groups(connection, HALL, july(1), july(31))
    return coverages(groups, lambda _: "hall")["hall"].asked


def test_the_last_visit_is_handed_out_once_and_rated_once(ends: VisitEnds, hall: Store, clock: FakeClock) -> None:
    ends.end("A01", "K-1", asker=QUEUE, at=at(6) - timedelta(seconds=60))
    found = ends.end("a01", "K-2", asker=QUEUE, staff_id="W1")
    assert not found.repeated
    assert ends.latest("A02") is None
    assert ends.latest("A01") == found, "who was served before has gone"
    assert asked(hall) == Rate(0, 2)
    assert ends.ask(found)
    assert not ends.ask(found), "another terminal was first"
    assert ends.latest("A01") is None, "nor is the one before asked about now"
    assert ends.end("A01", "ｋ-2", asker=QUEUE).repeated
    assert ends.latest("A01") is None
    given = Ratings(hall).give("A01", 4, channel=Channel.WINDOW, visit=found)
    assert given.staff_id == "W1"
    with pytest.raises(VisitRatedError):
        Ratings(hall).give("A01", 5, channel=Channel.HALL, visit="K-2")
    assert asked(hall) == Rate(1, 2)
    assert compare(hall.engine) == []


def test_whoever_has_gone_or_rated_is_not_asked(ends: VisitEnds, hall: Store, clock: FakeClock) -> None:
    found = ends.end("A01", "K-1", asker=QUEUE)
    clock.now += ASKED_WITHIN + timedelta(seconds=1)
    assert ends.latest("A01") is None
    clock.now = at(6)
    Ratings(hall).give("A01", 5, channel=Channel.HALL, visit="K-1")
    assert ends.latest("A01") is None
    assert not ends.ask(found)


def test_where_ends_are_reported_a_number_waits_for_its_own(ends: VisitEnds, hall: Store, clock: FakeClock) -> None:
    assert not ends.is_awaited("K-1"), "a hall that reports none takes numbers as they are"
    Visits(hall).record([ServedVisit("K-0", "A01", at(6), "W1", "S01")], "G1")
    assert not ends.is_awaited("K-1"), "nor does a file of visits report their ends"
    ends.end("B01", "K-1", asker=QUEUE)
    assert not ends.is_awaited("ｋ-1")
    assert ends.is_awaited("K-2"), "at whichever window: one queue gives the numbers"
    clock.now += REPORTED_WITHIN + timedelta(seconds=1)
    assert not ends.is_awaited("K-2"), "it is no longer done so"


def test_a_file_says_the_rest_and_not_whom_a_terminal_asked(ends: VisitEnds, hall: Store) -> None:
    assert ends.ask(ends.end("A01", "K-1", asker=QUEUE))
    ends.end("A01", "K-2", asker=QUEUE)
    told = [
        ServedVisit(number, "A01", at(6), "W1", "S01", asked=asked) for number, asked in (("K-1", None), ("K-2", True))
    ]
    assert Visits(hall).record(told, "G1") == 2
    assert asked(hall) == Rate(1, 2)
    assert Visits(hall).record(told, "G1") == 0
    assert ends.end("A01", "K-1", asker=QUEUE).repeated


def test_who_served_is_whom_the_report_names_whatever_a_file_leaves_out(ends: VisitEnds, hall: Store) -> None:
    ends.end("A01", "K-1", asker=QUEUE, staff_id="W2")
    Visits(hall).record([ServedVisit("K-1", "A01", at(6), None, "S01")], "G1")
    with hall.reading() as connection:
        assert {one.staff_id for one in visit_groups(connection, HALL, july(1), july(31))} == {"W2"}
    assert compare(hall.engine) == []


def test_a_file_read_before_somebody_was_asked_does_not_take_that_back(ends: VisitEnds, hall: Store) -> None:
    found = ends.end("A01", "K-1", asker=QUEUE, staff_id="W1")
    read = VisitServed(
        visit=found.visit, window_id="A01", staff_id="W1", service_id="S01", day=july(6), outcome=None, asked=False
    )
    assert ends.ask(found)
    hall.ledger.append(read)
    assert asked(hall) == Rate(1, 1)
    assert not ends.ask(found)


def test_a_report_of_a_stranger_or_of_no_window_is_refused(ends: VisitEnds, hall: Store) -> None:
    with pytest.raises(UnknownWindowError):
        ends.end("Z9", "K-1", asker=QUEUE)
    with pytest.raises(StrangerAtWindowError):
        ends.end("A01", "K-1", asker=QUEUE, staff_id="W4")
    assert ends.latest("A01") is None
