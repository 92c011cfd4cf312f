"""What other systems propose, as it is on record."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, select

from scoring.errors.answering import UnknownProposalError
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.organisation import Window
from scoring.tables.proposals import Proposal

_PROPOSAL, _TEXT, _WINDOW = table(Proposal), table(PrivateText), table(Window)


@dataclass(frozen=True, slots=True)
class ProposalRecord:
    """A finding that another system proposes."""

    proposal_id: str
    origin: str
    day: date
    code: str
    window_id: str
    unit_id: str
    staff_id: str | None
    note: str | None
    received: date
    received_by: str
    state: str
    """`waiting`, `confirmed` or `dismissed`."""
    decided_by: str | None
    finding_id: str | None


def proposals(connection: Connection, hall_id: str, *, only_open: bool = False) -> tuple[ProposalRecord, ...]:
    """All, the oldest first; what is settled only if wanted."""
    text = and_(_TEXT.c.hall_id == _PROPOSAL.c.hall_id, _TEXT.c.ref == _PROPOSAL.c.note_ref)
    there = and_(_WINDOW.c.hall_id == _PROPOSAL.c.hall_id, _WINDOW.c.window_id == _PROPOSAL.c.window_id)
    wanted = (
        select(_PROPOSAL, _TEXT.c.text, _WINDOW.c.unit_id)
        .join(_WINDOW, there)
        .join(_TEXT, text, isouter=True)
        .where(_PROPOSAL.c.hall_id == hall_id)
        .order_by(_PROPOSAL.c.day, _PROPOSAL.c.proposal_id)
    )
    if only_open:
        wanted = wanted.where(_PROPOSAL.c.state == "waiting")
    return tuple(
        ProposalRecord(
            row.proposal_id,
            row.origin,
            row.day,
            row.code,
            row.window_id,
            row.unit_id,
            row.staff_id,
            row.text,
            row.received,
            row.received_by,
            row.state,
            row.decided_by,
            row.finding_id,
        )
        for row in connection.execute(wanted)
    )


def proposal(connection: Connection, hall_id: str, proposal_id: str) -> ProposalRecord:
    """One. Raises UnknownProposalError."""
    found = next((one for one in proposals(connection, hall_id) if one.proposal_id == proposal_id), None)
    if found is None:
        raise UnknownProposalError(proposal_id)
    return found
