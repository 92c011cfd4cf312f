"""A plan as events, in an order in which each names only what is there."""

import uuid
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from scoring.events.organisation import (
    AssignmentWithdrawn,
    StaffAssigned,
    StaffEnrolled,
    StaffLeft,
    UnitClosed,
    UnitRegistered,
    WindowClosed,
    WindowRegistered,
)
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.roster.compare import Plan, ended
from scoring.roster.layout import Sheet
from scoring.roster.rows import DutyRow, Roster, Row, StaffRow, UnitRow, WindowRow

_MAKE = (Sheet.UNITS, Sheet.WINDOWS, Sheet.STAFF)


def submissions(
    plan: Plan,
    recorded: Roster,
    *,
    by: str,
    today: date,
    new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
) -> Iterator[Submission]:
    """Everything that makes what is on record into what the file asks for; to be appended all at once.

    Args:
        plan: what `compare` found.
        recorded: what it was compared with.
        by: who acts.
        today: the hall's day; whoever leaves was last there the day before.
        new_id: makes ids of assignments.
    """
    for sheet in _MAKE:
        yield from (_made(row, by) for row in (*plan.add[sheet], *(after for _, after in plan.changed[sheet])))
    yield from _duty(plan, recorded, by, today, new_id)
    for row in plan.end[Sheet.STAFF]:
        yield Submission(StaffLeft(staff_id=row.key, last_day=today - timedelta(days=1), by=by))
    yield from (Submission(WindowClosed(window_id=row.key, by=by)) for row in plan.end[Sheet.WINDOWS])
    yield from (Submission(UnitClosed(unit_id=row.key, by=by)) for row in plan.end[Sheet.UNITS])


def _duty(plan: Plan, recorded: Roster, by: str, today: date, new_id: Callable[[], str]) -> Iterator[Submission]:
    for before in plan.end[Sheet.DUTY]:
        if isinstance(before, DutyRow):
            yield _ended(before, recorded.assignments[before.key], by, today)
    for before, after in plan.changed[Sheet.DUTY]:
        if isinstance(after, DutyRow):
            yield _assigned(after, recorded.assignments[before.key], by)
    for row in plan.add[Sheet.DUTY]:
        if isinstance(row, DutyRow):
            yield _assigned(row, f"duty-{new_id()}", by)


def _made(row: Row, by: str) -> Submission:
    match row:
        case UnitRow():
            return Submission(UnitRegistered(unit_id=row.unit_id, name=row.name, name_en=row.name_en or None, by=by))
        case WindowRow():
            known = {"window_id": row.window_id, "unit_id": row.unit_id, "name": row.name}
            english = row.name_en or None
            return Submission(WindowRegistered(**known, name_en=english, services=row.service_ids, by=by))
        case StaffRow():
            name = seal(row.name, about="name")
            event = StaffEnrolled(staff_id=row.staff_id, unit_id=row.unit_id, role=row.role, name=name.sealed, by=by)
            return Submission(event, secrets=(name,))
        case DutyRow():
            raise TypeError("assignments need an id")


def _assigned(row: DutyRow, assignment_id: str, by: str) -> Submission:
    event = StaffAssigned(
        assignment_id=assignment_id,
        staff_id=row.staff_id,
        window_id=row.window_id,
        first_day=row.first_day,
        last_day=row.last_day,
        part=row.part,
        by=by,
    )
    return Submission(event)


def _ended(row: DutyRow, assignment_id: str, by: str, today: date) -> Submission:
    left = ended(row, today)
    if left is None:
        return Submission(AssignmentWithdrawn(assignment_id=assignment_id, by=by))
    return _assigned(left, assignment_id, by)
