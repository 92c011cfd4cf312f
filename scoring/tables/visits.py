"""Derived tables of visits."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Visit(SQLModel, table=True):
    """A service that another system counted; whoever was served is known to nobody here."""

    __tablename__ = "visit"
    __table_args__ = (
        parent("window"),
        parent("staff"),
        CheckConstraint("outcome IN ('done', 'sent_back', 'refused')", name="visit_outcome"),
        Index("visit_by_day", "hall_id", "day"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    visit: str = Field(primary_key=True)
    day: date
    window_id: str
    staff_id: str | None
    service_id: str | None
    outcome: str | None
    asked: bool | None
    ended_at: datetime | None = None
    """When it ended, where that was reported there and then."""
