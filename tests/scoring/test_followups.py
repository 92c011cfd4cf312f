"""What becomes of bad ratings and complaints, as it is stored; who may take which step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.errors.answering import (
    AppealPendingError,
    ConcernedError,
    FollowUpStepError,
    NoContactError,
    OthersUnitError,
    SameHandError,
    UnknownFollowUpError,
)
from scoring.errors.conflicts import IncidentPunishedError
from scoring.events.complaints import ComplaintChannel
from scoring.events.organisation import Role
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.permissions import NotAllowedError, may
from scoring.read.organisation import StaffRecord
from scoring.rules.answering.followup_steps import Appeal, FollowUpState, FollowUpStep, Outcome, Verdict
from scoring.services.answering.complaints import Complaints, Grievance
from scoring.services.answering.followups import ACTS, FollowUps
from scoring.services.answering.inbox import inbox
from scoring.services.patrols import Patrols
from tests.scoring.halls import FakeClock, at, enrolled, found, july, open_at, opened, organisation, rated, who

CONTACT = "13900001234"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hall.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The hall of July with a bad rating of W1 at A01 (unit U1), heads of both units, and a second administrator."""
    one = open_at(path, FakeClock(at(2, 11)))
    more = [
        enrolled("H1", "U1", Role.HEAD, "户政负责人"),
        enrolled("H2", "U2", Role.HEAD, "医保负责人"),
        enrolled("G2", "U2", Role.ADMIN, "另一位管理员"),
        enrolled("S1", "U2", Role.AUDITOR, "监督员"),
        enrolled("G3", "U2", Role.ADMIN, "第三位管理员"),
    ]
    one.ledger.append_all([*organisation(), *more, *opened()])
    one.ledger.append_all([rated("bad", "A01", 1, "W1"), rated("good", "A01", 3, "W1")])
    yield one
    one.close()


def walked(store: Store, *, until: FollowUpStep | None = None) -> FollowUps:
    """Handled by the unit's head up to the answer, or before a step."""
    followups, head = FollowUps(store), who(store, "H1")
    for step in (FollowUpStep.VERIFY, FollowUpStep.MEND, FollowUpStep.ANSWER):
        if step is until:
            return followups
        followups.say("bad", step, "已经核实并整改", head)
    return followups


def test_only_bad_ratings_open_one(store: Store) -> None:
    assert [one.rating_id for one in FollowUps(store).all()] == ["bad"]
    with pytest.raises(UnknownFollowUpError):
        FollowUps(store).one("good")


def test_the_whole_way_with_a_contact(store: Store, path: Path) -> None:
    followups, office = FollowUps(store), who(store, "G2")
    followups.leave_contact("bad", CONTACT)
    followups.leave_contact("bad", CONTACT)  # a request that came twice
    walked(store)
    with pytest.raises(FollowUpStepError):
        followups.close("bad", office)  # whoever left a contact is called first
    assert followups.contact("bad", office) == CONTACT
    again = followups.call_back("bad", Outcome.DISSATISFIED, office)
    assert (again.progress.state, again.round, again.begun) == (FollowUpState.OPEN, 2, july(2))
    walked(store)
    followups.call_back("bad", Outcome.SATISFIED, office)
    assert CONTACT.encode() in path.read_bytes() + path.with_name("hall.sqlite3-wal").read_bytes()
    ended = followups.close("bad", office)
    assert (ended.progress.state, ended.progress.contact, ended.due) == (FollowUpState.CLOSED, False, None)
    assert [one.step for one in followups.entries("bad")] == [
        *("verify", "mend", "answer", "contact", "call-back", "verify", "mend", "answer", "call-back", "close")
    ]
    for file in path.parent.iterdir():
        assert CONTACT.encode() not in file.read_bytes(), file.name
    assert not verify(store.engine).faults
    with pytest.raises(NoContactError):
        followups.contact("bad", office)


