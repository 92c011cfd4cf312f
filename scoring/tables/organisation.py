"""Derived tables of the hall's make-up."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Unit(SQLModel, table=True):
    """A window unit (窗口单位)."""

    __tablename__ = "unit"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    unit_id: str = Field(primary_key=True)
    name: str
    closed: bool = False
    """No longer in the hall."""
    name_en: str | None = None
    """In English, where the hall has one; so below."""


class Window(SQLModel, table=True):
    """A window (窗口)."""

    __tablename__ = "window"
    __table_args__ = (
        parent("unit"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    window_id: str = Field(primary_key=True)
    unit_id: str
    name: str
    closed: bool = False
    """Served no longer."""
    name_en: str | None = None
    services: str = ""
    """Ids of all services that are done there, with commas; empty where the hall does not say."""


class Staff(SQLModel, table=True):
    """A person who works in the hall; the name is private text."""

    __tablename__ = "staff"
    __table_args__ = (
        parent("unit"),
        CheckConstraint("role IN ('clerk', 'head', 'leader', 'admin', 'auditor')", name="staff_role"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    staff_id: str = Field(primary_key=True)
    unit_id: str
    role: str
    name_ref: str
    last_day: date | None = None
    """The last one in the hall, of those who left."""


class Assignment(SQLModel, table=True):
    """Who serves at which window from which day to which day, both inclusive (排班)."""

    __tablename__ = "assignment"
    __table_args__ = (
        parent("staff"),
        parent("window"),
        CheckConstraint("first_day <= last_day", name="assignment_days"),
        CheckConstraint("part IN ('day', 'morning', 'afternoon')", name="assignment_part"),
        Index("assignment_by_window", "hall_id", "window_id", "first_day"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    assignment_id: str = Field(primary_key=True)
    staff_id: str
    window_id: str
    first_day: date
    last_day: date
    part: str = "day"
    """Of each day: the whole, its morning or its afternoon."""


class HallHours(SQLModel, table=True):
    """From when until when the hall serves, from a day on; minutes since midnight, hall time."""

    __tablename__ = "hall_hours"
    __table_args__ = (
        CheckConstraint("0 <= opens AND opens < closes AND closes <= 1440", name="hall_hours_order"),
        CheckConstraint(
            "(rest_from IS NULL AND rest_until IS NULL) OR "
            "(opens < rest_from AND rest_from < rest_until AND rest_until < closes)",
            name="hall_hours_rest",
        ),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    first_day: date = Field(primary_key=True)
    opens: int
    closes: int
    rest_from: int | None = None
    rest_until: int | None = None
    by: str
