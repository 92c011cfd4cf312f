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
class NotOurDatabaseError(StoreError):
    """The file is another program's database; nothing in it was changed."""

    path: str


@dataclass(eq=False)
class SchemaVersionError(StoreError):
    """The database has another schema than this program."""

    found: str | None
    """None where the file does not say."""
    needed: str


@dataclass(eq=False)
class OtherHallError(StoreError):
    """The database belongs to another hall than the terminal's settings say."""

    found: str
    expected: str


@dataclass(eq=False)
class NotSavedError(StoreError):
    """The disk is full, gone, or busy for too long; nothing was written."""

    reason: str
    """What SQLite says, in English."""
