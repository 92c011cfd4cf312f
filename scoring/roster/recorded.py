"""The roster as it is on record."""

from datetime import date

from sqlalchemy import Connection

from scoring.events.organisation import DayPart, Role
from scoring.read import organisation
from scoring.roster.layout import Sheet
from scoring.roster.rows import LISTED, DutyRow, Roster, StaffRow, UnitRow, WindowRow


def recorded_roster(connection: Connection, hall_id: str) -> Roster:
    """Units and windows that are open, people who have not left, and every assignment, history included."""
    units = (
        UnitRow(one.unit_id, one.name, one.name_en or "")
        for one in organisation.units(connection, hall_id)
        if not one.closed
    )
    windows = (
        WindowRow(one.window_id, one.name, one.unit_id, one.name_en or "", LISTED.join(one.services))
        for one in organisation.windows(connection, hall_id)
        if not one.closed
    )
    staff = (
        StaffRow(one.staff_id, one.name or "", one.unit_id, Role(one.role))
        for one in organisation.staff(connection, hall_id)
        if one.last_day is None
    )
    duties = {
        DutyRow(one.staff_id, one.window_id, one.first_day, one.last_day, DayPart(one.part)).key: one
        for one in organisation.duties(connection, hall_id, date.min, date.max)
    }
    return Roster(
        {
            Sheet.UNITS: {row.key: row for row in units},
            Sheet.WINDOWS: {row.key: row for row in windows},
            Sheet.STAFF: {row.key: row for row in staff},
            Sheet.DUTY: {
                key: DutyRow(one.staff_id, one.window_id, one.first_day, one.last_day, DayPart(one.part))
                for key, one in duties.items()
            },
        },
        {key: one.assignment_id for key, one in duties.items()},
    )
