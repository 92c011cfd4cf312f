"""Events of a hall that was brought back from a backup."""

from enum import StrEnum
from typing import ClassVar

from pydantic import AwareDatetime

from scoring.events.base import Event, Id


class RestoreCause(StrEnum):
    """Why a backup was brought back."""

    MEANT = "meant"
    """Whoever looks after the machine did so."""
    DAMAGED = "damaged"
    """The terminal found its database damaged at its start, set it aside, and went on by itself."""


class HallRestored(Event):
    """A terminal goes on from a backup, under another id: what was written after the backup is not in this ledger.

    Nobody has signed in: whoever may bring a backup back may read and write all files of the terminal.
    """

    kind: ClassVar[str] = "hall.restored"

    restoration_id: Id
    cause: RestoreCause
    backup_at: AwareDatetime
    """When the backup was made."""
    before: Id
    """The terminal that made it."""
