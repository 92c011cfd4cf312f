"""Who vouched for a clock."""

from sqlalchemy import Connection

from scoring.events.clocks import ClockConfirmed
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.clocks import ClockConfirmation
from scoring.tables.keys import table

_CONFIRMATION = table(ClockConfirmation)


@projects(ClockConfirmed)
def clock_confirmed(connection: Connection, place: Place, event: ClockConfirmed) -> None:
    """Keep whose word it was."""
    put_row(
        connection,
        _CONFIRMATION,
        place,
        terminal_id=place.terminal_id,
        seq=place.seq,
        at=place.at,
        confirmed_by=event.confirmed_by,
    )
