"""Which ratings count: the one place that says so, and that keeps the tallies in step with it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select

from scoring.sql.prepared import Prepared
from scoring.sql.upsert import add_to
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingTally, ServiceTally
from scoring.tables.visits import Visit

_RATING, _TALLY, _SERVICES, _VISIT = table(Rating), table(RatingTally), table(ServiceTally), table(Visit)
_OF_VISIT = Prepared(
    select(_VISIT.c.service_id).where(_VISIT.c.hall_id == bindparam("hall"), _VISIT.c.visit == bindparam("number"))
)


def counts(rating: Mapping[str, Any]) -> bool:
    """Whether a rating is in every count, by its stored row.

    Not if it was voided, nor while it waits for a day, nor while it is flagged for having come too fast.
    """
    return not rating["voided"] and not rating["waiting"] and rating["flag"] is None


def tally(connection: Connection, rating: Mapping[str, Any]) -> None:
    """Count a rating that was just stored, if it counts."""
    _add(connection, _place(rating), _service(connection, rating))


def change(connection: Connection, rating: Mapping[str, Any], **changed: object) -> None:
    """Change columns of a stored rating, and move it in the tallies, into them or out, where that follows."""
    whose = (_RATING.c.hall_id == rating["hall_id"], _RATING.c.rating_id == rating["rating_id"])
    connection.execute(_RATING.update().where(*whose).values(**changed))
    before, after = _place(rating), _place({**rating, **changed})
    if before != after:
        service = _service(connection, rating)
        _take(connection, before, service)
        _add(connection, after, service)


def named(connection: Connection, rating: Mapping[str, Any], service: str) -> None:
    """Note what a rating is of, where neither it nor its visit says so, and count it under that."""
    if _service(connection, rating) is not None:
        return
    change(connection, rating, service_id=service)
    if place := _place(rating):
        add_to(connection, _SERVICES, {**place, "service_id": service, "n": 1}, "n")


def serve(connection: Connection, rating: Mapping[str, Any], before: str | None, after: str | None) -> None:
    """Count a rating that names no service under what its visit says now, and no longer under what it said."""
    place = _place(rating)
    if place and before != after and not rating["service_id"]:
        if before:
            _less(connection, _SERVICES, {**place, "service_id": before})
        if after:
            add_to(connection, _SERVICES, {**place, "service_id": after, "n": 1}, "n")


def _add(connection: Connection, place: Mapping[str, Any] | None, service: str | None) -> None:
    if place:
        add_to(connection, _TALLY, {**place, "n": 1}, "n")
        if service:
            add_to(connection, _SERVICES, {**place, "service_id": service, "n": 1}, "n")


def _take(connection: Connection, place: Mapping[str, Any] | None, service: str | None) -> None:
    if place:
        _less(connection, _TALLY, place)
        if service:
            _less(connection, _SERVICES, {**place, "service_id": service})


def _less(connection: Connection, into: Table, place: Mapping[str, Any]) -> None:
    """One less there. Not added as -1: an insert-or-add is checked as an insert first, and no row may go below zero."""
    its = (into.c[name] == value for name, value in place.items())
    connection.execute(into.update().where(*its).values(n=into.c.n - 1))


def _place(rating: Mapping[str, Any]) -> dict[str, Any] | None:
    """Where in the tally a rating is; nowhere if it does not count."""
    if not counts(rating):
        return None
    place = {name: rating[name] for name in ("hall_id", "day", "window_id", "level")}
    return {**place, "staff_id": rating["staff_id"] or ""}


def _service(connection: Connection, rating: Mapping[str, Any]) -> str | None:
    """What was served, as the rating says, or else its visit; None where neither does."""
    said: str | None = rating["service_id"]
    if said or not rating["visit"]:
        return said
    found = _OF_VISIT.fetch(connection, {"hall": rating["hall_id"], "number": rating["visit"]}, 1)
    return str(found[0][0]) if found and found[0][0] else None
