"""Derived tables of what becomes of bad ratings."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class FollowUp(SQLModel, table=True):
    """How far a bad rating has come; opened by the rating itself."""

    __tablename__ = "follow_up"
    __table_args__ = (
        parent("rating"),
        CheckConstraint(
            "state IN ('open', 'verified', 'mended', 'explained', 'answered', 'called_back', 'closed', 'excluded')",
            name="follow_up_state",
        ),
        CheckConstraint("appeal IN ('none', 'pending', 'kept', 'excluded')", name="follow_up_appeal"),
        Index("follow_up_by_state", "hall_id", "state"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    rating_id: str = Field(primary_key=True)
    state: str = "open"
    begun: date
    """Day of the rating, or of the call that opened it again."""
    round: int = 1
    calls: int = 0
    """Calls since it was last answered that reached nobody."""
    answered: date | None = None
    answered_by: str | None = None
    contact_ref: str | None = None
    """Nothing once it came to its end: the contact is erased then."""
    appeal: str = "none"
    appealed_by: str | None = None
    appeal_ref: str | None = None


class FollowUpEntry(SQLModel, table=True):
    """What somebody did about a bad rating, and what was written down."""

    __tablename__ = "follow_up_entry"
    __table_args__ = (parent("rating"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    rating_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    step: str
    """A value of `FollowUpStep`, or `contact` for a look at the contact."""
    by: str
    at: datetime
    outcome: str | None = None
    """Of a call back or a decision."""
    words_ref: str | None = None
