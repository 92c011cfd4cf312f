"""Derived tables of campaigns and the papers on their list."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Campaign(SQLModel, table=True):
    """A campaign (考核周期) with the weights in force."""

    __tablename__ = "campaign"
    __table_args__ = (
        CheckConstraint("first_day <= last_day", name="campaign_days"),
        CheckConstraint("w_knowledge + w_satisfaction + w_discipline = 100", name="campaign_weights"),
        CheckConstraint("w_knowledge >= 0 AND w_satisfaction >= 0 AND w_discipline >= 0", name="campaign_shares"),
        CheckConstraint("minimum_ratings >= 0", name="campaign_minimum"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    campaign_id: str = Field(primary_key=True)
    title: str
    first_day: date
    last_day: date
    w_knowledge: int
    w_satisfaction: int
    w_discipline: int
    level_points: str
    minimum_ratings: int


class ScheduledPaper(SQLModel, table=True):
    """A paper every clerk is to take in a campaign."""

    __tablename__ = "scheduled_paper"
    __table_args__ = (
        parent("campaign"),
        CheckConstraint("seconds_allowed >= 60 AND attempts_allowed >= 1", name="scheduled_paper_bounds"),
        CheckConstraint("counts IN ('first', 'best', 'last', 'mean')", name="scheduled_paper_counts"),
        CheckConstraint("absence IN ('zero', 'excused', 'unranked')", name="scheduled_paper_absence"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    campaign_id: str = Field(primary_key=True)
    paper_id: str = Field(primary_key=True)
    title: str
    deadline: date
    seconds_allowed: int
    maximum: str
    attempts_allowed: int
    counts: str
    absence: str
