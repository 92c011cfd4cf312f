"""Visits, as another system counted them, and their tally."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from scoring.events.visits import VisitServed
from scoring.projections import counted
from scoring.projections.entry import Place, projects
from scoring.sql.upsert import add_to, put
from scoring.tables.keys import table
from scoring.tables.ratings import Rating
from scoring.tables.visits import Visit, VisitTally

_VISIT, _TALLY, _RATING = table(Visit), table(VisitTally), table(Rating)
_THE_VISIT = select(_VISIT).where(_VISIT.c.hall_id == bindparam("hall"), _VISIT.c.visit == bindparam("number"))
_ITS_RATING = select(_RATING).where(_RATING.c.hall_id == bindparam("hall"), _RATING.c.visit == bindparam("number"))
_KEY = tuple(_TALLY.primary_key.columns.keys())


@projects(VisitServed)
def visit_served(connection: Connection, place: Place, event: VisitServed) -> None:
    """Keep a visit, or replace what was said of it; its rating, if there is one, is counted under its service."""
    row = event.model_dump(exclude={"by", "outcome"})
    row |= {"hall_id": place.hall_id, "outcome": event.outcome.value if event.outcome else None}
    named = {"hall": place.hall_id, "number": event.visit}
    before, rating = _one(connection, _THE_VISIT, named), _one(connection, _ITS_RATING, named)
    put(connection, _VISIT, row)
    rated = int(rating is not None)
    if before is not None:
        _count(connection, before, n=-1, rated=-rated)
    _count(connection, row, n=1, rated=rated)
    if rating is not None:
        counted.serve(connection, rating, before["service_id"] if before else None, event.service_id)


def visit_rated(connection: Connection, hall_id: str, visit: str) -> None:
    """Count that a visit was rated, if it is known by now."""
    if (known := _one(connection, _THE_VISIT, {"hall": hall_id, "number": visit})) is not None:
        _count(connection, known, n=0, rated=1)


def _one(connection: Connection, wanted: Select[Any], named: Mapping[str, str]) -> dict[str, Any] | None:
    found = connection.execute(wanted, named).mappings().first()
    return None if found is None else dict(found)


def _count(connection: Connection, visit: Mapping[str, Any], *, n: int, rated: int) -> None:
    """Add to the visits like this one."""
    asked = {None: "", True: "yes", False: "no"}[visit["asked"]]
    place = {name: visit[name] or "" for name in _KEY if name != "asked"} | {"asked": asked}
    if n > 0:
        add_to(connection, _TALLY, {**place, "n": 0, "rated": 0}, "n")
    its = (_TALLY.c[name] == value for name, value in place.items())
    connection.execute(_TALLY.update().where(*its).values(n=_TALLY.c.n + n, rated=_TALLY.c.rated + rated))
