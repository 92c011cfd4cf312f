"""The hall's own terms (保存期限): none is set by the program, because the law names no number of days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from scoring.events.privacy import PrivateKind
from scoring.tables.keys import table
from scoring.tables.privacy import Term

_TERM = table(Term)


@dataclass(frozen=True, slots=True)
class TermRecord:
    """What two people decided about one kind of text."""

    of: PrivateKind
    days: int | None
    """Whole days; None: until somebody has them erased."""
    at: datetime
    """Aware UTC."""
    decided_by: str
    second: str


def terms(connection: Connection, hall_id: str) -> Mapping[PrivateKind, TermRecord]:
    """The newest decision about each kind that one was made about."""
    rows = connection.execute(select(_TERM).where(_TERM.c.hall_id == hall_id))
    found = (TermRecord(PrivateKind(row.of), row.days, row.at, row.decided_by, row.second) for row in rows)
    return {one.of: one for one in found}
