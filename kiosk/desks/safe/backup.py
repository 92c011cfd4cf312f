"""What a backup of a terminal holds, and that it was made."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.log import LOG
from kiosk.settings.files import BOOK, RECEIPT_KEY, VISIT_KEY, WAY_OUT
from kiosk.settings.last_backup import LastBackup, write_last_backup
from kiosk.settings.settings import FILE_NAME
from quiz.review.marks import check_marks
from scoring.backup.make import make_backup
from scoring.backup.manifest import Manifest
from scoring.ledger.store import Store


def back_up(store: Store, home: Path, target: Path) -> Manifest:
    """Back the terminal in `home` up, and remember that it was done.

    Raises:
        ScoringError: nothing was made; as `make_backup` says.
    """
    made = make_backup(store, kept_beside(home), target, [check_marks])
    try:
        write_last_backup(home, LastBackup(made.at, target.absolute(), made.entries))
    except OSError as error:
        LOG.warning("the backup is made, but cannot be remembered in the terminal's folder: %s", error.strerror)
    return made


def kept_beside(home: Path) -> Mapping[str, Path]:
    """What else than the database a terminal needs: settings, the keys, the way out, the hall's own book.

    The question bank comes with the program, and its cache, the log and SQLite's own files are made anew.
    """
    own = {name: home / name for name in (FILE_NAME, VISIT_KEY, RECEIPT_KEY, WAY_OUT)}
    book = (path for path in sorted((home / BOOK).rglob("*")) if path.is_file() and not path.is_symlink())
    return {**own, **{path.relative_to(home).as_posix(): path for path in book}}
