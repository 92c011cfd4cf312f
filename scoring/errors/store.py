"""What can be wrong with the database file."""

from dataclasses import dataclass

from scoring.errors import StoreError


@dataclass(eq=False)
class DatabaseUnreadableError(StoreError):
    """The file cannot be read as a database, or not be written."""

    path: str
    reason: str
    """What SQLite says, in English."""


@dataclass(eq=False)
class DatabaseNotMadeError(StoreError):
    """A new database file cannot be made."""

    path: str
    reason: str
    """What the system says, in English."""


@dataclass(eq=False)
class DatabaseGoneError(StoreError):
    """A terminal that was set up has no database any more; none was made in its place."""

    path: str


@dataclass(eq=False)
class DatabaseEmptyError(StoreError):
    """The database of a terminal that was set up holds nothing; it was not touched."""

    path: str


@dataclass(eq=False)
class DatabaseDamagedError(StoreError):
    """The file is not whole. It was not changed."""

    path: str
    reason: str
    """What SQLite says, in English, or what is missing."""


@dataclass(eq=False)
class DatabaseBusyError(StoreError):
    """Another program writes for too long; nothing was read or written."""

    seconds: int
    """How long it was waited for."""


@dataclass(eq=False)
class DatabaseReplacedError(StoreError):
    """The file this program has open is not the one that stands under its name any more."""

    path: str


@dataclass(eq=False)
class EntriesLostError(StoreError):
    """The newest entries are gone: the file holds less than was written down beside it."""

    path: str
    terminal_id: str
    seq: int
    """Number of the entry that was the newest."""


@dataclass(eq=False)
class NotOurDatabaseError(StoreError):
    """The file is another program's database; nothing in it was changed."""

    path: str


@dataclass(eq=False)
class SchemaVersionError(StoreError):
    """The database has another schema than this program, and it does not know how to bring it up to date."""

    found: str | None
    """None where the file does not say."""
    needed: str


@dataclass(eq=False)
class NewerSchemaError(StoreError):
    """The database was written by a newer program than this one."""

    found: str
    needed: str


@dataclass(eq=False)
class OtherHallError(StoreError):
    """The database belongs to another hall than the terminal's settings say."""

    found: str
    expected: str


@dataclass(eq=False)
class NotSavedError(StoreError):
    """The disk is full, gone, or cannot be written; nothing was written."""

    reason: str
    """What SQLite says, in English."""


@dataclass(eq=False)
class VisitKeyGoneError(StoreError):
    """The hall's visit key is not where it belongs; without it nobody knows which visits were rated."""

    path: str


@dataclass(eq=False)
class VisitKeySpoiltError(StoreError):
    """The file holds no visit key."""

    path: str


@dataclass(eq=False)
class VisitKeyForeignError(StoreError):
    """The key in the file is not the one under which the visits on record were stored."""

    path: str
