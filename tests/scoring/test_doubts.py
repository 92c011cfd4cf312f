"""While a clock is in doubt nobody is wrongly named and no day wrongly credited; an administrator decides."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from scoring.errors.clocks import ImpossibleTimeError, UnknownSpanError
from scoring.events.ratings import Channel
from scoring.ledger.clock_watch import Doubt
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.read.counts import period_counts
from scoring.read.visits import unanswered, visit_groups
from scoring.rules.ratings.levels import Counts
from scoring.services.asking import Asker
from scoring.services.bring_in.visit_ends import VisitEnds
from scoring.services.doubts import Doubts
from scoring.services.ratings import Ratings
from scoring.standings import SubjectKind
from scoring.standings.explain import explain
from tests.scoring.halls import FIRST, HALL, LAST, FakeClock, at, july, opened, organisation, period_of, rated
from tests.telling import refused

TWO_DAYS = timedelta(days=2)


@pytest.fixture
def hall(store: Store, clock: FakeClock) -> Iterator[Store]:
    """The small hall on 14 July; W2 stood at A02 until the 15th, W3 from the 16th."""
    store.ledger.append_all([*organisation(), *opened()])
    clock.now = at(14, 9)
    Ratings(store).give("A02", 5, channel=Channel.WINDOW, rating_id="sure")
    yield store
    assert verify(store.engine).whole
    assert compare(store.engine) == []


def rate(store: Store, rating_id: str, *, level: int = 1, staff_id: str | None = None) -> str | None:
    return Ratings(store).give("A02", level, channel=Channel.WINDOW, rating_id=rating_id, staff_id=staff_id).staff_id


def counted(store: Store) -> tuple[dict[str, Counts], dict[str, Counts]]:
    """Levels by person and by window that count in July."""
    with store.reading() as connection:
        counts = period_counts(connection, HALL, FIRST, LAST)
    return dict(counts.by_staff), dict(counts.by_window)


def behind(store: Store, clock: FakeClock) -> None:
    """Set the clock back by two days, and take three ratings."""
    clock.pass_(-TWO_DAYS)
    for number in range(3):
        clock.pass_(timedelta(minutes=10))
        assert rate(store, f"late-{number}") is None


def test_a_rating_in_doubt_is_kept_names_nobody_and_counts_nowhere(hall: Store, clock: FakeClock) -> None:
    before = counted(hall)
    behind(hall, clock)
    assert hall.ledger.doubt() is Doubt.BACK
    assert counted(hall) == before
    period = period_of(hall, july(14))
    assert period.waiting == 3
    with hall.reading() as connection:
        listed = explain(connection, HALL, period, SubjectKind.WINDOW, "A02").ratings
    assert [one.level for one in listed] == [5]
    (span,) = Doubts(hall).status().spans
    assert (len(span.ratings), span.before, span.after, span.waiting) == (3, at(14, 9), None, True)


def test_a_visit_that_ends_and_levels_left_without_one_are_of_the_day_that_is_known(
    hall: Store, clock: FakeClock
) -> None:
    clock.pass_(-TWO_DAYS)
    ends, book, device = VisitEnds(hall), Ratings(hall), Asker(device_id="D1")
    found = ends.end("A02", "K-1", asker=device)
    assert found == ends.latest("A02"), "it is asked about all the same"
    assert ends.ask(found)
    book.unanswered("A02")
    with hall.reading() as connection:
        groups = {day: visit_groups(connection, HALL, july(day), july(day)) for day in (12, 14)}
        left = {day: unanswered(connection, HALL, july(day), july(day)) for day in (12, 14)}
    assert {day: [(one.visits, one.asked) for one in several] for day, several in groups.items()} == {
        12: [],
        14: [(1, True)],
    }
    assert left == {12: {}, 14: {"A02": 1}}
    ends.end("A02", "K-2", asker=device, at=at(13, 9))  # whoever reports vouches for that
    with hall.reading() as connection:
        assert [one.visits for one in visit_groups(connection, HALL, july(13), july(13))] == [1]


def test_a_settled_span_counts_on_its_day_for_who_was_on_duty_then(hall: Store, clock: FakeClock) -> None:
    clock.now = at(16, 9)
    rate(hall, "sixteenth", level=5)
    behind(hall, clock)  # the clock says the 14th, when W2 was on duty; it is the 16th, and W3 is
    clock.now = at(16, 12)
    desk = Doubts(hall)
    (span,) = desk.status().spans
    assert desk.settle([span.name], at(16, 9, 10), "G1") == 3
    assert counted(hall)[0] == {"W2": (0, 0, 0, 0, 1), "W3": (3, 0, 0, 0, 1)}
    assert desk.status().spans == ()
    assert period_of(hall, july(16)).waiting == 0


def test_who_was_named_by_somebody_stays_named(hall: Store, clock: FakeClock) -> None:
    clock.pass_(-TWO_DAYS)
    assert rate(hall, "named", staff_id="W1") == "W1"
    assert "W1" not in counted(hall)[0]
    clock.now = at(14, 12)
    desk = Doubts(hall)
    desk.settle([desk.status().spans[0].name], at(14, 10), "G1")
    assert counted(hall)[0]["W1"] == (1, 0, 0, 0, 0)


def test_a_time_before_what_came_before_or_after_what_came_after_is_refused(hall: Store, clock: FakeClock) -> None:
    behind(hall, clock)
    clock.now = at(14, 11)
    rate(hall, "sure-again")
    desk = Doubts(hall)
    (span,) = desk.status().spans
    assert (span.before, span.after) == (at(14, 9), at(14, 11))
    for wrong in (at(14, 8, 58), at(14, 10, 42)):
        with refused(ImpossibleTimeError, "2026-07-14"):
            desk.settle([span.name], wrong, "G1")
    with refused(UnknownSpanError, "T9:1"):
        desk.settle(["T9:1"], at(14, 10), "G1")
    assert len(desk.status().spans) == 1
    assert desk.settle([span.name], at(14, 10, 40), "G1") == 3


def test_a_span_that_nobody_can_date_is_set_aside_and_stays_on_record(hall: Store, clock: FakeClock) -> None:
    before = counted(hall)
    behind(hall, clock)
    desk = Doubts(hall)
    assert desk.set_aside([desk.status().spans[0].name], "时钟不明", "G1") == 3
    assert counted(hall) == before
    assert desk.status().spans == ()
    with hall.reading() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM rating WHERE voided").scalar_one()
    assert kept == 3


def test_after_somebodys_word_ratings_count_again_and_the_earlier_ones_still_wait(
    hall: Store, clock: FakeClock
) -> None:
    clock.pass_(timedelta(days=60))
    assert rate(hall, "ahead") is None
    Doubts(hall).confirm("G1")
    assert Doubts(hall).status().doubt is None
    rate(hall, "after")
    with hall.reading() as connection:
        rows = connection.exec_driver_sql("SELECT rating_id FROM rating WHERE waiting").scalars().all()
    assert rows == ["ahead"]


def test_a_clock_that_was_set_again_begins_another_span(hall: Store, clock: FakeClock) -> None:
    behind(hall, clock)
    clock.pass_(-TWO_DAYS)
    rate(hall, "worse")
    assert [len(one.ratings) for one in Doubts(hall).status().spans] == [3, 1]


def test_ratings_of_impossible_days_in_an_older_store_are_shown_and_can_be_settled(
    hall: Store, clock: FakeClock
) -> None:
    moments = [at(14, 9, 5), at(14).replace(year=1970), at(14, 10), at(14).replace(year=2099), at(14, 11)]
    for number, moment in enumerate(moments):  # the program before did not doubt
        hall.ledger.append_all([rated(f"r{number}", "A02", 1, "W1", moment)])
    clock.now = at(14, 12)
    desk = Doubts(hall)
    spans = desk.status().spans
    assert [(span.ratings[0].rating_id, span.waiting) for span in spans] == [("r1", False), ("r3", False)]
    for span, moment in zip(spans, (at(14, 9, 30), at(14, 10, 30)), strict=True):
        desk.settle([span.name], moment, "G1")
    assert desk.status().spans == ()
    assert counted(hall)[0] == {"W1": (3, 0, 0, 0, 0), "W2": (2, 0, 0, 0, 1)}
