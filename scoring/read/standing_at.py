"""How far the ledger has got: its heads, and the last day it knows of. No clock is asked."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, select

from scoring.clock import hall_day
from scoring.ledger.witness import ChainHead
from scoring.tables.kept import LedgerEntry, LedgerHead
from scoring.tables.keys import table

_HEAD, _ENTRY = table(LedgerHead), table(LedgerEntry)
_NEWEST = and_(
    _ENTRY.c.hall_id == _HEAD.c.hall_id, _ENTRY.c.terminal_id == _HEAD.c.terminal_id, _ENTRY.c.seq == _HEAD.c.seq
)


@dataclass(frozen=True, slots=True)
class StandingAt:
    """What a document about the ledger can say of when it was made: equal for equal heads, whatever the time is now."""

    heads: tuple[ChainHead, ...]
    """The newest entry of every terminal."""
    day: date | None
    """The hall's day of the latest entry whose time is beyond doubt, of all entries where every time is in doubt; None
    before the first entry."""


def standing_at(connection: Connection, hall_id: str) -> StandingAt:
    """Where a hall's ledger stands."""
    rows = connection.execute(
        select(_HEAD, _ENTRY.c.at, _ENTRY.c.doubt)
        .join(_ENTRY, _NEWEST)
        .where(_HEAD.c.hall_id == hall_id)
        .order_by(_HEAD.c.terminal_id)
    ).all()
    moments = [row.trusted_at for row in rows if row.trusted_at] + [row.at for row in rows if not row.doubt]
    newest = max(moments or [row.at for row in rows], default=None)
    return StandingAt(
        tuple(ChainHead(row.terminal_id, row.seq, row.digest) for row in rows),
        None if newest is None else hall_day(datetime.fromisoformat(newest)),
    )
