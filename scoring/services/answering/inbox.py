"""What waits for one person (待办): open work is found by what is open, never through the campaign that runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scoring.calendar.working_days import Due
from scoring.clock import hall_day
from scoring.ledger.store import Store, View
from scoring.permissions import Act, may
from scoring.read.answering.proposals import ProposalRecord, proposals
from scoring.read.answering.rectifications import RectificationRecord, rectifications
from scoring.read.answering.retests import RetestRecord, retests_for
from scoring.read.answering.survey_words import Unread, unread
from scoring.read.complaints import ComplaintRecord, complaints
from scoring.read.findings import FindingRecord, disputed_findings
from scoring.read.followups import FollowUpRecord, followups
from scoring.read.organisation import StaffRecord
from scoring.read.retention.expired import expired
from scoring.rules.answering.followup_steps import FollowUpStep
from scoring.services.answering import complaints as complaints_of
from scoring.services.answering import followups as followups_of
from scoring.services.answering import rectifications as rectifications_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits."""

    kind: str
    """`followup`, `complaint`, `finding`, `rectification`, `retest`, `proposal`, `survey`, `expired`; beside the store
    `book`."""
    id: str
    about: str
    """Id of the window, person or unit that it concerns; the title of a survey, how many texts are past their term, or
    lines are not as they were signed."""
    since: date
    due: Due | None
    """None where no term runs."""
    acts: tuple[str, ...]
    """What this person can do about it, by the names of the commands."""


def inbox(store: Store, by: StaffRecord) -> tuple[Waiting, ...]:
    """What waits for a person, what is due first at the top, then the oldest.

    An appeal is open to whoever is concerned but waits for nobody; so it puts nothing into an inbox by itself.
    """
    hall, today = store.hall_id, hall_day(store.ledger.moment())
    with store.reading() as connection:
        found = [
            *(_followup(one, by) for one in followups(connection, hall, only_open=True)),
            *(_complaint(one, by) for one in complaints(connection, hall, only_open=True)),
            *(_dispute(one, by) for one in disputed_findings(connection, hall)),
            *(_proposal(one, by) for one in proposals(connection, hall, only_open=True)),
            *(_retest(one) for one in retests_for(connection, hall, by.staff_id) if _to_take(one, by)),
            *(_rectification(one, by) for one in rectifications(connection, hall, only_open=True)),
            *(_survey(one, by) for one in unread(connection, hall)),
            *_expired(connection, hall, today, by),
        ]
    waiting = [one for one in found if one is not None]
    return tuple(sorted(waiting, key=pressing))


def pressing(one: Waiting) -> tuple[bool, date, str]:
    """In which order it is told: what is due first, then the oldest."""
    return one.due is None, one.due.day if one.due else one.since, one.id


def _followup(known: FollowUpRecord, by: StaffRecord) -> Waiting | None:
    acts = sorted(followups_of.open_to(known, by) - {FollowUpStep.APPEAL})
    if not acts:
        return None
    return Waiting("followup", known.rating_id, known.window_id, known.begun, known.due, tuple(acts))


def _complaint(known: ComplaintRecord, by: StaffRecord) -> Waiting | None:
    acts = sorted(complaints_of.open_to(known, by))
    if not acts:
        return None
    about = known.staff_id or known.window_id or known.unit_id
    return Waiting("complaint", known.complaint_id, about, known.day, known.due, tuple(acts))


def _dispute(known: FindingRecord, by: StaffRecord) -> Waiting | None:
    concerned = by.staff_id in {known.recorded_by, known.disputed_by, known.staff_id}
    if not may(by.role, Act.DECIDE_DISPUTES) or concerned:
        return None
    about = known.staff_id or known.window_id or known.unit_id
    return Waiting("finding", known.finding_id, about, known.day, None, ("reverse", "uphold"))


def _rectification(known: RectificationRecord, by: StaffRecord) -> Waiting | None:
    acts = sorted(rectifications_of.open_to(known, by))
    if not acts:
        return None
    return Waiting("rectification", known.rectification_id, known.unit_id, known.day, known.due, tuple(acts))


def _to_take(known: RetestRecord, by: StaffRecord) -> bool:
    person = known.of(by.staff_id)
    return not known.voided and person is not None and person.waits


def _retest(known: RetestRecord) -> Waiting:
    return Waiting("retest", known.retest_id, known.service_id, known.day, None, ("take",))


def _survey(known: Unread, by: StaffRecord) -> Waiting | None:
    if not may(by.role, Act.SEE_TO_SURVEYS):
        return None
    return Waiting("survey", known.survey_id, known.title, known.since, None, ("read",))


def _expired(connection: View, hall_id: str, today: date, by: StaffRecord) -> Iterator[Waiting]:
    """Texts past their term, for an administrator: the other of the two need not know before."""
    tells = may(by.role, Act.ERASE) and may(by.role, Act.SEE_SCORES)
    if found := expired(connection, hall_id, today) if tells else ():
        since = min(one.until for one in found) + timedelta(days=1)
        yield Waiting("expired", "expired", str(len(found)), since, None, ("erase",))


def _proposal(known: ProposalRecord, by: StaffRecord) -> Waiting | None:
    if not may(by.role, Act.PATROL) or known.staff_id == by.staff_id:
        return None
    return Waiting("proposal", known.proposal_id, known.window_id, known.received, None, ("confirm", "dismiss"))
