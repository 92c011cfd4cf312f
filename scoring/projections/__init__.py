"""How each event changes the derived tables: the one switch between the ledger and everything read from it."""

from sqlalchemy import Connection

from scoring.events.base import Event
from scoring.projections import attempts, backups, campaigns, clocks, discipline, identity, organisation, ratings
from scoring.projections.entry import PROJECTIONS, Place

FAMILIES = (organisation, campaigns, ratings, attempts, discipline, clocks, identity, backups)
"""The files whose projections have registered themselves; one for each file of `scoring.events`."""


def project(connection: Connection, place: Place, event: Event) -> None:
    """Apply one event inside the running transaction."""
    PROJECTIONS[type(event)](connection, place, event)
