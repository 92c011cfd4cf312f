"""Derived tables of knowledge tests."""

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Attempt(SQLModel, table=True):
    """A clerk's attempt at a paper of a campaign, or at a retest; which it is, is checked where it is written."""

    __tablename__ = "attempt"
    __table_args__ = (
        parent("staff"),
        UniqueConstraint("hall_id", "campaign_id", "paper_id", "staff_id", "number", name="attempt_number"),
        CheckConstraint(
            "number >= 1 AND position >= 1 AND elapsed_ms >= 0 AND interruptions >= 0 AND away_ms >= 0 "
            "AND given_back_ms >= 0",
            name="attempt_bounds",
        ),
        CheckConstraint("(submitted_at IS NULL) = (earned IS NULL)", name="attempt_marks"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    attempt_id: str = Field(primary_key=True)
    campaign_id: str
    paper_id: str
    staff_id: str
    number: int
    paper_digest: str
    seconds_allowed: int
    started_at: datetime
    position: int = 1
    elapsed_ms: int = 0
    submitted_at: datetime | None = None
    submit_reason: str | None = None
    earned: str | None = None
    maximum: str | None = None
    told_all: int = 0
    told_of: int = 0
    terminal_id: str
    seq: int
    """Where the entry that decides the score stands: the submission, before that the start."""
    sitting_id: str | None = None
    """The one sitting that may go on with it; empty for an attempt from before there were sittings."""
    sitting_terminal_id: str
    stepped_at: datetime
    """When its newest entry was made."""
    stepped_in_doubt: bool = False
    """Whether that terminal's clock was in doubt then."""
    is_left: bool = False
    """Whether that entry says that the clerk walked away."""
    interruptions: int = 0
    """How often it was gone on with after somebody left it, the terminal went down, or another terminal took over."""
    away_ms: int = 0
    given_back_ms: int = 0
    services: str = ""
    """Ids of what the own desk does, joined by commas, where the paper asked for that first."""


class AttemptAnswer(SQLModel, table=True):
    """The newest answer at one place of an attempt."""

    __tablename__ = "attempt_answer"
    __table_args__ = (
        parent("attempt"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    attempt_id: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    response: str = "[]"
    flagged: bool = False


class AttemptMark(SQLModel, table=True):
    """What one place of a submitted attempt earned, exact."""

    __tablename__ = "attempt_mark"
    __table_args__ = (
        parent("attempt"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    attempt_id: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    item_id: str
    earned: str
    maximum: str
    told_all: bool | None = None
