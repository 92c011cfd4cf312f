"""Ratings of a period one by one, as the detectors of made ratings see them: never who gave them, never their words."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, func, select

from scoring.clock import hall_time
from scoring.events.ratings import Channel
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.abuse.waves import LONG
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingReason
from scoring.tables.visits import Visit

_RATING, _REASON, _TEXT, _VISIT = table(Rating), table(RatingReason), table(PrivateText), table(Visit)
_TERMINAL: Final = frozenset({Channel.HALL.value, Channel.WINDOW.value})
"""Channels of our own screens."""
_TAPPED: Final = _TERMINAL | {Channel.EVALUATOR.value}
"""Channels whose time is that of the tap."""


def single_ratings(connection: Connection, hall_id: str, first: date, last: date) -> tuple[Given, ...]:
    """All that stand of the days `first` to `last`, both inclusive, in order of time; the cost grows with them."""
    wanted = {"hall": hall_id, "first": first, "last": last}
    columns = ("rating_id", "window_id", "staff_id", "level", "at", "channel", "terminal_id", "page", "flag", "visit")
    found = _of_period(select(*(_RATING.c[name] for name in columns))).order_by(_RATING.c.at, _RATING.c.rating_id)
    codes, words = _codes(connection, wanted), _words(connection, wanted)
    return tuple(
        Given(
            rating_id=row.rating_id,
            window_id=row.window_id,
            staff_id=row.staff_id,
            level=row.level,
            at=hall_time(row.at),
            terminal_id=page_of(row.terminal_id, row.page) if row.channel in _TERMINAL else "",
            tapped=row.channel in _TAPPED,
            counts=row.flag is None,
            codes=codes.get(row.rating_id, ()),
            words=words.get(row.rating_id),
            visited=row.visit is not None,
        )
        for row in connection.execute(found, wanted).all()
    )


def served(connection: Connection, hall_id: str, first: date, last: date) -> Mapping[tuple[str, date], int]:
    """Visits by window and day, of the days `first` to `last`, both inclusive; only where any is known."""
    counted = (
        select(_VISIT.c.window_id, _VISIT.c.day, func.count())
        .where(_VISIT.c.hall_id == hall_id, _VISIT.c.day.between(first, last))
        .group_by(_VISIT.c.window_id, _VISIT.c.day)
    )
    return {(window, day): number for window, day, number in connection.execute(counted).all()}


def page_of(terminal_id: str, page: str | None) -> str:
    """The screen that somebody stood at: the terminal, or one of the browsers that show it."""
    return f"{terminal_id}/{page}" if page else terminal_id


def alike(words: str) -> str | None:
    """A digest that is the same for words that differ only in blanks, punctuation and width; None for short ones."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    kept = "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LN")
    return sha256(kept.encode()).hexdigest() if len(kept) >= LONG else None


def _codes(connection: Connection, wanted: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = defaultdict(tuple)
    same = (_REASON.c.hall_id == _RATING.c.hall_id) & (_REASON.c.rating_id == _RATING.c.rating_id)
    rows = select(_REASON.c.rating_id, _REASON.c.code).join_from(_RATING, _REASON, same)
    for rating_id, code in connection.execute(_of_period(rows).order_by(_REASON.c.code), wanted).all():
        found[rating_id] += (code,)
    return found


def _words(connection: Connection, wanted: Mapping[str, Any]) -> dict[str, str | None]:
    """Of words that were not erased."""
    same = (_TEXT.c.hall_id == _RATING.c.hall_id) & (_TEXT.c.ref == _RATING.c.words_ref)
    rows = select(_RATING.c.rating_id, _TEXT.c.text).join_from(_RATING, _TEXT, same).where(_TEXT.c.text.is_not(None))
    return {rating_id: alike(text) for rating_id, text in connection.execute(_of_period(rows), wanted).all()}


def _of_period(rows: Select[Any]) -> Select[Any]:
    return rows.where(
        _RATING.c.hall_id == bindparam("hall"),
        _RATING.c.day.between(bindparam("first"), bindparam("last")),
        _RATING.c.voided.is_(False),
        _RATING.c.waiting.is_(False),
    )
