"""Case mix of a whole board: every subject against what its business gets in the hall."""

from collections.abc import Mapping

from sqlalchemy import Connection

from scoring.read.case_mix import ServiceCount, mixes, service_counts
from scoring.read.period import Period
from scoring.rules.ratings.case_mix import CaseMix, case_mixes
from scoring.standings.model import SubjectKind


def case_mix(connection: Connection, hall_id: str, period: Period, kind: SubjectKind) -> Mapping[str, CaseMix]:
    """By subject; whoever has no rating with a known service is not among them."""
    counts = service_counts(connection, hall_id, period.campaign.first_day, period.campaign.last_day)
    units = {one.window_id: one.unit_id for one in period.windows}
    clerks = {one.staff_id for one in period.clerks}

    def subject(one: ServiceCount) -> str | None:
        match kind:
            case SubjectKind.WINDOW:
                return one.window_id
            case SubjectKind.UNIT:
                return units.get(one.window_id)
            case SubjectKind.STAFF:
                return one.staff_id if one.staff_id in clerks else None

    return case_mixes(mixes(counts, subject), period.campaign.level_points)
