"""The closed loop: a bad rating that says something was not told, to the retest that lets it be closed."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.drawing.retest import narrowed
from quiz.model.bank import Bank
from quiz.model.vocabulary import Facet, ItemType
from quiz.service import Tests
from scoring.errors.answering import (
    NobodyOnDutyError,
    NothingUntoldError,
    RetestOpenError,
    RetestWaitingError,
    UnknownRetestError,
)
from scoring.errors.conflicts import FindingSettledError
from scoring.errors.unknown import UnscheduledPaperError
from scoring.events.attempts import AttemptStarted, SubmitReason
from scoring.events.complaints import ComplaintChannel
from scoring.events.organisation import Role
from scoring.events.ratings import Channel
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.measures.untold import read_causes
from scoring.read import organisation as people
from scoring.rules.answering.followup_steps import FollowUpState, FollowUpStep, Verdict
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.complaints import Complaints, Grievance
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.inbox import inbox
from scoring.services.answering.retests import Retests, Untold
from scoring.services.ratings import Ratings
from tests.scoring.halls import (
    CAMPAIGN,
    FakeClock,
    at,
    enrolled,
    found,
    july,
    open_at,
    opened,
    organisation,
    reversed_,
    took,
    who,
)

SERVICE = "S01"


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    return load_bank(bundled_bank_path(), tmp_path_factory.mktemp("bank") / "cache.json").bank


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


def rate(store: Store, codes: tuple[int, ...], *, service: str | None = SERVICE, level: int = 1) -> str:
    given = Ratings(store).give("A01", level, channel=Channel.HALL, codes=codes, service_id=service)
    return given.rating_id


def take(tests: Tests, staff_id: str, *, rightly: bool) -> None:
    card = next(one for one in tests.papers(staff_id) if one.retest is not None and one.on_offer)
    sitting = tests.start(staff_id, card.paper_id, campaign_id=card.campaign_id)
    for place in sitting.attempt.paper.items:
        if rightly:
            sitting.answer(place.position, sitting.item(place.position).key, 1000)
    sitting.submit(SubmitReason.CLERK, 2000)


def test_the_loop_from_the_rating_to_its_closing(store: Store, bank: Bank, clock: FakeClock) -> None:
    rating = rate(store, (109, 115))
    (retest,) = Retests(store).of(Source.RATING, rating)
    assert (retest.facets, [one.staff_id for one in retest.people]) == (("materials",), ["W1"])
    tests, followups = Tests(store, lambda: bank), FollowUps(store)
    assert [(one.kind, one.acts) for one in inbox(store, who(store, "W1"))] == [("retest", ("take",))]
    (shown,) = [one for one in tests.papers("W1") if one.retest]
    assert shown.retest is not None
    assert (shown.retest.source_id, shown.questions, shown.on_offer) == (rating, 2, True)
    assert all(one.retest is None for one in tests.papers("W2"))
    for step in (FollowUpStep.VERIFY, FollowUpStep.MEND, FollowUpStep.ANSWER):
        followups.say(rating, step, "话", who(store, "H1"))
    assert FollowUpStep.CLOSE not in followups.one(rating).progress.steps()
    with pytest.raises(RetestWaitingError):
        followups.close(rating, who(store, "G2"))
    take(tests, "W1", rightly=False)
    assert Retests(store).all()[0].waits
    clock.pass_(timedelta(days=40))  # no deadline ends it before it is passed
    take(tests, "W1", rightly=True)
    (done,) = Retests(store).all()
    assert (done.waits, done.people[0].tries) == (False, 2)
    assert followups.close(rating, who(store, "G2")).progress.state is FollowUpState.CLOSED
    assert [one.on_offer for one in tests.papers("W1") if one.retest] == [False]
    assert compare(store.engine) == []
    assert not verify(store.engine).faults


def test_the_paper_asks_exactly_these_facets_of_this_service(store: Store, bank: Bank) -> None:
    rate(store, (108, 109))
    tests = Tests(store, lambda: bank)
    card = next(one for one in tests.papers("W1") if one.retest)
    sitting = tests.start("W1", card.paper_id, campaign_id=card.campaign_id)
    asked = sitting.items.values()
    assert {one.service for one in asked} == {SERVICE}
    told = {line.facet for one in asked for line in one.elements} | {one.facet for one in asked if one.facet}
    assert told == {Facet.CONDITIONS, Facet.MATERIALS}


def test_every_checklist_of_the_bank_can_be_narrowed_to_any_facet(bank: Bank) -> None:
    for item in bank.items.values():
        if item.type is not ItemType.TELL:
            continue
        for facet in Facet:
            part = narrowed(item, (facet,))
            wanted = [one.id for one in item.elements if one.required and one.facet is facet]
            assert (part is None) == (not wanted)
            if part is not None:
                assert [*part.key] == wanted
                assert {one.facet for one in part.elements} == {facet}
                assert len(part.id) <= 64


def test_nobody_off_duty_is_tested(store: Store, clock: FakeClock) -> None:
    clock.now = at(5, 11)  # a Sunday: nobody is rostered after the month's first days, or everybody is
    with store.reading() as connection:
        there = people.rostered(connection, store.hall_id, "A01", clock.now)
    rating = rate(store, (208,), level=2)
    assert {one.staff_id for retest in Retests(store).of(Source.RATING, rating) for one in retest.people} == {*there}
    clock.now = at(2, 11).replace(month=6)
    early = rate(store, (208,), level=2)
    assert Retests(store).of(Source.RATING, early) == ()
    with pytest.raises(NobodyOnDutyError):
        Retests(store).open(Untold(Source.RATING, early, SERVICE), who(store, "G2"))


def test_lateness_and_rudeness_are_no_matter_of_telling_and_nothing_is_opened_twice(store: Store) -> None:
    late = rate(store, (110, 115))
    assert Retests(store).of(Source.RATING, late) == ()
    with pytest.raises(NothingUntoldError):
        Retests(store).open(Untold(Source.RATING, late, SERVICE), who(store, "G2"))
    unnamed = rate(store, (109,), service=None)
    assert Retests(store).of(Source.RATING, unnamed) == ()
    FollowUps(store).verify(unnamed, "是首次申领", who(store, "H1"), SERVICE)
    (one,) = Retests(store).of(Source.RATING, unnamed)
    assert one.service_id == SERVICE
    with pytest.raises(RetestOpenError):
        Retests(store).open(Untold(Source.RATING, unnamed, SERVICE), who(store, "G2"))


def test_an_excluded_rating_takes_its_retest_along(store: Store, bank: Bank) -> None:
    rating = rate(store, (109,))
    followups = FollowUps(store)
    followups.appeal(rating, "误点", who(store, "W1"))
    followups.decide(rating, Verdict.EXCLUDE, "属实", who(store, "G2"))
    assert Retests(store).all()[0].voided
    assert not any(one.retest for one in Tests(store, lambda: bank).papers("W1"))


def test_a_finding_of_untold_things_opens_one_for_whom_it_is_charged_to(store: Store) -> None:
    event = found("f1", 1, staff_id="W1", window_id="A01", unit_id="U1", day=2).event
    store.ledger.append(event.model_copy(update={"code": "D2"}))
    one = Retests(store).open(Untold(Source.FINDING, "f1", SERVICE, ("fees",)), who(store, "G2"))
    assert ([person.staff_id for person in one.people], one.facets) == (["W1"], ("fees",))
    excused = Retests(store).excuse(one.retest_id, "w1", who(store, "G2"))
    assert not excused.waits
    store.ledger.append(reversed_("f1").event)
    with pytest.raises(FindingSettledError):
        Retests(store).open(Untold(Source.FINDING, "f1", SERVICE, ("fees",)), who(store, "G2"))


@pytest.mark.parametrize(
    ("code", "service", "opens"), [("d1", SERVICE, True), ("C2", SERVICE, False), ("D1", None, False)]
)
def test_a_complaint_upheld_as_untold_opens_one_where_the_service_is_known(
    store: Store, bank: Bank, code: str, service: str | None, opens: bool
) -> None:
    office, complaints = who(store, "G2"), Complaints(store)
    grievance = Grievance(ComplaintChannel.VISIT, "没有一次说清", window_id="A01", service_id=service)
    told = complaints.receive(grievance, office).complaint_id
    complaints.investigate(told, office)
    complaints.uphold(told, office, code)
    opened_now = Retests(store).of(Source.FINDING, f"f-{told}")
    assert [[one.staff_id for one in retest.people] for retest in opened_now] == [["W1"]] * opens
    if opens:  # what is reversed is tested no longer
        store.ledger.append(reversed_(f"f-{told}").event)
        assert not any(one.retest for one in Tests(store, lambda: bank).papers("W1"))
        assert compare(store.engine) == []


def test_an_attempt_at_what_nobody_has_to_take_is_refused(store: Store) -> None:
    (start, *_) = took("W1", ("4", "6"))
    assert isinstance(start.event, AttemptStarted)
    for campaign, paper, refusal in (
        (CAMPAIGN, "other", UnscheduledPaperError),
        ("retest", "t-0", UnknownRetestError),
    ):
        event = start.event.model_copy(update={"campaign_id": campaign, "paper_id": paper})
        with pytest.raises(refusal):
            store.ledger.append(event)


def test_what_was_not_told_is_counted_by_service_facet_and_person(store: Store) -> None:
    rate(store, (109,))
    rate(store, (108, 109))
    rate(store, (), level=5)
    with store.reading() as connection:
        first, second = read_causes(connection, store.hall_id, july(1), july(31))
    assert (first.cell.facet, first.told_of, second.cell.facet) == ("materials", 2, "conditions")
    assert (first.cell.staff_id, second.told_of) == ("W1", 1)
    assert 0 < first.expected < 1
