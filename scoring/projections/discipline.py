"""Findings and signed-off patrols."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, select

from scoring.errors.conflicts import FindingSettledError, IncidentPunishedError
from scoring.errors.unknown import UnknownFindingError, UnknownRequirementError
from scoring.events.discipline import (
    FindingDisputed,
    FindingRecorded,
    FindingReversed,
    FindingUpheld,
    FindingWithdrawn,
    ItemSet,
    ItemWithdrawn,
    PatrolSignedOff,
    WindowSeen,
)
from scoring.projections.entry import Place, projects
from scoring.projections.retests import void_retests
from scoring.rules.answering.rectification_steps import Source
from scoring.sql.upsert import put_once
from scoring.tables.discipline import CatalogueItem, Finding, Patrol, SeenWindow
from scoring.tables.keys import table

_FINDING, _PATROL, _SEEN = table(Finding), table(Patrol), table(SeenWindow)
_ITEM = table(CatalogueItem)
_VERSIONS = (
    select(_ITEM)
    .where(_ITEM.c.hall_id == bindparam("hall"), _ITEM.c.code == bindparam("code"))
    .order_by(_ITEM.c.version.desc())
    .limit(1)
)
_INSERT = _FINDING.insert()
_MINE = (_FINDING.c.hall_id == bindparam("hall"), _FINDING.c.finding_id == bindparam("finding"))
_STATE = select(_FINDING.c.state).where(*_MINE)
_PUNISHED = select(_FINDING.c.finding_id).where(
    _FINDING.c.hall_id == bindparam("hall"), _FINDING.c.incident == bindparam("what"), _FINDING.c.withdrawn.is_(False)
)


@projects(ItemSet)
def item_set(connection: Connection, place: Place, event: ItemSet) -> None:
    """Add a version of an item."""
    row = {"points": event.points, "family": event.group, "text": event.text, "text_en": event.text_en}
    _add_version(connection, place, event, row | {"withdrawn": False})


@projects(ItemWithdrawn)
def item_withdrawn(connection: Connection, place: Place, event: ItemWithdrawn) -> None:
    """Add a version that is found no more. Raises UnknownRequirementError."""
    last = connection.execute(_VERSIONS, {"hall": place.hall_id, "code": event.code}).mappings().first()
    if last is None:
        raise UnknownRequirementError(event.code)
    row = {name: last[name] for name in ("points", "family", "text", "text_en")}
    _add_version(connection, place, event, row | {"withdrawn": True})


def _add_version(
    connection: Connection, place: Place, event: ItemSet | ItemWithdrawn, row: Mapping[str, object]
) -> None:
    last = connection.execute(_VERSIONS, {"hall": place.hall_id, "code": event.code}).mappings().first()
    key = {"hall_id": place.hall_id, "code": event.code, "version": 1 + (last["version"] if last else 0)}
    connection.execute(_ITEM.insert(), {**row, **key, "first_day": event.first_day, "set_by": event.by})


@projects(FindingRecorded)
def finding_recorded(connection: Connection, place: Place, event: FindingRecorded) -> None:
    """Store a finding.

    Raises:
        IncidentPunishedError: the incident has one already that was not reversed.
    """
    if event.incident is not None:
        known = connection.execute(_PUNISHED, {"hall": place.hall_id, "what": event.incident}).scalar()
        if known is not None:
            raise IncidentPunishedError(event.incident, known)
    row = event.model_dump(exclude={"note"})
    row |= {
        "hall_id": place.hall_id,
        "note_ref": event.note.ref if event.note else None,
        "withdrawn": False,
        "state": "recorded",
        "terminal_id": place.terminal_id,
        "seq": place.seq,
    }
    connection.execute(_INSERT, row)


@projects(FindingDisputed)
def finding_disputed(connection: Connection, place: Place, event: FindingDisputed) -> None:
    """Remember who says that it is wrong. Raises as `finding_reversed`."""
    found = {"state": "disputed", "disputed_by": event.by, "dispute_ref": event.reason.ref}
    _move(connection, place, event.finding_id, ("recorded",), found)


@projects(FindingUpheld)
def finding_upheld(connection: Connection, place: Place, event: FindingUpheld) -> None:
    """The dispute is over, the points stay. Raises as `finding_reversed`."""
    _move(connection, place, event.finding_id, ("disputed",), {"state": "upheld"})


@projects(FindingReversed)
def finding_reversed(connection: Connection, place: Place, event: FindingReversed) -> None:
    """Give the points of a finding back; nobody is tested for it any longer.

    Raises:
        UnknownFindingError: if there is no such finding.
        FindingSettledError: what was decided is decided.
    """
    _move(connection, place, event.finding_id, ("recorded", "disputed"), {"state": "reversed", "withdrawn": True})
    void_retests(connection, place, Source.FINDING, event.finding_id)


@projects(FindingWithdrawn)
def finding_withdrawn(connection: Connection, place: Place, event: FindingWithdrawn) -> None:
    """The same of a slip; one that is disputed waits for the decision. Raises as `finding_reversed`."""
    _move(connection, place, event.finding_id, ("recorded",), {"state": "withdrawn", "withdrawn": True})
    void_retests(connection, place, Source.FINDING, event.finding_id)


def _move(
    connection: Connection, place: Place, finding_id: str, before: Sequence[str], after: Mapping[str, object]
) -> None:
    """Take a finding from one of the states that allow it to the next."""
    values = {"hall": place.hall_id, "finding": finding_id}
    state = connection.execute(_STATE, values).scalar()
    if state is None:
        raise UnknownFindingError(finding_id)
    if state not in before:
        raise FindingSettledError(finding_id, state)
    connection.execute(_FINDING.update().where(*_MINE).values(**after), values)


@projects(PatrolSignedOff)
def patrol_signed_off(connection: Connection, place: Place, event: PatrolSignedOff) -> None:
    """Remember that the day's patrol is complete; of two who signed without knowing of each other, the first."""
    row = {"hall_id": place.hall_id, "day": event.day, "leader_id": event.leader_id, "signed_at": place.at}
    put_once(connection, _PATROL, row)


@projects(WindowSeen)
def window_seen(connection: Connection, place: Place, event: WindowSeen) -> None:
    """Remember that a patrol was there; of several in one half of a day, the first."""
    row = event.model_dump() | {"hall_id": place.hall_id, "seen_at": place.at}
    put_once(connection, _SEEN, row)
