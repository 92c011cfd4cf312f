"""Tables that are not derived: the ledger, its heads, erasable text, documents, PINs, wrong ones, facts of the file."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED


class LedgerEntry(SQLModel, table=True):
    """One event as it was appended. `at` is text, so that what is digested is what is stored."""

    __tablename__ = "ledger"
    __table_args__ = (
        CheckConstraint("seq >= 1", name="ledger_seq"),
        CheckConstraint("length(digest) = 64 AND length(prev_digest) = 64", name="ledger_digest"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    at: str
    kind: str
    version: int
    payload: str
    prev_digest: str
    digest: str
    lamport: int | None = None
    """Place in the order of the whole file, from 1, whatever the clocks of its terminals said; replay follows it. Empty
    in entries from before schema 2, whose digest does not cover it."""
    doubt: int | None = None
    """1 while the terminal's clock was in doubt, else 0; empty where `lamport` is."""


class LedgerHead(SQLModel, table=True):
    """The newest entry of each terminal; a chain that lost its last entries no longer reaches it."""

    __tablename__ = "ledger_head"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    seq: int
    digest: str
    lamport: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Of that entry; the greatest of all heads is where the file has got to."""
    trusted_at: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """When its last entry without doubt about the clock was made; empty before the first of schema 2."""
    trusted_lamport: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Place of that entry in the order of the file; the greatest of all names the file's last one without doubt."""
    steady: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """What a clock that never jumps said then, as `scoring.ledger.clock_watch.Agreed` reads it; empty where none was
    looked at."""


class PrivateText(SQLModel, table=True):
    """Text that must be erasable by law: names, citizens' words, notes. The ledger holds its salted digest."""

    __tablename__ = "private_text"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    ref: str = Field(primary_key=True)
    about: str
    salt: str
    text: str | None = None


class Document(SQLModel, table=True):
    """A frozen paper or item, named by the digest of its content; events name it by that digest."""

    __tablename__ = "document"
    __table_args__ = (CLUSTERED,)
    digest: str = Field(primary_key=True)
    kind: str
    body: str


class Credential(SQLModel, table=True):
    """A person's PIN as an argon2 hash; the event that set it remembers a digest under this salt."""

    __tablename__ = "credential"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    staff_id: str = Field(primary_key=True)
    pin_hash: str
    salt: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """Empty in a PIN that was set before such changes were events."""


class DoorTries(SQLModel, table=True):
    """Wrong PINs in a row at one door of one terminal (`scoring.services.door`)."""

    __tablename__ = "door_tries"
    __table_args__ = (CheckConstraint("wrong >= 0 AND pause_ms >= 0", name="door_tries_bounds"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    door: str = Field(primary_key=True)
    """Digest of the badge, or `way-out`."""
    known: bool
    """Whether somebody has that badge."""
    wrong: int
    pause_ms: int
    """How long the door stays shut from `at_ms` on."""
    start: str
    """Which start of the steady clock `at_ms` counts from."""
    at_ms: int
    turn: int
    """Grows with every try: which were the latest."""


class Meta(SQLModel, table=True):
    """Facts about the file itself: schema version, hall."""

    __tablename__ = "meta"
    __table_args__ = (CLUSTERED,)
    key: str = Field(primary_key=True)
    value: str


class AttemptClock(SQLModel, table=True):
    """Test time used by an open attempt, noted every few seconds, so that a crash gives back no more than that."""

    __tablename__ = "attempt_clock"
    __table_args__ = (CheckConstraint("elapsed_ms >= 0", name="attempt_clock_elapsed"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    attempt_id: str = Field(primary_key=True)
    elapsed_ms: int
