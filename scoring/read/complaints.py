"""Complaints as they are on record."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, select

from scoring.calendar.terms import complaint_due
from scoring.calendar.working_days import Due
from scoring.errors.answering import UnknownComplaintError
from scoring.rules.answering.complaint_steps import ComplaintState
from scoring.tables.complaints import Complaint
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table

_COMPLAINT, _TEXT = table(Complaint), table(PrivateText)
_ANSWER = _TEXT.alias("answer")


@dataclass(frozen=True, slots=True)
class ComplaintRecord:
    """One complaint."""

    complaint_id: str
    day: date
    channel: str
    """A value of `ComplaintChannel`."""
    unit_id: str
    window_id: str | None
    staff_id: str | None
    service_id: str | None
    incident: str | None
    words: str | None
    """None once they were erased."""
    received_by: str
    state: ComplaintState
    verdict: str | None
    """`upheld` or `dismissed`, once decided."""
    decided_by: str | None
    answer: str | None

    @property
    def due(self) -> Due | None:
        """Until when it is to be answered."""
        return complaint_due(self.state, self.day)


def complaints(
    connection: Connection, hall_id: str, *, only_open: bool = False, unit_id: str | None = None
) -> tuple[ComplaintRecord, ...]:
    """Complaints, the oldest first; those that were answered only if wanted."""
    wanted = _complaints(hall_id)
    if only_open:
        wanted = wanted.where(_COMPLAINT.c.state != ComplaintState.ANSWERED.value)
    if unit_id is not None:
        wanted = wanted.where(_COMPLAINT.c.unit_id == unit_id)
    return tuple(map(_record, connection.execute(wanted)))


def complaint(connection: Connection, hall_id: str, complaint_id: str) -> ComplaintRecord:
    """One.

    Raises:
        UnknownComplaintError: there is none of that id.
    """
    row = connection.execute(_complaints(hall_id).where(_COMPLAINT.c.complaint_id == complaint_id)).first()
    if row is None:
        raise UnknownComplaintError(complaint_id)
    return _record(row)


def _complaints(hall_id: str) -> Select[Any]:
    words = and_(_TEXT.c.hall_id == _COMPLAINT.c.hall_id, _TEXT.c.ref == _COMPLAINT.c.words_ref)
    answer = and_(_ANSWER.c.hall_id == _COMPLAINT.c.hall_id, _ANSWER.c.ref == _COMPLAINT.c.answer_ref)
    return (
        select(_COMPLAINT, _TEXT.c.text.label("words"), _ANSWER.c.text.label("answer"))
        .join(_TEXT, words, isouter=True)
        .join(_ANSWER, answer, isouter=True)
        .where(_COMPLAINT.c.hall_id == hall_id)
        .order_by(_COMPLAINT.c.day, _COMPLAINT.c.at, _COMPLAINT.c.complaint_id)
    )


def _record(row: Row[Any]) -> ComplaintRecord:
    return ComplaintRecord(
        row.complaint_id,
        row.day,
        row.channel,
        row.unit_id,
        row.window_id,
        row.staff_id,
        row.service_id,
        row.incident,
        row.words,
        row.received_by,
        ComplaintState(row.state),
        row.verdict,
        row.decided_by,
        row.answer,
    )
