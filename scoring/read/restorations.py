"""When the hall was brought back from a backup."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from scoring.tables.backups import Restoration
from scoring.tables.keys import table

_RESTORATION = table(Restoration)


@dataclass(frozen=True, slots=True)
class RestorationRecord:
    """A terminal went on from a backup; what was written between `backup_at` and `at` may be missing."""

    terminal_id: str
    before: str
    """The terminal that made the backup."""
    damaged: bool
    """Whether its database had been found damaged, and not somebody brought the backup back on purpose."""
    backup_at: datetime
    at: datetime


def restorations(connection: Connection, hall_id: str) -> tuple[RestorationRecord, ...]:
    """All of them, the latest first."""
    rows = connection.execute(
        select(_RESTORATION).where(_RESTORATION.c.hall_id == hall_id).order_by(_RESTORATION.c.at.desc())
    )
    return tuple(
        RestorationRecord(row.terminal_id, row.before, row.cause == "damaged", row.backup_at, row.at) for row in rows
    )
