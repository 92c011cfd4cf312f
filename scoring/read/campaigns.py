"""Campaigns and their papers as they are on record."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from scoring.errors.unknown import UnknownCampaignError
from scoring.events.campaigns import PresetRules, Weights
from scoring.identifiers import meant
from scoring.projections.retests import RETESTS
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.tables.campaigns import Campaign, ScheduledPaper
from scoring.tables.keys import table
from scoring.tables.retests import Retest

_CAMPAIGN, _PAPER, _RETEST = table(Campaign), table(ScheduledPaper), table(Retest)
RETEST_SECONDS: Final = 600
MOST_TRIES: Final = 99
"""As many as the ledger can number."""


@dataclass(frozen=True, slots=True)
class CampaignRecord:
    """A campaign with the weights in force."""

    campaign_id: str
    title: str
    first_day: date
    last_day: date
    weights: Weights
    level_points: tuple[int, ...]
    """Points of levels 1 to 5."""
    minimum_ratings: int
    preset: PresetRules | None = None
    """The published rules it follows, as they were when it was opened."""

    @property
    def caps(self) -> dict[str, int]:
        """Most points that a person or window loses, by family of items."""
        return {one.group: one.points for one in self.preset.caps} if self.preset else {}


@dataclass(frozen=True, slots=True)
class PaperTerms:
    """On which terms a paper is taken in a campaign."""

    campaign_id: str
    paper_id: str
    title: str
    deadline: date
    seconds_allowed: int
    maximum: Fraction
    attempts_allowed: int
    counts: AttemptPolicy
    absence: AbsencePolicy
    units: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()

    @property
    def for_all(self) -> bool:
        """Whether every clerk is to take it."""
        return not self.units and not self.staff

    def is_for(self, staff_id: str, unit_id: str) -> bool:
        """Whether this clerk is to take it."""
        return self.for_all or staff_id in self.staff or unit_id in self.units


def campaigns(connection: Connection, hall_id: str) -> tuple[CampaignRecord, ...]:
    """All campaigns, the latest first."""
    rows = connection.execute(
        select(_CAMPAIGN)
        .where(_CAMPAIGN.c.hall_id == hall_id)
        .order_by(_CAMPAIGN.c.first_day.desc(), _CAMPAIGN.c.campaign_id)
    )
    return tuple(_campaign(row) for row in rows)


def campaign(connection: Connection, hall_id: str, campaign_id: str) -> CampaignRecord:
    """One campaign, by its id or however a person spells it.

    Raises:
        UnknownCampaignError: if there is none of that id.
    """
    known = {record.campaign_id: record for record in campaigns(connection, hall_id)}
    spelt = meant(campaign_id, known)
    if spelt is None:
        raise UnknownCampaignError(campaign_id)
    return known[spelt]


def current_campaign(connection: Connection, hall_id: str, day: date) -> CampaignRecord | None:
    """The campaign that runs on `day`, else the one that ended last, else nothing."""
    started = [record for record in campaigns(connection, hall_id) if record.first_day <= day]
    running = [record for record in started if day <= record.last_day]
    return next(iter(running or started), None)


def papers(connection: Connection, hall_id: str, campaign_id: str) -> tuple[PaperTerms, ...]:
    """The papers of a campaign by deadline; under the name that retests go by, all of these."""
    if campaign_id == RETESTS:
        return tuple(_retest(row) for row in connection.execute(select(_RETEST).where(_RETEST.c.hall_id == hall_id)))
    rows = connection.execute(
        select(_PAPER)
        .where(_PAPER.c.hall_id == hall_id, _PAPER.c.campaign_id == campaign_id)
        .order_by(_PAPER.c.deadline, _PAPER.c.paper_id)
    )
    return tuple(_terms(row) for row in rows)


def papers_due(connection: Connection, hall_id: str, first: date, last: date) -> tuple[PaperTerms, ...]:
    """The papers of all campaigns that are due in some days, by deadline; no retests."""
    rows = connection.execute(
        select(_PAPER)
        .where(_PAPER.c.hall_id == hall_id, _PAPER.c.deadline.between(first, last))
        .order_by(_PAPER.c.deadline, _PAPER.c.campaign_id, _PAPER.c.paper_id)
    )
    return tuple(_terms(row) for row in rows)


def _retest(row: Row[Any]) -> PaperTerms:
    """A retest is taken until it is passed; how many questions it has is the bank's to say."""
    return PaperTerms(
        RETESTS,
        row.retest_id,
        row.service_id,
        date.max,
        RETEST_SECONDS,
        Fraction(1),
        MOST_TRIES,
        AttemptPolicy.BEST,
        AbsencePolicy.EXCUSED,
    )


def _campaign(row: Row[Any]) -> CampaignRecord:
    return CampaignRecord(
        row.campaign_id,
        row.title,
        row.first_day,
        row.last_day,
        Weights(knowledge=row.w_knowledge, satisfaction=row.w_satisfaction, discipline=row.w_discipline),
        tuple(map(int, row.level_points.split(","))),
        row.minimum_ratings,
        PresetRules.model_validate_json(row.preset) if row.preset else None,
    )


def _terms(row: Row[Any]) -> PaperTerms:
    return PaperTerms(
        row.campaign_id,
        row.paper_id,
        row.title,
        row.deadline,
        row.seconds_allowed,
        Fraction(row.maximum),
        row.attempts_allowed,
        AttemptPolicy(row.counts),
        AbsencePolicy(row.absence),
        tuple(filter(None, row.units.split(","))),
        tuple(filter(None, row.staff.split(","))),
    )
