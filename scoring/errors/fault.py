"""What a verification of the ledger finds, as facts."""

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """What is wrong with an entry, a chain or a kept text. `kiosk ledger verify --json` prints the values."""

    NO_NUMBER = "no_number"
    """What follows has no sequence number; found is what stands in its place."""
    MISSING = "missing"
    """The entry is not there; found is the number of the next one."""
    UNLINKED = "unlinked"
    """It does not name the digest of the entry before it."""
    CHANGED = "changed"
    """Its content does not give its digest."""
    WRONG_TYPE = "wrong_type"
    """A text or number is stored as something else."""
    UNKNOWN_EVENT = "unknown_event"
    """No event of this kind and version is known; found is `kind/version`."""
    BAD_EVENT = "bad_event"
    """Its payload does not fit its kind; found is the kind."""
    NO_HEAD = "no_head"
    """The chain has entries, but its head is not on record."""
    NO_ENTRIES = "no_entries"
    """A head is on record, but the chain has no entry; found is the head's number."""
    OTHER_HEAD = "other_head"
    """The last entry is not the one the head names; found is the head's number."""
    TEXT_CHANGED = "text_changed"
    """A text kept outside the ledger does not give the digest that the entry remembers."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not verify, and where."""

    terminal_id: str
    seq: int | None
    """Number of the entry, from 1; None where the whole chain is meant."""
    flaw: Flaw
    found: str = ""
    """What was found instead, as `Flaw` says; raw text from a damaged file."""
