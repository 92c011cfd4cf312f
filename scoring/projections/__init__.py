"""How each event changes the derived tables: the one switch between the ledger and everything read from it."""

from sqlalchemy import Connection

from scoring.events.base import Event
from scoring.projections import (
    attempts,
    backups,
    books,
    campaigns,
    clocks,
    complaints,
    discipline,
    followups,
    identity,
    organisation,
    plans,
    privacy,
    proposals,
    ratings,
    rectifications,
    retests,
    surveys,
    visits,
)
from scoring.projections.entry import PROJECTIONS, Place
from scoring.projections.errata import note_erratum

FAMILIES = (
    *(organisation, campaigns, ratings, attempts, discipline),
    *(clocks, identity, privacy, followups, complaints, backups, plans, visits, surveys),
    *(rectifications, retests, proposals, books),
)
"""The files whose projections have registered themselves; one for each file of `scoring.events`."""


def project(connection: Connection, place: Place, event: Event) -> None:
    """Apply one event inside the running transaction."""
    note_erratum(connection, place, event)  # first: what the event replaces has to be there still
    PROJECTIONS[type(event)](connection, place, event)
