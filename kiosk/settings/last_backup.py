"""When and where this terminal's last backup was made that was read back and found whole.

Kept beside the database, not in it: a backup is nothing that can change a score, and it must be found when the database
cannot be read any more. A restored terminal has none until it makes one.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.settings.files import LAST_BACKUP
from scoring.plain_file import read_at_most
from scoring.whole_file import write_whole

_MOST_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class LastBackup:
    """A backup that was verified."""

    at: datetime
    """When, aware UTC."""
    file: Path
    """Where it was put; it may have been carried elsewhere since."""
    entries: int
    """Number of entries of the ledger in it."""


def read_last_backup(home: Path) -> LastBackup | None:
    """The last verified backup of the terminal in `home`; None if there was none, or nobody can say."""
    try:
        found = json.loads(read_at_most(home / LAST_BACKUP, _MOST_BYTES))
        at, file, entries = datetime.fromisoformat(found["at"]), Path(found["file"]), int(found["entries"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return None if at.tzinfo is None else LastBackup(at, file, entries)


def write_last_backup(home: Path, made: LastBackup) -> None:
    """Remember a backup that was verified.

    Raises:
        OSError: the folder cannot be written; what stood there stands still.
    """
    facts = {"at": made.at.isoformat(), "file": str(made.file), "entries": made.entries}
    write_whole(home / LAST_BACKUP, json.dumps(facts).encode(), private=True)
