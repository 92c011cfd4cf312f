"""Recompute the chain from the stored bytes and say the first thing wrong with each entry."""

import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy import ColumnElement, Connection, Engine, LargeBinary, Table, and_, cast, func, select, true

from scoring.errors.fault import Fault, Flaw
from scoring.events import BY_KIND
from scoring.ledger.canonical import GENESIS, entry_digest
from scoring.ledger.engine import reading
from scoring.ledger.private import stored_text_digest
from scoring.tables.kept import LedgerEntry, LedgerHead, PrivateText
from scoring.tables.keys import table

_LEDGER, _HEAD, _TEXT = table(LedgerEntry), table(LedgerHead), table(PrivateText)
_DIGESTED = ("prev_digest", "hall_id", "terminal_id", "seq", "at", "kind", "version", "payload")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a verification found."""

    entries: int
    faults: tuple[Fault, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing at all was wrong."""
        return not self.faults


def verify(engine: Engine) -> Verdict:
    """Read every entry as stored bytes and check digest, chain, sequence, kind and head; then the private texts.

    Bytes, because a damaged row may hold what is no longer text, a number or a date, and must still be named.
    """
    with reading(engine) as connection:
        count, faults = 0, list[Fault]()
        chains: dict[bytes, _Chain] = {}
        for row in _stored(connection):
            count += 1
            chain = chains.setdefault(row.hall_id + b"\0" + row.terminal_id, _Chain(_shown(row.terminal_id)))
            faults.extend(chain.check(row))
        faults.extend(_check_heads(connection, chains))
        faults.extend(_check_texts(connection))
    return Verdict(count, tuple(faults))


class _Chain:
    """The state of one terminal's chain while reading along it."""

    def __init__(self, terminal: str) -> None:
        self.terminal = terminal
        self.seq = 0
        self.digest = GENESIS.encode()

    def check(self, row: Any) -> Iterator[Fault]:
        seq = _number(row.seq)
        if seq is None:
            yield Fault(self.terminal, self.seq + 1, Flaw.NO_NUMBER, _shown(row.seq[:20]))
            return
        if seq != self.seq + 1:
            yield Fault(self.terminal, self.seq + 1, Flaw.MISSING, str(seq))
        elif row.prev_digest != self.digest:
            yield Fault(self.terminal, seq, Flaw.UNLINKED)
        if not hmac.compare_digest(entry_digest(row[: len(_DIGESTED)]).encode(), row.digest):
            yield Fault(self.terminal, seq, Flaw.CHANGED)
        elif unreadable := _unreadable(row):
            yield Fault(self.terminal, seq, *unreadable)
        self.seq, self.digest = seq, row.digest


def _stored(connection: Connection) -> Iterator[Any]:
    columns = [cast(_LEDGER.c[name], LargeBinary).label(name) for name in (*_DIGESTED, "digest")]
    ordered = select(*columns, _well_typed(connection, _LEDGER).label("well_typed")).order_by(
        _LEDGER.c.hall_id, _LEDGER.c.terminal_id, _LEDGER.c.seq
    )
    yield from connection.execute(ordered).yield_per(2000)


def _well_typed(connection: Connection, which: Table) -> ColumnElement[bool]:
    """Whether text is stored as text and numbers as numbers: SQLite would keep the same bytes as a blob."""
    if connection.dialect.name != "sqlite":
        return true()
    wanted = {column: "integer" if column.type.python_type is int else "text" for column in which.c}
    return and_(*(func.typeof(column) == kind for column, kind in wanted.items()))


def _number(value: bytes) -> int | None:
    """A sequence number, or nothing: damage may have left anything, also more digits than Python converts."""
    return int(value) if value.isdigit() and len(value) < 20 and int(value) else None


def _shown(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _unreadable(row: Any) -> tuple[Flaw, str] | None:
    """Why nothing can be derived from an entry, and what was found instead."""
    if not row.well_typed:
        return Flaw.WRONG_TYPE, ""
    model = BY_KIND.get((_shown(row.kind), _number(row.version) or 0))
    if model is None:
        return Flaw.UNKNOWN_EVENT, f"{_shown(row.kind)}/{_shown(row.version)}"
    try:
        model.model_validate_json(row.payload)
    except ValidationError:
        return Flaw.BAD_EVENT, model.kind
    return None


def _check_heads(connection: Connection, chains: dict[bytes, "_Chain"]) -> Iterator[Fault]:
    columns = [cast(_HEAD.c[name], LargeBinary).label(name) for name in ("hall_id", "terminal_id", "seq", "digest")]
    heads = {row.hall_id + b"\0" + row.terminal_id: row for row in connection.execute(select(*columns))}
    for key in sorted(heads.keys() | chains.keys()):
        head, chain = heads.get(key), chains.get(key)
        if head is None and chain is not None:
            yield Fault(chain.terminal, None, Flaw.NO_HEAD)
        elif head is not None and chain is None:
            yield Fault(_shown(head.terminal_id), None, Flaw.NO_ENTRIES, _shown(head.seq))
        elif head is not None and chain is not None and (head.seq, head.digest) != (b"%d" % chain.seq, chain.digest):
            yield Fault(chain.terminal, chain.seq, Flaw.OTHER_HEAD, _shown(head.seq))


def _check_texts(connection: Connection) -> Iterator[Fault]:
    """Private texts that are still kept must match the digest their event remembers."""
    columns = [cast(_TEXT.c[name], LargeBinary).label(name) for name in ("hall_id", "ref", "salt", "text")]
    kept_texts = select(*columns, _well_typed(connection, _TEXT).label("well_typed")).where(_TEXT.c.text.is_not(None))
    texts = {(row.hall_id, row.ref): row for row in connection.execute(kept_texts)}
    if not texts:
        return
    for row in _stored(connection):
        for ref, digest in _sealed(row.payload):
            kept = texts.get((row.hall_id, ref))
            if kept and not (kept.well_typed and stored_text_digest(kept.salt, kept.text) == digest):
                yield Fault(_shown(row.terminal_id), _number(row.seq), Flaw.TEXT_CHANGED)


def _sealed(payload: bytes) -> Iterator[tuple[bytes, str]]:
    if b'"ref":' not in payload:
        return
    try:
        fields = json.loads(payload)
    except (ValueError, RecursionError):
        return  # the chain check has named this entry already
    for value in fields.values() if isinstance(fields, dict) else ():
        match value:
            case {"ref": str(ref), "digest": str(digest)}:
                yield ref.encode("utf-8", "surrogatepass"), digest
