"""Making a backup: copied while others write, packed, read back as a restore would, verified, only then put there."""

import errno
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine

from scoring.backup.archive import pack, part_of, unpack
from scoring.backup.manifest import Manifest
from scoring.errors.backups import BackupExistsError, BackupNotWrittenError, HallNotWholeError
from scoring.ledger.audit import Check, audit
from scoring.ledger.engine import open_engine
from scoring.ledger.store import Store
from scoring.ledger.transaction import reading, worded
from scoring.ledger.witness import ChainHead, heads_of

_WORK: Final = ".backup-"
"""Beginning of the name of the folder in which a backup is made."""
_PART: Final = ".kiosk-backup-"
"""Beginning of the name of a backup that is not finished."""
_FORGOTTEN: Final = 24 * 3600
"""Seconds after which what a killed process left is cleared away by the next one."""
_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""What file systems without hard links say, such as those of memory sticks."""


def make_backup(store: Store, others: Mapping[str, Path], target: Path, further: Sequence[Check] = ()) -> Manifest:
    """Make a backup of an open hall. Nobody who writes meanwhile waits for it.

    Args:
        store: the hall.
        others: what else a terminal needs, by its name in the terminal's folder; what is not there is left out.
        target: the file to make; nothing may stand there.
        further: checks of what the entries mean, as for `audit`.

    Raises:
        BackupExistsError: something stands there.
        HallNotWholeError: what was copied does not verify.
        BackupNotWrittenError: no room, or no right to write.
        StoreError: the database cannot be read.
    """
    database = Path(str(store.engine.url.database))
    if target.exists() or target.is_symlink():
        raise BackupExistsError(str(target))
    with _told(target), _work(database.parent) as work:
        copy, part = work / database.name, target.with_name(f"{_PART}{os.urandom(8).hex()}")
        clear_left(target.parent, _PART)
        heads = _copied(store.engine, copy, store.hall_id)
        files = {name: path for name, path in others.items() if path.is_file()} | {database.name: copy}
        parts = tuple(part_of(name, path) for name, path in files.items())
        manifest = Manifest(store.clock(), store.hall_id, store.ledger.terminal_id, heads, parts)
        try:
            pack(part, manifest, files)
            copy.unlink()
            _read_back(part, work / "read", database.name, further)
            _place(part, target)
        finally:
            part.unlink(missing_ok=True)
    return manifest


def _copied(engine: Engine, copy: Path, hall_id: str) -> tuple[ChainHead, ...]:
    """Copy the database as it stands at one moment; the heads in the copy."""
    pooled = engine.raw_connection()
    try:
        source: Any = pooled.driver_connection
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        # All pages in one step: a view that no writer disturbs and that disturbs no writer, because of the log.
        with worded(engine, writes=True), closing(sqlite3.connect(copy, isolation_level=None)) as to:
            source.backup(to)
            to.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
    finally:
        pooled.close()
    made = open_engine(copy)
    try:
        with reading(made) as connection:
            return heads_of(connection, hall_id)
    finally:
        made.dispose()


def _read_back(part: Path, folder: Path, name: str, further: Sequence[Check]) -> None:
    """Do what a restore does, and verify what comes out."""
    folder.mkdir(mode=0o700)
    unpack(part, folder)
    require_whole(folder / name, further)


def require_whole(database: Path, further: Sequence[Check]) -> None:
    """Verify a database as `kiosk ledger verify` does.

    Raises:
        HallNotWholeError: it does not verify.
        StoreError: it cannot be read.
    """
    engine = open_engine(database)
    try:
        verdict = audit(engine, (), further)
    finally:
        engine.dispose()
    if not verdict.whole:
        raise HallNotWholeError(len(verdict.faults), verdict.faults[0])


def _place(part: Path, target: Path) -> None:
    """Give the finished file its name, unless something has got there first."""
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise BackupExistsError(str(target)) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if target.exists():
            raise BackupExistsError(str(target)) from error
        part.rename(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk, where the system can do so."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def clear_left(folder: Path, beginning: str) -> None:
    """Take away what a process that was killed long ago left in a folder, by the beginning of its name."""
    for left in folder.glob(f"{beginning}*"):
        if time.time() - left.lstat().st_mtime > _FORGOTTEN:
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)


@contextmanager
def _work(home: Path) -> Iterator[Path]:
    """A folder of our own in the terminal's: nobody else may read there, and it goes whatever happens."""
    clear_left(home, _WORK)
    with tempfile.TemporaryDirectory(prefix=_WORK, dir=home) as folder:
        yield Path(folder)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        where = str(error.filename or target)
        raise BackupNotWrittenError(where, error.strerror or type(error).__name__) from error
