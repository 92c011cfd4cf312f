"""PIN hashes against what the ledger remembers of them."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, select

from scoring.errors.fault import Fault, Flaw
from scoring.events.identity import PinChanged
from scoring.events.organisation import StaffEnrolled
from scoring.ledger.checks.kept import payload_fields
from scoring.ledger.checks.stored import as_bytes, number, shown, stored
from scoring.ledger.pins import stored_pin_digest
from scoring.tables.kept import Credential
from scoring.tables.keys import table

_CREDENTIAL = table(Credential)
_HASHES: Final = select(*(as_bytes(_CREDENTIAL.c[name]) for name in ("staff_id", "salt", "pin_hash")))


def credential_faults(connection: Connection) -> Iterator[Fault]:
    """Every hash must be the one that the newest `pin.changed` of its person remembers, and be there.

    A person enrolled before PIN changes were events may have a hash that no event remembers: it cannot be told whether
    that one was swapped, until the person gets another PIN.
    """
    kept = {row.staff_id: row for row in connection.execute(_HASHES)}
    remembered, earlier = _remembered(connection)
    for staff_id in sorted(kept.keys() | remembered.keys()):
        row, event = kept.get(staff_id), remembered.get(staff_id)
        if event is None:
            if staff_id not in earlier:
                yield Fault("", None, Flaw.PIN_SWAPPED, shown(staff_id))
        elif row is None or stored_pin_digest(row.salt, row.staff_id, row.pin_hash) != event.digest:
            yield Fault(event.terminal, event.seq, Flaw.PIN_SWAPPED, shown(staff_id))


class _Remembered:
    """The newest event about one person's PIN."""

    def __init__(self, row: Any, digest: str) -> None:
        self.place = number(row.lamport) or 0
        self.terminal, self.seq, self.digest = shown(row.terminal_id), number(row.seq), digest


def _remembered(connection: Connection) -> tuple[dict[bytes, _Remembered], set[bytes]]:
    """By badge: the newest event about a PIN; and who was enrolled before there were such events."""
    newest, earlier = dict[bytes, _Remembered](), set[bytes]()
    for row in stored(connection):
        if row.kind == StaffEnrolled.kind.encode() and row.lamport is None:
            earlier.add(_badge(row))
        elif row.kind == PinChanged.kind.encode():
            found = _Remembered(row, str(payload_fields(row.payload, b'"digest":').get("digest")))
            before = newest.get(_badge(row))
            if before is None or before.place < found.place:
                newest[_badge(row)] = found
    return newest, earlier


def _badge(row: Any) -> bytes:
    return str(payload_fields(row.payload, b'"staff_id":').get("staff_id")).encode("utf-8", "surrogatepass")
