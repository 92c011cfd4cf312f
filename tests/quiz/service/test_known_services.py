"""From a citizen's tap to the retest: where the service is known from, and who corrects it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from quiz.service import Tests
from scoring.errors.answering import RetestWaitingError
from scoring.events.organisation import Role, WindowRegistered
from scoring.events.ratings import Channel
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.read.case_mix import service_counts
from scoring.rules.answering.followup_steps import FollowUpState, FollowUpStep
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.business import offered_services
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.retests import Retests
from scoring.services.asking import Asker
from scoring.services.bring_in.visit_ends import VisitEnds
from scoring.services.bring_in.visits import ServedVisit, Visits
from scoring.services.ratings import Ratings
from tests.quiz.service.test_retests import SERVICE, take
from tests.quiz.shipped import shipped
from tests.scoring.halls import FakeClock, at, enrolled, july, open_at, opened, organisation, who


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(at(2, 11))


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    one = open_at(tmp_path / "hall.sqlite3", clock)
    more = [enrolled("H1", "U1", Role.HEAD, "户政负责人"), enrolled("G2", "U2", Role.ADMIN, "管理员")]
    one.ledger.append_all([*organisation(), *more, *opened()])
    yield one
    one.close()


def does(store: Store, *services: str) -> None:
    """The hall says what is done at window A01."""
    event = WindowRegistered(window_id="A01", unit_id="U1", name="A01号窗口", services=services)
    store.ledger.append(event)


def tap(store: Store, *codes: int, service: str | None = None, **more: Any) -> str:
    """A citizen's level, and then the reasons, as the kiosk stores them."""
    ratings = Ratings(store)
    rating = ratings.give("A01", 1, channel=Channel.WINDOW, **more).rating_id
    ratings.add_reasons(rating, codes, service_id=service)
    return rating


def to_take(store: Store, rating: str) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """What those who were on duty have to show: service, facets, badges."""
    return [
        (one.service_id, one.facets, [person.staff_id for person in one.people])
        for one in Retests(store).of(Source.RATING, rating)
        if not one.voided
    ]


def test_a_tap_at_a_window_that_does_one_thing_opens_its_retest_at_once(store: Store) -> None:
    assert to_take(store, tap(store, 109)) == [], "nobody knows what it was"
    does(store, SERVICE)
    assert offered_services(store, rating := tap(store, 109)) == ()
    assert to_take(store, rating) == [(SERVICE, ("materials",), ["W1"])]
    assert to_take(store, tap(store, 115)) == [], "rudeness is no matter of telling"
    assert FollowUps(store).one(rating).service_id == SERVICE
    assert compare(store.engine) == []


def test_what_the_citizen_says_it_was_is_tested_and_counted_and_nothing_known_is_asked(
    store: Store, clock: FakeClock
) -> None:
    does(store, SERVICE, "S02")
    rating = Ratings(store).give("A01", 1, channel=Channel.WINDOW).rating_id
    assert offered_services(store, rating) == (SERVICE, "S02")
    Ratings(store).add_reasons(rating, (108, 109), service_id="S02")
    assert to_take(store, rating) == [("S02", ("conditions", "materials"), ["W1"])]
    silent = tap(store, 109)
    assert to_take(store, silent) == []
    clock.pass_(timedelta(minutes=20))
    good = Ratings(store).give("A01", 5, channel=Channel.WINDOW).rating_id
    Ratings(store).add_reasons(good, (510,), service_id="S02")
    with store.reading() as connection:
        counted = service_counts(connection, store.hall_id, july(1), july(31))
    assert sorted((one.service_id, one.level, one.n) for one in counted) == [("S02", 1, 1), ("S02", 5, 1)]
    assert compare(store.engine) == []


def test_the_end_of_a_visit_says_what_it_was_and_so_does_a_file_in_the_evening(store: Store) -> None:
    does(store, SERVICE, "S02")
    ends, queue = VisitEnds(store), Asker(device_id="D1")
    visit = ends.end("A01", "K-1", asker=queue, service_id="S02")
    rating = Ratings(store).give("A01", 1, channel=Channel.WINDOW, visit=visit).rating_id
    assert offered_services(store, rating) == ()
    Ratings(store).add_reasons(rating, (109,), service_id=SERVICE)
    assert to_take(store, rating) == [("S02", ("materials",), ["W1"])], "the queue knows better"
    late = tap(store, 109, visit="K-2")
    assert to_take(store, late) == []
    Visits(store).record(
        [ServedVisit("K-1", "A01", at(2), "W1"), ServedVisit("K-2", "A01", at(2), "W1", SERVICE)], "G2"
    )
    assert to_take(store, late) == [(SERVICE, ("materials",), ["W1"])]
    assert FollowUps(store).one(rating).service_id == "S02", "what a file leaves out stays as it was reported"
    Visits(store).record([ServedVisit("K-2", "A01", at(2), "W1", "S02")], "G2")
    assert len(to_take(store, late)) == 1, "nothing is opened twice"
    assert compare(store.engine) == []


def test_whoever_verifies_corrects_what_the_citizen_said(store: Store) -> None:
    does(store, SERVICE, "S02")
    tests, followups, head = Tests(store, lambda: shipped().bank), FollowUps(store), who(store, "H1")
    rating, kept = tap(store, 109, service="S02"), tap(store, 109, service="S02")
    followups.verify(kept, "是这样", head, "S02")
    assert len(Retests(store).of(Source.RATING, kept)) == 1
    followups.verify(rating, "办的是首次申领，收费也没有说", head, SERVICE, ("materials", "fees"))
    assert to_take(store, rating) == [(SERVICE, ("materials", "fees"), ["W1"])]
    wrong, right = Retests(store).of(Source.RATING, rating)
    assert {wrong.voided, right.voided} == {True, False}
    for step in (FollowUpStep.MEND, FollowUpStep.ANSWER):
        followups.say(rating, step, "话", head)
    with pytest.raises(RetestWaitingError):
        followups.close(rating, who(store, "G2"))
    while any(one.on_offer for one in tests.papers("W1") if one.retest):
        take(tests, "W1", rightly=True)
    followups.close(rating, who(store, "G2"))
    assert followups.one(rating).progress.state is FollowUpState.CLOSED
    assert compare(store.engine) == []
