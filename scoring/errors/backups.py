"""What can go wrong with a backup, while it is made or brought back."""

from dataclasses import dataclass
from datetime import datetime

from scoring.errors import ScoringError, StoreError
from scoring.errors.fault import Fault


@dataclass(eq=False)
class BackupExistsError(ScoringError):
    """Something stands where the backup was to be put; it was not touched."""

    path: str


@dataclass(eq=False)
class BackupNotWrittenError(ScoringError):
    """The disk is full, gone, or cannot be written; no backup was made, and no half of one is left."""

    path: str
    reason: str
    """What the system says, in English."""


@dataclass(eq=False)
class OldBackupsStayError(ScoringError):
    """The new backup is made, but an older one could not be deleted."""

    path: str
    reason: str
    """What the system says, in English."""


@dataclass(eq=False)
class HallNotWholeError(ScoringError):
    """What was copied does not verify, so it is no backup."""

    count: int
    first: Fault


@dataclass(eq=False)
class NotABackupError(ScoringError):
    """The file is something else, or cannot be read at all."""

    path: str


@dataclass(eq=False)
class BackupUnreadableError(ScoringError):
    """The file is not there, or the system does not give it out."""

    path: str
    reason: str
    """What the system says, in English."""


@dataclass(eq=False)
class BackupDamagedError(ScoringError):
    """The file was a backup and is not what was written any more; nothing was restored."""

    path: str
    part: str
    """Name of what is wrong in it."""


@dataclass(eq=False)
class NewerBackupError(ScoringError):
    """A newer program wrote the backup."""

    path: str
    found: int
    known: int


@dataclass(eq=False)
class FolderNotFreshError(ScoringError):
    """A backup is only brought back into a folder that is not there yet, or has nothing in it."""

    path: str


@dataclass(eq=False)
class NotRestoredError(ScoringError):
    """The disk is full, gone, or cannot be written; nothing was restored."""

    path: str
    reason: str
    """What the system says, in English."""


@dataclass(eq=False)
class BackupAwayError(StoreError):
    """The database is damaged, and its last backup is not where it was put. Nothing was touched."""

    path: str
    reason: str
    """What SQLite says, in English, or what is missing."""
    at: datetime
    """When the backup was made, aware UTC."""
    file: str


@dataclass(eq=False)
class BackupUselessError(StoreError):
    """The database is damaged, and so is its last backup, or it belongs to something else. Nothing was touched."""

    path: str
    reason: str
    """What SQLite says, in English, or what is missing."""
    at: datetime
    """When the backup was made, aware UTC."""
    file: str
