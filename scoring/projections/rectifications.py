"""What is to be put right, and how far it has come. Impossible steps are refused where they are written."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select

from scoring.errors.answering import RectificationStepError, UnknownRectificationError
from scoring.events.rectifications import (
    EvidenceGiven,
    RectificationOpened,
    RectificationPassed,
    RectificationReturned,
)
from scoring.projections.entry import Place, projects
from scoring.rules.answering.rectification_steps import (
    NEXT,
    Earlier,
    RectificationState,
    RectificationStep,
    recurrence,
)
from scoring.tables.keys import table
from scoring.tables.rectifications import Rectification, RectificationEntry

_RECTIFICATION, _ENTRY = table(Rectification), table(RectificationEntry)
_MINE = (_RECTIFICATION.c.hall_id == bindparam("hall"), _RECTIFICATION.c.rectification_id == bindparam("name"))
_FIND = select(_RECTIFICATION).where(*_MINE)
_OF_UNIT = select(_RECTIFICATION.c.rectification_id, _RECTIFICATION.c.day, _RECTIFICATION.c.causes).where(
    _RECTIFICATION.c.hall_id == bindparam("hall"), _RECTIFICATION.c.unit_id == bindparam("unit")
)


@projects(RectificationOpened)
def rectification_opened(connection: Connection, place: Place, event: RectificationOpened) -> None:
    """Put it on the list, and mark it where the unit had the like before."""
    known = connection.execute(_OF_UNIT, {"hall": place.hall_id, "unit": event.unit_id})
    earlier = [Earlier(row.rectification_id, row.day, causes_of(row.causes)) for row in known]
    row = event.model_dump(exclude={"words", "by", "source", "causes"}) | {
        "hall_id": place.hall_id,
        "source": event.source.value,
        "causes": ",".join(event.causes),
        "words_ref": event.words.ref,
        "opened_by": event.by,
        "state": RectificationState.OPEN.value,
        "round": 1,
        "recurs": recurrence(event.day, event.causes, earlier),
    }
    connection.execute(_RECTIFICATION.insert(), row)


def causes_of(text: str) -> frozenset[str]:
    """Stored codes."""
    return frozenset(filter(None, text.split(",")))


@projects(EvidenceGiven)
def evidence_given(connection: Connection, place: Place, event: EvidenceGiven) -> None:
    """The owner has shown something. Raises UnknownRectificationError, RectificationStepError."""
    step = RectificationStep.EVIDENCE
    _move(connection, place, event.rectification_id, step, {"evidence_by": event.by})
    _note(connection, place, event.rectification_id, step, event.by, event.words.ref)


@projects(RectificationPassed)
def rectification_passed(connection: Connection, place: Place, event: RectificationPassed) -> None:
    """It is put right. Raises as `evidence_given`."""
    _move(connection, place, event.rectification_id, RectificationStep.PASS, {"closed": place.day})
    _note(connection, place, event.rectification_id, RectificationStep.PASS, event.by, None)


@projects(RectificationReturned)
def rectification_returned(connection: Connection, place: Place, event: RectificationReturned) -> None:
    """Once more. Raises as `evidence_given`."""
    row = _find(connection, place, event.rectification_id)
    more = {"due": event.due, "round": row["round"] + 1}
    _move(connection, place, event.rectification_id, RectificationStep.AGAIN, more)
    _note(connection, place, event.rectification_id, RectificationStep.AGAIN, event.by, event.words.ref)


def _move(connection: Connection, place: Place, name: str, step: RectificationStep, more: Mapping[str, object]) -> None:
    state = RectificationState(_find(connection, place, name)["state"])
    after = NEXT[state].get(step)
    if after is None:
        raise RectificationStepError(name, state.value, step.value)
    named = {"hall": place.hall_id, "name": name}
    connection.execute(_RECTIFICATION.update().where(*_MINE).values(state=after.value, **more), named)


def _find(connection: Connection, place: Place, name: str) -> Mapping[str, Any]:
    row = connection.execute(_FIND, {"hall": place.hall_id, "name": name}).mappings().first()
    if row is None:
        raise UnknownRectificationError(name)
    return dict(row)


def _note(connection: Connection, place: Place, name: str, step: RectificationStep, *told: str | None) -> None:
    """Put down who did it, and where the words are kept, if there are any."""
    by, words_ref = told
    row = {"hall_id": place.hall_id, "rectification_id": name, "terminal_id": place.terminal_id, "seq": place.seq}
    connection.execute(_ENTRY.insert(), row | {"step": step.value, "by": by, "at": place.at, "words_ref": words_ref})
