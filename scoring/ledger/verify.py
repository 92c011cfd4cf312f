"""Recompute everything from the stored bytes and say the first thing wrong with each entry."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine

from scoring.errors.fault import Fault, Flaw
from scoring.ledger.checks.chains import Chains
from scoring.ledger.checks.closed import check_closed
from scoring.ledger.checks.credentials import credential_faults
from scoring.ledger.checks.kept import check_documents
from scoring.ledger.checks.order import Order
from scoring.ledger.checks.stored import stored
from scoring.ledger.checks.texts import check_texts
from scoring.ledger.schema import store_identity
from scoring.ledger.transaction import reading
from scoring.ledger.witness import holds, witnesses

_HOLES: Final = frozenset({Flaw.MISSING, Flaw.NO_NUMBER})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a verification found."""

    entries: int
    faults: tuple[Fault, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing at all was wrong."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Expected:
    """An entry that somebody wrote down: some chain must hold it."""

    seq: int
    digest: str
    """Lower-case hexadecimal; its first characters are enough."""

    def is_(self, seq: bytes, digest: bytes) -> bool:
        """Whether a stored entry is the one."""
        return seq == b"%d" % self.seq and digest.startswith(self.digest.encode())


def verify(engine: Engine, expected: Sequence[Expected] = ()) -> Verdict:
    """Check the entries, then what they remember: texts, documents, and what was noted beside the file or on paper.

    Everything is read as bytes, because a damaged row may hold what is no longer text, a number or a date, and must
    still be named.
    """
    with reading(engine) as connection:
        verdict = _entries(connection, expected)
        kept = (
            *_texts(connection, verdict),
            *check_documents(connection),
            *check_closed(connection),
            *credential_faults(connection),
        )
    return Verdict(verdict.entries, (*verdict.faults, *kept, *check_notes(engine)))


def _texts(connection: Connection, entries: Verdict) -> Iterator[Fault]:
    """What is wrong with kept texts; of an entry that is itself spoilt nobody can say which text is meant."""
    spoilt = {(fault.terminal_id, fault.seq) for fault in entries.faults}
    for fault in check_texts(connection):
        if fault.flaw is Flaw.TEXT_CHANGED or (fault.terminal_id, fault.seq) not in spoilt:
            yield fault


def verify_entries(engine: Engine) -> Verdict:
    """Check digest, chain, order, kind and head of the entries alone: all that tables are made of."""
    with reading(engine) as connection:
        return _entries(connection, ())


def _entries(connection: Connection, expected: Sequence[Expected]) -> Verdict:
    count, faults = 0, list[Fault]()
    chains, order, sought = Chains(), Order(), list(expected)
    for row in stored(connection):
        count += 1
        faults.extend(chains.check(row))
        faults.extend(order.check(row))
        sought = [one for one in sought if not one.is_(row.seq, row.digest)]
    faults.extend(chains.check_heads(connection))
    if not any(fault.flaw in _HOLES for fault in faults):  # which leave a gap in the order of the file too
        faults.extend(order.check_gaps())
    faults.extend(Fault("", None, Flaw.NOT_EXPECTED, f"{one.seq}:{one.digest}") for one in sought)
    return Verdict(count, tuple(faults))


def check_notes(engine: Engine) -> Iterator[Fault]:
    """What was noted beside the file and is not in it."""
    if not engine.url.database:
        return
    notes = witnesses(Path(engine.url.database))
    with reading(engine) as connection:
        store = store_identity(connection)
        for path, noted in notes:
            if noted is None:
                yield Fault("", None, Flaw.UNWITNESSED, path.name)
            elif noted.store != store:
                yield Fault("", None, Flaw.OTHER_STORE, path.name)
            elif not holds(connection, noted):
                yield Fault(noted.terminal_id, noted.seq, Flaw.LOST)
