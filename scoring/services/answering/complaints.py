"""Seeing to complaints: received, investigated, decided by somebody who is not concerned, answered."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from scoring.clock import hall_day
from scoring.errors.answering import ConcernedError, OthersUnitError
from scoring.errors.unknown import UnknownRequirementError, UnknownUnitError
from scoring.events.complaints import (
    ComplaintAnswered,
    ComplaintChannel,
    ComplaintDismissed,
    ComplaintInvestigated,
    ComplaintReceived,
    ComplaintUpheld,
)
from scoring.events.discipline import FindingRecorded
from scoring.events.organisation import Role
from scoring.identifiers import meant
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.permissions import Act, may, require
from scoring.read import organisation
from scoring.read.complaints import ComplaintRecord, complaint, complaints
from scoring.read.items import items_on
from scoring.read.organisation import StaffRecord
from scoring.rules.answering.complaint_steps import NEXT, ComplaintStep
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.retests import Untold, open_at_once


@dataclass(frozen=True, slots=True)
class Grievance:
    """What somebody complains of."""

    channel: ComplaintChannel
    words: str
    window_id: str | None = None
    staff_id: str | None = None
    service_id: str | None = None
    unit_id: str | None = None
    """Needed only where neither a window nor a person is named."""
    incident: str | None = None
    """What happened, where it is reported more than once."""


ACTS: Final[dict[ComplaintStep, Act]] = {
    ComplaintStep.INVESTIGATE: Act.ANSWER,
    ComplaintStep.UPHOLD: Act.DECIDE_DISPUTES,
    ComplaintStep.DISMISS: Act.DECIDE_DISPUTES,
    ComplaintStep.ANSWER: Act.ANSWER,
}
"""Step → what a person must be allowed to do."""


def stands_back(known: ComplaintRecord, step: ComplaintStep, by: StaffRecord) -> Exception | None:
    """Why this person leaves this step to somebody else; None if it is theirs to take.

    Whom it is about takes none; a unit head sees to the own unit's alone; nobody of the unit decides.
    """
    own_unit = by.unit_id == known.unit_id
    if by.staff_id == known.staff_id or (ACTS[step] is Act.DECIDE_DISPUTES and own_unit):
        return ConcernedError(known.complaint_id, by.staff_id)
    if by.role == Role.HEAD and not own_unit:
        return OthersUnitError(known.complaint_id, by.staff_id)
    return None


def open_to(known: ComplaintRecord, by: StaffRecord) -> frozenset[ComplaintStep]:
    """The steps that this person can take now."""
    steps = NEXT[known.state]
    return frozenset(step for step in steps if may(by.role, ACTS[step]) and not stands_back(known, step, by))


def require_sight(known: ComplaintRecord, by: StaffRecord) -> None:
    """Go on only if this person may read it. Raises NotAllowedError, OthersUnitError, ConcernedError."""
    sees_all = may(by.role, Act.SEE_SCORES)
    if not sees_all:
        require(by.staff_id, by.role, Act.SEE_UNIT)
    if by.staff_id == known.staff_id:
        raise ConcernedError(known.complaint_id, by.staff_id)
    if not sees_all and by.unit_id != known.unit_id:
        raise OthersUnitError(known.complaint_id, by.staff_id)


class Complaints:
    """Writes complaints and what becomes of them; every method returns only after the ledger has it.

    Raises, all of them: NotAllowedError, ConcernedError, OthersUnitError where it is somebody else's step;
    UnknownComplaintError, ComplaintStepError where there is no such step now.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, only_open: bool = False, unit_id: str | None = None) -> tuple[ComplaintRecord, ...]:
        """Complaints, the oldest first."""
        with self._store.reading() as connection:
            return complaints(connection, self._store.hall_id, only_open=only_open, unit_id=unit_id)

    def one(self, complaint_id: str) -> ComplaintRecord:
        """One complaint. Raises UnknownComplaintError."""
        with self._store.reading() as connection:
            return complaint(connection, self._store.hall_id, complaint_id)

    def receive(self, grievance: Grievance, by: StaffRecord) -> ComplaintRecord:
        """Put one on record.

        Raises:
            UnknownWindowError, UnknownStaffError, UnknownUnitError: it names what is not on record.
        """
        require(by.staff_id, by.role, Act.RECEIVE_COMPLAINTS)
        words, name = seal(grievance.words, about="words"), f"c-{uuid.uuid4().hex[:12]}"
        today = hall_day(self._store.moment())

        def work_out(connection: Connection) -> Submission:
            hall = self._store.hall_id
            window = grievance.window_id and organisation.window(connection, hall, grievance.window_id)
            person = grievance.staff_id and organisation.person(connection, hall, grievance.staff_id)
            unit = window.unit_id if window else person.unit_id if person else grievance.unit_id or by.unit_id
            event = ComplaintReceived(
                complaint_id=name,
                day=today,
                channel=grievance.channel,
                unit_id=_unit(connection, hall, unit),
                window_id=window.window_id if window else None,
                staff_id=person.staff_id if person else None,
                service_id=grievance.service_id,
                words=words.sealed,
                incident=grievance.incident,
                received_by=by.staff_id,
            )
            return Submission(event, secrets=(words,))

        self._store.ledger.append_worked_out(work_out)
        return self.one(name)

    def investigate(self, complaint_id: str, by: StaffRecord, words: str | None = None) -> ComplaintRecord:
        """Say that somebody found out what happened."""
        secret = seal(words, about="note") if words else None
        event = ComplaintInvestigated(
            complaint_id=complaint_id, by=by.staff_id, words=secret.sealed if secret else None
        )
        submission = Submission(event, secrets=(secret,) if secret else ())
        return self._step(complaint_id, ComplaintStep.INVESTIGATE, by, [submission])

    def uphold(self, complaint_id: str, by: StaffRecord, code: str | None = None) -> ComplaintRecord:
        """Decide that it was right; with an item of the catalogue it becomes a finding too, once an incident.

        Where the item says that not everything was told, and the service is known, those on duty are tested on it.

        Raises:
            UnknownRequirementError: the catalogue has no such item.
            IncidentPunishedError: the incident has a finding already; nothing was decided.
        """
        upheld = Submission(ComplaintUpheld(complaint_id=complaint_id, decided_by=by.staff_id))
        found = self._step(complaint_id, ComplaintStep.UPHOLD, by, [upheld], code)
        if code and found.service_id:
            untold = Untold(Source.FINDING, f"f-{found.complaint_id}", found.service_id)
            open_at_once(self._store, untold, by.staff_id)
        return found

    def dismiss(self, complaint_id: str, reason: str, by: StaffRecord) -> ComplaintRecord:
        """Decide that it was not."""
        secret = seal(reason, about="note")
        event = ComplaintDismissed(complaint_id=complaint_id, decided_by=by.staff_id, reason=secret.sealed)
        return self._step(complaint_id, ComplaintStep.DISMISS, by, [Submission(event, secrets=(secret,))])

    def answer(self, complaint_id: str, words: str, by: StaffRecord) -> ComplaintRecord:
        """Say what whoever complained was told."""
        secret = seal(words, about="words")
        event = ComplaintAnswered(complaint_id=complaint_id, by=by.staff_id, words=secret.sealed)
        return self._step(complaint_id, ComplaintStep.ANSWER, by, [Submission(event, secrets=(secret,))])

    def _step(
        self,
        complaint_id: str,
        step: ComplaintStep,
        by: StaffRecord,
        submissions: Sequence[Submission],
        code: str | None = None,
    ) -> ComplaintRecord:
        require(by.staff_id, by.role, ACTS[step])

        def work_out(connection: Connection) -> Sequence[Submission]:
            known = complaint(connection, self._store.hall_id, complaint_id)
            if refusal := stands_back(known, step, by):
                raise refusal
            return [*submissions, *([self._finding(connection, known, code, by)] if code else [])]

        self._store.ledger.append_all_worked_out(work_out)
        return self.one(complaint_id)

    def _finding(self, connection: Connection, known: ComplaintRecord, code: str, by: StaffRecord) -> Submission:
        items = items_on(connection, self._store.hall_id, known.day)
        spelt = meant(code, items)
        if spelt is None:
            raise UnknownRequirementError(code)
        item = items[spelt]
        event = FindingRecorded(
            finding_id=f"f-{known.complaint_id}",
            day=known.day,
            code=item.code,
            points=item.points,
            unit_id=known.unit_id,
            window_id=known.window_id,
            staff_id=known.staff_id,
            recorded_by=by.staff_id,
            incident=known.incident or known.complaint_id,
        )
        return Submission(event)


def _unit(connection: Connection, hall_id: str, unit_id: str) -> str:
    known = {one.unit_id for one in organisation.units(connection, hall_id)}
    found = meant(unit_id, known)
    if found is None:
        raise UnknownUnitError(unit_id)
    return found
