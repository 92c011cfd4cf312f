"""Derived tables of campaigns and the papers on their list."""

from datetime import date, datetime

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
    preset: str | None = None
    """The published rules it follows, as JSON of `scoring.events.campaigns.PresetRules`."""


class ScheduledPaper(SQLModel, table=True):
    """A paper that every clerk, or those of some units and some people, are to take in a campaign."""

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
    units: str = ""
    """Ids with a comma between; empty with `staff` empty too: for everybody."""
    staff: str = ""


class FrozenCampaign(SQLModel, table=True):
    """A campaign whose book is closed, as it was closed last."""

    __tablename__ = "frozen_campaign"
    __table_args__ = (
        parent("campaign"),
        CheckConstraint("length(facts) = 64", name="frozen_campaign_facts"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    campaign_id: str = Field(primary_key=True)
    first_day: date
    last_day: date
    """Of the campaign: what is of a day between them and comes later is an erratum."""
    as_of: date
    facts: str
    heads: str
    """Where the book was closed: terminal, number and digest of each chain's newest entry, as JSON."""
    frozen_at: datetime
    frozen_by: str | None
    second: str | None
    terminal_id: str
    seq: int


class Erratum(SQLModel, table=True):
    """An entry that came after its campaign's book was closed (勘误)."""

    __tablename__ = "erratum"
    __table_args__ = (parent("campaign"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    campaign_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    kind: str
    about: str
    """Id of the rating, finding, attempt, assignment or person."""
    at: datetime
    adopted: bool = False
    """Whether the book was closed once more since, so that the frozen scores know it."""
