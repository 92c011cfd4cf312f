"""Standings of units: the mean of their people, weighted by days on duty; deductions stay a plain sum."""

from collections.abc import Iterable, Mapping

from scoring.read.organisation import UnitRecord
from scoring.read.period import Period
from scoring.rules.composite.composite import composite_sd
from scoring.rules.composite.grouping import Member, group_score
from scoring.rules.discipline.discipline import unit_deduction
from scoring.rules.ratings.levels import LEVELS
from scoring.rules.ratings.rates import official_rates
from scoring.standings.model import Standing
from scoring.standings.people import people
from scoring.standings.shared import weekly


def units(period: Period) -> list[Standing]:
    """Every unit's line, not ranked yet."""
    staff = people(period)
    return [_line(period, unit, staff) for unit in period.units]


def _line(period: Period, unit: UnitRecord, staff: Mapping[str, Standing]) -> Standing:
    own = [person for person in staff.values() if person.unit_id == unit.unit_id]
    members = [Member(one.days, one.components, one.satisfaction.sd if one.satisfaction else 0.0) for one in own]
    score = group_score(members, period.campaign.weights)
    windows = [window.window_id for window in period.windows if window.unit_id == unit.unit_id]
    counts = _added(period.counts.by_window[one] for one in windows)
    return Standing(
        subject_id=unit.unit_id,
        name=unit.name,
        place=(),
        unit_id=unit.unit_id,
        counts=tuple(counts),
        satisfaction=None,
        knowledge=None,
        components=score.components,
        composite=score.composite,
        composite_sd=composite_sd(period.campaign.weights, score.satisfaction_sd),
        told_all=sum(one.told_all for one in own),
        told_of=sum(one.told_of for one in own),
        deduction=unit_deduction(period.points(unit_id=unit.unit_id)),
        rates=official_rates(counts, sum(counts), None),
        weeks=weekly(period, _added_weeks(period.counts.window_weeks[one] for one in windows)),
        days=sum(one.days for one in own),
    )


def _added(rows: Iterable[list[int]]) -> list[int]:
    total = [0] * LEVELS
    for row in rows:
        total = [have + more for have, more in zip(total, row, strict=True)]
    return total


def _added_weeks(several: Iterable[Mapping[int, list[int]]]) -> dict[int, list[int]]:
    total: dict[int, list[int]] = {}
    for weeks in several:
        for week, row in weeks.items():
            total[week] = _added([total.get(week, [0] * LEVELS), row])
    return total
