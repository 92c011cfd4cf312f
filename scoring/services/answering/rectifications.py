"""Putting right (整改台账): opened with owner and deadline, evidence by the owner, checked by somebody else."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from scoring.calendar.working_days import working_days_after
from scoring.clock import hall_day
from scoring.errors.answering import (
    DueFarError,
    DuePastError,
    OthersUnitError,
    OwnersStepError,
    SecondCheckError,
    SourceNameError,
    UnknownItemError,
)
from scoring.errors.unknown import UnknownFindingError
from scoring.events.organisation import Role
from scoring.events.rectifications import (
    EvidenceGiven,
    RectificationOpened,
    RectificationPassed,
    RectificationReturned,
)
from scoring.identifiers import meant
from scoring.inspection.checklist import checklist
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.permissions import Act, may, require
from scoring.read import organisation
from scoring.read.answering.rectifications import (
    RectificationEntryRecord,
    RectificationRecord,
    rectification,
    rectification_entries,
    rectifications,
)
from scoring.read.complaints import complaint
from scoring.read.findings import finding
from scoring.read.followups import followup
from scoring.read.organisation import StaffRecord
from scoring.rules.answering.rectification_steps import NEXT, RectificationStep, Source

MEND_DAYS: Final = 5
"""Working days, where nobody names a day: the hall's own term, as 德州 publishes it."""

MOST_DAYS: Final = 731
"""A deadline that is further away is a slip of the hand."""

ACTS: Final[dict[RectificationStep, Act]] = {
    RectificationStep.EVIDENCE: Act.GIVE_EVIDENCE,
    RectificationStep.PASS: Act.CHECK_RECTIFIED,
    RectificationStep.AGAIN: Act.CHECK_RECTIFIED,
}
"""Step → what a person must be allowed to do."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that is to be put right."""

    source: Source
    source_id: str
    """Finding, complaint, bad rating, or item of the checklist."""
    owner: str
    words: str
    due: date | None = None


def source_of(text: str, item: str | None = None) -> tuple[Source, str]:
    """What `finding:ID`, `complaint:ID`, `rating:ID` or `inspection` with an item names. Raises SourceNameError."""
    kind, _, name = text.strip().partition(":")
    if kind not in {*Source}:
        raise SourceNameError(text)
    source_id = (name or item or "").strip() if kind == Source.INSPECTION else name.strip()
    if not source_id:
        raise SourceNameError(text)
    return Source(kind), source_id


def stands_back(known: RectificationRecord, step: RectificationStep, by: StaffRecord) -> Exception | None:
    """Why this person leaves this step to somebody else; None if it is theirs to take."""
    if step is RectificationStep.EVIDENCE:
        return None if by.staff_id == known.owner else OwnersStepError(known.rectification_id, known.owner)
    if by.staff_id in {known.owner, known.evidence_by}:
        return SecondCheckError(known.rectification_id, by.staff_id)
    return None


def open_to(known: RectificationRecord, by: StaffRecord) -> frozenset[RectificationStep]:
    """The steps that this person can take now."""
    steps = NEXT[known.state]
    return frozenset(step for step in steps if may(by.role, ACTS[step]) and not stands_back(known, step, by))


def sees(known: RectificationRecord, by: StaffRecord) -> bool:
    """Whether this person may read it: who sees scores or checks, the owner, the head of the unit."""
    wide = may(by.role, Act.SEE_SCORES) or may(by.role, Act.CHECK_RECTIFIED)
    return wide or by.staff_id == known.owner or (by.role == Role.HEAD and by.unit_id == known.unit_id)


