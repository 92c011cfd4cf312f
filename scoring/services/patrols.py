"""The daily patrol: findings, the day's signature, and what becomes of a finding that is disputed."""

import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from scoring.clock import hall_day, hall_moment
from scoring.errors.conflicts import (
    DayToComeError,
    OthersFindingError,
    OwnFindingError,
    PatrolSignedError,
    StrangerAtWindowError,
    StrangersFindingError,
    TooLateToWithdrawError,
)
from scoring.errors.unknown import UnknownFindingError, UnknownRequirementError
from scoring.events.discipline import (
    FindingDisputed,
    FindingRecorded,
    FindingReversed,
    FindingUpheld,
    FindingWithdrawn,
    PatrolSignedOff,
    WindowSeen,
)
from scoring.events.organisation import Role
from scoring.identifiers import meant
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read import organisation
from scoring.read.findings import FindingRecord, entered_at, finding, findings
from scoring.read.items import items_on
from scoring.read.organisation import StaffRecord, WindowRecord
from scoring.read.patrol_days import PatrolDay, patrol_days, signatures
from scoring.read.seen_windows import half_of
from scoring.rules.discipline.catalogue import Requirement
from scoring.rules.discipline.withdrawal import MINUTES, in_time


@dataclass(frozen=True, slots=True)
class Seen:
    """What the duty leader saw."""

    window_id: str
    code: str
    staff_id: str | None = None
    """Who it was; by default the one person the roster names."""
    note: str | None = None
    incident: str | None = None
    day: date | None = None
    """Another day than today, where a paper form is entered later."""
    finding_id: str | None = None
    """Made by the screen, so that what was pressed twice is one finding; by default a new one."""
    nobody: bool = False
    """Whether no person is meant, but the window's unit, even if the roster names one."""


class _AlreadyThereError(Exception):
    """The finding was recorded by an earlier press of the same key."""


