"""Standings of the people who serve at windows."""

from collections import defaultdict

from scoring.read.counts import NONE
from scoring.read.organisation import StaffRecord
from scoring.read.period import Days, Period
from scoring.rules.composite.composite import Components, composite, composite_sd
from scoring.rules.natural import natural_key
from scoring.standings.model import Standing
from scoring.standings.shared import if_enough, weekly


def people(period: Period) -> dict[str, Standing]:
    """Every clerk's line by id, not ranked yet."""
    days: dict[str, dict[str, Days]] = defaultdict(dict)
    for (staff_id, window_id), number in period.duty_days.items():
        days[staff_id][window_id] = number
    return {clerk.staff_id: _line(period, clerk, days[clerk.staff_id]) for clerk in period.clerks}


def _line(period: Period, clerk: StaffRecord, days: dict[str, Days]) -> Standing:
    weights = period.campaign.weights
    counts = period.counts.by_staff.get(clerk.staff_id, NONE)
    knowledge = period.knowledge[clerk.staff_id]
    satisfaction = if_enough(period, period.staff_satisfaction[clerk.staff_id])
    findings = period.points(staff_id=clerk.staff_id)
    discipline = period.discipline(staff_id=clerk.staff_id)
    components = Components(knowledge.value, satisfaction.value if satisfaction else None, discipline)
    told_all, told_of = period.told.get(clerk.staff_id, (0, 0))
    return Standing(
        subject_id=clerk.staff_id,
        name=clerk.name,
        place=tuple(sorted(days, key=lambda window: (-days[window], natural_key(window)))),
        unit_id=clerk.unit_id,
        counts=counts,
        satisfaction=satisfaction,
        knowledge=knowledge,
        components=components,
        composite=composite(components, weights),
        composite_sd=composite_sd(weights, satisfaction.sd) if satisfaction else 0.0,
        told_all=told_all,
        told_of=told_of,
        deduction=sum(findings),
        weeks=weekly(period, period.counts.staff_weeks.get(clerk.staff_id, {})),
        days=period.staff_days.get(clerk.staff_id, 0),
    )
