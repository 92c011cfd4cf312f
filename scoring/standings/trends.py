"""Trends of a whole board."""

from collections.abc import Mapping

from scoring.read.counts import Weeks, merged
from scoring.read.period import Period
from scoring.rules.ratings.trend import Trend, trends
from scoring.standings.model import SubjectKind


def weekly_counts(period: Period, kind: SubjectKind) -> Mapping[str, Weeks]:
    """Ratings by week of every subject of a board; of a unit those of its windows."""
    counts = period.counts
    match kind:
        case SubjectKind.STAFF:
            return {one.staff_id: counts.staff_weeks.get(one.staff_id, {}) for one in period.clerks}
        case SubjectKind.WINDOW:
            return {one.window_id: counts.window_weeks.get(one.window_id, {}) for one in period.windows}
        case SubjectKind.UNIT:
            own: dict[str, list[str]] = {one.unit_id: [] for one in period.units}
            for window in period.windows:
                own.setdefault(window.unit_id, []).append(window.window_id)
            return {unit: merged(counts.window_weeks.get(one, {}) for one in windows) for unit, windows in own.items()}


def board_trends(period: Period, kind: SubjectKind) -> Mapping[str, Trend | None]:
    """By subject; None where it cannot be told."""
    return trends(weekly_counts(period, kind), period.campaign.level_points)
