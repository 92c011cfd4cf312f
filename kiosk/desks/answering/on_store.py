"""Bad ratings and complaints, on a store."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.desks.answering.inbox import inbox_of
from kiosk.desks.answering.ports import ComplaintView, FollowUpView, Mine, ProposalView, RectificationView
from kiosk.errors.office import NoReasonError, NotADayError
from scoring.clock import hall_day
from scoring.events.organisation import Role
from scoring.identifiers import folded
from scoring.ledger.store import Store
from scoring.permissions import Act, may, require
from scoring.read import organisation
from scoring.read.answering.proposals import ProposalRecord
from scoring.read.answering.rectifications import RectificationRecord
from scoring.read.complaints import ComplaintRecord
from scoring.read.followups import FollowUpRecord
from scoring.read.organisation import HallNames, StaffRecord
from scoring.roster.cells import day_of
from scoring.rules.answering.followup_steps import ENDED, FollowUpStep, Outcome, Verdict
from scoring.rules.answering.rectification_steps import RectificationState, Source
from scoring.services.answering import complaints, followups, rectifications
from scoring.services.answering.complaints import Complaints, Grievance
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.proposals import Proposals
from scoring.services.answering.rectifications import Rectifications, Wrong
from scoring.services.answering.retests import Retests


class StoreAnsweringDesk:
    """Reads and writes what becomes of bad ratings and complaints.

    A head sees the own unit's, the office and the auditor everybody's; whom a rating or complaint is about, none.
    """

    def __init__(self, store: Store, home: Path | None = None) -> None:
        """`home` holds the hall's own checklist and its own book, if it has them."""
        self._store = store
        self._home = home
        self._rectifications = Rectifications(store, home)
        self._followups = FollowUps(store)
        self._retests = Retests(store)
        self._proposals = Proposals(store)
        self._complaints = Complaints(store)

    def inbox(self, by: str) -> Mine:
        """What waits for this person."""
        return Mine(hall_day(self._store.moment()), inbox_of(self._store, self._home, self._who(by)), self._names())

    def follow_ups(self, by: str) -> Sequence[FollowUpRecord]:
        """Every bad rating that this person may see, those that wait first. Raises NotAllowedError."""
        person = self._who(by)
        found = [one for one in self._followups.all(unit_id=_only(person)) if one.staff_id != person.staff_id]
        return tuple(sorted(found, key=lambda one: one.progress.state in ENDED))

    def follow_up(self, rating_id: str, by: str) -> FollowUpView:
        """One. Raises NotAllowedError, OthersUnitError, ConcernedError, UnknownFollowUpError."""
        person, record = self._who(by), self._followups.one(rating_id)
        followups.require_sight(record, person)
        return FollowUpView(
            hall_day(self._store.moment()),
            record,
            self._names(),
            self._followups.words(rating_id),
            self._followups.entries(rating_id),
            followups.open_to(record, person),
            record.progress.contact and followups.may_call(record, person),
            self._retests.of(Source.RATING, rating_id),
        )

    def say(self, rating_id: str, step: FollowUpStep, words: str, by: str) -> FollowUpRecord:
        """Verify, mend, explain or answer. Raises NoReasonError, and as `FollowUps.say`."""
        return self._followups.say(rating_id, step, _written(words), self._who(by))

    def verify(self, rating_id: str, words: str, service: str, facets: Sequence[str], *, by: str) -> FollowUpRecord:
        """Verify, naming the service. Raises NoReasonError, UnknownFacetError, and as `FollowUps.say`."""
        person, said, named = self._who(by), _written(words), folded(service)
        if not named:
            return self._followups.say(rating_id, FollowUpStep.VERIFY, said, person)
        return self._followups.verify(rating_id, said, person, named, facets)

    def contact(self, rating_id: str, by: str) -> str:
        """The number to call; see `FollowUps.contact`."""
        return self._followups.contact(rating_id, self._who(by))

    def call_back(self, rating_id: str, outcome: Outcome, by: str) -> FollowUpRecord:
        """Put a call on record; see `FollowUps.call_back`."""
        return self._followups.call_back(rating_id, outcome, self._who(by))

    def close(self, rating_id: str, by: str) -> FollowUpRecord:
        """End it; see `FollowUps.close`."""
        return self._followups.close(rating_id, self._who(by))

    def appeal(self, rating_id: str, reason: str, by: str) -> FollowUpRecord:
        """Say that it was a slip or malicious. Raises NoReasonError, and as `FollowUps.appeal`."""
        return self._followups.appeal(rating_id, _written(reason), self._who(by))

    def decide(self, rating_id: str, verdict: Verdict, reason: str, by: str) -> FollowUpRecord:
        """Decide on an appeal. Raises NoReasonError, and as `FollowUps.decide`."""
        return self._followups.decide(rating_id, verdict, _written(reason), self._who(by))

    def complaints(self, by: str) -> Sequence[ComplaintRecord]:
        """Every complaint that this person may see, those that wait first. Raises NotAllowedError."""
        person = self._who(by)
        found = [one for one in self._complaints.all(unit_id=_only(person)) if one.staff_id != person.staff_id]
        return tuple(sorted(found, key=lambda one: one.answer is not None))

    def complaint(self, complaint_id: str, by: str) -> ComplaintView:
        """One. Raises NotAllowedError, OthersUnitError, ConcernedError, UnknownComplaintError."""
        person, record = self._who(by), self._complaints.one(complaint_id)
        complaints.require_sight(record, person)
        acts = frozenset(step.value for step in complaints.open_to(record, person))
        return ComplaintView(hall_day(self._store.moment()), record, self._names(), acts)

    def receive(self, grievance: Grievance, by: str) -> ComplaintRecord:
        """Put one on record. Raises NoReasonError, and as `Complaints.receive`."""
        _written(grievance.words)
        return self._complaints.receive(grievance, self._who(by))

    def investigate(self, complaint_id: str, words: str, by: str) -> ComplaintRecord:
        """Say what was found out. Raises NoReasonError, and as `Complaints.investigate`."""
        return self._complaints.investigate(complaint_id, self._who(by), _written(words))

    def uphold(self, complaint_id: str, code: str, by: str) -> ComplaintRecord:
        """It was right; see `Complaints.uphold`."""
        return self._complaints.uphold(complaint_id, self._who(by), code.strip() or None)

    def dismiss(self, complaint_id: str, reason: str, by: str) -> ComplaintRecord:
        """It was not. Raises NoReasonError, and as `Complaints.dismiss`."""
        return self._complaints.dismiss(complaint_id, _written(reason), self._who(by))

    def answer(self, complaint_id: str, words: str, by: str) -> ComplaintRecord:
        """Say what was answered. Raises NoReasonError, and as `Complaints.answer`."""
        return self._complaints.answer(complaint_id, _written(words), self._who(by))

    def rectifications(self, by: str) -> Sequence[RectificationRecord]:
        """What is to be put right and this person may see, what is not closed first."""
        found = self._rectifications.seen_by(self._who(by))
        return tuple(sorted(found, key=lambda one: one.state is RectificationState.CLOSED))

    def rectification(self, name: str, by: str) -> RectificationView:
        """One. Raises OthersUnitError, UnknownRectificationError."""
        person = self._who(by)
        record = self._rectifications.one_seen_by(name, person)
        acts = rectifications.open_to(record, person)
        entries = self._rectifications.entries(name)
        return RectificationView(hall_day(self._store.moment()), record, self._names(), entries, acts)

    def open_rectification(self, source: str, owner: str, due: str, words: str, *, by: str) -> RectificationRecord:
        """Put something on the list. Raises NotADayError, NoReasonError, and as `Rectifications.open`."""
        kind, source_id = rectifications.source_of(source)
        day = day_of(due) if due.strip() else None
        if due.strip() and day is None:
            raise NotADayError(due)
        wrong = Wrong(kind, source_id, owner.strip(), _written(words), day)
        return self._rectifications.open(wrong, self._who(by))

    def give_evidence(self, name: str, words: str, by: str) -> RectificationRecord:
        """The owner says what was done. Raises NoReasonError, and as `Rectifications.evidence`."""
        return self._rectifications.evidence(name, _written(words), self._who(by))

    def check_passed(self, name: str, by: str) -> RectificationRecord:
        """It is put right; see `Rectifications.check_passed`."""
        return self._rectifications.check_passed(name, self._who(by))

    def send_back(self, name: str, words: str, by: str) -> RectificationRecord:
        """It is not. Raises NoReasonError, and as `Rectifications.send_back`."""
        return self._rectifications.send_back(name, _written(words), self._who(by))

    def proposal(self, proposal_id: str, by: str) -> ProposalView:
        """What another system proposes. Raises NotAllowedError, UnknownProposalError."""
        person = self._who(by)
        require(person.staff_id, person.role, Act.PATROL)
        return ProposalView(self._proposals.one(proposal_id), self._names())

    def confirm(self, proposal_id: str, by: str) -> ProposalRecord:
        """It was so; see `Proposals.confirm`."""
        return self._proposals.confirm(proposal_id, self._who(by))

    def refuse(self, proposal_id: str, reason: str, by: str) -> ProposalRecord:
        """It was not. Raises NoReasonError, and as `Proposals.dismiss`."""
        return self._proposals.dismiss(proposal_id, _written(reason), self._who(by))

    def _names(self) -> HallNames:
        with self._store.reading() as connection:
            return organisation.hall_names(connection, self._store.hall_id)

    def _who(self, badge: str) -> StaffRecord:
        with self._store.reading() as connection:
            return organisation.person(connection, self._store.hall_id, badge)


def _only(person: StaffRecord) -> str | None:
    """The one unit whose register this person sees; None where it is every unit's. Raises NotAllowedError."""
    if may(person.role, Act.SEE_SCORES):
        return None
    require(person.staff_id, person.role, Act.SEE_UNIT)
    return person.unit_id if person.role == Role.HEAD else None


def _written(words: str) -> str:
    """What was written, without the spaces around it. Raises NoReasonError."""
    if not (found := words.strip()):
        raise NoReasonError
    return found
