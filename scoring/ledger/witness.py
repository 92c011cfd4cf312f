"""The newest entry of a terminal, written down beside the database: a file that has lost entries no longer knows it.

Not synced: after a power cut it may be some entries old, and an older entry must be in the file just the same. It
guards against lost logs, old copies and emptied files, not against somebody who changes both; for that heads are
printed (`kiosk ledger verify --expect`).
"""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from scoring.ledger.ledger import Entry
from scoring.plain_file import read_at_most
from scoring.tables.kept import LedgerEntry, LedgerHead
from scoring.tables.keys import table

_LEDGER, _HEAD = table(LedgerEntry), table(LedgerHead)

_LENGTH: Final = 512
"""Bytes of the whole record: one sector, written at once."""


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The newest entry of one terminal: how many there are, and the digest that stands for all of them."""

    terminal_id: str
    seq: int
    digest: str

    @property
    def short(self) -> str:
        """As people copy it to paper and `kiosk ledger verify --expect` takes it: 48 bits of the digest."""
        return f"{self.seq}:{self.digest[:12]}"


@dataclass(frozen=True, slots=True)
class Noted:
    """What a witness says."""

    store: str
    """Identity of the database it stands beside."""
    terminal_id: str
    seq: int
    digest: str


class Witness:
    """Keeps one terminal's newest entry in a small file that stays open."""

    def __init__(self, database: Path, store: str, terminal_id: str) -> None:
        """Make the file, or go on with it.

        Raises:
            OSError: the folder cannot be written.
        """
        # What never changes is written out once: a note is taken for every rating.
        self._begins = json.dumps({"store": store, "terminal": terminal_id})[:-1]
        file = os.open(witness_path(database, terminal_id), os.O_CREAT | os.O_RDWR, 0o600)
        self._file = os.fdopen(file, "r+b", buffering=0)

    def note(self, entry: Entry | ChainHead) -> None:
        """Write an entry down.

        Raises:
            OSError: the disk is full or gone.
        """
        text = f'{self._begins}, "seq": {entry.seq}, "digest": "{entry.digest}"}}'
        line = f"{hashlib.sha256(text.encode()).hexdigest()} {text}"
        os.pwrite(self._file.fileno(), line.encode().ljust(_LENGTH - 1) + b"\n", 0)

    def close(self) -> None:
        """Let go of the file; again does nothing."""
        self._file.close()


def heads_of(connection: Connection, hall_id: str) -> tuple[ChainHead, ...]:
    """The newest entry of every terminal of a hall."""
    rows = connection.execute(select(_HEAD).where(_HEAD.c.hall_id == hall_id).order_by(_HEAD.c.terminal_id))
    return tuple(ChainHead(row.terminal_id, row.seq, row.digest) for row in rows)


def note_heads(database: Path, store: str, heads: Iterable[ChainHead]) -> None:
    """Write down beside a database that was brought back how far it goes.

    Raises:
        OSError: the folder cannot be written.
    """
    for head in heads:
        witness = Witness(database, store, head.terminal_id)
        try:
            witness.note(head)
        finally:
            witness.close()


def witness_path(database: Path, terminal_id: str) -> Path:
    """Where the newest entry of a terminal is written down."""
    return database.with_name(f"{database.name}.{terminal_id}.head")


def witnesses(database: Path) -> tuple[tuple[Path, Noted | None], ...]:
    """Every witness beside a database; None for one that cannot be read, as after a power cut."""
    found = sorted(database.parent.glob(f"{_literal(database.name)}.*.head"))
    # Empty before a terminal's first entry.
    return tuple((path, _read(path)) for path in found if path.stat().st_size)


def holds(connection: Connection, noted: Noted) -> bool:
    """Whether the ledger has the entry that was noted."""
    same = (_LEDGER.c.terminal_id == noted.terminal_id, _LEDGER.c.seq == noted.seq, _LEDGER.c.digest == noted.digest)
    return connection.execute(select(_LEDGER.c.seq).where(*same)).first() is not None


def _read(path: Path) -> Noted | None:
    try:
        digest, _, text = read_at_most(path, _LENGTH).rstrip().partition(b" ")
        if hashlib.sha256(text).hexdigest().encode() != digest:
            return None
        facts = json.loads(text)
        return Noted(facts["store"], facts["terminal"], facts["seq"], facts["digest"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _literal(name: str) -> str:
    """A file name as a pattern that matches only itself."""
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)
