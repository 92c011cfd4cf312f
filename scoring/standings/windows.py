"""Standings of windows: ratings and findings of their own, and the knowledge of the people who sit there."""

from collections.abc import Mapping
from fractions import Fraction

from scoring.read.counts import NONE
from scoring.read.organisation import WindowRecord
from scoring.read.period import Days, Period
from scoring.rules.composite.composite import Components, composite, composite_sd
from scoring.rules.composite.grouping import weighted_mean
from scoring.standings.model import Standing
from scoring.standings.shared import if_enough, weekly


def windows(period: Period) -> list[Standing]:
    """Every window's line, not ranked yet."""
    return [_line(period, window) for window in period.windows]


def _line(period: Period, window: WindowRecord) -> Standing:
    weights = period.campaign.weights
    counts = period.counts.by_window.get(window.window_id, NONE)
    satisfaction = if_enough(period, period.window_satisfaction[window.window_id])
    at_window = period.window_days.get(window.window_id, {})
    days = {staff_id: number for staff_id, number in at_window.items() if staff_id in period.knowledge}
    told = [period.told.get(one, (0, 0)) for one in days]
    findings = period.points(window_id=window.window_id)
    discipline = period.discipline(window_id=window.window_id)
    components = Components(_mean_knowledge(period, days), satisfaction.value if satisfaction else None, discipline)
    return Standing(
        subject_id=window.window_id,
        name=window.name,
        place=(window.unit_name,),
        unit_id=window.unit_id,
        counts=counts,
        satisfaction=satisfaction,
        knowledge=None,
        components=components,
        composite=composite(components, weights),
        composite_sd=composite_sd(weights, satisfaction.sd) if satisfaction else 0.0,
        told_all=sum(passed for passed, _ in told),
        told_of=sum(put for _, put in told),
        deduction=sum(findings),
        weeks=weekly(period, period.counts.window_weeks.get(window.window_id, {})),
        days=sum(days.values()),
    )


def _mean_knowledge(period: Period, days: Mapping[str, Days]) -> Fraction | None:
    """Mean knowledge of those who have a score, weighted by their days at the window."""
    return weighted_mean((number, period.knowledge[one].value) for one, number in days.items())
