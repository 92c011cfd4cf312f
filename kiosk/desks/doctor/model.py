"""What a check says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto


class Check(StrEnum):
    """What is looked at; the names are a promise to scripts."""

    SETTINGS = "settings"
    PERMISSIONS = "permissions"
    DISK = "disk"
    DATABASE = "database"
    ENGINE = "engine"
    BACKUPS = "backups"
    CLOCK = "clock"
    CALENDAR = "calendar"
    BANK = "bank"
    LOG = "log"
    GLYPHS = "glyphs"
    WIDTH = "width"
    COLOURS = "colours"


class State(StrEnum):
    """How it is; the names are a promise to scripts."""

    OK = "ok"
    WARN = "warn"
    """Works, but somebody should see to it."""
    BAD = "bad"
    """Does not work, or is about to cost something."""


class Sign(Enum):
    """What exactly was found; `kiosk.wording.safe.signs` says each, and what to do about it."""

    UNSEEN = auto()
    """The check itself failed. Fact: error."""
    TROUBLE = auto()
    """Something has gone wrong that has a sentence of its own."""
    SET_UP = auto()
    """Facts: kind, terminal."""
    PRIVATE = auto()
    OTHERS_READ = auto()
    """Facts: count, first."""
    UNWRITABLE = auto()
    """Fact: path."""
    ROOM = auto()
    """Fact: free."""
    LITTLE_ROOM = auto()
    """Fact: free."""
    NO_ROOM = auto()
    """Fact: free."""
    WHOLE = auto()
    """Facts: entries, heads."""
    FAULTS = auto()
    """Facts: count, first (a `Fault`)."""
    SET_ASIDE = auto()
    """Facts: count, last."""
    ENGINE_SOUND = auto()
    """Fact: version."""
    ENGINE_OLD = auto()
    """Fact: version."""
    BACKED_UP = auto()
    """Facts: at, file, days."""
    NO_BACKUP = auto()
    OLD_BACKUP = auto()
    """Facts: at, file, days."""
    BACKUP_GONE = auto()
    """Facts: at, file."""
    BACKUP_SAME_DISK = auto()
    """Facts: at, file."""
    CLOCK_BELIEVED = auto()
    """Fact: now."""
    CLOCK_DOUBTED = auto()
    """Fact: now."""
    CLOCK_IMPOSSIBLE = auto()
    """Fact: now."""
    RATINGS_WAIT = auto()
    """Facts: now, count."""
    CALENDAR_KNOWN = auto()
    """Fact: year."""
    CALENDAR_UNKNOWN = auto()
    """Fact: year."""
    BANK_WHOLE = auto()
    """Fact: items."""
    BANK_ERRORS = auto()
    """Facts: errors, items."""
    BANK_EMPTY = auto()
    BOOK_ERRORS = auto()
    """Facts: errors, items."""
    BOOK_UNSEALED = auto()
    """Facts: lines, items."""
    LOG_KEPT = auto()
    """Fact: path."""
    LOG_UNWRITABLE = auto()
    """Fact: path."""
    DRAWS = auto()
    """Fact: term."""
    DRAWS_NOTHING = auto()
    """Fact: term."""
    CONSOLE = auto()
    NOT_UTF_8 = auto()
    """Fact: encoding."""
    NO_TERMINAL = auto()
    NARROW = auto()
    WIDE = auto()
    UNMEASURED = auto()
    COLOURS_MANY = auto()
    """Fact: depth."""
    COLOURS_FEW = auto()
    """Fact: depth."""
    COLOURS_NONE = auto()
    """Fact: depth."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One check."""

    check: Check
    state: State
    sign: Sign
    facts: Mapping[str, object] = field(default_factory=dict)
    error: Exception | None = None
    """What is said in place of the sign's own words, where it is `TROUBLE`."""
