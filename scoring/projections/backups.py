"""When a hall was brought back from a backup."""

from sqlalchemy import Connection

from scoring.events.backups import HallRestored
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.backups import Restoration
from scoring.tables.keys import table

_RESTORATION = table(Restoration)


@projects(HallRestored)
def hall_restored(connection: Connection, place: Place, event: HallRestored) -> None:
    """Keep which terminal went on, from which moment."""
    put_row(
        connection,
        _RESTORATION,
        place,
        restoration_id=event.restoration_id,
        terminal_id=place.terminal_id,
        before=event.before,
        cause=event.cause.value,
        backup_at=event.backup_at,
        at=place.at,
    )
