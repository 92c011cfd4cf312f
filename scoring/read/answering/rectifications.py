"""What is to be put right, as it is on record."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, select

from scoring.calendar.working_days import Due, is_published
from scoring.errors.answering import UnknownRectificationError
from scoring.rules.answering.rectification_steps import RectificationState, Source
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.rectifications import Rectification, RectificationEntry

_RECTIFICATION, _ENTRY, _TEXT = table(Rectification), table(RectificationEntry), table(PrivateText)


@dataclass(frozen=True, slots=True)
class RectificationRecord:
    """One thing that is to be put right."""

    rectification_id: str
    day: date
    source: Source
    source_id: str
    causes: tuple[str, ...]
    unit_id: str
    owner: str
    due_day: date
    words: str | None
    opened_by: str
    state: RectificationState
    round: int
    """1, and one more each time a check sent it back."""
    evidence_by: str | None
    closed: date | None
    recurs: str | None
    """The latest earlier one of the unit that shares a cause."""

    @property
    def due(self) -> Due | None:
        """Until when; None once it is closed."""
        if self.state is RectificationState.CLOSED:
            return None
        return Due(self.due_day, is_published(self.due_day.year))

    @property
    def late(self) -> bool:
        """Whether it was closed after its day."""
        return self.closed is not None and self.closed > self.due_day


@dataclass(frozen=True, slots=True)
class RectificationEntryRecord:
    """What somebody did."""

    step: str
    by: str
    at: datetime
    """Aware UTC."""
    words: str | None


def rectifications(
    connection: Connection, hall_id: str, *, only_open: bool = False, unit_id: str | None = None
) -> tuple[RectificationRecord, ...]:
    """Everything that is or was to be put right, the oldest first; what is closed only if wanted."""
    wanted = _all(hall_id)
    if only_open:
        wanted = wanted.where(_RECTIFICATION.c.state != RectificationState.CLOSED.value)
    if unit_id is not None:
        wanted = wanted.where(_RECTIFICATION.c.unit_id == unit_id)
    return tuple(map(_record, connection.execute(wanted)))


def rectification(connection: Connection, hall_id: str, name: str) -> RectificationRecord:
    """One. Raises UnknownRectificationError."""
    row = connection.execute(_all(hall_id).where(_RECTIFICATION.c.rectification_id == name)).first()
    if row is None:
        raise UnknownRectificationError(name)
    return _record(row)


def rectification_entries(connection: Connection, hall_id: str, name: str) -> tuple[RectificationEntryRecord, ...]:
    """What was done about one, in order."""
    text = and_(_TEXT.c.hall_id == _ENTRY.c.hall_id, _TEXT.c.ref == _ENTRY.c.words_ref)
    rows = connection.execute(
        select(_ENTRY, _TEXT.c.text)
        .join(_TEXT, text, isouter=True)
        .where(_ENTRY.c.hall_id == hall_id, _ENTRY.c.rectification_id == name)
        .order_by(_ENTRY.c.at, _ENTRY.c.terminal_id, _ENTRY.c.seq)
    )
    return tuple(RectificationEntryRecord(row.step, row.by, row.at, row.text) for row in rows)


def _all(hall_id: str) -> Select[Any]:
    text = and_(_TEXT.c.hall_id == _RECTIFICATION.c.hall_id, _TEXT.c.ref == _RECTIFICATION.c.words_ref)
    return (
        select(_RECTIFICATION, _TEXT.c.text)
        .join(_TEXT, text, isouter=True)
        .where(_RECTIFICATION.c.hall_id == hall_id)
        .order_by(_RECTIFICATION.c.day, _RECTIFICATION.c.rectification_id)
    )


def _record(row: Row[Any]) -> RectificationRecord:
    return RectificationRecord(
        row.rectification_id,
        row.day,
        Source(row.source),
        row.source_id,
        tuple(filter(None, row.causes.split(","))),
        row.unit_id,
        row.owner,
        row.due,
        row.text,
        row.opened_by,
        RectificationState(row.state),
        row.round,
        row.evidence_by,
        row.closed,
        row.recurs,
    )
