"""Ratings and their reasons. Which of them count is `counted`'s to say."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select

from scoring.clock import hall_day
from scoring.errors.conflicts import ForeignReasonsError, ReasonsSettledError, TooLateToCorrectError
from scoring.errors.unknown import UnknownRatingError
from scoring.events.ratings import (
    RatingCorrected,
    RatingDated,
    RatingGiven,
    RatingUnanswered,
    RatingUnflagged,
    RatingVoided,
    ReasonsAdded,
)
from scoring.projections.entry import Place, projects
from scoring.projections.followups import drop_untouched, open_follow_up, redate
from scoring.projections.visits import visit_rated
from scoring.rules.answering.followup_steps import BAD_LEVEL
from scoring.rules.ratings.pace import BURST_SECONDS, flagged
from scoring.sql import counted
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import add_to
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingReason, RatingRequest, UnansweredTally

_RATING, _REASON, _UNANSWERED = table(Rating), table(RatingReason), table(UnansweredTally)
_INSERT = Prepared(_RATING.insert(), tuple(_RATING.c.keys()))
_INSERT_REASON = _REASON.insert()
_ANY_REASON = select(_REASON.c.code).where(
    _REASON.c.hall_id == bindparam("hall"), _REASON.c.rating_id == bindparam("rating")
)
_THE_RATING = (_RATING.c.hall_id == bindparam("hall"), _RATING.c.rating_id == bindparam("rating"))
_FIND = select(_RATING).where(*_THE_RATING)
_INSERT_REQUEST = Prepared(table(RatingRequest).insert(), tuple(table(RatingRequest).c.keys()))
_MOST_NEAR = 100
"""Of ratings nearby so many are looked at, the latest first: one is enough to be too soon, ten are a burst."""
_SPAN = timedelta(seconds=BURST_SECONDS)
_NEAR = select(_RATING.c.at).where(
    _RATING.c.hall_id == bindparam("hall"),
    _RATING.c.window_id == bindparam("window"),
    _RATING.c.waiting == bindparam("in_doubt"),  # the times of a clock in doubt can be held against each other only
    _RATING.c.day.between(bindparam("first_day"), bindparam("last_day")),  # which the index knows
    _RATING.c.at.between(bindparam("first"), bindparam("last")),
)
_NEAREST = Prepared(_NEAR.order_by(_RATING.c.at.desc()))
_SET_WORDS = _RATING.update().where(*_THE_RATING).values(words_ref=bindparam("words"))


@projects(RatingGiven)
def rating_given(connection: Connection, place: Place, event: RatingGiven) -> None:
    """Store a rating and count it, unless it waits because the clock was in doubt, or came too fast."""
    row = {
        "hall_id": place.hall_id,
        "rating_id": event.rating_id,
        "window_id": event.window_id,
        "staff_id": event.staff_id,
        "level": event.level,
        "channel": event.channel.value,
        "visit": event.visit,
        "day": place.day,
        "at": place.at,
        "voided": False,
        "waiting": place.doubtful,
        "flag": _flag(connection, place, event.window_id) if event.pace else None,
        "words_ref": None,
        "terminal_id": place.terminal_id,
        "seq": place.seq,
        "service_id": event.service_id,
        "page": event.page,
    }
    _INSERT.run(connection, row)
    counted.tally(connection, row)
    if event.visit is not None:
        visit_rated(connection, place.hall_id, event.visit)
    if event.level <= BAD_LEVEL:
        open_follow_up(connection, place, event.rating_id)
    if event.request is not None:
        asker = asker_of(by=event.by, device_id=event.device_id)
        keys = {"hall_id": place.hall_id, "asker": asker, "request": event.request, "rating_id": event.rating_id}
        _INSERT_REQUEST.run(connection, keys)


def asker_of(*, by: str | None, device_id: str | None) -> str:
    """Whose keys a request's key is one of."""
    return f"device:{device_id}" if device_id else f"staff:{by or ''}"


def _flag(connection: Connection, place: Place, window_id: str) -> str | None:
    """Whether a rating of this moment comes too fast after those that the window has already."""
    wanted = {
        "hall": place.hall_id,
        "window": window_id,
        "in_doubt": place.doubtful,
        "first": place.at - _SPAN,
        "last": place.at + _SPAN,
    }
    days = {"first_day": hall_day(place.at - _SPAN), "last_day": hall_day(place.at + _SPAN)}
    near = _NEAREST.fetch(connection, {**wanted, **days}, _MOST_NEAR)
    moment = place.at.astimezone(UTC).replace(tzinfo=None)
    found = flagged((moment - datetime.fromisoformat(at)).total_seconds() for (at,) in near)
    return found.value if found else None


