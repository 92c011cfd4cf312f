"""A unit's year: the plain sum of points of its upheld findings, as year-end appraisal takes it (政风评议、目标考核).

Never weighted, capped or floored. Every finding of the year counts exactly once and stands under one campaign, the one
that was current on its day, so that the parts add up to the whole: where campaigns share no days, a part is what that
campaign's bulletin says. The bulletin of a closed book keeps saying what it was closed with; a finding that came later
or was reversed later stands among its errata, and in the year at once.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from scoring.errors.unknown import UnknownUnitError
from scoring.identifiers import meant
from scoring.read import organisation
from scoring.read.campaigns import CampaignRecord, campaigns
from scoring.read.findings import FindingRecord, findings
from scoring.rules.discipline.discipline import unit_deduction


@dataclass(frozen=True, slots=True)
class CampaignPoints:
    """What a unit lost in one campaign, within the year."""

    campaign_id: str | None
    """None: on days of no campaign."""
    points: int


@dataclass(frozen=True, slots=True)
class UnitYear:
    """What a unit lost in a year."""

    unit_id: str
    name: str
    points: int
    """The plain sum."""
    campaigns: tuple[CampaignPoints, ...]
    """Every campaign that has a day in the year, the earliest first; then what belongs to none, if there is any."""


def unit_years(
    year: int,
    units: Iterable[organisation.UnitRecord],
    known: Sequence[CampaignRecord],
    found: Iterable[FindingRecord],
) -> tuple[UnitYear, ...]:
    """Sum a year up; pure. Findings of other years are passed over, withdrawn ones cost nothing.

    Args:
        year: the calendar year of the day of a finding.
        units: every unit, in the order of the answer.
        known: every campaign, as `scoring.read.campaigns.campaigns` lists them: the latest first.
        found: findings of any days.
    """
    within = [one for one in known if one.first_day.year <= year <= one.last_day.year]
    counted = [one for one in found if one.day.year == year and not one.withdrawn]
    points: Counter[tuple[str, str | None]] = Counter()
    for one in counted:
        points[one.unit_id, _current(one.day, within)] += one.points
    named: list[str | None] = [one.campaign_id for one in reversed(within)]
    years = []
    for unit in units:
        outside: list[str | None] = [None] if points[unit.unit_id, None] else []
        parts = tuple(CampaignPoints(one, points[unit.unit_id, one]) for one in named + outside)
        total = unit_deduction(one.points for one in counted if one.unit_id == unit.unit_id)
        years.append(UnitYear(unit.unit_id, unit.name, total, parts))
    return tuple(years)


def read_unit_years(
    connection: Connection, hall_id: str, year: int, unit_id: str | None = None
) -> tuple[UnitYear, ...]:
    """The year of every unit on record, or of one, however its id is spelt.

    Raises:
        UnknownUnitError: there is no such unit.
    """
    every = organisation.units(connection, hall_id)
    if unit_id is not None:
        spelt = meant(unit_id, [one.unit_id for one in every])
        if spelt is None:
            raise UnknownUnitError(unit_id)
        every = tuple(one for one in every if one.unit_id == spelt)
    found = findings(connection, hall_id, date(year, 1, 1), date(year, 12, 31))
    return unit_years(year, every, campaigns(connection, hall_id), found)


def _current(day: date, latest_first: Sequence[CampaignRecord]) -> str | None:
    """The campaign of a day: of several the one that began last, as everywhere."""
    return next((one.campaign_id for one in latest_first if one.first_day <= day <= one.last_day), None)
