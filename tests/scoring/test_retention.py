"""Terms for private texts: what is past one is found by what is still kept, and goes without a trace, on record."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from scoring.errors.unknown import NothingExpiredError
from scoring.events.organisation import Role, StaffLeft
from scoring.events.privacy import PrivateKind
from scoring.events.ratings import Channel
from scoring.ledger.clock_watch import Doubt
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.permissions import Act, may
from scoring.read import organisation
from scoring.rules.answering.followup_steps import FollowUpState, FollowUpStep
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.inbox import inbox
from scoring.services.doubts import Doubts
from scoring.services.ratings import Ratings
from scoring.services.retention import Retention
from scoring.surveys.desk import Answers, Surveys
from tests.scoring.halls import NAMES, FakeClock, at, enrolled, july
from tests.scoring.surveys.test_surveys import questions

WROTE, SAID, CONTACT, FRESH = "让我跑了三趟的原话", "窗口太少的原话", "13900001234", "昨天才写的原话"
KIND = PrivateKind


@pytest.fixture
def kept(hall: Store, clock: FakeClock) -> Iterator[Retention]:
    """On 2 July a bad rating with words and a telephone, verified on the 5th; a survey; somebody leaves on the 3rd."""
    clock.now = at(2)
    book, cases, surveys = Ratings(hall), FollowUps(hall), Surveys(hall)
    book.give("A01", 1, channel=Channel.HALL, rating_id="bad")
    book.add_reasons("bad", (), WROTE)
    cases.leave_contact("bad", CONTACT)
    surveys.open("S1", questions(), (july(1), july(31)), "G1")
    surveys.answer("S1", Answers({}, {"words": SAID}), Channel.PAPER, answer_id="a1", by="G1")
    hall.ledger.append_all([Submission(StaffLeft(staff_id="W4", last_day=july(3)))])
    clock.now = at(5)
    with hall.reading() as connection:
        cases.verify("bad", "看过录像", organisation.person(connection, hall.hall_id, "G1"), "S05", ())
    clock.now = at(20)
    book.give("A01", 5, channel=Channel.HALL, rating_id="good")
    book.add_reasons("good", (), FRESH)
    yield Retention(hall)
    assert verify(hall.engine).whole
    assert compare(hall.engine) == []


def due(desk: Retention) -> list[tuple[PrivateKind, str, int]]:
    return [(one.of, one.target, one.since.day) for one in desk.expired()]


def test_without_a_term_nothing_ever_expires(kept: Retention, clock: FakeClock) -> None:
    clock.now += timedelta(days=36500)
    assert kept.terms() == {}
    assert kept.expired() == ()
    with pytest.raises(NothingExpiredError):
        kept.carry_out("G1", "Z1")


@pytest.mark.parametrize(
    ("of", "target", "since"),
    [
        (KIND.RATING_WORDS, "rating:bad", 5),
        (KIND.SURVEY_WORDS, "answer:a1", 2),
        (KIND.CONTACTS, "rating:bad", 5),
        (KIND.NAMES, "staff:W4", 3),
    ],
)
def test_it_may_be_kept_through_the_last_day_of_its_term(
    of: PrivateKind, target: str, since: int, kept: Retention
) -> None:
    kept.set(of, 20 - since, "G1", "Z1")
    assert due(kept) == []
    kept.set(of, 19 - since, "G1", "Z1")
    assert due(kept) == [(of, target, since)]
    kept.set(of, None, "G1", "Z1")
    assert due(kept) == []


def test_exactly_what_is_past_its_term_goes_without_a_trace(kept: Retention, hall: Store, path: Path) -> None:
    for of in PrivateKind:
        kept.set(of, 10, "G1", "Z1")
    entries = len(_kinds(hall))
    done = kept.carry_out("G1", "Z1")
    assert (done.texts, done.erased.texts, done.erased.gone) == (dict.fromkeys(PrivateKind, 1), 4, True)
    assert _kinds(hall)[entries:] == ["text.erased"] * 4 + ["term.carried_out"] * 4
    on_disk = b"".join(one.read_bytes() for one in path.parent.iterdir() if one.is_file())
    for gone in (WROTE, SAID, CONTACT, NAMES["W4"]):
        assert gone.encode() not in on_disk
    assert FRESH.encode() in on_disk
    with hall.reading() as connection:
        rows = connection.exec_driver_sql('SELECT "of", days, texts, decided_by, second FROM term_carried_out').all()
    assert sorted(rows) == sorted((of.value, 10, 1, "G1", "Z1") for of in PrivateKind)
    with pytest.raises(NothingExpiredError):
        kept.carry_out("G1", "Z1")


def test_who_has_no_telephone_any_more_need_not_be_called(kept: Retention, hall: Store) -> None:
    kept.set(KIND.CONTACTS, 1, "G1", "Z1")
    kept.carry_out("G1", "Z1")
    hall.ledger.append_all([enrolled("G2", "U2", Role.ADMIN, "大厅管理员")])
    cases = FollowUps(hall)
    with hall.reading() as connection:
        answers, closes = (organisation.person(connection, hall.hall_id, badge) for badge in ("G1", "G2"))
    for step in (FollowUpStep.MEND, FollowUpStep.ANSWER):
        cases.say("bad", step, "已改", answers)
    assert cases.close("bad", closes).progress.state is FollowUpState.CLOSED


def test_the_inbox_of_whoever_may_see_to_it_says_so(kept: Retention, hall: Store) -> None:
    kept.set(KIND.SURVEY_WORDS, 10, "G1", "Z1")
    hall.ledger.append_all([enrolled("J1", "U1", Role.AUDITOR, "监督员")])
    found = {}
    with hall.reading() as connection:
        people = organisation.staff(connection, hall.hall_id)
    for person in people:
        found[person.role] = [
            (one.id, one.about, one.since, one.acts) for one in inbox(hall, person) if one.kind == "expired"
        ]
    told = [("expired", "1", july(13), ("erase",))]
    assert found == {role: told if may(role, Act.ERASE) and may(role, Act.SEE_SCORES) else [] for role in found}


def _kinds(hall: Store) -> list[str]:
    with hall.reading() as connection:
        return [*connection.exec_driver_sql("SELECT kind FROM ledger ORDER BY lamport").scalars()]


def _acts(hall: Store, rating_id: str) -> None:
    with hall.reading() as connection:
        FollowUps(hall).verify(rating_id, "看过录像", organisation.person(connection, hall.hall_id, "G1"), "S05", ())


@pytest.mark.parametrize("ahead", [30, 3650])
def test_an_act_dated_into_the_future_holds_nothing_back_for_ever(ahead: int, hall: Store, clock: FakeClock) -> None:
    """By a month nobody doubts the clock, by years everybody: the next sure entry says by when it was done."""
    desk, book = Retention(hall), Ratings(hall)
    clock.now = at(2)
    book.give("A01", 1, channel=Channel.HALL, rating_id="bad")
    book.add_reasons("bad", (), WROTE)
    FollowUps(hall).leave_contact("bad", CONTACT)
    for of in (KIND.RATING_WORDS, KIND.CONTACTS):
        desk.set(of, 10, "G1", "Z1")
    clock.now = at(4) + timedelta(days=ahead)
    with hall.reading() as connection:
        FollowUps(hall).verify("bad", "看过录像", organisation.person(connection, hall.hall_id, "G1"), "S05", ())
    clock.now = at(6)
    assert hall.ledger.doubt() is (Doubt.BACK if ahead == 30 else None)
    Doubts(hall).confirm("G1")
    found = {}
    for day in (16, 17):
        clock.now = at(day)
        found[day] = due(desk)
    assert found == {16: [], 17: [(KIND.RATING_WORDS, "rating:bad", 6), (KIND.CONTACTS, "rating:bad", 6)]}


def test_ratings_set_aside_and_answers_of_a_doubted_clock_have_a_term_too(hall: Store, clock: FakeClock) -> None:
    desk, book, surveys = Retention(hall), Ratings(hall), Surveys(hall)
    clock.now = at(2)
    surveys.open("S1", questions(), (july(1), july(31)), "G1")
    clock.now = at(3) + timedelta(days=3650)
    book.give("A01", 5, channel=Channel.HALL, rating_id="odd")
    book.add_reasons("odd", (), WROTE)
    surveys.answer("S1", Answers({}, {"words": SAID}), Channel.HALL, answer_id="a1")
    clock.now = at(5)
    for of in PrivateKind:
        desk.set(of, 10, "G1", "Z1")
    clock.now = at(15)
    assert due(desk) == []
    clock.now = at(16)
    assert due(desk) == [(KIND.SURVEY_WORDS, "answer:a1", 5)], "whoever says when it was given may still do so"
    doubts = Doubts(hall)
    doubts.set_aside([one.name for one in doubts.status().spans], "无从知道", "G1")
    assert due(desk) == [(KIND.RATING_WORDS, "rating:odd", 5), (KIND.SURVEY_WORDS, "answer:a1", 5)]