@projects(ReasonsAdded)
def reasons_added(connection: Connection, place: Place, event: ReasonsAdded) -> None:
    """Store the reasons and words of a rating; reasons can be given once.

    Raises:
        ForeignReasonsError: if a code belongs to another level than the rating.
        ReasonsSettledError: if reasons or words were given before.
        UnknownRatingError: if there is no such rating.
    """
    rating = _find(connection, place, event.rating_id)
    strangers = tuple(code for code in event.codes if code // 100 != rating["level"])
    if strangers:
        raise ForeignReasonsError(strangers, rating["level"])
    if rating["words_ref"] is not None or connection.execute(_ANY_REASON, _named(place, event.rating_id)).first():
        raise ReasonsSettledError(event.rating_id)
    if event.codes:
        rows = [{"hall_id": place.hall_id, "rating_id": event.rating_id, "code": code} for code in event.codes]
        connection.execute(_INSERT_REASON, rows)
    if event.words is not None:
        connection.execute(_SET_WORDS, {**_named(place, event.rating_id), "words": event.words.ref})
    if event.service_id is not None:
        counted.named(connection, rating, event.service_id)


@projects(RatingCorrected)
def rating_corrected(connection: Connection, place: Place, event: RatingCorrected) -> None:
    """Count the rating with its last level; a bad one is seen to, one that is no longer bad is not.

    Raises:
        TooLateToCorrectError: if reasons or words were given, or somebody began to see to it.
        UnknownRatingError: if there is no such rating.
    """
    rating = _find(connection, place, event.rating_id)
    spoken = rating["words_ref"] is not None or connection.execute(_ANY_REASON, _named(place, event.rating_id)).first()
    if spoken or rating["voided"]:
        raise TooLateToCorrectError(event.rating_id)
    was_bad, is_bad = rating["level"] <= BAD_LEVEL, event.level <= BAD_LEVEL
    if was_bad and not is_bad and not drop_untouched(connection, place, event.rating_id):
        raise TooLateToCorrectError(event.rating_id)
    if is_bad and not was_bad:
        open_follow_up(connection, place, event.rating_id)
    counted.change(connection, rating, level=event.level)


@projects(RatingUnanswered)
def rating_unanswered(connection: Connection, place: Place, event: RatingUnanswered) -> None:
    """Count that somebody left without a level; it belongs to no score."""
    row = {"hall_id": place.hall_id, "day": event.day or place.day, "window_id": event.window_id, "n": 1}
    add_to(connection, _UNANSWERED, row, "n")


@projects(RatingVoided)
def rating_voided(connection: Connection, place: Place, event: RatingVoided) -> None:
    """Take a rating out of every count; voiding it again changes nothing.

    Raises:
        UnknownRatingError: if there is no such rating.
    """
    rating = _find(connection, place, event.rating_id)
    counted.change(connection, rating, voided=True, waiting=False)


@projects(RatingUnflagged)
def rating_unflagged(connection: Connection, place: Place, event: RatingUnflagged) -> None:
    """Count a rating that was flagged, if nothing else keeps it out.

    Raises:
        UnknownRatingError: if there is no such rating.
    """
    counted.change(connection, _find(connection, place, event.rating_id), flag=None)


@projects(RatingDated)
def rating_dated(connection: Connection, place: Place, event: RatingDated) -> None:
    """Count a rating on the day that was decided, and no longer where its clock had put it.

    Raises:
        UnknownRatingError: if there is no such rating.
    """
    rating = _find(connection, place, event.rating_id)
    dated = {"at": event.at, "day": hall_day(event.at), "staff_id": event.staff_id}
    counted.change(connection, rating, **dated, waiting=False)
    redate(connection, place, event.rating_id, hall_day(event.at))


def _named(place: Place, rating_id: str) -> dict[str, str]:
    return {"hall": place.hall_id, "rating": rating_id}


def _find(connection: Connection, place: Place, rating_id: str) -> Mapping[str, Any]:
    row = connection.execute(_FIND, _named(place, rating_id)).mappings().first()
    if row is None:
        raise UnknownRatingError(rating_id)
    return dict(row)
