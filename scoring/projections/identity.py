"""Who may do what, as the ledger left it."""

from sqlalchemy import Connection

from scoring.events.identity import PinChanged
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.identity import PinSet
from scoring.tables.keys import table

_PIN = table(PinSet)


@projects(PinChanged)
def pin_changed(connection: Connection, place: Place, event: PinChanged) -> None:
    """Remember which hash is the person's now."""
    put_row(
        connection,
        _PIN,
        place,
        staff_id=event.staff_id,
        by=event.by,
        reason=event.reason.value,
        one_time=event.one_time,
        digest=event.digest,
        at=place.at,
        terminal_id=place.terminal_id,
        seq=place.seq,
    )
