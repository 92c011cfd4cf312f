"""Closed books against the chains: each names the newest entries it knew, and these must still stand where they stood.

So a ledger that was rewritten before a campaign was closed shows by its own later entry, unless that was forged too.
"""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select

from scoring.errors.fault import Fault, Flaw
from scoring.events.campaigns import CampaignFrozen
from scoring.ledger.checks.kept import payload_fields
from scoring.ledger.checks.stored import as_bytes, number, shown
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)
_CLOSED: Final = select(*(as_bytes(_LEDGER.c[name]) for name in ("hall_id", "terminal_id", "seq", "payload"))).where(
    _LEDGER.c.kind == CampaignFrozen.kind
)
_ENTRY: Final = select(as_bytes(_LEDGER.c.digest)).where(
    _LEDGER.c.hall_id == bindparam("hall"),
    _LEDGER.c.terminal_id == bindparam("terminal"),
    _LEDGER.c.seq == bindparam("number"),
)


def check_closed(connection: Connection) -> Iterator[Fault]:
    """Every entry that a closed book names and that is not there, at the entry that closed the book."""
    for row in connection.execute(_CLOSED).all():
        for head in _heads(payload_fields(row.payload, b'"heads":').get("heads")):
            named = {"hall": shown(row.hall_id), "terminal": head["terminal_id"], "number": head["seq"]}
            digest = connection.execute(_ENTRY, named).scalar()
            if digest != head["digest"].encode():
                found = f"{head['seq']}:{head['digest'][:12]}"
                yield Fault(shown(row.terminal_id), number(row.seq), Flaw.NOT_EXPECTED, found)


def _heads(found: object) -> Iterator[dict[str, Any]]:
    """Those that make sense; an entry of which none does has been named by the check of the chains."""
    for one in found if isinstance(found, list) else ():
        match one:
            case {"terminal_id": str(), "seq": int(), "digest": str()}:
                yield one