def test_whoever_cannot_be_reached_three_times_need_not_be_tried_again(store: Store) -> None:
    office = who(store, "G2")
    FollowUps(store).leave_contact("bad", CONTACT)
    followups = walked(store)
    for _ in range(3):
        with pytest.raises(FollowUpStepError):
            followups.close("bad", office)
        followups.call_back("bad", Outcome.NOT_REACHED, office)
    assert followups.close("bad", office).progress.state is FollowUpState.CLOSED


def test_an_excluded_rating_leaves_every_count_and_stays_in_the_book(store: Store) -> None:
    followups = FollowUps(store)
    followups.leave_contact("bad", CONTACT)
    before = _counted(store)
    followups.appeal("bad", "点错了", who(store, "W1"))
    walked(store)
    with pytest.raises(AppealPendingError):
        followups.close("bad", who(store, "G2"))
    with pytest.raises(FollowUpStepError):
        followups.appeal("bad", "再来", who(store, "H1"))
    one = followups.decide("bad", Verdict.EXCLUDE, "录像证实误点", who(store, "G2"))
    assert (one.progress.state, one.progress.appeal) == (FollowUpState.EXCLUDED, Appeal.EXCLUDED)
    assert (before, _counted(store)) == (2, 1)
    assert followups.entries("bad")[-1].words == "录像证实误点"
    assert followups.all(only_open=True) == ()


def test_an_appeal_that_is_refused_changes_nothing(store: Store) -> None:
    followups = FollowUps(store)
    followups.appeal("bad", "点错了", who(store, "H1"))
    kept = followups.decide("bad", Verdict.KEEP, "查无此事", who(store, "G2"))
    assert (kept.progress.state, kept.progress.appeal, _counted(store)) == (FollowUpState.OPEN, Appeal.KEPT, 2)


def _counted(store: Store) -> int:
    with store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT SUM(n) FROM rating_tally").scalar_one())


PEOPLE = ("W1", "W2", "W4", "H1", "H2", "Z1", "G1", "G2", "G3", "S1")
"""The one rated, a colleague, a stranger, both heads, the leader, an administrator of the unit, two of another, S1."""
MINE = {
    FollowUpStep.VERIFY: {"H1", "G1", "G2", "G3"},
    FollowUpStep.MEND: {"H1", "G1", "G2", "G3"},
    FollowUpStep.EXPLAIN: {"H1", "G1", "G2", "G3"},
    FollowUpStep.ANSWER: {"H1", "G1", "G2", "G3"},
    FollowUpStep.CALL_BACK: {"G2", "G3"},
    FollowUpStep.CLOSE: {"G2", "G3"},
    FollowUpStep.APPEAL: {"W1", "H1"},
    FollowUpStep.DECIDE: {"G2", "G3"},
}


@pytest.mark.parametrize("step", FollowUpStep)
def test_every_step_is_taken_by_whom_it_belongs_to_and_by_nobody_else(store: Store, step: FollowUpStep) -> None:
    followups = FollowUps(store)
    followups.leave_contact("bad", CONTACT)
    if step is FollowUpStep.DECIDE:
        followups.appeal("bad", "点错了", who(store, "W1"))
    elif step in {FollowUpStep.CALL_BACK, FollowUpStep.CLOSE}:
        walked(store)
        if step is FollowUpStep.CLOSE:
            followups.call_back("bad", Outcome.SATISFIED, who(store, "G3"))
    elif step is not FollowUpStep.APPEAL:
        walked(store, until=FollowUpStep.MEND if step is FollowUpStep.EXPLAIN else step)
    before = followups.one("bad")
    for badge in PEOPLE:
        if badge in MINE[step]:
            continue
        refused = (NotAllowedError, ConcernedError, OthersUnitError)
        with pytest.raises(refused):
            _take(followups, step, who(store, badge))
        assert followups.one("bad") == before
    with_right = who(store, min(MINE[step]))
    assert may(with_right.role, ACTS[step])
    _take(followups, step, with_right)
    assert followups.one("bad") != before


