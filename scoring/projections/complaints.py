"""Complaints and how far they have come."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, select

from scoring.errors.answering import ComplaintStepError, UnknownComplaintError
from scoring.events.complaints import (
    ComplaintAnswered,
    ComplaintDismissed,
    ComplaintInvestigated,
    ComplaintReceived,
    ComplaintUpheld,
)
from scoring.projections.entry import Place, projects
from scoring.rules.answering.complaint_steps import NEXT, ComplaintState, ComplaintStep
from scoring.tables.complaints import Complaint
from scoring.tables.keys import table

_COMPLAINT = table(Complaint)
_MINE = (_COMPLAINT.c.hall_id == bindparam("hall"), _COMPLAINT.c.complaint_id == bindparam("complaint"))
_STATE = select(_COMPLAINT.c.state).where(*_MINE)


@projects(ComplaintReceived)
def complaint_received(connection: Connection, place: Place, event: ComplaintReceived) -> None:
    """Put a complaint on record."""
    row = event.model_dump(exclude={"words", "channel"})
    row |= {"hall_id": place.hall_id, "channel": event.channel.value, "words_ref": event.words.ref, "at": place.at}
    connection.execute(_COMPLAINT.insert(), row | {"state": ComplaintState.RECEIVED.value})


@projects(ComplaintInvestigated)
def complaint_investigated(connection: Connection, place: Place, event: ComplaintInvestigated) -> None:
    """Somebody knows what happened. Raises UnknownComplaintError, ComplaintStepError."""
    _move(connection, place, event.complaint_id, ComplaintStep.INVESTIGATE, {})


@projects(ComplaintUpheld)
def complaint_upheld(connection: Connection, place: Place, event: ComplaintUpheld) -> None:
    """It was right. Raises as `complaint_investigated`."""
    found = {"verdict": ComplaintState.UPHELD.value, "decided_by": event.decided_by}
    _move(connection, place, event.complaint_id, ComplaintStep.UPHOLD, found)


@projects(ComplaintDismissed)
def complaint_dismissed(connection: Connection, place: Place, event: ComplaintDismissed) -> None:
    """It was not. Raises as `complaint_investigated`."""
    found = {"verdict": ComplaintState.DISMISSED.value, "decided_by": event.decided_by}
    _move(connection, place, event.complaint_id, ComplaintStep.DISMISS, found)


@projects(ComplaintAnswered)
def complaint_answered(connection: Connection, place: Place, event: ComplaintAnswered) -> None:
    """It was answered. Raises as `complaint_investigated`."""
    _move(connection, place, event.complaint_id, ComplaintStep.ANSWER, {"answer_ref": event.words.ref})


def _move(
    connection: Connection, place: Place, complaint_id: str, step: ComplaintStep, more: Mapping[str, object]
) -> None:
    values = {"hall": place.hall_id, "complaint": complaint_id}
    state = connection.execute(_STATE, values).scalar()
    if state is None:
        raise UnknownComplaintError(complaint_id)
    after = NEXT[ComplaintState(state)].get(step)
    if after is None:
        raise ComplaintStepError(complaint_id, state, step.value)
    connection.execute(_COMPLAINT.update().where(*_MINE).values(state=after.value, **more), values)
