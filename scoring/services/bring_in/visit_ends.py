"""Visits that another system reports as they end, and which of them a terminal asks about: each once, and at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select

from scoring.clock import hall_day
from scoring.events.visits import VisitAsked, VisitEnded
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.ledger.visit_key import visit_digest
from scoring.read import organisation
from scoring.services.asking import Asker
from scoring.services.served_by import served_by
from scoring.tables.keys import table
from scoring.tables.ratings import Rating
from scoring.tables.visits import Visit

ASKED_WITHIN: Final = timedelta(minutes=2)
"""So long after its end a visit is asked about; later whoever was served has gone, and it stays not asked."""

REPORTED_WITHIN: Final = timedelta(days=30)
"""A hall where an end was reported so lately has them reported: longer than any holiday."""

_VISIT, _RATING = table(Visit), table(Rating)


@dataclass(frozen=True, slots=True)
class EndedVisit:
    """A visit whose end is on record."""

    visit: str
    """Keyed digest of its number; the number itself is kept nowhere."""
    window_id: str
    staff_id: str | None
    """Who served, where the report or the roster says so."""
    repeated: bool = field(default=False, compare=False)
    """Whether its end was on record before it was reported."""


class _NothingToDoError(Exception):
    """What was asked for is on record already."""


class VisitEnds:
    """Takes reports of ends, and hands each to one terminal at most. Nobody at a window has a say in either."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def end(
        self,
        window_id: str,
        visit: str,
        *,
        asker: Asker,
        staff_id: str | None = None,
        service_id: str | None = None,
        at: datetime | None = None,
    ) -> EndedVisit:
        """Put on record that a visit has ended; it counts as not asked until a terminal asks. Again changes nothing.

        Args:
            window_id: where it was.
            visit: its number, not blank; only its digest is kept.
            asker: the device or person that reports it.
            staff_id: who served; by default the one person the roster names for the window then.
            service_id: the service that was done, where the report says so.
            at: when it ended, aware UTC, where whoever reports vouches for a time that has been; else now.

        Raises:
            UnknownWindowError, UnknownStaffError: no such window or person.
            WindowClosedError: the window is served no longer.
            StrangerAtWindowError: the person neither belongs to the window's unit nor is rostered there.
        """
        digest, hall = visit_digest(self._store.visit_key, visit), self._store.hall_id
        with self._store.reading() as connection:
            if known := self._known(connection, digest):
                return known
            window = organisation.window(connection, hall, window_id)
            served = served_by(connection, hall, window, staff_id, at or self._store.clock())
        event = VisitEnded(
            visit=digest,
            window_id=window.window_id,
            staff_id=served,
            by=asker.by,
            device_id=asker.device_id,
            service_id=service_id,
        )
        in_doubt = event.model_copy(
            update={"staff_id": served if staff_id else None, "day": hall_day(self._store.moment())}
        )

        def work_out(connection: Connection) -> Sequence[Submission]:
            if self._known(connection, digest):
                raise _NothingToDoError
            return [Submission(event, in_doubt=in_doubt, at=at)]

        repeated = not self._write(work_out)
        with self._store.reading() as connection:
            staff_id = connection.execute(
                select(_VISIT.c.staff_id).where(_VISIT.c.hall_id == hall, _VISIT.c.visit == digest)
            ).scalar_one()  # nobody's while the clock is in doubt, unless somebody was named
        return EndedVisit(digest, window.window_id, staff_id, repeated)

    def latest(self, window_id: str) -> EndedVisit | None:
        """The visit that ended last at a window, if that is moments ago and nobody was asked about it or rated it."""
        now = self._store.clock()
        wanted = select(_VISIT.c.visit, _VISIT.c.window_id, _VISIT.c.staff_id).where(
            _VISIT.c.hall_id == self._store.hall_id,
            _VISIT.c.window_id == window_id,
            _VISIT.c.ended_at.between(now - ASKED_WITHIN, now),
        )
        with self._store.reading() as connection:
            row = connection.execute(wanted.order_by(_VISIT.c.ended_at.desc()).limit(1)).first()
            return EndedVisit(*row) if row and self._is_open(connection, row.visit) else None

    def is_awaited(self, visit: str) -> bool:
        """Whether the end of a visit is still to come: the hall has ends reported, and this one is not on record.

        Whoever rated it before that, the window itself say, would keep its citizen from being asked.
        """
        now, hall = self._store.clock(), self._store.hall_id
        lately = (_VISIT.c.hall_id == hall, _VISIT.c.ended_at.between(now - REPORTED_WITHIN, now))
        with self._store.reading() as connection:
            if connection.execute(select(_VISIT.c.visit).where(*lately).limit(1)).first() is None:
                return False
            return self._known(connection, visit_digest(self._store.visit_key, visit)) is None

    def ask(self, visit: EndedVisit) -> bool:
        """Note that its citizen is being asked (邀评); False if somebody was asked before, or it has been rated."""

        def work_out(connection: Connection) -> Sequence[Submission]:
            if not self._is_open(connection, visit.visit):
                raise _NothingToDoError
            return [Submission(VisitAsked(visit=visit.visit))]

        return self._write(work_out)

    def _write(self, work_out: Callable[[Connection], Sequence[Submission]]) -> bool:
        try:
            self._store.ledger.append_all_worked_out(work_out)
        except _NothingToDoError:
            return False
        return True

    def _known(self, connection: Connection, digest: str) -> EndedVisit | None:
        """The visit, if its end is on record."""
        row = connection.execute(
            select(_VISIT.c.visit, _VISIT.c.window_id, _VISIT.c.staff_id).where(
                _VISIT.c.hall_id == self._store.hall_id, _VISIT.c.visit == digest, _VISIT.c.ended_at.is_not(None)
            )
        ).first()
        return EndedVisit(*row, repeated=True) if row else None

    def _is_open(self, connection: Connection, digest: str) -> bool:
        """Whether nobody was asked about a visit on record, and nobody rated it."""
        hall = self._store.hall_id
        asked = select(_VISIT.c.asked).where(_VISIT.c.hall_id == hall, _VISIT.c.visit == digest)
        rated = select(_RATING.c.rating_id).where(_RATING.c.hall_id == hall, _RATING.c.visit == digest)
        return not connection.execute(asked).scalar() and connection.execute(rated).first() is None
