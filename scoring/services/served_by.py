"""Who is meant to have served at a window: whoever is named, if that can be; else whom the roster names."""

from datetime import datetime

from sqlalchemy import Connection

from scoring.errors.conflicts import StrangerAtWindowError, WindowClosedError
from scoring.read import organisation
from scoring.read.organisation import WindowRecord


def served_by(
    connection: Connection, hall_id: str, window: WindowRecord, staff_id: str | None, at: datetime
) -> str | None:
    """The badge of who served at that moment (aware); None where nobody is named and the roster names no one person.

    Raises:
        WindowClosedError: the window is served no longer.
        UnknownStaffError: nobody has this badge.
        StrangerAtWindowError: the person neither belongs to the window's unit nor is rostered there: a slip of the pen
            must not hurt a stranger's score.
    """
    if window.closed:
        raise WindowClosedError(window.window_id)
    if staff_id is None:
        return organisation.on_duty(connection, hall_id, window.window_id, at)
    person = organisation.person(connection, hall_id, staff_id)
    colleague = person.unit_id == window.unit_id
    if not colleague and person.staff_id not in organisation.rostered(connection, hall_id, window.window_id, at):
        raise StrangerAtWindowError(person.staff_id, person.unit_name, window.window_id, window.unit_name)
    return person.staff_id
