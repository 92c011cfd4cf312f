"""Ratings that came too fast: what is flagged, and somebody's word that citizens gave them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from scoring.errors.unknown import NothingFlaggedError
from scoring.events.ratings import RatingUnflagged
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.rules.natural import natural_key
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

_RATING = table(Rating)


@dataclass(frozen=True, slots=True)
class FlaggedDay:
    """Ratings of one window and day that are flagged and stand."""

    window_id: str
    day: date
    ratings: int
    first_at: datetime
    """Aware UTC, as the next one."""
    last_at: datetime
    points: int
    """Sum of their levels, 1 to 5 each."""


class Paces:
    """Writes what somebody decides about flagged ratings. Whoever calls has seen to it that this person may."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def flagged(self) -> tuple[FlaggedDay, ...]:
        """What is flagged, the latest day first."""
        columns = _RATING.c
        wanted = (
            select(
                columns.window_id,
                columns.day,
                func.count().label("ratings"),
                func.min(columns.at, type_=columns.at.type).label("first_at"),
                func.max(columns.at, type_=columns.at.type).label("last_at"),
                func.sum(columns.level).label("points"),
            )
            .where(columns.hall_id == self._store.hall_id, columns.flag.is_not(None), columns.voided.is_(False))
            .group_by(columns.window_id, columns.day)
        )
        with self._store.reading() as connection:
            found = [FlaggedDay(**row._mapping) for row in connection.execute(wanted)]  # noqa: SLF001 - its public name
        return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), natural_key(one.window_id))))

    def count(self, window_id: str, day: date, decided_by: str) -> int:
        """Count the flagged ratings of a window and day from now on; how many. What waits for a clock goes on waiting.

        Raises:
            UnknownWindowError: there is no such window.
            NothingFlaggedError: none are flagged there.
        """

        def work_out(connection: Connection) -> list[Submission]:
            window = organisation.window(connection, self._store.hall_id, window_id)
            whose = (_RATING.c.hall_id == self._store.hall_id, _RATING.c.window_id == window.window_id)
            flagged = (_RATING.c.day == day, _RATING.c.flag.is_not(None), _RATING.c.voided.is_(False))
            found = connection.execute(select(_RATING.c.rating_id).where(*whose, *flagged).order_by(_RATING.c.at))
            events = [RatingUnflagged(rating_id=rating, decided_by=decided_by) for rating in found.scalars()]
            if not events:
                raise NothingFlaggedError(window.window_id, day)
            return [Submission(event) for event in events]

        return len(self._store.ledger.append_all_worked_out(work_out))
