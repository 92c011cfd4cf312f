"""How old the last verified backup is."""

from datetime import datetime
from typing import Final

from kiosk.desks.doctor.model import Check, Checked, Sign, State
from kiosk.settings.last_backup import LastBackup
from scoring.clock import hall_time

FRESH: Final = 2
"""Days; a backup is made every night, and one night may fail."""
OLD: Final = 8
"""Days after which a week's work would be lost."""
MUCH: Final = 500
"""Entries: about two days of a hall. Less is still being set up."""


def check_backups(last: LastBackup | None, now: datetime, entries: int, *, there: bool, same_disk: bool) -> Checked:
    """Of the terminal's own note; a backup made otherwise is not known.

    Args:
        last: the last verified backup.
        now: the present moment, aware UTC.
        entries: how many the ledger has now.
        there: whether the file is still where it was put.
        same_disk: whether that is the disk of the database.
    """
    if last is None:
        return Checked(Check.BACKUPS, State.BAD if entries >= MUCH else State.WARN, Sign.NO_BACKUP)
    days = max(0, (now - last.at).days)
    facts: dict[str, object] = {"at": f"{hall_time(last.at):%Y-%m-%d %H:%M}", "file": last.file, "days": days}
    if days >= FRESH and entries > last.entries:
        return Checked(Check.BACKUPS, State.BAD if days >= OLD else State.WARN, Sign.OLD_BACKUP, facts)
    if not there:
        return Checked(Check.BACKUPS, State.WARN, Sign.BACKUP_GONE, facts)
    if same_disk:
        return Checked(Check.BACKUPS, State.WARN, Sign.BACKUP_SAME_DISK, facts)
    return Checked(Check.BACKUPS, State.OK, Sign.BACKED_UP, facts)
