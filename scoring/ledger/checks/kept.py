"""What is kept outside the chain but remembered in it: frozen documents; texts have a file of their own."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, select

from scoring.errors.fault import Fault, Flaw
from scoring.events import EVENT_TYPES
from scoring.events.base import NamesDocument
from scoring.ledger.checks.stored import as_bytes, number, shown, stored
from scoring.tables.kept import Document
from scoring.tables.keys import table

_DOCUMENT = table(Document)
_DOCUMENTS: Final = select(as_bytes(_DOCUMENT.c.digest), as_bytes(_DOCUMENT.c.body))

_NAMING: Final = {
    model.kind.encode(): name
    for model in EVENT_TYPES
    for name, field in model.model_fields.items()
    if any(isinstance(mark, NamesDocument) for mark in field.metadata)
}
"""Kind → the field by which an event of it names its document; none names two."""


def check_documents(connection: Connection) -> Iterator[Fault]:
    """Every document must give the digest it is named by, and those that entries name must be kept.

    That is the paper of every attempt, the facts of every campaign that was frozen, the questions of every survey.
    """
    names = set[bytes]()
    for row in connection.execute(_DOCUMENTS).yield_per(200):
        names.add(row.digest)
        if hashlib.sha256(row.body).hexdigest().encode() != row.digest:
            yield Fault("", None, Flaw.DOCUMENT_CHANGED, shown(row.digest))
    for row in stored(connection):
        if field := _NAMING.get(row.kind):
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
