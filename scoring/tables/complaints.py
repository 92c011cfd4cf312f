"""Derived tables of complaints."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Complaint(SQLModel, table=True):
    """A complaint, and how far it has come."""

    __tablename__ = "complaint"
    __table_args__ = (
        parent("unit"),
        parent("window"),
        parent("staff"),
        CheckConstraint(
            "state IN ('received', 'investigated', 'upheld', 'dismissed', 'answered')", name="complaint_state"
        ),
        Index("complaint_by_state", "hall_id", "state"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    complaint_id: str = Field(primary_key=True)
    day: date
    channel: str
    unit_id: str
    window_id: str | None
    staff_id: str | None
    service_id: str | None
    incident: str | None
    words_ref: str
    received_by: str
    at: datetime
    state: str = "received"
    verdict: str | None = None
    """`upheld` or `dismissed`, once decided."""
    decided_by: str | None = None
    answer_ref: str | None = None
