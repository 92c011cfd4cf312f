"""Standings of units: the mean of their people, weighted by days on duty; deductions stay a plain sum."""

from collections import defaultdict
from collections.abc import Sequence

from scoring.read.counts import NONE, merged, total
from scoring.read.organisation import UnitRecord
from scoring.read.period import Period
from scoring.rules.composite.composite import composite_sd
from scoring.rules.composite.grouping import Member, group_score
from scoring.rules.discipline.discipline import unit_deduction
from scoring.standings.model import Standing
from scoring.standings.people import people
from scoring.standings.shared import weekly


def units(period: Period) -> list[Standing]:
    """Every unit's line, not ranked yet."""
    staff: dict[str, list[Standing]] = defaultdict(list)
    for person in people(period).values():
        staff[person.unit_id].append(person)
    windows: dict[str, list[str]] = defaultdict(list)
    for window in period.windows:
        windows[window.unit_id].append(window.window_id)
    return [_line(period, unit, staff[unit.unit_id], windows[unit.unit_id]) for unit in period.units]


def _line(period: Period, unit: UnitRecord, own: Sequence[Standing], windows: Sequence[str]) -> Standing:
    members = [Member(one.days, one.components, one.satisfaction.sd if one.satisfaction else 0.0) for one in own]
    score = group_score(members, period.campaign.weights)
    counts = total(period.counts.by_window.get(one, NONE) for one in windows)
    return Standing(
        subject_id=unit.unit_id,
        name=unit.name,
        place=(),
        unit_id=unit.unit_id,
        counts=counts,
        satisfaction=None,
        knowledge=None,
        components=score.components,
        composite=score.composite,
        composite_sd=composite_sd(period.campaign.weights, score.satisfaction_sd),
        told_all=sum(one.told_all for one in own),
        told_of=sum(one.told_of for one in own),
        deduction=unit_deduction(period.points(unit_id=unit.unit_id)),
        weeks=weekly(period, merged(period.counts.window_weeks.get(one, {}) for one in windows)),
        days=sum(one.days for one in own),
    )