class Rectifications:
    """Writes what is to be put right; every method returns only after the ledger has it.

    Raises, all of them: NotAllowedError, OwnersStepError, SecondCheckError where it is somebody else's step;
    UnknownRectificationError, RectificationStepError where there is no such step now.
    """

    def __init__(self, store: Store, home: Path | None = None) -> None:
        """`home` holds the hall's own checklist, if it has one."""
        self._store = store
        self._home = home

    def all(self, *, only_open: bool = False) -> tuple[RectificationRecord, ...]:
        """Everything, the oldest first."""
        with self._store.reading() as connection:
            return rectifications(connection, self._store.hall_id, only_open=only_open)

    def seen_by(self, by: StaffRecord) -> tuple[RectificationRecord, ...]:
        """What this person may read."""
        return tuple(one for one in self.all() if sees(one, by))

    def one(self, name: str) -> RectificationRecord:
        """One. Raises UnknownRectificationError."""
        with self._store.reading() as connection:
            return rectification(connection, self._store.hall_id, name)

    def one_seen_by(self, name: str, by: StaffRecord) -> RectificationRecord:
        """One, for who may read it. Raises OthersUnitError too."""
        if not sees(known := self.one(name), by):
            raise OthersUnitError(name, by.staff_id)
        return known

    def entries(self, name: str) -> tuple[RectificationEntryRecord, ...]:
        """What was done about it."""
        with self._store.reading() as connection:
            return rectification_entries(connection, self._store.hall_id, name)

    def open(self, wrong: Wrong, by: StaffRecord) -> RectificationRecord:
        """Put it on the list.

        Raises:
            UnknownFindingError, UnknownComplaintError, UnknownFollowUpError, UnknownItemError, UnknownStaffError: what
                was named is not on record.
            DuePastError, DueFarError: the deadline is over, or nobody can mean it.
        """
        require(by.staff_id, by.role, Act.OPEN_RECTIFICATIONS)
        today, name = hall_day(self._store.moment()), f"z-{uuid.uuid4().hex[:12]}"
        due = self._due(wrong.due, today)
        words = seal(wrong.words, about="note")

        def work_out(connection: Connection) -> Submission:
            owner = organisation.person(connection, self._store.hall_id, wrong.owner)
            source_id, unit_id, causes = self._traced(connection, wrong, owner)
            event = RectificationOpened(
                rectification_id=name,
                day=today,
                source=wrong.source,
                source_id=source_id,
                causes=causes,
                unit_id=unit_id,
                owner=owner.staff_id,
                due=due,
                words=words.sealed,
                by=by.staff_id,
            )
            return Submission(event, secrets=(words,))

        self._store.ledger.append_worked_out(work_out)
        return self.one(name)

    def evidence(self, name: str, words: str, by: StaffRecord) -> RectificationRecord:
        """Say what was done and what shows it; the owner's to say."""
        secret = seal(words, about="note")
        event = EvidenceGiven(rectification_id=name, by=by.staff_id, words=secret.sealed)
        return self._step(name, RectificationStep.EVIDENCE, by, lambda: Submission(event, secrets=(secret,)))

    def check_passed(self, name: str, by: StaffRecord) -> RectificationRecord:
        """It is put right."""
        event = RectificationPassed(rectification_id=name, by=by.staff_id)
        return self._step(name, RectificationStep.PASS, by, lambda: Submission(event))

    def send_back(self, name: str, words: str, by: StaffRecord, due: date | None = None) -> RectificationRecord:
        """It is not; due anew. Raises DuePastError, DueFarError too."""
        secret = seal(words, about="note")
        day = self._due(due, hall_day(self._store.moment()))
        event = RectificationReturned(rectification_id=name, by=by.staff_id, due=day, words=secret.sealed)
        return self._step(name, RectificationStep.AGAIN, by, lambda: Submission(event, secrets=(secret,)))

    def _due(self, given: date | None, today: date) -> date:
        if given is not None and given < today:
            raise DuePastError(given, today)
        if given is not None and (given - today).days > MOST_DAYS:
            raise DueFarError(given, MOST_DAYS)
        return given or working_days_after(today, MEND_DAYS).day

    def _traced(self, connection: Connection, wrong: Wrong, owner: StaffRecord) -> tuple[str, str, tuple[str, ...]]:
        """Id of what it comes from, the unit it is charged to, and what was wrong in codes."""
        hall = self._store.hall_id
        match wrong.source:
            case Source.FINDING:
                known = finding(connection, hall, wrong.source_id)
                return known.finding_id, known.unit_id, (known.code,)
            case Source.COMPLAINT:
                told = complaint(connection, hall, wrong.source_id)
                return told.complaint_id, told.unit_id, _complaint_causes(connection, hall, told.complaint_id)
            case Source.RATING:
                rated = followup(connection, hall, wrong.source_id)
                return rated.rating_id, rated.unit_id, tuple(map(str, rated.reasons))
            case _:
                items = checklist(self._home)
                if (item := meant(wrong.source_id, items)) is None:
                    raise UnknownItemError(wrong.source_id, tuple(items))
                return item, owner.unit_id, (item,)

    def _step(
        self, name: str, step: RectificationStep, by: StaffRecord, work: Callable[[], Submission]
    ) -> RectificationRecord:
        require(by.staff_id, by.role, ACTS[step])

        def work_out(connection: Connection) -> Submission:
            known = rectification(connection, self._store.hall_id, name)
            if refusal := stands_back(known, step, by):
                raise refusal
            return work()

        self._store.ledger.append_worked_out(work_out)
        return self.one(name)


def _complaint_causes(connection: Connection, hall_id: str, complaint_id: str) -> tuple[str, ...]:
    """The item it was upheld under, and the service."""
    service = complaint(connection, hall_id, complaint_id).service_id
    try:
        code = finding(connection, hall_id, f"f-{complaint_id}").code
    except UnknownFindingError:
        code = None
    return tuple(filter(None, (code, service)))
