"""Units, windows, people and assignments as the ledger left them."""

from sqlalchemy import Connection

from scoring.events.organisation import StaffAssigned, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.keys import table
from scoring.tables.organisation import Assignment, Staff, Unit, Window

_UNIT, _WINDOW, _STAFF = table(Unit), table(Window), table(Staff)
_ASSIGNMENT = table(Assignment)


@projects(UnitRegistered)
def unit_registered(connection: Connection, place: Place, event: UnitRegistered) -> None:
    """Add or rename a unit."""
    put_row(connection, _UNIT, place, unit_id=event.unit_id, name=event.name)


@projects(WindowRegistered)
def window_registered(connection: Connection, place: Place, event: WindowRegistered) -> None:
    """Add, move or relabel a window."""
    put_row(connection, _WINDOW, place, window_id=event.window_id, unit_id=event.unit_id, name=event.name)


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
    )
