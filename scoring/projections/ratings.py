"""Ratings, their reasons, and the tally the score screen reads."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select

from scoring.clock import hall_day
from scoring.errors.conflicts import ForeignReasonsError, ReasonsSettledError
from scoring.errors.unknown import UnknownRatingError
from scoring.events.ratings import RatingDated, RatingGiven, RatingVoided, ReasonsAdded
from scoring.projections.entry import Place, projects
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import add_to
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingReason, RatingTally

_RATING, _REASON, _TALLY = table(Rating), table(RatingReason), table(RatingTally)
_INSERT = Prepared(_RATING.insert(), tuple(_RATING.c.keys()))
_INSERT_REASON = _REASON.insert()
_ANY_REASON = select(_REASON.c.code).where(
    _REASON.c.hall_id == bindparam("hall"), _REASON.c.rating_id == bindparam("rating")
)
_THE_RATING = (_RATING.c.hall_id == bindparam("hall"), _RATING.c.rating_id == bindparam("rating"))
_FIND = select(_RATING).where(*_THE_RATING)
_VOID = _RATING.update().where(*_THE_RATING).values(voided=True, waiting=False)
_ONE_LESS = (
    _TALLY.update()
    .where(
        _TALLY.c.hall_id == bindparam("hall"),
        _TALLY.c.day == bindparam("on"),
        _TALLY.c.window_id == bindparam("window"),
        _TALLY.c.staff_id == bindparam("staff"),
        _TALLY.c.level == bindparam("rated"),
    )
    .values(n=_TALLY.c.n - 1)
)
_SET_WORDS = _RATING.update().where(*_THE_RATING).values(words_ref=bindparam("words"))


@projects(RatingGiven)
def rating_given(connection: Connection, place: Place, event: RatingGiven) -> None:
    """Store a rating and count it, unless it waits because the clock was in doubt."""
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
        "words_ref": None,
        "terminal_id": place.terminal_id,
        "seq": place.seq,
    }
    _INSERT.run(connection, row)
    if not place.doubtful:
        _count(connection, row)


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


@projects(RatingVoided)
def rating_voided(connection: Connection, place: Place, event: RatingVoided) -> None:
    """Take a rating out of every count; voiding it again changes nothing.

    Raises:
        UnknownRatingError: if there is no such rating.
    """
    rating = _find(connection, place, event.rating_id)
    if not rating["voided"]:
        connection.execute(_VOID, _named(place, event.rating_id))
        _uncount(connection, rating)


@projects(RatingDated)
def rating_dated(connection: Connection, place: Place, event: RatingDated) -> None:
    """Count a rating on the day that was decided, and no longer where its clock had put it.

    Raises:
        UnknownRatingError: if there is no such rating.
    """
    rating = _find(connection, place, event.rating_id)
    dated = {"at": event.at, "day": hall_day(event.at), "staff_id": event.staff_id, "waiting": False}
    connection.execute(_RATING.update().where(*_THE_RATING).values(dated), _named(place, event.rating_id))
    if not rating["voided"]:
        _uncount(connection, rating)
        _count(connection, {**rating, **dated})


def _count(connection: Connection, rating: Mapping[str, Any]) -> None:
    """One more in the tally."""
    counted = {name: rating[name] for name in ("hall_id", "day", "window_id", "level")}
    add_to(connection, _TALLY, {**counted, "staff_id": rating["staff_id"] or "", "n": 1}, "n")


def _uncount(connection: Connection, rating: Mapping[str, Any]) -> None:
    """One less where a rating was counted; one that waits never was."""
    if rating["waiting"]:
        return
    # Not added as -1: an insert-or-add is checked as an insert first, and no row may count below zero.
    counted = {
        "hall": rating["hall_id"],
        "on": rating["day"],
        "window": rating["window_id"],
        "staff": rating["staff_id"] or "",
        "rated": rating["level"],
    }
    connection.execute(_ONE_LESS, counted)


def _named(place: Place, rating_id: str) -> dict[str, str]:
    return {"hall": place.hall_id, "rating": rating_id}


def _find(connection: Connection, place: Place, rating_id: str) -> Mapping[str, Any]:
    row = connection.execute(_FIND, _named(place, rating_id)).mappings().first()
    if row is None:
        raise UnknownRatingError(rating_id)
    return dict(row)
