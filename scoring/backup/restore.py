"""Bringing a backup back: into a folder that is not there yet, verified before the folder gets its name."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from scoring.backup.archive import unpack
from scoring.backup.make import clear_left, require_whole, sync_folder
from scoring.backup.manifest import Manifest
from scoring.errors import ScoringError
from scoring.errors.backups import BackupDamagedError, FolderNotFreshError, NotRestoredError
from scoring.ledger.audit import Check
from scoring.ledger.engine import open_engine
from scoring.ledger.schema import store_identity
from scoring.ledger.transaction import reading
from scoring.ledger.witness import heads_of, note_heads

_PART: Final = ".kiosk-restore-"
"""Beginning of the name of a folder that is not finished."""

Finish = Callable[[Path, Manifest], None]
"""Sees to the rest of what a terminal needs, in the folder that is not in its place yet."""


def restore_backup(file: Path, folder: Path, database: str, finish: Finish, further: Sequence[Check] = ()) -> Manifest:
    """Bring a backup back. `folder` appears whole, or not at all.

    Args:
        file: the backup.
        folder: where to; not there yet, or empty.
        database: name of the database in it.
        finish: called before the folder gets its name.
        further: checks of what the entries mean, as for `audit`.

    Raises:
        FolderNotFreshError: something is in the folder, or it is none.
        BackupUnreadableError, NotABackupError, NewerBackupError, BackupDamagedError: nothing can be made of the file.
        HallNotWholeError: what is in it does not verify.
        NotRestoredError: no room, or no right to write.
        StoreError: its database cannot be read, as one of a newer program.
    """
    require_fresh(folder)
    with _told(folder), _beside(folder) as made:
        manifest = unpack(file, made)
        if not (made / database).is_file():
            raise BackupDamagedError(str(file), database)
        _note(file, made / database, manifest)
        finish(made, manifest)
        require_whole(made / database, further)
        made.rename(folder)
        sync_folder(folder.parent)
    return manifest


def require_fresh(folder: Path) -> None:
    """Refuse a folder with anything in it.

    Raises:
        FolderNotFreshError: there is.
    """
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise FolderNotFreshError(str(folder))


def _note(file: Path, database: Path, manifest: Manifest) -> None:
    """Note beside the database what is in it, if that is what its manifest says."""
    engine = open_engine(database)
    try:
        with reading(engine) as connection:
            heads, store = heads_of(connection, manifest.hall_id), store_identity(connection)
    finally:
        engine.dispose()
    if heads != manifest.heads:
        raise BackupDamagedError(str(file), database.name)
    note_heads(database, store, heads)


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder beside the one to be made, for its owner only; it goes unless it got that one's name."""
    parent = folder.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    clear_left(parent, _PART)
    made = Path(tempfile.mkdtemp(prefix=_PART, dir=parent))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except ScoringError:
        raise
    except OSError as error:
        raise NotRestoredError(str(folder), error.strerror or type(error).__name__) from error
