"""Derived tables of what is to be put right."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Rectification(SQLModel, table=True):
    """Something to be put right, and how far it has come."""

    __tablename__ = "rectification"
    __table_args__ = (
        parent("unit"),
        CheckConstraint("state IN ('to_mend', 'evidenced', 'closed')", name="rectification_state"),
        Index("rectification_by_state", "hall_id", "state"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    rectification_id: str = Field(primary_key=True)
    day: date
    source: str
    source_id: str
    causes: str
    """Codes, with commas between them."""
    unit_id: str
    owner: str
    due: date
    words_ref: str
    opened_by: str
    state: str = "to_mend"
    round: int = 1
    evidence_by: str | None = None
    closed: date | None = None
    recurs: str | None = None
    """The latest earlier one of the unit that shares a cause."""


class RectificationEntry(SQLModel, table=True):
    """What somebody did about it."""

    __tablename__ = "rectification_entry"
    __table_args__ = (parent("rectification"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    rectification_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    step: str
    by: str
    at: datetime
    words_ref: str | None = None
