"""Patrol findings as they are on record."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, select

from scoring.tables.discipline import Finding
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table

_FINDING, _TEXT = table(Finding), table(PrivateText)


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """One finding; `withdrawn` ones cost nothing any more."""

    finding_id: str
    day: date
    code: str
    points: int
    unit_id: str
    window_id: str | None
    staff_id: str | None
    recorded_by: str
    note: str | None
    withdrawn: bool
    terminal_id: str
    seq: int


def findings(connection: Connection, hall_id: str, first: date, last: date) -> tuple[FindingRecord, ...]:
    """Findings of the days `first` to `last`, both inclusive, withdrawn ones too, by day."""
    note = and_(_TEXT.c.hall_id == _FINDING.c.hall_id, _TEXT.c.ref == _FINDING.c.note_ref)
    rows = connection.execute(
        select(_FINDING, _TEXT.c.text.label("note"))
        .join(_TEXT, note, isouter=True)
        .where(_FINDING.c.hall_id == hall_id, _FINDING.c.day >= first, _FINDING.c.day <= last)
        .order_by(_FINDING.c.day, _FINDING.c.terminal_id, _FINDING.c.seq)
    )
    return tuple(
        FindingRecord(
            row.finding_id,
            row.day,
            row.code,
            row.points,
            row.unit_id,
            row.window_id,
            row.staff_id,
            row.recorded_by,
            row.note,
            row.withdrawn,
            row.terminal_id,
            row.seq,
        )
        for row in rows
    )
