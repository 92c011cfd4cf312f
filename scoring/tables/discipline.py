"""Derived tables of the daily patrol."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Finding(SQLModel, table=True):
    """A finding of the daily patrol (扣分记录)."""

    __tablename__ = "finding"
    __table_args__ = (
        parent("unit"),
        parent("window"),
        parent("staff"),
        CheckConstraint("points BETWEEN 1 AND 10", name="finding_points"),
        CheckConstraint("state IN ('recorded', 'disputed', 'upheld', 'reversed', 'withdrawn')", name="finding_state"),
        Index("finding_by_day", "hall_id", "day"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    finding_id: str = Field(primary_key=True)
    day: date
    code: str
    points: int
    unit_id: str
    window_id: str | None
    staff_id: str | None
    recorded_by: str
    note_ref: str | None
    withdrawn: bool = False
    incident: str | None = None
    state: str = "recorded"
    """`recorded`, `disputed`, `upheld`, `reversed` or `withdrawn`."""
    disputed_by: str | None = None
    dispute_ref: str | None = None
    terminal_id: str
    seq: int


class CatalogueItem(SQLModel, table=True):
    """A version of an item of the hall's own catalogue; the newest that has begun is in force."""

    __tablename__ = "catalogue_item"
    __table_args__ = (
        CheckConstraint("points BETWEEN 1 AND 10", name="catalogue_item_points"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    """From 1 in the order written."""
    first_day: date
    points: int
    family: str
    text: str
    text_en: str | None = None
    withdrawn: bool = False
    set_by: str | None = None


class Patrol(SQLModel, table=True):
    """A day whose patrol was signed off, also when nothing was found."""

    __tablename__ = "patrol"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    leader_id: str
    signed_at: datetime


class SeenWindow(SQLModel, table=True):
    """A window that a patrol looked at in one half of a day."""

    __tablename__ = "seen_window"
    __table_args__ = (
        parent("window"),
        CheckConstraint("part IN ('morning', 'afternoon')", name="seen_window_part"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    part: str = Field(primary_key=True)
    window_id: str = Field(primary_key=True)
    leader_id: str
    """Who was there first."""
    seen_at: datetime
