"""A database that cannot be read any more, put away whole: nothing of it is deleted, and its log stays beside it.

It goes into a folder named by the moment, under its own name, because SQLite knows a log only by the name of its file.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

from scoring.backup.make import sync_folder
from scoring.clock import hall_time

_BEGINNING: Final = "damaged-"


def set_aside(database: Path, now: datetime) -> Path:
    """Put a database away with everything that stands beside it; the folder where it is now.

    Raises:
        OSError: the folder cannot be written; what was put away stays there.
    """
    folder = database.with_name(f"{_BEGINNING}{hall_time(now):%Y%m%d-%H%M%S}")
    folder.mkdir(mode=0o700)
    # The database last: whoever is cut off before finds it where it was, and begins again.
    beside = sorted(path for path in database.parent.glob(f"{database.name}*") if path != database)
    for path in (*beside, database):
        path.rename(folder / path.name)
    sync_folder(folder)
    sync_folder(database.parent)
    return folder


def set_aside_here(database: Path) -> tuple[Path, ...]:
    """The folders of databases that were put away beside this one, in order of time."""
    found = database.parent.glob(f"{_BEGINNING}*")
    return tuple(sorted(path for path in found if (path / database.name).exists()))
