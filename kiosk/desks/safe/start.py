"""A start on a damaged database: it is put away whole, and the terminal goes on from its last verified backup.

An empty store would know no window, nobody on duty and no administrator, and could take no rating; so without a backup
that is at hand nothing is touched, and the terminal says where the backup has to be. Everything here can be cut off at
any point and is gone on with at the next start: the backup comes into `.going-on` first, the damaged files are put away
with the database last, and the database of the backup takes its place last of all.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from kiosk.desks.safe.restore import bring_back
from kiosk.errors import SettingsError
from kiosk.log import LOG
from kiosk.settings.files import DATABASE, VISIT_KEY
from kiosk.settings.last_backup import LastBackup, read_last_backup
from kiosk.settings.settings import Settings, read_settings, write_settings
from scoring.backup.aside import set_aside
from scoring.backup.make import sync_folder
from scoring.clock import Clock
from scoring.errors import ScoringError
from scoring.errors.backups import BackupAwayError, BackupUselessError
from scoring.errors.store import DatabaseDamagedError, DatabaseGoneError
from scoring.events.backups import RestoreCause
from scoring.ledger.store import Store

_READY: Final = ".going-on"

Open = Callable[[Settings], Store]


def open_or_go_on(open_store: Open, settings: Settings, home: Path, clock: Clock) -> Store:
    """Open the store, or the last backup in the place of a damaged one.

    Raises:
        BackupAwayError, BackupUselessError: the database is damaged, and there is no backup to go on from.
        StoreError: as `open_store` says; nothing was touched.
    """
    try:
        return open_store(settings)
    except DatabaseDamagedError as damage:
        last = read_last_backup(home)
        if last is None:
            raise
        _fetch(home, last, clock, damage)
        folder = set_aside(home / DATABASE, clock())
        LOG.error("the database is damaged (%s); it was put into %s", damage.reason, folder)
    except DatabaseGoneError:
        if not (home / _READY / DATABASE).is_file():  # unless this is what an earlier start could not finish
            raise
    return open_store(_go_on(home, settings))


def _fetch(home: Path, last: LastBackup, clock: Clock, damage: DatabaseDamagedError) -> None:
    """Bring the backup into a folder of the home, under an id for what comes now."""
    facts = (damage.path, damage.reason, last.at, str(last.file))
    if not last.file.is_file():
        raise BackupAwayError(*facts) from damage
    shutil.rmtree(home / _READY, ignore_errors=True)  # a copy that an earlier start did not come to use
    try:
        bring_back(last.file, home / _READY, clock=clock, cause=RestoreCause.DAMAGED)
    except (ScoringError, SettingsError) as error:
        LOG.error("the last backup is of no use: %s", error)
        raise BackupUselessError(*facts) from damage


def _go_on(home: Path, settings: Settings) -> Settings:
    """Give what was fetched its place: notes, key and settings first, the database last.

    The settings stay as they are, but for the id: they may have been changed since the backup.
    """
    ready = home / _READY
    kept = replace(settings, terminal_id=read_settings(ready).terminal_id)
    write_settings(home, kept)
    for path in sorted(ready.glob(f"{DATABASE}.*.head")):
        path.replace(home / path.name)
    if not (home / VISIT_KEY).exists() and (ready / VISIT_KEY).is_file():
        (ready / VISIT_KEY).replace(home / VISIT_KEY)
    (ready / DATABASE).replace(home / DATABASE)
    sync_folder(home)
    shutil.rmtree(ready, ignore_errors=True)
    LOG.error("this terminal goes on from its last backup, as %s", kept.terminal_id)
    return kept
