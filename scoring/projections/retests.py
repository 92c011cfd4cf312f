"""Targeted retests: who is to take them, who has passed, and what waits for that."""

from fractions import Fraction
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select

from scoring.errors.answering import RetestVoidedError, UnknownRetestError
from scoring.events.retests import RetestExcused, RetestOpened
from scoring.projections.entry import Place, projects
from scoring.rules.answering.rectification_steps import Source
from scoring.rules.answering.telling import passes
from scoring.tables.keys import table
from scoring.tables.retests import Retest, RetestPerson

RETESTS: Final = "retest"
"""In place of a campaign's id in attempts at a retest: no campaign is called so, for their ids have no small letters,
so that no campaign's score counts them."""

_RETEST, _PERSON = table(Retest), table(RetestPerson)
_ONE = (_RETEST.c.hall_id == bindparam("hall"), _RETEST.c.retest_id == bindparam("name"))
_HIS = (
    _PERSON.c.hall_id == bindparam("hall"),
    _PERSON.c.retest_id == bindparam("name"),
    _PERSON.c.staff_id == bindparam("person"),
)
_WAITS = (
    select(_PERSON.c.staff_id)
    .join(_RETEST, (_RETEST.c.hall_id == _PERSON.c.hall_id) & (_RETEST.c.retest_id == _PERSON.c.retest_id))
    .where(
        _RETEST.c.hall_id == bindparam("hall"),
        _RETEST.c.source == Source.RATING.value,
        _RETEST.c.source_id == bindparam("rating"),
        _RETEST.c.voided.is_(False),
        _PERSON.c.passed.is_(None),
        _PERSON.c.excused_by.is_(None),
    )
)


@projects(RetestOpened)
def retest_opened(connection: Connection, place: Place, event: RetestOpened) -> None:
    """Put it before those who were on duty, in place of one that was about something else.

    Raises:
        UnknownRetestError: there is none of the id that it is to replace.
    """
    if event.replaces is not None:
        named = {"hall": place.hall_id, "name": event.replaces}
        if not connection.execute(_RETEST.update().where(*_ONE).values(voided=True), named).rowcount:
            raise UnknownRetestError(event.replaces, "")
    row = event.model_dump(exclude={"by", "staff", "facets", "source", "replaces"}) | {
        "hall_id": place.hall_id,
        "voided": False,
    }
    row |= {"facets": ",".join(event.facets), "opened_by": event.by, "source": event.source.value}
    connection.execute(_RETEST.insert(), row)
    mine = {"hall_id": place.hall_id, "retest_id": event.retest_id, "tries": 0}
    connection.execute(_PERSON.insert(), [mine | {"staff_id": one} for one in dict.fromkeys(event.staff)])


@projects(RetestExcused)
def retest_excused(connection: Connection, place: Place, event: RetestExcused) -> None:
    """Somebody need not take it. Raises UnknownRetestError."""
    named = {"hall": place.hall_id, "name": event.retest_id, "person": event.staff_id}
    if not connection.execute(_PERSON.update().where(*_HIS).values(excused_by=event.by), named).rowcount:
        raise UnknownRetestError(event.retest_id, event.staff_id)


def require_open(connection: Connection, place: Place, retest_id: str, staff_id: str) -> None:
    """Go on only if this person is to take this retest.

    Raises:
        UnknownRetestError: it is not theirs.
        RetestVoidedError: what it was opened for counts no longer.
    """
    named = {"hall": place.hall_id, "name": retest_id, "person": staff_id}
    if connection.execute(select(_PERSON.c.staff_id).where(*_HIS), named).first() is None:
        raise UnknownRetestError(retest_id, staff_id)
    if connection.execute(select(_RETEST.c.voided).where(*_ONE), named).scalar():
        raise RetestVoidedError(retest_id)


def handed_in(
    connection: Connection, place: Place, retest_id: str, staff_id: str, marks: tuple[Fraction, Fraction]
) -> None:
    """Count a try, and see whether it passes; what was passed stays passed."""
    named = {"hall": place.hall_id, "name": retest_id, "person": staff_id}
    percent = connection.execute(select(_RETEST.c.pass_percent).where(*_ONE), named).scalar_one()
    before = connection.execute(select(_PERSON).where(*_HIS), named).mappings().one()
    values: dict[str, Any] = {"tries": before["tries"] + 1}
    if before["passed"] is None and passes(*marks, percent):
        values["passed"] = place.day
    connection.execute(_PERSON.update().where(*_HIS).values(**values), named)


def waits_for_retest(connection: Connection, hall_id: str, rating_id: str) -> bool:
    """Whether somebody has yet to pass a retest that this rating opened."""
    return connection.execute(_WAITS, {"hall": hall_id, "rating": rating_id}).first() is not None


def void_retests(connection: Connection, place: Place, source: Source, source_id: str) -> None:
    """What they were opened for counts no longer."""
    mine = (_RETEST.c.hall_id == place.hall_id, _RETEST.c.source == source.value, _RETEST.c.source_id == source_id)
    connection.execute(_RETEST.update().where(*mine).values(voided=True))
