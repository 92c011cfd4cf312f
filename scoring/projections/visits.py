"""Visits, as another system counted them or told their end, and their tally."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from scoring.events.visits import VisitAsked, VisitEnded, VisitServed
from scoring.projections.entry import Place, projects
from scoring.sql import counted
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import add_to, change, put
from scoring.tables.keys import table
from scoring.tables.ratings import Rating
from scoring.tables.visits import Visit, VisitTally

_VISIT, _TALLY, _RATING = table(Visit), table(VisitTally), table(Rating)
_THE_VISIT = select(_VISIT).where(_VISIT.c.hall_id == bindparam("hall"), _VISIT.c.visit == bindparam("number"))
_ITS_RATING = select(_RATING).where(_RATING.c.hall_id == bindparam("hall"), _RATING.c.visit == bindparam("number"))
_KEY = tuple(_TALLY.primary_key.columns.keys())
_COUNT = Prepared(
    _TALLY.update()
    .where(*(_TALLY.c[name] == bindparam(f"of_{name}", type_=_TALLY.c[name].type) for name in _KEY))
    .values(n=_TALLY.c.n + bindparam("more"), rated=_TALLY.c.rated + bindparam("more_rated"))
)


@projects(VisitServed)
def visit_served(connection: Connection, place: Place, event: VisitServed) -> None:
    """Keep a visit, or replace what was said of it; its rating, if there is one, is counted under its service."""
    row = event.model_dump(exclude={"by", "outcome"})
    row |= {"hall_id": place.hall_id, "outcome": event.outcome.value if event.outcome else None}
    with _recounted(connection, place.hall_id, event.visit) as before:
        if before is not None and before["ended_at"] is not None:
            row["asked"] = before["asked"]  # a terminal knows whom it asked, also while a file was being read
        put(connection, _VISIT, row)


@projects(VisitEnded)
def visit_ended(connection: Connection, place: Place, event: VisitEnded) -> None:
    """Keep a visit that nobody has been asked about, or the end of one that is known."""
    day = event.day or place.day
    told = {"window_id": event.window_id, "staff_id": event.staff_id, "day": day, "ended_at": place.at}
    if event.service_id is not None:  # what a file said of the service stays where the report says nothing
        told["service_id"] = event.service_id
    row = {"hall_id": place.hall_id, "visit": event.visit, "service_id": None, **told, "outcome": None, "asked": False}
    with _recounted(connection, place.hall_id, event.visit):
        change(connection, _VISIT, row, (*told, "asked"))


@projects(VisitAsked)
def visit_asked(connection: Connection, place: Place, event: VisitAsked) -> None:
    """Somebody was asked."""
    same = (_VISIT.c.hall_id == place.hall_id, _VISIT.c.visit == event.visit)
    with _recounted(connection, place.hall_id, event.visit):
        connection.execute(_VISIT.update().where(*same).values(asked=True))


def visit_rated(connection: Connection, hall_id: str, visit: str) -> None:
    """Count that a visit was rated, if it is known by now."""
    if (known := _one(connection, _THE_VISIT, {"hall": hall_id, "number": visit})) is not None:
        _count(connection, known, n=0, rated=1)


@contextmanager
def _recounted(connection: Connection, hall_id: str, visit: str) -> Iterator[Mapping[str, Any] | None]:
    """Around a change of what is known of a visit, given as it was: it leaves the tally so, and joins it as it is."""
    named = {"hall": hall_id, "number": visit}
    before, rating = _one(connection, _THE_VISIT, named), _one(connection, _ITS_RATING, named)
    yield before
    after = _one(connection, _THE_VISIT, named)
    rated = int(rating is not None)
    if before is not None:
        _count(connection, before, n=-1, rated=-rated)
    if after is not None:
        _count(connection, after, n=1, rated=rated)
    if rating is not None:
        services = (known["service_id"] if known else None for known in (before, after))
        counted.serve(connection, rating, *services)


def _one(connection: Connection, wanted: Select[Any], named: Mapping[str, str]) -> dict[str, Any] | None:
    found = connection.execute(wanted, named).mappings().first()
    return None if found is None else dict(found)


def _count(connection: Connection, visit: Mapping[str, Any], *, n: int, rated: int) -> None:
    """Add to the visits like this one."""
    asked = {None: "", True: "yes", False: "no"}[visit["asked"]]
    place = {name: visit[name] or "" for name in _KEY if name != "asked"} | {"asked": asked}
    if n > 0:
        add_to(connection, _TALLY, {**place, "n": 0, "rated": 0}, "n")
    its = {f"of_{name}": value for name, value in place.items()}
    _COUNT.run(connection, {**its, "more": n, "more_rated": rated})
