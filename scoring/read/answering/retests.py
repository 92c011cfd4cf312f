"""Targeted retests as they are on record."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from scoring.rules.answering.rectification_steps import Source
from scoring.tables.keys import table
from scoring.tables.retests import Retest, RetestPerson

_RETEST, _PERSON = table(Retest), table(RetestPerson)


@dataclass(frozen=True, slots=True)
class Tested:
    """Somebody who is to take a retest."""

    staff_id: str
    tries: int
    passed: date | None
    excused_by: str | None

    @property
    def waits(self) -> bool:
        """Whether it is still to be passed."""
        return self.passed is None and self.excused_by is None


@dataclass(frozen=True, slots=True)
class RetestRecord:
    """One retest."""

    retest_id: str
    day: date
    source: Source
    source_id: str
    service_id: str
    facets: tuple[str, ...]
    """What was not told, by the bank's names."""
    pass_percent: int
    voided: bool
    people: tuple[Tested, ...]

    @property
    def waits(self) -> bool:
        """Whether somebody has yet to pass it."""
        return not self.voided and any(one.waits for one in self.people)

    def of(self, staff_id: str) -> Tested | None:
        """How far one person is."""
        return next((one for one in self.people if one.staff_id == staff_id), None)


def retests(connection: Connection, hall_id: str) -> tuple[RetestRecord, ...]:
    """All, the oldest first."""
    return _read(connection, hall_id)


def retests_of(connection: Connection, hall_id: str, source: Source, source_id: str) -> tuple[RetestRecord, ...]:
    """Those that one bad rating or finding opened."""
    return _read(connection, hall_id, _RETEST.c.source == source.value, _RETEST.c.source_id == source_id)


def retests_for(connection: Connection, hall_id: str, staff_id: str) -> tuple[RetestRecord, ...]:
    """Those of one person that still count, or were taken."""
    mine = select(_PERSON.c.retest_id).where(_PERSON.c.hall_id == hall_id, _PERSON.c.staff_id == staff_id)
    return _read(connection, hall_id, _RETEST.c.retest_id.in_(mine))


def _read(connection: Connection, hall_id: str, *wanted: ColumnElement[bool]) -> tuple[RetestRecord, ...]:
    of_hall = _RETEST.c.hall_id == hall_id
    rows = connection.execute(
        select(_RETEST).where(of_hall, *wanted).order_by(_RETEST.c.day, _RETEST.c.retest_id)
    ).all()
    if not rows:
        return ()
    people: defaultdict[str, list[Tested]] = defaultdict(list)
    for one in connection.execute(select(_PERSON).where(_PERSON.c.hall_id == hall_id).order_by(_PERSON.c.staff_id)):
        people[one.retest_id].append(Tested(one.staff_id, one.tries, one.passed, one.excused_by))
    return tuple(_record(row, tuple(people[row.retest_id])) for row in rows)


def _record(row: Any, people: tuple[Tested, ...]) -> RetestRecord:
    facets = tuple(row.facets.split(","))
    return RetestRecord(
        row.retest_id,
        row.day,
        Source(row.source),
        row.source_id,
        row.service_id,
        facets,
        row.pass_percent,
        row.voided,
        people,
    )
