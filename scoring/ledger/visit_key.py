"""The hall's visit key: a secret in a file beside the database, never in it.

The ledger remembers a visit number (办件编号) as HMAC-SHA-256 under this key. Visit numbers are short and regular; but
whoever has only the database, a copy of it or the hub cannot find a number from what is stored, nor whether a number
that they know was rated, because without the key every number gives any digest. Whoever has database *and* key can
try all numbers of a year within minutes; therefore the key travels apart and is kept for its owner only.
One hall has one key, copied to each of its terminals (`kiosk init --visit-key`), so that a visit rated at one is known
at all once their entries meet.
"""

import hashlib
import hmac
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, delete, select

from scoring.errors.store import NotSavedError, VisitKeyForeignError, VisitKeyGoneError, VisitKeySpoiltError
from scoring.identifiers import folded
from scoring.key_file import NoKeyError, new_key, read_key, write_key
from scoring.ledger.erasing import owe
from scoring.ledger.transaction import reading, writing
from scoring.sql.upsert import put
from scoring.tables.kept import Meta
from scoring.tables.keys import table

VISIT_KEY_FILE: Final = "visit.key"

_META = table(Meta)
_NAME: Final = "visit_key_name"
"""Fact of the file: which key its visits were stored under. A digest of 256 random bits gives nothing away."""
_OLD: Final = "visit_key"
"""Where files of schema 1 kept the key itself."""


class VisitKey:
    """The key of one database, read when the first visit number comes."""

    def __init__(self, engine: Engine) -> None:
        """Find the file of a database; one in memory has a key of its own that nobody else needs."""
        database = engine.url.database
        self._engine = engine
        self._path = Path(database).with_name(VISIT_KEY_FILE) if database else None
        self._read: bytes | None = None if database else new_key()

    def get(self) -> bytes:
        """The key.

        Raises:
            VisitKeyGoneError: there is no file.
            VisitKeySpoiltError: no key is in it.
            VisitKeyForeignError: the visits on record were stored under another one.
        """
        if self._read is None and self._path is not None:
            key = read_visit_key(self._path)
            if self._named() != _name(key):
                raise VisitKeyForeignError(str(self._path))
            self._read = key
        if self._read is None:
            raise VisitKeyGoneError("")
        return self._read

    def settle(self) -> None:
        """After opening: a database that names no key yet gets one, or gives up the one that schema 1 kept inside.

        Raises:
            NotSavedError: the folder cannot be written.
            VisitKeySpoiltError: no key is in the file that stands there.
        """
        if self._path is None or self._named() is not None:
            return
        with writing(self._engine) as connection:  # one process at a time, whichever comes first
            old = connection.execute(select(_META.c.value).where(_META.c.key == _OLD)).scalar()
            if not self._path.exists():
                write_visit_key(self._path, bytes.fromhex(old) if old else new_key())
            key = read_visit_key(self._path)
            if old and key != bytes.fromhex(old):
                return  # another key stands in its place: it stays inside, and visits are refused until somebody looks
            put(connection, _META, {"key": _NAME, "value": _name(key)})
            connection.execute(delete(_META).where(_META.c.key == _OLD))
            owe(connection)

    def _named(self) -> str | None:
        """Which key the visits on record were stored under."""
        with reading(self._engine) as connection:
            return connection.execute(select(_META.c.value).where(_META.c.key == _NAME)).scalar()


def read_visit_key(path: Path) -> bytes:
    """The key in a file.

    Raises:
        VisitKeyGoneError: there is no such file, or it cannot be read.
        VisitKeySpoiltError: no key is in it.
    """
    try:
        return read_key(path)
    except OSError as error:
        raise VisitKeyGoneError(str(path)) from error
    except NoKeyError as error:
        raise VisitKeySpoiltError(str(path)) from error


def write_visit_key(path: Path, key: bytes) -> None:
    """Put a key into a file for its owner only.

    Raises:
        NotSavedError: the folder cannot be written.
    """
    try:
        write_key(path, key)
    except OSError as error:
        raise NotSavedError(f"{path}: {error.strerror or type(error).__name__}") from error


def _name(key: bytes) -> str:
    return hashlib.sha256(b"visit-key/1:" + key).hexdigest()[:32]


def visit_digest(visit_key: bytes, visit: str) -> str:
    """What the ledger remembers of a visit number: enough to refuse a second rating, not the number itself.

    Keyed (HMAC-SHA-256), because visit numbers are short and regular and could be found by trying.
    """
    return _digest(visit_key, folded(visit))


def digest_of_before(visit_key: bytes, visit: str) -> str:
    """The same as it was before numbers were folded: only small letters and outer spaces made no difference.

    A plain number has one digest both ways, so what was rated then cannot be rated again. A number that was typed then
    with full-width digits or inner spaces is only known again typed in that very way: nothing leads from its digest to
    the number.
    """
    return _digest(visit_key, visit.strip().upper())


def _digest(visit_key: bytes, visit: str) -> str:
    return hmac.new(visit_key, visit.encode("utf-8", "surrogatepass"), "sha256").hexdigest()
