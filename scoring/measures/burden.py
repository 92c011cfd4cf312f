"""What the system cost people in some days, measured from what they entered."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select

from scoring.clock import hall_day
from scoring.read.attempts import attempts
from scoring.rules.burden import busy
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER = table(LedgerEntry)
_PATROL: Final = ("patrol.", "finding.recorded", "finding.withdrawn")
_OFFICE: Final = (
    *("followup.", "complaint.", "rectification.", "retest.", "proposal.", "campaign.", "paper.", "weights."),
    *("phase.", "activity.", "finding.upheld", "finding.reversed"),
)


@dataclass(frozen=True, slots=True)
class Burden:
    """Entries and minutes of some days."""

    clerks: int
    """Who took a test."""
    tests: int
    clerk_minutes: int
    """Of the clerk whom tests cost most."""
    mean_minutes: int
    """Of all who took one."""
    patrol_days: int
    patrol_entries: int
    patrol_minutes: int
    """Of the longest day."""
    office_entries: int
    office_minutes: int


def read_burden(connection: Connection, hall_id: str, first: date, last: date) -> Burden:
    """Measure it; nobody is named."""
    spent: defaultdict[str, int] = defaultdict(int)
    taken = [one for one in attempts(connection, hall_id) if first <= hall_day(one.started_at) <= last]
    for one in taken:
        spent[one.staff_id] += one.elapsed_ms
    patrol, office = _moments(connection, hall_id, first, last)
    walks = [busy(moments) for moments in patrol.values()]
    return Burden(
        clerks=len(spent),
        tests=len(taken),
        clerk_minutes=_minutes(timedelta(milliseconds=max(spent.values(), default=0))),
        mean_minutes=_minutes(timedelta(milliseconds=sum(spent.values()) // max(1, len(spent)))),
        patrol_days=len(patrol),
        patrol_entries=sum(map(len, patrol.values())),
        patrol_minutes=_minutes(max(walks, default=timedelta())),
        office_entries=sum(map(len, office.values())),
        office_minutes=_minutes(sum((busy(moments) for moments in office.values()), timedelta())),
    )


Days = dict[date, list[datetime]]


def _moments(connection: Connection, hall_id: str, first: date, last: date) -> tuple[Days, Days]:
    """When entries of the patrol and of the office were made, by day; ratings are nobody's work and are not read."""
    patrol: defaultdict[date, list[datetime]] = defaultdict(list)
    office: defaultdict[date, list[datetime]] = defaultdict(list)
    wanted = select(_LEDGER.c.at, _LEDGER.c.kind).where(
        _LEDGER.c.hall_id == hall_id, _LEDGER.c.kind.not_like("rating.%"), _LEDGER.c.kind.not_like("attempt.%")
    )
    for row in connection.execute(wanted):
        mine = patrol if row.kind.startswith(_PATROL) else office if row.kind.startswith(_OFFICE) else None
        if mine is None:
            continue
        moment = datetime.fromisoformat(row.at)
        if first <= (day := hall_day(moment)) <= last:
            mine[day].append(moment)
    return patrol, office


def _minutes(span: timedelta) -> int:
    """Whole minutes, begun ones counted."""
    return -(-span // timedelta(minutes=1))
