"""Which ratings count: the one place that says so, and that keeps the tally in step with it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam

from scoring.sql.upsert import add_to
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingTally

_RATING, _TALLY = table(Rating), table(RatingTally)
# Not added as -1: an insert-or-add is checked as an insert first, and no row may count below zero.
_ONE_LESS = (
    _TALLY.update()
    .where(*(column == bindparam(f"its_{column.name}") for column in _TALLY.primary_key))
    .values(n=_TALLY.c.n - 1)
)


def counts(rating: Mapping[str, Any]) -> bool:
    """Whether a rating is in every count, by its stored row.

    Not if it was voided, nor while it waits for a day, nor while it is flagged for having come too fast.
    """
    return not rating["voided"] and not rating["waiting"] and rating["flag"] is None


def tally(connection: Connection, rating: Mapping[str, Any]) -> None:
    """Count a rating that was just stored, if it counts."""
    place = _place(rating)
    if place:
        add_to(connection, _TALLY, {**place, "n": 1}, "n")


def change(connection: Connection, rating: Mapping[str, Any], **changed: object) -> None:
    """Change columns of a stored rating, and move it in the tally, into it or out of it, where that follows."""
    whose = (_RATING.c.hall_id == rating["hall_id"], _RATING.c.rating_id == rating["rating_id"])
    connection.execute(_RATING.update().where(*whose).values(**changed))
    before, after = _place(rating), _place({**rating, **changed})
    if before == after:
        return
    if before:
        connection.execute(_ONE_LESS, {f"its_{name}": value for name, value in before.items()})
    if after:
        add_to(connection, _TALLY, {**after, "n": 1}, "n")


def _place(rating: Mapping[str, Any]) -> dict[str, Any] | None:
    """Where in the tally a rating is; nowhere if it does not count."""
    if not counts(rating):
        return None
    place = {name: rating[name] for name in ("hall_id", "day", "window_id", "level")}
    return {**place, "staff_id": rating["staff_id"] or ""}
