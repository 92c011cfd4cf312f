"""Derived tables of targeted retests."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Retest(SQLModel, table=True):
    """A retest, and why it was opened."""

    __tablename__ = "retest"
    __table_args__ = (Index("retest_by_source", "hall_id", "source", "source_id"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    retest_id: str = Field(primary_key=True)
    day: date
    source: str
    source_id: str
    service_id: str
    facets: str
    """By the bank's names, with commas between them."""
    pass_percent: int
    opened_by: str
    voided: bool = False
    """What it was opened for counts no longer: nobody need take it."""


class RetestPerson(SQLModel, table=True):
    """Somebody who is to take a retest."""

    __tablename__ = "retest_person"
    __table_args__ = (
        parent("retest"),
        parent("staff"),
        CheckConstraint("tries >= 0", name="retest_tries"),
        Index("retest_by_person", "hall_id", "staff_id"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    retest_id: str = Field(primary_key=True)
    staff_id: str = Field(primary_key=True)
    tries: int = 0
    """Handed in."""
    passed: date | None = None
    excused_by: str | None = None
