"""The days of a campaign as the office looks at them: worked or not, patrolled or forgotten."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from scoring.calendar.working_days import is_working_day
from scoring.read.findings import findings
from scoring.tables.discipline import Patrol
from scoring.tables.keys import table

_PATROL = table(Patrol)


@dataclass(frozen=True, slots=True)
class PatrolDay:
    """A day of a campaign, as the office looks at it."""

    day: date
    working: bool
    signed_by: str | None
    findings: int
    """Recorded that day, also those that were reversed."""

    @property
    def missing(self) -> bool:
        """Whether the hall worked and nobody signed the patrol off."""
        return self.working and self.signed_by is None


def patrol_days(connection: Connection, hall_id: str, first: date, until: date) -> tuple[PatrolDay, ...]:
    """Every day from `first` to `until`, both inclusive; none where `until` comes before `first`."""
    signed = signatures(connection, hall_id, first, until)
    found = [one.day for one in findings(connection, hall_id, first, until)]
    span = (first + timedelta(days=number) for number in range((until - first).days + 1))
    return tuple(PatrolDay(day, is_working_day(day), signed.get(day), found.count(day)) for day in span)


def signatures(connection: Connection, hall_id: str, first: date, last: date) -> dict[date, str]:
    """Who signed which day off, of the days `first` to `last`."""
    rows = connection.execute(
        select(_PATROL.c.day, _PATROL.c.leader_id).where(
            _PATROL.c.hall_id == hall_id, _PATROL.c.day >= first, _PATROL.c.day <= last
        )
    )
    return {row.day: row.leader_id for row in rows}
