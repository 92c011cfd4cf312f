"""How often somebody had the levels in front and left without one (未评价): counted apart, never as satisfied."""

import json
from collections import Counter
from datetime import date

from sqlalchemy import Connection, select

from scoring.clock import hall_day
from scoring.events.ratings import RatingUnanswered
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)


def unanswered(connection: Connection, hall_id: str, first: date, last: date) -> Counter[str]:
    """By window, on the days from `first` to `last`; read off the ledger, because nothing else hangs on it."""
    rows = connection.execute(
        select(_LEDGER.c.at, _LEDGER.c.payload).where(
            _LEDGER.c.hall_id == hall_id, _LEDGER.c.kind == RatingUnanswered.kind
        )
    )
    return Counter(json.loads(row.payload)["window_id"] for row in rows if first <= hall_day(row.at) <= last)
