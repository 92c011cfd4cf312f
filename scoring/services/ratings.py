"""Taking a citizen's rating: who it is for, that it counts once, that it is durable."""

import uuid
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from scoring.clock import hall_day
from scoring.errors import ConflictError
from scoring.errors.conflicts import (
    LevelSettledError,
    TooLateToCorrectError,
    VisitRatedError,
)
from scoring.errors.devices import RequestReusedError
from scoring.errors.inputs import TextTooLongError
from scoring.errors.unknown import UnknownRatingError
from scoring.events.ratings import Channel, RatingCorrected, RatingGiven, RatingUnanswered, ReasonsAdded
from scoring.identifiers import folded
from scoring.ledger.ledger import Entry, Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.ledger.visit_key import digest_of_before, visit_digest
from scoring.read import organisation
from scoring.read.organisation import WindowRecord
from scoring.rules.ratings import pace
from scoring.services.answering.business import implied_service
from scoring.services.answering.retests import open_with_rating
from scoring.services.asking import CITIZEN, Asker
from scoring.services.bring_in.visit_ends import EndedVisit
from scoring.services.served_by import served_by
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

CORRECTION_SECONDS: Final = 60.0
"""So long after a level was given the same citizen may still say that it was a slip."""

WORDS_LIMIT = 150
"""Characters of a citizen's own words (platform data format: 文字评价 at most 150)."""

_RATING = table(Rating)


@dataclass(frozen=True, slots=True)
class GivenRating:
    """A rating as it is on record."""

    rating_id: str
    window_id: str
    staff_id: str | None
    level: int
    flag: str | None = None
    """Why it counts nowhere until somebody has looked, a value of `scoring.rules.ratings.pace.Flag`."""
    repeated: bool = field(default=False, compare=False)
    """Whether it was on record before it was asked for."""


class _NothingToDoError(Exception):
    """What was asked for is on record already."""


