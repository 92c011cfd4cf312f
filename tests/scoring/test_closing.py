"""A closed book: the frozen scores stand, whatever comes later is accepted and listed, and both can be told apart."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.clock import hall_moment
from scoring.errors.conflicts import CampaignClosedError, CampaignRunningError, NoErrataError
from scoring.events.campaigns import WeightsAdopted
from scoring.events.discipline import FindingDisputed
from scoring.events.followups import (
    AppealDecided,
    AppealMade,
    FollowUpAnswered,
    FollowUpClosed,
    FollowUpMended,
    FollowUpVerified,
)
from scoring.events.organisation import Role, StaffLeft
from scoring.ledger.ledger import Submission
from scoring.ledger.private import erase, seal
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.permissions import NotAllowedError
from scoring.read import organisation
from scoring.read.campaigns import campaign
from scoring.read.closed.errata import Erratum, errata, errata_count
from scoring.read.closed.facts import body_of
from scoring.read.closed.facts import period_of as read_back
from scoring.read.closed.frozen import frozen, frozen_period
from scoring.read.follow import PeriodReader
from scoring.read.organisation import StaffRecord
from scoring.read.period import Period
from scoring.rules.answering.followup_steps import Verdict
from scoring.services.campaigns import Campaigns, Scheduling
from scoring.services.closing import Closing
from scoring.standings import SubjectKind, board
from scoring.standings.corrected import board_with_errata, corrections
from tests.examples import times
from tests.scoring.halls import (
    CAMPAIGN,
    HALL,
    LAST,
    FakeClock,
    assigned,
    at,
    began,
    enrolled,
    found,
    handed_in,
    july,
    open_at,
    opened,
    period_of,
    rated,
    rated_often,
    reversed_,
    scheduled,
    took,
    voided,
    weights,
)
from tests.scoring.halls import (
    organisation as hall_of,
)
from tests.scoring.histories import HISTORIES, Chronicle, Step

AFTER = hall_moment(date(2026, 8, 3), 9)


def person(store: Store, badge: str) -> StaffRecord:
    with store.reading() as connection:
        return organisation.person(connection, HALL, badge)


def close(store: Store, second: str | None = None) -> None:
    Closing(store).freeze(CAMPAIGN, person(store, "G1"), person(store, second) if second else None)


def closed_of(store: Store) -> Period:
    with store.reading() as connection:
        record = frozen(connection, HALL, CAMPAIGN)
        assert record is not None
        return frozen_period(connection, HALL, record)


def listed(store: Store) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.about, one.by) for one in errata_of(store)]


def errata_of(store: Store) -> tuple[Erratum, ...]:
    with store.reading() as connection:
        return errata(connection, HALL, CAMPAIGN)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(AFTER)


@pytest.fixture
def store(clock: FakeClock) -> Store:
    """July with ratings, a test and a finding; it is August."""
    made = open_at(None, clock)
    made.ledger.append_all([*hall_of(), *opened()])
    made.ledger.append_all(rated_often("A01", "W1", (0, 1, 2, 3, 10)))
    made.ledger.append_all(took("W1", ("4", "5")))
    made.ledger.append_all([found("f1", 2, staff_id="W1", window_id="A01", unit_id="U1")])
    return made


@times(0.4)  # every example replays its ledger twice
@given(HISTORIES, st.integers(0, 60))
def test_whatever_comes_later_the_frozen_board_stands_and_every_change_is_listed(steps: list[Step], cut: int) -> None:
    store = open_at(None, FakeClock(AFTER))
    store.ledger.append_all([*hall_of(), *opened()])
    told = Chronicle().tell(steps)
    for submission in told[:cut]:
        store.ledger.append_all([submission])
    before = {kind: board(period_of(store), kind).standings for kind in SubjectKind}
    close(store)
    later = [store.ledger.append_all([submission])[0] for submission in told[cut:]]
    closed, now = closed_of(store), period_of(store, AFTER.date())
    for kind in SubjectKind:
        assert board(closed, kind).standings == before[kind]
        changed = {one.subject_id for one in corrections(closed, now, kind) if one.changed}
        assert not changed or errata_of(store)
        beside = board_with_errata(closed, now, kind)
        assert {one.subject_id: beside.corrected(one) for one in beside.standings} == {
            one.subject_id: one.composite.total for one in board(now, kind).standings
        }
    assert {(one.terminal_id, one.seq) for one in errata_of(store)} <= {(one.terminal_id, one.seq) for one in later}
    assert verify(store.engine).whole
    assert compare(store.engine) == []
    store.close()


@times(0.4)
@given(HISTORIES)
def test_the_facts_of_a_book_come_back_as_they_were(steps: list[Step]) -> None:
    store = open_at(None, FakeClock(AFTER))
    store.ledger.append_all([*hall_of(), *opened(), *Chronicle().tell(steps)])
    period = period_of(store)
    body = body_of(period)
    back = read_back(body)
    assert body_of(back) == body
    for kind in (SubjectKind.STAFF, SubjectKind.UNIT):
        kept, had = board(back, kind).standings, board(period, kind).standings
        assert [(one.subject_id, one.composite, one.rank) for one in kept] == [
            (one.subject_id, one.composite, one.rank) for one in had
        ]
    assert not any(name in body for name in ("李明", "王芳", "张晓燕", "赵强", "陈静"))
    store.close()


def test_each_erratum_says_what_when_who_and_what_it_changes(store: Store) -> None:
    close(store)
    why = seal("不对", about="note")
    disputed = FindingDisputed(finding_id="f1", by="W1", reason=why.sealed)
    store.ledger.append_all(
        [
            rated("late", "A01", 1, "W1", at(31, 17)),
            voided("r-A01-W1-5-0", AFTER),
            found("f2", 1, staff_id=None, window_id="B01", unit_id="U2", day=30),
            Submission(disputed, secrets=(why,), at=AFTER),
            reversed_("f1"),
            began("open", "W2", 1, at(20)),
            handed_in("open", ("4", "6"), AFTER),
            assigned("W5", "B01", july(30), LAST, "extra"),
            Submission(WeightsAdopted(campaign_id=CAMPAIGN, weights=weights(0, 0, 100), by="G1", second="Z1")),
            rated("august", "A01", 1, "W1", AFTER),
            found("f3", 1, staff_id=None, window_id="B01", unit_id="U2", day=1),
        ]
    )
    assert listed(store) == [
        ("rating.given", "late", None),
        ("rating.voided", "r-A01-W1-5-0", "G1"),
        ("finding.recorded", "f2", "Z1"),
        ("finding.reversed", "f1", "G1"),
        ("attempt.submitted", "open", "W2"),
        ("staff.assigned", "extra", None),
        ("weights.adopted", CAMPAIGN, "G1"),
        ("finding.recorded", "f3", "Z1"),
    ]
    late, gone, f2, f1, attempt, extra, *_ = errata_of(store)
    assert (late.level, late.window_id, late.staff_id, late.at) == (1, "A01", "W1", at(31, 17))
    assert (gone.level, gone.counts) == (5, True)
    assert (f2.points, f2.unit_id, f1.points, f1.staff_id) == (-1, "U2", 2, "W1")
    assert (attempt.earned, attempt.maximum, attempt.staff_id) == ("10", "10", "W2")
    assert (extra.staff_id, extra.window_id) == ("W5", "B01")
    assert compare(store.engine) == []


def test_who_moves_or_leaves_is_an_erratum_of_the_months_they_served_in(store: Store) -> None:
    close(store)

    def left(badge: str, last: date) -> Submission:
        return Submission(StaffLeft(staff_id=badge, last_day=last), at=AFTER)

    store.ledger.append_all(
        [
            enrolled("W1", "U1", Role.CLERK, "李明明", AFTER),  # another name alone
            enrolled("W1", "U2", Role.CLERK, "李明明", AFTER),
            enrolled("W2", "U1", Role.HEAD, "王芳", AFTER),
            enrolled("W5", "U1", Role.CLERK, "陈静", AFTER),  # never on duty
            enrolled("W9", "U1", Role.CLERK, "新来的", AFTER),
            left("W3", july(20)),
            left("W4", LAST),
        ]
    )
    moved = [("staff.enrolled", "W1", None), ("staff.enrolled", "W2", None), ("staff.left", "W3", None)]
    assert listed(store) == moved
    assert compare(store.engine) == []


def test_seeing_to_a_bad_rating_is_no_erratum_but_leaving_it_out_of_every_count_is(store: Store) -> None:
    store.ledger.append_all([rated("bad", "A01", 1, "W1", at(31, 9)), rated("slip", "A01", 1, "W1", at(31, 9))])
    close(store)
    words = iter(seal("话", about="note") for _ in range(9))

    def said(kind: Any, rating: str, **more: object) -> Submission:
        secret = next(words)
        field = "reason" if "reason" in kind.model_fields else "words"
        return Submission(kind(rating_id=rating, **{field: secret.sealed}, **more), secrets=(secret,), at=AFTER)

    store.ledger.append_all(
        [
            *(said(kind, "bad", by="G1") for kind in (FollowUpVerified, FollowUpMended, FollowUpAnswered)),
            *(said(AppealMade, rating, by="W1") for rating in ("bad", "slip")),
            said(AppealDecided, "bad", decided_by="G1", verdict=Verdict.KEEP),
            Submission(FollowUpClosed(rating_id="bad", by="G1"), at=AFTER),
            said(AppealDecided, "slip", decided_by="G1", verdict=Verdict.EXCLUDE),
        ]
    )
    assert listed(store) == [("followup.decided", "slip", "G1")]


def test_a_followed_board_shows_the_frozen_facts_and_counts_the_errata(store: Store) -> None:
    reader = PeriodReader(HALL)

    def look() -> Period:
        with store.reading() as connection:
            return reader.read(connection, campaign(connection, HALL, CAMPAIGN), AFTER.date())

    live = look()
    assert live.frozen_at is None
    close(store)
    first = look()
    assert (first.frozen_at, first.errata, look() is first) == (AFTER, 0, True)
    store.ledger.append_all([rated("late", "A01", 1, "W1", at(31, 17))])
    second = look()
    assert second.errata == 1
    assert board(second, SubjectKind.STAFF).standings == board(live, SubjectKind.STAFF).standings


def test_a_book_is_closed_by_who_may_after_the_last_day_and_once_more_by_two(store: Store, clock: FakeClock) -> None:
    with pytest.raises(NotAllowedError):
        Closing(store).freeze(CAMPAIGN, person(store, "Z1"))
    clock.now = at(31, 23)
    with pytest.raises(CampaignRunningError):
        close(store)
    clock.now = AFTER
    close(store)
    terms = scheduled()
    scheduling = Scheduling(CAMPAIGN, "other", "t", LAST, 600, 10, 1, terms.counts, terms.absence)  # type: ignore[arg-type]
    with pytest.raises(CampaignClosedError):
        Campaigns(store).schedule(scheduling, "G1")
    for second in (None, "G1"):
        with pytest.raises(CampaignClosedError):
            close(store, second)
    with pytest.raises(NotAllowedError):
        close(store, "W1")
    with pytest.raises(NoErrataError):
        close(store, "Z1")
    store.ledger.append_all([reversed_("f1")])
    clock.pass_(timedelta(days=1))
    close(store, "Z1")
    assert [one.adopted for one in errata_of(store)] == [True]
    with store.reading() as connection:
        record = frozen(connection, HALL, CAMPAIGN)
        assert errata_count(connection, HALL, CAMPAIGN) == 0
    assert record is not None
    assert (record.frozen_by, record.second, record.heads[0].seq + 1) == ("G1", "Z1", record.head.seq)
    assert closed_of(store).points(staff_id="W1") == []
    assert compare(store.engine) == []


def test_a_name_that_was_erased_is_gone_from_the_frozen_board_too(store: Store) -> None:
    close(store)
    names = {one.staff_id: one.name for one in closed_of(store).clerks}
    assert names["W1"] == "李明"
    with store.reading() as connection:
        ref = connection.exec_driver_sql("SELECT name_ref FROM staff WHERE staff_id = 'W1'").scalar_one()
    with store.writing() as connection:
        erase(connection, HALL, ref)
    assert {one.staff_id: one.name for one in closed_of(store).clerks}["W1"] is None


def test_the_facts_that_a_book_was_closed_with_are_looked_for(store: Store) -> None:
    close(store)
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM document WHERE kind = 'campaign'")
    (fault,) = verify(store.engine).faults
    assert fault.flaw.value == "document_missing"
