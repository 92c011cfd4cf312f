"""Derived tables of campaigns' plans."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKeyConstraint
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Phase(SQLModel, table=True):
    """A phase of a campaign; phases may overlap."""

    __tablename__ = "phase"
    __table_args__ = (parent("campaign"), CheckConstraint("first_day <= last_day", name="phase_days"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    campaign_id: str = Field(primary_key=True)
    phase_id: str = Field(primary_key=True)
    title: str
    first_day: date
    last_day: date


class Activity(SQLModel, table=True):
    """An activity of a phase, with what became of it."""

    __tablename__ = "activity"
    __table_args__ = (
        ForeignKeyConstraint(
            ["hall_id", "campaign_id", "phase_id"], ["phase.hall_id", "phase.campaign_id", "phase.phase_id"]
        ),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    campaign_id: str = Field(primary_key=True)
    activity_id: str = Field(primary_key=True)
    phase_id: str
    title: str
    owner: str | None = None
    day: date | None = None
    done_on: date | None = None
    marked_by: str | None = None
    evidence_ref: str | None = None
