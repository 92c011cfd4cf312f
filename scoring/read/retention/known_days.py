"""By which day something had certainly happened whose own clock cannot be believed.

A term that runs from a day in the future never ends, and one from a day long past ends too soon. The order of the
ledger is beyond doubt whatever its clocks said: the next entry of a clock that was believed came later.
"""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from scoring.clock import hall_day, hall_moment
from scoring.ledger.canonical import timestamp
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)


class KnownDays:
    """Asks the ledger."""

    def __init__(self, connection: Connection, hall_id: str, today: date) -> None:
        """As of `today`, which is the hall's day as far as it can be known."""
        self._connection, self._hall_id, self.today = connection, hall_id, today
        self._until = timestamp(hall_moment(today + timedelta(days=1)))

    def by(self, terminal_id: str, seq: int) -> date:
        """The day by which an entry was written; today where nobody has written anything believable since."""
        mine = (_LEDGER.c.terminal_id == terminal_id, _LEDGER.c.seq > seq)
        at = self._first(*mine, order=_LEDGER.c.seq)
        if at is None:  # that terminal is no more, or is still in doubt
            own = (_LEDGER.c.hall_id == self._hall_id, _LEDGER.c.terminal_id == terminal_id, _LEDGER.c.seq == seq)
            place = select(_LEDGER.c.lamport).where(*own).scalar_subquery()
            at = self._first(_LEDGER.c.lamport > place, order=_LEDGER.c.lamport)
        return self.today if at is None else hall_day(datetime.fromisoformat(at))

    def of(self, row: Any) -> date:
        """The day of something that says where its entry stands (`terminal_id`, `seq`) and what that one's clock said.

        Args:
            row: with `at`, the moment that is on record for it now, and `said` and `doubt` of its entry; an `at` that
                is not what the clock said was decided by somebody.
        """
        day = hall_day(row.at)
        believed = row.doubt != 1 or timestamp(row.at) != row.said
        return day if believed and day <= self.today else self.by(row.terminal_id, row.seq)

    def of_answer(self, terminal_id: str, at: datetime) -> date:
        """The day of an answer to a survey that a clock in doubt dated so."""
        mine = (_LEDGER.c.hall_id == self._hall_id, _LEDGER.c.terminal_id == terminal_id)
        its = select(_LEDGER.c.seq).where(*mine, _LEDGER.c.at == timestamp(at), _LEDGER.c.doubt == 1)
        seq = self._connection.execute(its.order_by(_LEDGER.c.seq).limit(1)).scalar()
        return self.today if seq is None else self.by(terminal_id, seq)

    def _first(self, *later: ColumnElement[bool], order: Any) -> str | None:
        """What the first believed entry said that comes later and is not itself in the future."""
        sure = (_LEDGER.c.hall_id == self._hall_id, _LEDGER.c.doubt == 0, _LEDGER.c.at < self._until)
        found = select(_LEDGER.c.at).where(*sure, *later).order_by(order).limit(1)
        return self._connection.execute(found).scalar()
