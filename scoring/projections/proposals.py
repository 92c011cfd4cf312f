"""What other systems propose, and what a person said of it."""

from sqlalchemy import Connection, bindparam, select

from scoring.errors.answering import ProposalSettledError, UnknownProposalError
from scoring.events.proposals import ProposalConfirmed, ProposalDismissed, ProposalReceived
from scoring.projections.entry import Place, projects
from scoring.tables.keys import table
from scoring.tables.proposals import Proposal

_PROPOSAL = table(Proposal)
_MINE = (_PROPOSAL.c.hall_id == bindparam("hall"), _PROPOSAL.c.proposal_id == bindparam("name"))


@projects(ProposalReceived)
def proposal_received(connection: Connection, place: Place, event: ProposalReceived) -> None:
    """It waits; nothing is counted."""
    row = event.model_dump(exclude={"note", "by"}) | {"hall_id": place.hall_id, "state": "waiting"}
    row |= {
        "note_ref": event.note.ref if event.note else None,
        "received": place.day,
        "received_by": event.by,
    }
    connection.execute(_PROPOSAL.insert(), row)


@projects(ProposalConfirmed)
def proposal_confirmed(connection: Connection, place: Place, event: ProposalConfirmed) -> None:
    """It was so. Raises UnknownProposalError, ProposalSettledError."""
    _settle(connection, place, event.proposal_id, state="confirmed", decided_by=event.by, finding_id=event.finding_id)


@projects(ProposalDismissed)
def proposal_dismissed(connection: Connection, place: Place, event: ProposalDismissed) -> None:
    """It was not. Raises as `proposal_confirmed`."""
    _settle(connection, place, event.proposal_id, state="dismissed", decided_by=event.by)


def _settle(connection: Connection, place: Place, name: str, **values: str) -> None:
    named = {"hall": place.hall_id, "name": name}
    state = connection.execute(select(_PROPOSAL.c.state).where(*_MINE), named).scalar()
    if state is None:
        raise UnknownProposalError(name)
    if state != "waiting":
        raise ProposalSettledError(name, state)
    connection.execute(_PROPOSAL.update().where(*_MINE).values(**values), named)