class Ratings:
    """Writes ratings; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def give(
        self,
        window_id: str,
        level: int,
        *,
        channel: Channel,
        rating_id: str | None = None,
        staff_id: str | None = None,
        visit: str | EndedVisit | None = None,
        asker: Asker = CITIZEN,
        codes: Sequence[int] = (),
        service_id: str | None = None,
        at: datetime | None = None,
    ) -> GivenRating:
        """Store a level for a window, and its reasons with it.

        Args:
            window_id: the window that served.
            level: 5 非常满意 to 1 非常不满意.
            channel: where the rating comes from.
            rating_id: the same id again is the same rating: a second tap changes nothing.
            staff_id: who served; by default the one person the roster names for the window today, and nobody while the
                clock is in doubt, because the roster is asked about a day.
            visit: visit number (办件编号), or the visit whose end is on record, which says who served; one visit is
                rated once. Blank is as good as none.
            asker: the device or person it comes from, with the key of its request: the same key again changes nothing.
            codes: reasons of that level.
            service_id: the service that was done, where it is known; else, where its visit does not say so either, the
                one service of a window that does no other.
            at: when it was given, aware UTC, where whoever asks vouches for a time that has been; else now.

        Raises:
            RequestReusedError: the request's key belongs to a rating of another level or window.
            UnknownWindowError, UnknownStaffError: no such window or person.
            WindowClosedError: the window is served no longer.
            VisitRatedError: the visit was rated already.
            LevelSettledError: the id belongs to a different rating.
            StrangerAtWindowError: the person neither belongs to the window's unit nor is rostered there: a slip of the
                pen must not hurt a stranger's score.
        """
        with self._store.reading() as connection:
            window = organisation.window(connection, self._store.hall_id, window_id)
            if before := self._asked_before(connection, asker, window.window_id, level):
                return before
            served, visited = self._served_by(connection, window, visit, staff_id, at), self._visited(connection, visit)
            service_id = service_id or implied_service(connection, self._store.hall_id, window, visited)
        event = RatingGiven(
            rating_id=rating_id or uuid.uuid4().hex,
            window_id=window.window_id,
            staff_id=served,
            level=level,
            channel=channel,
            visit=visited,
            pace=pace.RULE,
            service_id=service_id,
            **asker.facts(self._store.page),
        )
        unnamed = event if staff_id or isinstance(visit, EndedVisit) else event.model_copy(update={"staff_id": None})
        try:
            self._store.ledger.append_all(_given(event, unnamed, codes, at))
        except ConflictError as error:
            return self._same_again(event, asker, error)
        open_with_rating(self._store, event.rating_id, codes, asker.by)
        with self._store.reading() as connection:
            return self._require(connection, event.rating_id)

    def _asked_before(self, connection: Connection, asker: Asker, window_id: str, level: int) -> GivenRating | None:
        """The rating that the same request became before.

        Raises:
            RequestReusedError: it was another one.
        """
        rating_id = asker.asked_before(connection, self._store.hall_id)
        if rating_id is None:
            return None
        stored = self._require(connection, rating_id)
        if (stored.window_id, stored.level) != (window_id, level):
            raise RequestReusedError(asker.request or "")
        return replace(stored, repeated=True)

    def _served_by(
        self,
        connection: Connection,
        window: WindowRecord,
        visit: str | EndedVisit | None,
        staff_id: str | None,
        at: datetime | None,
    ) -> str | None:
        """Who the rating is for: as was reported with the visit, else whoever is named or on the roster."""
        if isinstance(visit, EndedVisit):
            return visit.staff_id
        return served_by(connection, self._store.hall_id, window, staff_id, at or self._store.clock())

    def _visited(self, connection: Connection, visit: str | EndedVisit | None) -> str | None:
        """What is remembered of a visit number; nothing of a blank one.

        Raises:
            VisitRatedError: it was rated before numbers were folded.
        """
        if isinstance(visit, EndedVisit):
            return visit.visit
        if visit is None or not folded(visit):
            return None
        now, before = visit_digest(self._store.visit_key, visit), digest_of_before(self._store.visit_key, visit)
        if before != now and self._is_rated(connection, before):
            raise VisitRatedError
        return now

    def unanswered(self, window_id: str) -> None:
        """Somebody had the levels of this window in front and left without one.

        Raises:
            UnknownWindowError: there is no such window.
        """
        with self._store.reading() as connection:
            found = organisation.window(connection, self._store.hall_id, window_id)
        event = RatingUnanswered(window_id=found.window_id)
        self._store.ledger.append(event, in_doubt=event.model_copy(update={"day": hall_day(self._store.moment())}))

    def rated(self, visit: str) -> bool:
        """Whether this visit was rated already; a blank number is nobody's visit."""
        with self._store.reading() as connection:
            try:
                found = self._visited(connection, visit)
            except VisitRatedError:
                return True
            return found is not None and self._is_rated(connection, found)

    def add_reasons(
        self, rating_id: str, codes: Sequence[int], words: str | None = None, service_id: str | None = None
    ) -> Entry | None:
        """Add reasons and words to a rating just given; nothing to add writes nothing.

        Args:
            rating_id: the rating.
            codes: reasons of its level.
            words: the citizen's own, at most `WORDS_LIMIT` characters.
            service_id: what the citizen says was done; it is kept with reasons or words only, and only where neither
                the rating nor its visit says so.

        Raises:
            ForeignReasonsError: a code of another level.
            ReasonsSettledError: reasons were given before.
            TextTooLongError: more than `WORDS_LIMIT` characters.
        """
        words = words.strip() if words else None
        if words and len(words) > WORDS_LIMIT:
            raise TextTooLongError(len(words), WORDS_LIMIT)
        if not codes and not words:
            return None
        secrets = (seal(words, about="words"),) if words else ()
        sealed = secrets[0].sealed if secrets else None
        event = ReasonsAdded(
            rating_id=rating_id, codes=tuple(dict.fromkeys(codes)), words=sealed, service_id=service_id
        )
        entry = self._store.ledger.append(event, secrets=secrets)
        open_with_rating(self._store, rating_id, codes)
        return entry

    def correct(self, rating_id: str, level: int) -> None:
        """Put another level in place of the one that a finger hit by mistake; the same level again changes nothing.

        Raises:
            UnknownRatingError: there is no such rating.
            TooLateToCorrectError: it was given more than `CORRECTION_SECONDS` ago, or something was said or done on the
                strength of it.
        """

        def work_out(connection: Connection) -> Sequence[Submission]:
            row = connection.execute(
                select(_RATING.c.level, _RATING.c.at).where(
                    _RATING.c.hall_id == self._store.hall_id, _RATING.c.rating_id == rating_id
                )
            ).first()
            if row is None:
                raise UnknownRatingError(rating_id)
            if row.level == level:
                raise _NothingToDoError
            age = (self._store.clock() - row.at).total_seconds()
            if not 0 <= age <= CORRECTION_SECONDS:
                raise TooLateToCorrectError(rating_id)
            return [Submission(RatingCorrected(rating_id=rating_id, level=level))]

        with suppress(_NothingToDoError):
            self._store.ledger.append_all_worked_out(work_out)

    def _same_again(self, event: RatingGiven, asker: Asker, error: ConflictError) -> GivenRating:
        """Tell a repeated tap, which is fine, from a contradiction, which is not."""
        with self._store.reading() as connection:
            if before := self._asked_before(connection, asker, event.window_id, event.level):
                return before
            stored = self._find(connection, event.rating_id)
            visited = event.visit is not None and self._is_rated(connection, event.visit)
        if stored and (stored.window_id, stored.level) == (event.window_id, event.level):
            return replace(stored, repeated=True)
        if stored:
            raise LevelSettledError(event.rating_id) from error
        if visited:
            raise VisitRatedError from error
        raise error

    def _find(self, connection: Connection, rating_id: str) -> GivenRating | None:
        row = connection.execute(
            select(_RATING).where(_RATING.c.hall_id == self._store.hall_id, _RATING.c.rating_id == rating_id)
        ).first()
        return GivenRating(row.rating_id, row.window_id, row.staff_id, row.level, row.flag) if row else None

    def _require(self, connection: Connection, rating_id: str) -> GivenRating:
        """A rating that must be there.

        Raises:
            UnknownRatingError: it is not.
        """
        found = self._find(connection, rating_id)
        if found is None:
            raise UnknownRatingError(rating_id)
        return found

    def _is_rated(self, connection: Connection, visit: str) -> bool:
        same = (_RATING.c.hall_id == self._store.hall_id, _RATING.c.visit == visit)
        return connection.execute(select(_RATING.c.rating_id).where(*same)).first() is not None


def _given(event: RatingGiven, in_doubt: RatingGiven, codes: Sequence[int], at: datetime | None) -> list[Submission]:
    """A rating with its reasons, all of one moment."""
    given = Submission(event, in_doubt=in_doubt, at=at)
    added = ReasonsAdded(rating_id=event.rating_id, codes=tuple(dict.fromkeys(codes)))
    return [given, Submission(added, at=at)] if codes else [given]
