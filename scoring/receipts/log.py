"""A terminal's chain as the log that receipts are about: every entry's digest, made anew from what is stored."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from scoring.errors.broken import ChainBrokenError
from scoring.errors.fault import Fault, Flaw
from scoring.events.ratings import RatingGiven
from scoring.ledger.canonical import DIGESTED, entry_digest
from scoring.ledger.checks.stored import as_bytes
from scoring.ledger.store import Store
from scoring.rules.merkle.hashing import leaf_hash
from scoring.rules.merkle.tree import MerkleTree
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)
_COLUMNS = [as_bytes(_LEDGER.c[name]) for name in (*DIGESTED, "digest")]
_KIND = DIGESTED.index("kind")


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry of the log."""

    digest: str
    """As its content gives it, in hexadecimal."""
    rating: bool
    """Whether it is a rating."""


class Log:
    """One terminal's chain. Remembers its tree, so that only the first proof reads all of it."""

    def __init__(self, store: Store, terminal_id: str) -> None:
        """Nothing is read yet."""
        self._store = store
        self.terminal_id = terminal_id
        self.tree = MerkleTree(self._leaves)

    def entry(self, seq: int) -> Logged | None:
        """An entry by its number; None where there is none, or what is stored does not give its digest."""
        rows = self._rows(seq, seq + 1)
        if not rows:
            return None
        digest = _digest(rows[0])
        return Logged(digest, rows[0][_KIND] == RatingGiven.kind.encode()) if digest else None

    def _leaves(self, first: int, beyond: int) -> Sequence[bytes]:
        """Leaf hashes of the entries first + 1 to beyond.

        Raises:
            ChainBrokenError: one of them is missing, or was changed.
        """
        rows = self._rows(first + 1, beyond + 1)
        if len(rows) != beyond - first:
            raise ChainBrokenError(Fault(self.terminal_id, None, Flaw.MISSING, str(beyond)))
        digests = [_digest(row) for row in rows]
        if "" in digests:
            raise ChainBrokenError(Fault(self.terminal_id, first + 1 + digests.index(""), Flaw.CHANGED))
        return [leaf_hash(bytes.fromhex(digest)) for digest in digests]

    def _rows(self, first: int, beyond: int) -> Sequence[Any]:
        these = (
            _LEDGER.c.hall_id == self._store.hall_id,
            _LEDGER.c.terminal_id == self.terminal_id,
            _LEDGER.c.seq >= first,
            _LEDGER.c.seq < beyond,
        )
        with self._store.reading() as connection:
            return connection.execute(select(*_COLUMNS).where(*these).order_by(_LEDGER.c.seq)).all()


def _digest(row: Any) -> str:
    """Digest of a stored entry; empty if it is not the one that stands beside it."""
    found = entry_digest(row[: len(DIGESTED)])
    return found if hmac.compare_digest(found.encode(), row[len(DIGESTED)]) else ""
