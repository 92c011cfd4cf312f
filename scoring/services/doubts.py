"""A clock in doubt: who says it is right, and when the ratings were given that it could not date.

Only ratings wait. Of everything else that is written, nothing hangs on the clock: a finding, a signed-off patrol, a
roster and a campaign name their days themselves; an answer's time is the length of a span of a clock that never jumps.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from scoring.errors.clocks import ImpossibleTimeError, UnknownSpanError
from scoring.events.clocks import ClockConfirmed
from scoring.events.ratings import RatingDated, RatingVoided
from scoring.ledger.clock_watch import BACK, Doubt
from scoring.ledger.ledger import Entry, Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.read.waiting import UnsureRating, UnsureSpan, unsure_spans


@dataclass(frozen=True, slots=True)
class ClockStatus:
    """How this terminal's clock stands, and what waits because of clocks."""

    now: datetime
    doubt: Doubt | None
    spans: tuple[UnsureSpan, ...]
    """Of all terminals of the store."""


class Doubts:
    """Writes what somebody decides about times. Whoever calls has seen to it that this person may."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def status(self) -> ClockStatus:
        """How things stand now."""
        now, doubt = self._store.clock(), self._store.ledger.doubt()
        with self._store.reading() as connection:
            spans = unsure_spans(connection, self._store.hall_id, None if doubt else now)
        return ClockStatus(now, doubt, spans)

    def confirm(self, staff_id: str) -> Entry:
        """Take somebody's word that this terminal's clock is right; what is written from now on counts again.

        Raises:
            UnknownStaffError: no such person.
        """
        with self._store.reading() as connection:
            organisation.person(connection, self._store.hall_id, staff_id)
        event = ClockConfirmed(confirmed_by=staff_id)
        return self._store.ledger.append_all([Submission(event, confirms=True)])[-1]

    def settle(self, names: Sequence[str], first_at: datetime, decided_by: str) -> int:
        """Decide when the ratings of spans were given; they then count on that day, for who was on duty.

        Args:
            names: spans, as `UnsureSpan.name` says; the clock was wrong by the same in all of them.
            first_at: when the first rating of the first span was given, aware.
            decided_by: who says so.

        Returns:
            The number of ratings.

        Raises:
            UnknownSpanError: no ratings wait under such a name.
            ImpossibleTimeError: one would have been given before what came before it, or after what came after it.
        """
        status = self.status()
        spans = _named(status, names)
        offset = first_at - spans[0].first_at
        for span in spans:
            _require_possible(span, offset, status)
        with self._store.reading() as connection:
            events = [
                RatingDated(
                    rating_id=rating.rating_id,
                    at=rating.at + offset,
                    staff_id=self._served_by(connection, span, rating, rating.at + offset),
                    decided_by=decided_by,
                )
                for span in spans
                for rating in span.ratings
            ]
        return len(self._store.ledger.append_all([Submission(event) for event in events]))

    def set_aside(self, names: Sequence[str], reason: str, decided_by: str) -> int:
        """Decide that nobody knows: the ratings of spans stay on record and never count. Returns how many.

        Raises:
            UnknownSpanError: no ratings wait under such a name.
            TextTooLongError: the reason is too long to be kept.
        """
        ratings = [rating for span in _named(self.status(), names) for rating in span.ratings]
        return len(self._store.ledger.append_all([*_voided(ratings, reason, decided_by)]))

    def _served_by(
        self, connection: Connection, span: UnsureSpan, rating: UnsureRating, moment: datetime
    ) -> str | None:
        """Whom somebody named; else the one person the roster names for the day that was decided."""
        if span.waiting and rating.staff_id is not None:
            return rating.staff_id
        return organisation.on_duty(connection, self._store.hall_id, rating.window_id, moment)


def _named(status: ClockStatus, names: Sequence[str]) -> list[UnsureSpan]:
    known = {span.name: span for span in status.spans}
    for name in names:
        if name not in known:
            raise UnknownSpanError(name)
    return [known[name] for name in dict.fromkeys(names)]


def _require_possible(span: UnsureSpan, offset: timedelta, status: ClockStatus) -> None:
    after = span.after or (None if status.doubt else status.now)
    first, last = span.first_at + offset, span.last_at + offset
    if span.before is not None and first < span.before - BACK:
        raise ImpossibleTimeError(span.name, first, span.before, after)
    if after is not None and last > after + BACK:
        raise ImpossibleTimeError(span.name, last, span.before, after)


def _voided(ratings: Sequence[UnsureRating], reason: str, decided_by: str) -> Iterator[Submission]:
    for rating in ratings:
        secret = seal(reason, about="note")
        event = RatingVoided(rating_id=rating.rating_id, decided_by=decided_by, reason=secret.sealed)
        yield Submission(event, secrets=(secret,))
