"""The database file from outside: whether it can be ours before SQLite touches it, and whether it is still the same."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scoring.errors.store import (
    DatabaseDamagedError,
    DatabaseEmptyError,
    DatabaseGoneError,
    DatabaseReplacedError,
    DatabaseUnreadableError,
    NotOurDatabaseError,
)
from scoring.plain_file import read_at_most

APPLICATION_ID: Final = 0x48414C4C
"""`HALL`: marks a file as ours in its header (PRAGMA application_id). Files of schema 1 have 0."""

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
"""Bytes of SQLite's file header (https://www.sqlite.org/fileformat2.html, section 1.3)."""


def examine(path: Path) -> None:
    """Look at the header only: nothing is opened by SQLite, so nothing is changed, neither the file nor its log.

    Raises:
        DatabaseGoneError: there is no file.
        DatabaseEmptyError: it holds nothing, or no table.
        NotOurDatabaseError: it is no database, or another program's.
        DatabaseDamagedError: it is shorter than its header says, and there is no log that could hold the rest.
        DatabaseUnreadableError: the system does not let it be read.
    """
    try:
        size = path.stat().st_size
        header = read_at_most(path, _HEADER)
    except FileNotFoundError:
        raise DatabaseGoneError(str(path)) from None
    except OSError as error:
        raise DatabaseUnreadableError(str(path), error.strerror or type(error).__name__) from error
    if size == 0:
        raise DatabaseEmptyError(str(path))
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise NotOurDatabaseError(str(path))
    named = int.from_bytes(header[68:72])
    if named not in {0, APPLICATION_ID}:
        raise NotOurDatabaseError(str(path))
    needed = _page_size(header) * int.from_bytes(header[28:32])
    # A checkpoint that was cut off leaves such a file too, but then the log still holds every page.
    if size < needed and not _log_holds_something(path):
        raise DatabaseDamagedError(str(path), f"{size} of {needed} bytes")
    if named == 0 and not _log_holds_something(path):  # which may hold our name and all tables
        _require_our_tables(path)


def _require_our_tables(path: Path) -> None:
    """Look into a file that does not bear our name, without a lock or a log: turning on ours would change it."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        raise DatabaseUnreadableError(str(path), str(error)) from error
    if not tables:
        raise DatabaseEmptyError(str(path))
    if not {"meta", "ledger"} <= tables:
        raise NotOurDatabaseError(str(path))


def _page_size(header: bytes) -> int:
    size = int.from_bytes(header[16:18])
    return 65536 if size == 1 else size


def log_of(path: Path) -> Path:
    """SQLite's write-ahead log of the database at `path`."""
    return path.with_name(f"{path.name}-wal")


def _log_holds_something(path: Path) -> bool:
    try:
        return log_of(path).stat().st_size > 0
    except OSError:
        return False


@dataclass
class FileWatch:
    """Whether the names of database and log still stand for the files that were opened.

    A program goes on writing into a file that was deleted under it, and nobody else ever sees what it wrote.
    """

    path: Path
    _database: tuple[int, int] | None = None
    _log: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        # As text and once: it is looked at for every commit.
        self._names = str(self.path), str(log_of(self.path))

    def check(self) -> None:
        """Look at both names; the first look notes what stands there.

        Raises:
            DatabaseReplacedError: one of them stands for another file now, or for none.
        """
        database, log = self._names
        self._database = self._same(database, self._database)
        self._log = self._same(log, self._log)

    def _same(self, path: str, noted: tuple[int, int] | None) -> tuple[int, int]:
        try:
            found = os.stat(path)  # noqa: PTH116 - runs at every commit, and is twice as fast
        except OSError as error:
            raise DatabaseReplacedError(path) from error
        identity = found.st_dev, found.st_ino
        if noted is not None and identity != noted:
            raise DatabaseReplacedError(path)
        return identity
