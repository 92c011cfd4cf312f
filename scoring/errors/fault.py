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
    TEXT_MISSING = "text_missing"
    """A text that the entry remembers is not kept, and no entry says that it was erased."""
    TEXT_KEPT = "text_kept"
    """A text that the entry remembers is there although another entry says that it was erased."""
    OUT_OF_ORDER = "out_of_order"
    """It does not follow the entry before it in the order of the whole file; found is the place it names."""
    GAP = "gap"
    """Nothing stands at a place in the order of the whole file; found is that place. An entry may have been cut off."""
    TWICE = "twice"
    """Another entry stands at the same place in the order of the whole file; found is that place."""
    DOCUMENT_CHANGED = "document_changed"
    """A kept document (paper, question, survey, closed book) does not give its digest; found is that digest."""
    DOCUMENT_MISSING = "document_missing"
    """The document that the entry names is not kept; found is its digest."""
    CONTRADICTS = "contradiction"
    """It contradicts what came before it, so that no tables can be made of the ledger."""
    TABLE_DIFFERS = "table_differs"
    """A table is not what the ledger says; found is `table missing surplus`."""
    MARKS_DIFFER = "marks_differ"
    """Its marks are not those of the answers on record; found is the attempt."""
    NOT_EXPECTED = "not_expected"
    """No chain holds the entry that was expected; found is `number:digest`."""
    LOST = "lost"
    """It was noted beside the database as the newest one, but the ledger does not hold it."""
    OTHER_STORE = "other_store"
    """A note beside the database was taken beside another one; found is the file's name."""
    PIN_SWAPPED = "pin_swapped"
    """The PIN hash that is kept is not the one the ledger remembers, or there is none; found is the badge."""
    UNWITNESSED = "unwitnessed"
    """The note of the newest entry beside the database cannot be read; found is the file's name."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not verify, and where."""

    terminal_id: str
    """Empty where no terminal's chain is meant."""
    seq: int | None
    """Number of the entry, from 1; None where the whole chain is meant."""
    flaw: Flaw
    found: str = ""
    """What was found instead, as `Flaw` says; raw text from a damaged file."""
