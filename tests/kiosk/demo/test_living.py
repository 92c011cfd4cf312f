"""The demo hall lives: whatever day it is made on, there is something of everything for every screen to show."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

import pytest

from kiosk.demo.build import build_demo
from kiosk.demo.plan import ADMIN, AUDITOR, CLERK, DEMO_PIN, HEAD, LEADER
from kiosk.wording.demo import MAKING
from kiosk.wording.shape import Language
from quiz.model.bank import assemble
from scoring.clock import hall_day, hall_moment
from scoring.events.organisation import DayPart, Role
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store, open_store
from scoring.ledger.verify import verify
from scoring.read import organisation
from scoring.read.campaigns import campaigns
from scoring.read.closed.errata import errata
from scoring.read.closed.frozen import frozen
from scoring.read.findings import FindingRecord, findings
from scoring.read.plans import plan
from scoring.rules.answering.complaint_steps import ComplaintState
from scoring.rules.answering.followup_steps import ENDED, Appeal, FollowUpState
from scoring.services.answering.complaints import Complaints
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.inbox import inbox
from scoring.services.credentials import Credentials
from scoring.surveys.desk import Surveys
from tests.quick import quick_pins

DAYS = {"a Monday at noon": hall_moment(date(2026, 11, 30), 12), "a holiday": hall_moment(date(2026, 1, 1), 18)}


@pytest.fixture(params=[*DAYS.values()], ids=[*DAYS], scope="module")
def now(request: pytest.FixtureRequest) -> datetime:
    found: datetime = request.param
    return found


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        quick_pins(patch)
        yield


@pytest.fixture(scope="module")
def hall(now: datetime) -> Iterator[Store]:
    """A demo without tests, which take most of its time."""
    store = open_store(None, hall_id="demo", terminal_id="T1", clock=lambda: now, make=True)
    no_bank = assemble((), (), (), {})
    build_demo(store, no_bank, seed=2026, progress=lambda _share, _words: None, words=MAKING[Language.ZH])
    yield store
    store.close()


def findings_of(store: Store) -> tuple[FindingRecord, ...]:
    with store.reading() as connection:
        return findings(connection, store.hall_id, date.min, date.max)


def test_findings_are_recorded_disputed_upheld_and_reversed(hall: Store) -> None:
    states = Counter(one.state for one in findings_of(hall))
    assert {"recorded", "disputed", "upheld", "reversed"} <= {*states}


def test_most_bad_ratings_have_ended_and_a_few_are_overdue(hall: Store, now: datetime) -> None:
    everything = FollowUps(hall).all()
    waiting = [one for one in everything if one.progress.state not in ENDED]
    late = [one for one in waiting if one.due and one.due.day < hall_day(now)]
    assert 2 * len(waiting) < len(everything)
    assert 1 <= len(late) <= 12
    assert {FollowUpState.CLOSED, FollowUpState.EXCLUDED} <= {one.progress.state for one in everything}
    assert {Appeal.KEPT, Appeal.EXCLUDED} <= {one.progress.appeal for one in everything}
    assert not [one for one in everything if one.progress.contact and one.progress.state in ENDED]


def test_complaints_are_upheld_dismissed_and_waiting(hall: Store) -> None:
    known = Complaints(hall).all()
    assert {ComplaintState.ANSWERED, ComplaintState.INVESTIGATED} <= {one.state for one in known}
    assert {one.verdict for one in known} >= {"upheld", "dismissed"}


def test_the_last_month_is_closed_with_an_erratum_and_its_plan_is_done(hall: Store) -> None:
    with hall.reading() as connection:
        now_, last = campaigns(connection, hall.hall_id)
        assert frozen(connection, hall.hall_id, last.campaign_id)
        assert frozen(connection, hall.hall_id, now_.campaign_id) is None
        assert errata(connection, hall.hall_id, last.campaign_id)
        of_last, of_now = (
            [one for phase in plan(connection, hall.hall_id, which.campaign_id) for one in phase.activities]
            for which in (last, now_)
        )
    assert all(one.done_on and one.owner for one in of_last)
    assert any(one.evidence for one in of_now)
    assert any(one.done_on for one in of_now)
    assert any(one.done_on is None for one in of_now)


def test_every_role_has_a_way_in_and_an_inbox(hall: Store) -> None:
    roles = {CLERK: Role.CLERK, HEAD: Role.HEAD, LEADER: Role.LEADER, ADMIN: Role.ADMIN, AUDITOR: Role.AUDITOR}
    for badge, role in roles.items():
        assert Credentials(hall).sign_in(badge, DEMO_PIN).role == role
    waits = inbox(hall, Credentials(hall).sign_in(ADMIN, DEMO_PIN))
    assert {"followup", "complaint", "finding", "survey"} == {one.kind for one in waits}


def test_a_survey_is_over_and_some_of_its_words_wait(hall: Store) -> None:
    desk = Surveys(hall)
    (asked,) = desk.all()
    assert desk.now() == ()
    assert desk.answered(asked.survey_id).counted > 100
    assert Counter(one.seen_by is None for one in desk.words(asked.survey_id)) == {True: 2, False: 4}


def test_people_stand_in_and_share_days(hall: Store) -> None:
    with hall.reading() as connection:
        duties = organisation.duties(connection, hall.hall_id, date.min, date.max)
    assert {one.part for one in duties} == {*DayPart}
    assert {(one.last_day - one.first_day).days for one in duties} >= {2, 3, 6}


@pytest.mark.parametrize("now", [DAYS["a Monday at noon"]], indirect=True)
def test_it_is_a_ledger_like_any_other(hall: Store) -> None:
    assert verify(hall.engine).whole
    assert compare(hall.engine) == []
