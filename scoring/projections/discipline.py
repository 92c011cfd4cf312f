"""Findings and signed-off patrols."""

from sqlalchemy import Connection, bindparam

from scoring.errors.unknown import UnknownFindingError
from scoring.events.discipline import FindingRecorded, FindingReversed, PatrolSignedOff
from scoring.projections.entry import Place, projects
from scoring.sql.upsert import put
from scoring.tables.discipline import Finding, Patrol
from scoring.tables.keys import table

_FINDING, _PATROL = table(Finding), table(Patrol)
_INSERT = _FINDING.insert()
_WITHDRAW = (
    _FINDING.update()
    .where(_FINDING.c.hall_id == bindparam("hall"), _FINDING.c.finding_id == bindparam("finding"))
    .values(withdrawn=True)
)


@projects(FindingRecorded)
def finding_recorded(connection: Connection, place: Place, event: FindingRecorded) -> None:
    """Store a finding."""
    row = event.model_dump(exclude={"note"})
    row |= {
        "hall_id": place.hall_id,
        "note_ref": event.note.ref if event.note else None,
        "withdrawn": False,
        "terminal_id": place.terminal_id,
        "seq": place.seq,
    }
    connection.execute(_INSERT, row)


@projects(FindingReversed)
def finding_reversed(connection: Connection, place: Place, event: FindingReversed) -> None:
    """Give the points of a finding back.

    Raises:
        UnknownFindingError: if there is no such finding.
    """
    values = {"hall": place.hall_id, "finding": event.finding_id}
    if not connection.execute(_WITHDRAW, values).rowcount:
        raise UnknownFindingError(event.finding_id)


@projects(PatrolSignedOff)
def patrol_signed_off(connection: Connection, place: Place, event: PatrolSignedOff) -> None:
    """Remember that the day's patrol is complete."""
    row = {"hall_id": place.hall_id, "day": event.day, "leader_id": event.leader_id, "signed_at": place.at}
    put(connection, _PATROL, row)
