"""Bringing in visits that another system counted, so that it is known who was asked to rate and of what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from scoring.clock import hall_day
from scoring.events.organisation import DayPart
from scoring.events.visits import VisitServed
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.ledger.visit_key import visit_digest
from scoring.read import organisation
from scoring.rules.ratings.asking import Outcome
from scoring.services.answering.retests import open_what_is_known
from scoring.tables.keys import table
from scoring.tables.visits import Visit

_VISIT = table(Visit)
_AT_ONCE: Final = 500
"""Visits of one transaction: the counter must not wait long."""


@dataclass(frozen=True, slots=True)
class ServedVisit:
    """A visit as a file names it."""

    visit: str
    """Its number; only its digest is kept."""
    window_id: str
    at: datetime
    """Aware."""
    staff_id: str | None = None
    """None: whoever the roster names."""
    service_id: str | None = None
    outcome: Outcome | None = None
    asked: bool | None = None


class Visits:
    """Writes visits."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, visits: Sequence[ServedVisit], by: str) -> int:
        """Put visits on record; what is on record in the same words is not written again.

        Args:
            visits: of windows and people that are known.
            by: who answers for them.

        Returns:
            How many were new or said otherwise before.

        Raises:
            StoreError: the disk is full, or the file is gone; what was written until then stays, and asking again goes
                on from there.
        """
        with self._store.reading() as connection:
            events = list(self._events(connection, visits, by))
        for start in range(0, len(events), _AT_ONCE):
            self._store.ledger.append_all([Submission(one) for one in events[start : start + _AT_ONCE]])
        open_what_is_known(self._store, by)
        return len(events)

    def _events(self, connection: Connection, visits: Iterable[ServedVisit], by: str) -> Iterable[VisitServed]:
        known = self._known(connection)
        begins = cache(partial(organisation.afternoon, connection, self._store.hall_id))
        served: dict[tuple[str, date, DayPart], str | None] = {}
        for one in visits:
            visit = visit_digest(self._store.visit_key, one.visit)
            before = known.get(visit)
            staff_id, service_id = one.staff_id, one.service_id
            if service_id is None and before is not None and before.ended_at is not None:
                service_id = before.service_id  # so does it of what was done
            if staff_id is None and before is not None and before.ended_at is not None:
                staff_id = before.staff_id  # whoever reported its end knows better than the roster
            elif staff_id is None:
                key = (one.window_id, hall_day(one.at), organisation.half_day(one.at, begins(hall_day(one.at))))
                if key not in served:
                    served[key] = organisation.on_duty(connection, self._store.hall_id, one.window_id, one.at)
                staff_id = served[key]
            event = VisitServed(
                visit=visit,
                window_id=one.window_id,
                staff_id=staff_id,
                service_id=service_id,
                day=hall_day(one.at),
                outcome=one.outcome,
                asked=before.asked if before and before.ended_at else one.asked,  # a terminal knows whom it asked
                by=by,
            )
            if before is None or any(getattr(before, name) != getattr(event, name) for name in _SAID):
                yield event

    def _known(self, connection: Connection) -> dict[str, Row[Any]]:
        rows = connection.execute(select(_VISIT).where(_VISIT.c.hall_id == self._store.hall_id))
        return {row.visit: row for row in rows}


_SAID: Final = ("window_id", "staff_id", "service_id", "day", "outcome", "asked")
