"""Derived tables of what other systems propose."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Proposal(SQLModel, table=True):
    """A finding that another system proposes."""

    __tablename__ = "proposal"
    __table_args__ = (
        parent("window"),
        CheckConstraint("state IN ('waiting', 'confirmed', 'dismissed')", name="proposal_state"),
        Index("proposal_by_state", "hall_id", "state"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    proposal_id: str = Field(primary_key=True)
    origin: str
    day: date
    code: str
    window_id: str
    staff_id: str | None
    note_ref: str | None
    received: date
    received_by: str
    state: str = "waiting"
    decided_by: str | None = None
    finding_id: str | None = None
