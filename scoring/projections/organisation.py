"""Units, windows, people and assignments as the ledger left them."""

from sqlalchemy import Connection, delete, update

from scoring.errors.unknown import UnknownAssignmentError, UnknownStaffError, UnknownUnitError, UnknownWindowError
from scoring.events.organisation import (
    AssignmentWithdrawn,
    HoursSet,
    StaffAssigned,
    StaffEnrolled,
    StaffLeft,
    UnitClosed,
    UnitRegistered,
    WindowClosed,
    WindowRegistered,
)
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.keys import table
from scoring.tables.organisation import Assignment, HallHours, Staff, Unit, Window

_UNIT, _WINDOW, _STAFF = table(Unit), table(Window), table(Staff)
_ASSIGNMENT, _HOURS = table(Assignment), table(HallHours)


@projects(UnitRegistered)
def unit_registered(connection: Connection, place: Place, event: UnitRegistered) -> None:
    """Add or rename a unit."""
    named = {"name": event.name, "name_en": event.name_en}
    put_row(connection, _UNIT, place, unit_id=event.unit_id, **named, closed=False)


@projects(WindowRegistered)
def window_registered(connection: Connection, place: Place, event: WindowRegistered) -> None:
    """Add, move or relabel a window."""
    known = {"window_id": event.window_id, "unit_id": event.unit_id, "name": event.name, "name_en": event.name_en}
    put_row(connection, _WINDOW, place, **known, closed=False, services=",".join(event.services))


@projects(StaffEnrolled)
def staff_enrolled(connection: Connection, place: Place, event: StaffEnrolled) -> None:
    """Add a person, or change unit, role or name."""
    put_row(
        connection,
        _STAFF,
        place,
        staff_id=event.staff_id,
        unit_id=event.unit_id,
        role=event.role.value,
        name_ref=event.name.ref,
        last_day=None,
    )


@projects(StaffAssigned)
def staff_assigned(connection: Connection, place: Place, event: StaffAssigned) -> None:
    """Put a person at a window for a span of days; the same assignment id again replaces the span."""
    put_row(
        connection,
        _ASSIGNMENT,
        place,
        assignment_id=event.assignment_id,
        staff_id=event.staff_id,
        window_id=event.window_id,
        first_day=event.first_day,
        last_day=event.last_day,
        part=event.part.value,
    )


@projects(UnitClosed)
def unit_closed(connection: Connection, place: Place, event: UnitClosed) -> None:
    """Mark a unit as gone."""
    known = update(_UNIT).where(_UNIT.c.hall_id == place.hall_id, _UNIT.c.unit_id == event.unit_id)
    if not connection.execute(known.values(closed=True)).rowcount:
        raise UnknownUnitError(event.unit_id)


@projects(WindowClosed)
def window_closed(connection: Connection, place: Place, event: WindowClosed) -> None:
    """Mark a window as shut."""
    known = update(_WINDOW).where(_WINDOW.c.hall_id == place.hall_id, _WINDOW.c.window_id == event.window_id)
    if not connection.execute(known.values(closed=True)).rowcount:
        raise UnknownWindowError(event.window_id)


@projects(StaffLeft)
def staff_left(connection: Connection, place: Place, event: StaffLeft) -> None:
    """Remember a person's last day."""
    known = update(_STAFF).where(_STAFF.c.hall_id == place.hall_id, _STAFF.c.staff_id == event.staff_id)
    if not connection.execute(known.values(last_day=event.last_day)).rowcount:
        raise UnknownStaffError(event.staff_id)


@projects(AssignmentWithdrawn)
def assignment_withdrawn(connection: Connection, place: Place, event: AssignmentWithdrawn) -> None:
    """Take an assignment off the roster."""
    known = delete(_ASSIGNMENT).where(
        _ASSIGNMENT.c.hall_id == place.hall_id, _ASSIGNMENT.c.assignment_id == event.assignment_id
    )
    if not connection.execute(known).rowcount:
        raise UnknownAssignmentError(event.assignment_id)


@projects(HoursSet)
def hours_set(connection: Connection, place: Place, event: HoursSet) -> None:
    """Keep the hall's hours from a day on."""
    put_row(connection, _HOURS, place, **{**event.model_dump(), "by": event.by or ""})
