"""Derived tables of visits."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, text
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
        Index("visit_ended", "hall_id", "ended_at", sqlite_where=text("ended_at IS NOT NULL")),
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
    """When it ended, where that was reported there and then, as the clock said; `day` is not on a clock in doubt."""


class VisitTally(SQLModel, table=True):
    """Visits that are alike, by day: all that is ever read of them for a board. What is not known is empty."""

    __tablename__ = "visit_tally"
    __table_args__ = (CheckConstraint("n >= 0 AND rated BETWEEN 0 AND n", name="visit_tally_n"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    window_id: str = Field(primary_key=True)
    staff_id: str = Field(primary_key=True)
    service_id: str = Field(primary_key=True)
    outcome: str = Field(primary_key=True)
    asked: str = Field(primary_key=True)
    """`yes` or `no`."""
    n: int
    rated: int
    """So many of them were rated, ratings that do not count included."""
