"""Each terminal's chain: digests, links, sequence, kinds, and the head it must reach."""

import hmac
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, select

from scoring.errors.fault import Fault, Flaw
from scoring.events import BY_KIND
from scoring.ledger.canonical import DIGESTED, GENESIS, entry_digest
from scoring.ledger.checks.stored import as_bytes, number, shown
from scoring.tables.kept import LedgerHead
from scoring.tables.keys import table

_HEAD = table(LedgerHead)


class Chains:
    """The state of every terminal's chain while reading along them."""

    def __init__(self) -> None:
        self._chains: dict[bytes, _Chain] = {}

    def check(self, row: Any) -> Iterator[Fault]:
        """The next entry, of whichever terminal; the first thing wrong with it."""
        chain = self._chains.setdefault(row.hall_id + b"\0" + row.terminal_id, _Chain(shown(row.terminal_id)))
        yield from chain.check(row)

    def check_heads(self, connection: Connection) -> Iterator[Fault]:
        """After the last entry: whether each chain reaches its head."""
        columns = [as_bytes(_HEAD.c[name]) for name in ("hall_id", "terminal_id", "seq", "digest", "lamport")]
        heads = {row.hall_id + b"\0" + row.terminal_id: row for row in connection.execute(select(*columns))}
        for key in sorted(heads.keys() | self._chains.keys()):
            head, chain = heads.get(key), self._chains.get(key)
            if head is None and chain is not None:
                yield Fault(chain.terminal, None, Flaw.NO_HEAD)
            elif head is not None and chain is None:
                yield Fault(shown(head.terminal_id), None, Flaw.NO_ENTRIES, shown(head.seq))
            elif head is not None and chain is not None and not chain.ends_at(head):
                yield Fault(chain.terminal, chain.seq, Flaw.OTHER_HEAD, shown(head.seq))


class _Chain:
    def __init__(self, terminal: str) -> None:
        self.terminal = terminal
        self.seq = 0
        self.digest = GENESIS.encode()
        self.place = b"0"
        """In the order of the file; entries from before there was one have none, and the head says 0."""

    def ends_at(self, head: Any) -> bool:
        return bool((head.seq, head.digest, head.lamport) == (b"%d" % self.seq, self.digest, self.place))

    def check(self, row: Any) -> Iterator[Fault]:
        seq = number(row.seq)
        if seq is None:
            yield Fault(self.terminal, self.seq + 1, Flaw.NO_NUMBER, shown(row.seq[:20]))
            return
        if seq != self.seq + 1:
            yield Fault(self.terminal, self.seq + 1, Flaw.MISSING, str(seq))
        elif row.prev_digest != self.digest:
            yield Fault(self.terminal, seq, Flaw.UNLINKED)
        if not hmac.compare_digest(entry_digest(row[: len(DIGESTED)]).encode(), row.digest):
            yield Fault(self.terminal, seq, Flaw.CHANGED)
        elif unreadable := _unreadable(row):
            yield Fault(self.terminal, seq, *unreadable)
        self.seq, self.digest, self.place = seq, row.digest, row.lamport or b"0"


def _unreadable(row: Any) -> tuple[Flaw, str] | None:
    """Why nothing can be derived from an entry, and what was found instead."""
    if not row.well_typed:
        return Flaw.WRONG_TYPE, ""
    model = BY_KIND.get((shown(row.kind), number(row.version) or 0))
    if model is None:
        return Flaw.UNKNOWN_EVENT, f"{shown(row.kind)}/{shown(row.version)}"
    try:
        model.model_validate_json(row.payload)
    except ValidationError:
        return Flaw.BAD_EVENT, model.kind
    return None
