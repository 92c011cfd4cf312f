"""What is kept outside the chain but remembered in it: erasable texts and frozen documents."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, select

from scoring.errors.fault import Fault, Flaw
from scoring.ledger.checks.stored import as_bytes, number, shown, stored, well_typed
from scoring.ledger.private import stored_text_digest
from scoring.tables.kept import Document, PrivateText
from scoring.tables.keys import table

_TEXT, _DOCUMENT = table(PrivateText), table(Document)

_KEPT_TEXTS: Final = select(
    *(as_bytes(_TEXT.c[name]) for name in ("hall_id", "ref", "salt", "text")), well_typed(_TEXT).label("well_typed")
).where(_TEXT.c.text.is_not(None))
_DOCUMENTS: Final = select(as_bytes(_DOCUMENT.c.digest), as_bytes(_DOCUMENT.c.body))


def check_texts(connection: Connection) -> Iterator[Fault]:
    """Private texts that are still kept must match the digest their event remembers."""
    texts = {(row.hall_id, row.ref): row for row in connection.execute(_KEPT_TEXTS)}
    if not texts:
        return
    for row in stored(connection):
        for ref, digest in _sealed(row.payload):
            kept = texts.get((row.hall_id, ref))
            if kept and not (kept.well_typed and stored_text_digest(kept.salt, kept.text) == digest):
                yield Fault(shown(row.terminal_id), number(row.seq), Flaw.TEXT_CHANGED)


def _sealed(payload: bytes) -> Iterator[tuple[bytes, str]]:
    for value in payload_fields(payload, b'"ref":').values():
        match value:
            case {"ref": str(ref), "digest": str(digest)}:
                yield ref.encode("utf-8", "surrogatepass"), digest


def check_documents(connection: Connection) -> Iterator[Fault]:
    """Every document must give the digest it is named by, and those that entries name must be kept.

    That is the paper of every attempt, and the facts of every campaign that was frozen.
    """
    names = set[bytes]()
    for row in connection.execute(_DOCUMENTS).yield_per(200):
        names.add(row.digest)
        if hashlib.sha256(row.body).hexdigest().encode() != row.digest:
            yield Fault("", None, Flaw.DOCUMENT_CHANGED, shown(row.digest))
    for row in stored(connection):
        for field in ("paper_digest", "facts"):
            named = payload_fields(row.payload, f'"{field}":'.encode()).get(field)
            if isinstance(named, str) and named.encode("utf-8", "surrogatepass") not in names:
                yield Fault(shown(row.terminal_id), number(row.seq), Flaw.DOCUMENT_MISSING, named)


def payload_fields(payload: bytes, mark: bytes) -> dict[str, Any]:
    """A payload's fields if it has one with that mark."""
    if mark not in payload:
        return {}
    try:
        fields = json.loads(payload)
    except (ValueError, RecursionError):
        return {}  # the chain check has named this entry already
    return fields if isinstance(fields, dict) else {}