class Patrols:
    """Writes what the patrol found; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, seen: Seen, by: StaffRecord) -> FindingRecord:
        """Record a finding.

        Raises:
            NotAllowedError: `by` does not patrol.
            UnknownWindowError, UnknownStaffError, UnknownRequirementError: what was named is not on record.
            StrangerAtWindowError: the person neither belongs to the window's unit nor is rostered there.
            IncidentPunishedError: the incident has its finding already.
            DayToComeError: the day has not come.
        """
        require(by.staff_id, by.role, Act.PATROL)
        now = self._store.moment()
        day = _past(seen.day, now)
        finding_id = seen.finding_id or uuid.uuid4().hex[:12]
        note = seal(seen.note, about="note") if seen.note else None

        def work_out(connection: Connection) -> list[Submission]:
            self._require_new(connection, finding_id)
            window = organisation.window(connection, self._store.hall_id, seen.window_id)
            wanted = _requirement(connection, self._store.hall_id, seen.code, day)
            event = FindingRecorded(
                finding_id=finding_id,
                day=day,
                code=wanted.code,
                points=wanted.points,
                unit_id=window.unit_id,
                window_id=window.window_id,
                staff_id=self._who(connection, window, seen, _moments(day, now)),
                recorded_by=by.staff_id,
                note=note.sealed if note else None,
                incident=seen.incident,
            )
            return [
                Submission(event, secrets=(note,) if note else ()),
                *self._looked(connection, window.window_id, (day, now), by),
            ]

        with suppress(_AlreadyThereError):
            self._store.ledger.append_all_worked_out(work_out)
        return self.one(finding_id)

    def _require_new(self, connection: Connection, finding_id: str) -> None:
        with suppress(UnknownFindingError):
            finding(connection, self._store.hall_id, finding_id)
            raise _AlreadyThereError

    def _looked(
        self, connection: Connection, window_id: str, when: tuple[date, datetime], by: StaffRecord
    ) -> list[Submission]:
        """Who finds something has been there, in this half of the day; an older form does not say in which."""
        day, now = when
        if day != hall_day(now):
            return []
        half = half_of(connection, self._store.hall_id, now)
        return [Submission(WindowSeen(day=day, part=half, window_id=window_id, leader_id=by.staff_id))]

    def sign_off(self, day: date | None, by: StaffRecord) -> date:
        """Say that a day's patrol is complete, also when nothing was found; returns the day.

        Raises:
            NotAllowedError: `by` does not patrol.
            PatrolSignedError: it was signed off already.
            DayToComeError: the day has not come.
        """
        require(by.staff_id, by.role, Act.PATROL)
        signed = _past(day, self._store.moment())

        def work_out(connection: Connection) -> Submission:
            known = signatures(connection, self._store.hall_id, signed, signed).get(signed)
            if known is not None:
                raise PatrolSignedError(signed, known)
            return Submission(PatrolSignedOff(day=signed, leader_id=by.staff_id))

        self._store.ledger.append_worked_out(work_out)
        return signed

    def days(self, first: date, last: date) -> tuple[PatrolDay, ...]:
        """Every day from `first` to `last` that has come, each with its signature and number of findings."""
        until = min(last, hall_day(self._store.moment()))
        with self._store.reading() as connection:
            return patrol_days(connection, self._store.hall_id, first, until)

    def one(self, finding_id: str) -> FindingRecord:
        """A finding. Raises UnknownFindingError."""
        with self._store.reading() as connection:
            return finding(connection, self._store.hall_id, finding_id)

    def all(self, first: date, last: date) -> tuple[FindingRecord, ...]:
        """The findings of the days `first` to `last`."""
        with self._store.reading() as connection:
            return findings(connection, self._store.hall_id, first, last)

    def dispute(self, finding_id: str, reason: str, by: StaffRecord) -> FindingRecord:
        """Say that a finding is wrong; it counts until somebody has decided.

        Raises:
            NotAllowedError, StrangersFindingError: `by` is not whom it concerns.
            UnknownFindingError, FindingSettledError: there is none, or it is past that.
        """
        require(by.staff_id, by.role, Act.DISPUTE)
        why = seal(reason, about="note")

        def work_out(connection: Connection) -> Submission:
            known = finding(connection, self._store.hall_id, finding_id)
            own_unit = by.role == Role.HEAD and known.unit_id == by.unit_id
            if known.staff_id != by.staff_id and not own_unit:
                raise StrangersFindingError(finding_id, by.staff_id)
            event = FindingDisputed(finding_id=finding_id, by=by.staff_id, reason=why.sealed)
            return Submission(event, secrets=(why,))

        self._store.ledger.append_worked_out(work_out)
        return self.one(finding_id)

    def withdraw(self, finding_id: str, by: StaffRecord) -> FindingRecord:
        """Take back a slip of the finger; `scoring.rules.discipline.withdrawal` says until when.

        Raises:
            NotAllowedError, OthersFindingError: it is not `by`'s slip.
            TooLateToWithdrawError: it is too late, or the day was signed off.
            UnknownFindingError, FindingSettledError: there is none, or it is past that.
        """
        require(by.staff_id, by.role, Act.PATROL)

        def work_out(connection: Connection) -> Submission:
            known = finding(connection, self._store.hall_id, finding_id)
            if known.recorded_by != by.staff_id:
                raise OthersFindingError(finding_id, by.staff_id)
            age = self._store.clock() - entered_at(connection, self._store.hall_id, known)
            if not in_time(age) or known.day in signatures(connection, self._store.hall_id, known.day, known.day):
                raise TooLateToWithdrawError(finding_id, MINUTES)
            return Submission(FindingWithdrawn(finding_id=finding_id, by=by.staff_id))

        self._store.ledger.append_worked_out(work_out)
        return self.one(finding_id)

    def uphold(self, finding_id: str, by: StaffRecord) -> FindingRecord:
        """Decide that a disputed finding was right.

        Raises:
            NotAllowedError, OwnFindingError: somebody else has to decide.
            UnknownFindingError, FindingSettledError: there is none, or nobody disputes it.
        """
        event = FindingUpheld(finding_id=finding_id, decided_by=by.staff_id)
        return self._decide(Submission(event), finding_id, by)

    def reverse(self, finding_id: str, reason: str, by: StaffRecord) -> FindingRecord:
        """Give the points back. Raises as `uphold`, but it need not be disputed."""
        why = seal(reason, about="note")
        event = FindingReversed(finding_id=finding_id, decided_by=by.staff_id, reason=why.sealed)
        return self._decide(Submission(event, secrets=(why,)), finding_id, by)

    def _decide(self, decision: Submission, finding_id: str, by: StaffRecord) -> FindingRecord:
        """Somebody whom it does not touch decides; whom it touches is read where the decision is written."""
        require(by.staff_id, by.role, Act.DECIDE_DISPUTES)

        def work_out(connection: Connection) -> Submission:
            known = finding(connection, self._store.hall_id, finding_id)
            if by.staff_id in {known.recorded_by, known.disputed_by, known.staff_id}:
                raise OwnFindingError(finding_id, by.staff_id)
            return decision

        self._store.ledger.append_worked_out(work_out)
        return self.one(finding_id)

    def _who(
        self, connection: Connection, window: WindowRecord, seen: Seen, moments: tuple[datetime, ...]
    ) -> str | None:
        """Who it was: the person named, who must belong there; else whom the roster names, if that is one person."""
        if seen.nobody:
            return None
        hall = self._store.hall_id
        there = {one for at in moments for one in organisation.rostered(connection, hall, window.window_id, at)}
        if seen.staff_id is None:
            return there.pop() if len(there) == 1 else None
        person = organisation.person(connection, hall, seen.staff_id)
        if person.unit_id != window.unit_id and person.staff_id not in there:
            raise StrangerAtWindowError(person.staff_id, person.unit_name, window.window_id, window.unit_name)
        return person.staff_id


def _past(day: date | None, now: datetime) -> date:
    """The day that is meant, today where none is named. Raises DayToComeError."""
    today = hall_day(now)
    if day is not None and day > today:
        raise DayToComeError(day)
    return day or today


def _moments(day: date, now: datetime) -> tuple[datetime, ...]:
    """Now; of another day both halves, because the form does not say which."""
    return (now,) if day == hall_day(now) else (hall_moment(day, 9), hall_moment(day, 15))


def _requirement(connection: Connection, hall_id: str, code: str, day: date) -> Requirement:
    """An item of the catalogue, or of the published rules that a campaign of the day follows."""
    items = items_on(connection, hall_id, day)
    known = meant(code, items)
    if known is None:
        raise UnknownRequirementError(code)
    return items[known]