def _take(followups: FollowUps, step: FollowUpStep, by: StaffRecord) -> None:
    match step:
        case FollowUpStep.CALL_BACK:
            followups.call_back("bad", Outcome.SATISFIED, by)
        case FollowUpStep.CLOSE:
            followups.close("bad", by)
        case FollowUpStep.APPEAL:
            followups.appeal("bad", "点错了", by)
        case FollowUpStep.DECIDE:
            followups.decide("bad", Verdict.KEEP, "属实", by)
        case _:
            followups.say("bad", step, "话", by)


def test_who_answered_does_not_close(store: Store) -> None:
    followups = walked(store, until=FollowUpStep.ANSWER)
    followups.say("bad", FollowUpStep.ANSWER, "已回复", who(store, "G2"))
    with pytest.raises(SameHandError):
        followups.close("bad", who(store, "G2"))
    assert followups.close("bad", who(store, "G3")).progress.state is FollowUpState.CLOSED


def test_nobody_of_the_unit_reaches_a_contact_and_each_look_is_on_record(store: Store) -> None:
    followups = FollowUps(store)
    followups.leave_contact("bad", CONTACT)
    for badge in PEOPLE:
        if badge in {"G2", "G3"}:
            assert followups.contact("bad", who(store, badge)) == CONTACT
        else:
            with pytest.raises((NotAllowedError, ConcernedError)):
                followups.contact("bad", who(store, badge))
    assert [(one.step, one.by) for one in followups.entries("bad")] == [("contact", "G2"), ("contact", "G3")]


def test_a_complaint_goes_its_way_and_one_incident_is_punished_once(store: Store) -> None:
    complaints, office = Complaints(store), who(store, "G2")
    grievance = Grievance(ComplaintChannel.HOTLINE, "态度生硬", window_id="A01", staff_id="W1", incident="i-1")
    first = complaints.receive(grievance, who(store, "Z1"))
    assert (first.unit_id, first.due is not None and first.due.day) == ("U1", july(9))
    second = complaints.receive(grievance, office)
    for one in (first, second):
        complaints.investigate(one.complaint_id, who(store, "H1"), "看了录像")
    with pytest.raises(ConcernedError):
        complaints.uphold(first.complaint_id, who(store, "G1"))
    upheld = complaints.uphold(first.complaint_id, office, "c2")
    finding = Patrols(store).one(f"f-{first.complaint_id}")
    assert (upheld.verdict, finding.code, finding.staff_id, finding.day) == ("upheld", "C2", "W1", july(2))
    with pytest.raises(IncidentPunishedError):
        complaints.uphold(second.complaint_id, office, "C2")
    assert complaints.one(second.complaint_id).verdict is None
    complaints.dismiss(second.complaint_id, "同一件事", office)
    for one in (first, second):
        answered = complaints.answer(one.complaint_id, "已电话回复", who(store, "H1"))
        assert (answered.answer, answered.due) == ("已电话回复", None)
    assert complaints.all(only_open=True) == ()


def test_each_inbox_holds_what_its_owner_can_do(store: Store) -> None:
    FollowUps(store).leave_contact("bad", CONTACT)
    received = Complaints(store).receive(Grievance(ComplaintChannel.VISIT, "等太久", window_id="B01"), who(store, "Z1"))
    store.ledger.append(found("f1", 1, staff_id="W1", window_id="A01", unit_id="U1", day=2).event)
    Patrols(store).dispute("f1", "不是我", who(store, "W1"))
    expected = {
        "W1": [],
        "Z1": [],
        "S1": [],
        "H1": [("followup", "bad", ("verify",))],
        "H2": [("complaint", received.complaint_id, ("investigate",))],
        "G2": [
            ("followup", "bad", ("verify",)),
            ("complaint", received.complaint_id, ("investigate",)),
            ("finding", "f1", ("reverse", "uphold")),
        ],
    }
    for badge, wanted in expected.items():
        waiting = inbox(store, who(store, badge))
        assert [(one.kind, one.id, one.acts) for one in waiting] == wanted, badge
    assert inbox(store, who(store, "H1"))[0].due is not None
