"""Visits, as another system counted them."""

from sqlalchemy import Connection

from scoring.events.visits import VisitAsked, VisitEnded, VisitServed
from scoring.projections.entry import Place, projects
from scoring.sql.upsert import change, put
from scoring.tables.keys import table
from scoring.tables.visits import Visit

_VISIT = table(Visit)


@projects(VisitServed)
def visit_served(connection: Connection, place: Place, event: VisitServed) -> None:
    """Keep a visit, or replace what was said of it."""
    row = event.model_dump(exclude={"by", "outcome"})
    row |= {"hall_id": place.hall_id, "outcome": event.outcome.value if event.outcome else None}
    put(connection, _VISIT, row)


@projects(VisitEnded)
def visit_ended(connection: Connection, place: Place, event: VisitEnded) -> None:
    """Keep a visit that nobody has been asked about, or the end of one that is known."""
    told = {"window_id": event.window_id, "staff_id": event.staff_id, "day": place.day, "ended_at": place.at}
    row = {"hall_id": place.hall_id, "visit": event.visit, **told, "service_id": None, "outcome": None, "asked": False}
    change(connection, _VISIT, row, (*told, "asked"))


@projects(VisitAsked)
def visit_asked(connection: Connection, place: Place, event: VisitAsked) -> None:
    """Somebody was asked."""
    same = (_VISIT.c.hall_id == place.hall_id, _VISIT.c.visit == event.visit)
    connection.execute(_VISIT.update().where(*same).values(asked=True))
