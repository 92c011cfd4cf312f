"""Derived tables of citizens' ratings and their tally."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Rating(SQLModel, table=True):
    """A citizen's rating with where its entry stands in the ledger."""

    __tablename__ = "rating"
    __table_args__ = (
        parent("window"),
        parent("staff"),
        CheckConstraint("level BETWEEN 1 AND 5", name="rating_level"),
        Index("rating_visit", "hall_id", "visit", unique=True, sqlite_where=text("visit IS NOT NULL")),
        Index("rating_waiting", "hall_id", "waiting", sqlite_where=text("waiting = 1")),
        Index("rating_by_staff", "hall_id", "staff_id", "day"),
        Index("rating_by_window", "hall_id", "window_id", "day"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    rating_id: str = Field(primary_key=True)
    window_id: str
    staff_id: str | None
    level: int
    channel: str
    visit: str | None
    day: date
    at: datetime
    voided: bool = False
    waiting: bool = False
    """Whether the clock was in doubt and nobody has decided yet when this was; `day` and `at` are then only what the
    clock said, and it counts nowhere."""
    flag: str | None = None
    """Why it counts nowhere until somebody has looked, a value of `scoring.rules.ratings.pace.Flag`."""
    words_ref: str | None = None
    terminal_id: str
    seq: int
    service_id: str | None = None
    """The service that was done, where known."""
    page: str | None = None
    """Which page of the terminal it was given at, where several browsers show it."""


class RatingReason(SQLModel, table=True):
    """A reason ticked with a rating."""

    __tablename__ = "rating_reason"
    __table_args__ = (
        parent("rating"),
        CheckConstraint("code BETWEEN 100 AND 599", name="rating_reason_code"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    rating_id: str = Field(primary_key=True)
    code: int = Field(primary_key=True)


class RatingTally(SQLModel, table=True):
    """Valid ratings by day, window, person and level: all the score screen ever reads of them."""

    __tablename__ = "rating_tally"
    __table_args__ = (
        CheckConstraint("n >= 0", name="rating_tally_n"),
        CheckConstraint("level BETWEEN 1 AND 5", name="rating_tally_level"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    window_id: str = Field(primary_key=True)
    staff_id: str = Field(primary_key=True)
    """Empty where no clerk is known; a key cannot be null."""
    level: int = Field(primary_key=True)
    n: int


class ServiceTally(SQLModel, table=True):
    """The same by what was served, as far as that is known: what case mixes are worked out from."""

    __tablename__ = "service_tally"
    __table_args__ = (
        CheckConstraint("n >= 0", name="service_tally_n"),
        CheckConstraint("level BETWEEN 1 AND 5", name="service_tally_level"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    window_id: str = Field(primary_key=True)
    staff_id: str = Field(primary_key=True)
    """Empty where no clerk is known."""
    service_id: str = Field(primary_key=True)
    """As the rating says, or else its visit."""
    level: int = Field(primary_key=True)
    n: int


class UnansweredTally(SQLModel, table=True):
    """How often somebody left without a level, by day and window."""

    __tablename__ = "unanswered_tally"
    __table_args__ = (CheckConstraint("n >= 0", name="unanswered_tally_n"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    window_id: str = Field(primary_key=True)
    n: int


class RatingRequest(SQLModel, table=True):
    """Which rating a device's or person's request became, so that asking again stores nothing again."""

    __tablename__ = "rating_request"
    __table_args__ = (parent("rating"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    asker: str = Field(primary_key=True)
    """`device:` or `staff:` and the id; each has keys of its own."""
    request: str = Field(primary_key=True)
    rating_id: str
