"""Bringing a terminal back from a backup.

It goes on under a new id: between the backup and now the old one may have written entries that nobody has here, but
that stand on paper, at the hub or in the file that broke. Two chains of one name could never be told apart again.
"""

import re
import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.settings.files import DATABASE
from kiosk.settings.settings import FILE_NAME, Settings, read_settings, write_settings
from quiz.review.marks import check_marks
from scoring.backup.manifest import Manifest
from scoring.backup.restore import restore_backup
from scoring.clock import Clock, hall_time
from scoring.errors.backups import BackupDamagedError
from scoring.events.backups import HallRestored, RestoreCause
from scoring.ledger.store import open_store

_LONGEST: Final = 64
"""Characters of an id."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back."""

    manifest: Manifest
    settings: Settings
    """Of the terminal as it goes on."""


def bring_back(
    file: Path,
    folder: Path,
    *,
    clock: Clock,
    terminal_id: str | None = None,
    cause: RestoreCause = RestoreCause.MEANT,
) -> Restored:
    """Bring a backup back into a folder that is not there yet.

    Args:
        file: the backup.
        folder: the terminal's new home.
        clock: the hall's time.
        terminal_id: how the terminal is called from now on; a new name where none is given.
        cause: why, for the ledger: its first new entry says that it goes on from a backup.

    Raises:
        ScoringError: nothing was restored; as `restore_backup` says.
        SettingsError: the settings in it cannot be read, or the id cannot be one.
    """
    kept: list[Settings] = []

    def finish(made: Path, manifest: Manifest) -> None:
        if not (made / FILE_NAME).is_file():
            raise BackupDamagedError(str(file), FILE_NAME)
        settings = replace(read_settings(made), terminal_id=terminal_id or next_id(manifest.terminal_id, clock()))
        write_settings(made, settings)
        _enter(made / DATABASE, settings, manifest, clock, cause)
        kept.append(settings)

    manifest = restore_backup(file, folder, DATABASE, finish, [check_marks])
    return Restored(manifest, kept[0])


def _enter(database: Path, settings: Settings, manifest: Manifest, clock: Clock, cause: RestoreCause) -> None:
    """Begin the terminal's own chain with that it goes on from a backup."""
    store = open_store(database, hall_id=settings.hall_id, terminal_id=settings.terminal_id, clock=clock)
    event = HallRestored(
        restoration_id=uuid.uuid4().hex, cause=cause, backup_at=manifest.at, before=manifest.terminal_id
    )
    try:
        store.ledger.append(event)
    finally:
        store.close()


def next_id(terminal_id: str, now: datetime) -> str:
    """The id of a restored terminal: the old one with when it was restored, by the hall's clock, to the second."""
    old = re.sub(r"-r[0-9]{12}$", "", terminal_id)
    ending = f"-r{hall_time(now):%y%m%d%H%M%S}"
    return f"{old[: _LONGEST - len(ending)]}{ending}"
