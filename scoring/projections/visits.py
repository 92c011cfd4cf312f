"""Visits, as another system counted them."""

from sqlalchemy import Connection

from scoring.events.visits import VisitServed
from scoring.projections.entry import Place, projects
from scoring.sql.upsert import put
from scoring.tables.keys import table
from scoring.tables.visits import Visit

_VISIT = table(Visit)


@projects(VisitServed)
def visit_served(connection: Connection, place: Place, event: VisitServed) -> None:
    """Keep a visit, or replace what was said of it."""
    row = event.model_dump(exclude={"by", "outcome"})
    row |= {"hall_id": place.hall_id, "outcome": event.outcome.value if event.outcome else None}
    put(connection, _VISIT, row)
