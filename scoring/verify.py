"""Recompute the chain from the stored bytes and say the first thing wrong with each entry."""

import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Engine, LargeBinary, cast, select

from scoring.canonical import GENESIS, entry_digest
from scoring.engine import reading
from scoring.events import BY_KIND
from scoring.private import text_digest
from scoring.tables import LedgerEntry, LedgerHead, PrivateText, table

_LEDGER, _HEAD, _TEXT = table(LedgerEntry), table(LedgerHead), table(PrivateText)
_COLUMNS = ("prev_digest", "hall_id", "terminal_id", "seq", "at", "kind", "version", "payload", "digest")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not verify, and where."""

    terminal_id: str
    seq: int | None
    reason: str

    def __str__(self) -> str:
        place = f"终端 {self.terminal_id}" + (f" 第 {self.seq} 条" if self.seq is not None else "")
        return f"{place}: {self.reason}"


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
        seq = int(row.seq) if row.seq.isdigit() else self.seq + 1
        if seq != self.seq + 1:
            yield Fault(self.terminal, self.seq + 1, f"缺失；下一条是第 {seq} 条")
        elif row.prev_digest != self.digest:
            yield Fault(self.terminal, seq, "与上一条的摘要接不上")
        if not hmac.compare_digest(entry_digest(row[:-1]).encode(), row.digest):
            yield Fault(self.terminal, seq, "内容与摘要不符")
        elif problem := _unreadable(row):
            yield Fault(self.terminal, seq, problem)
        self.seq, self.digest = seq, row.digest


def _stored(connection: Connection) -> Iterator[Any]:
    columns = [cast(_LEDGER.c[name], LargeBinary).label(name) for name in _COLUMNS]
    ordered = select(*columns).order_by(_LEDGER.c.hall_id, _LEDGER.c.terminal_id, _LEDGER.c.seq)
    yield from connection.execute(ordered).yield_per(2000)


def _shown(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _unreadable(row: Any) -> str | None:
    model = BY_KIND.get((_shown(row.kind), int(row.version) if row.version.isdigit() else 0))
    if model is None:
        return f"不认识的事件 {_shown(row.kind)} 第 {_shown(row.version)} 版，请用更新的程序检查"
    try:
        model.model_validate_json(row.payload)
    except ValidationError:
        return f"事件 {model.kind} 的内容不合格式"
    return None


def _check_heads(connection: Connection, chains: dict[bytes, "_Chain"]) -> Iterator[Fault]:
    columns = [cast(_HEAD.c[name], LargeBinary).label(name) for name in ("hall_id", "terminal_id", "seq", "digest")]
    heads = {row.hall_id + b"\0" + row.terminal_id: row for row in connection.execute(select(*columns))}
    for key in sorted(heads.keys() | chains.keys()):
        head, chain = heads.get(key), chains.get(key)
        if head is None and chain is not None:
            yield Fault(chain.terminal, None, "没有链头记录")
        elif head is not None and chain is None:
            yield Fault(_shown(head.terminal_id), None, f"链头记录在第 {_shown(head.seq)} 条，账本里一条也没有")
        elif head is not None and chain is not None and (head.seq, head.digest) != (b"%d" % chain.seq, chain.digest):
            yield Fault(chain.terminal, chain.seq, f"链头记录在第 {_shown(head.seq)} 条，与账本末条不一致")


def _check_texts(connection: Connection) -> Iterator[Fault]:
    """Private texts that are still kept must match the digest their event remembers."""
    texts = {row.ref: row for row in connection.execute(select(_TEXT.c.ref, _TEXT.c.salt, _TEXT.c.text)) if row.text}
    if not texts:
        return
    for row in _stored(connection):
        for ref, digest in _sealed(row.payload):
            kept = texts.get(ref)
            if kept is not None and text_digest(kept.salt, kept.text) != digest:
                yield Fault(_shown(row.terminal_id), int(row.seq), "账外保存的文字与当时的摘要不符")


def _sealed(payload: bytes) -> Iterator[tuple[str, str]]:
    if b'"ref":' not in payload:
        return
    try:
        fields = json.loads(payload)
    except ValueError:
        return  # the chain check has named this entry already
    for value in fields.values() if isinstance(fields, dict) else ():
        if isinstance(value, dict) and value.keys() == {"ref", "digest"}:
            yield value["ref"], value["digest"]
