"""What somebody may know of the own score, or of the own unit's: the standing as of yesterday, the findings as of now.

Citizens rate without a name, and no clerk may find out who gave which rating when. A score that moved while somebody
looks on would tell: so the standing is that of the last whole day, ratings count in batches only (`batches`), and
nothing of it names a rating.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection

from scoring.read.campaigns import CampaignRecord, current_campaign
from scoring.read.findings import FindingRecord, findings
from scoring.read.organisation import staff
from scoring.read.period import Period, read_period
from scoring.standings import Standing, SubjectKind, board
from scoring.standings.batches import batched_counts
from scoring.standings.coupled import Coupled, coupled_of

LOOKED_BACK: Final = timedelta(days=92)
"""So far back findings are shown whatever the year: what came in December can be disputed in January."""


@dataclass(frozen=True, slots=True)
class OwnView:
    """One person's view of oneself, or a head's view of the unit."""

    kind: SubjectKind
    subject_id: str
    campaign: CampaignRecord | None
    """None before the first one begins."""
    period: Period | None
    """The facts up to the end of yesterday; None on the first day of a campaign."""
    standing: Standing | None
    """None where the board has no such line."""
    members: tuple[Standing, ...]
    """The people of a unit."""
    findings: tuple[FindingRecord, ...]
    """Of this year and of the weeks before today, the latest first; also those that cost nothing any more."""
    year: int
    coupled: Coupled | None = None
    """What the head loses with the unit's windows in this campaign, where its rules say so."""

    @property
    def year_points(self) -> int:
        """Plain sum of what this year's findings cost."""
        return sum(one.points for one in self.findings if not one.withdrawn and one.day.year == self.year)


def own_view(connection: Connection, hall_id: str, kind: SubjectKind, subject_id: str, today: date) -> OwnView:
    """Read what a person may know of oneself (`STAFF`) or of the own unit (`UNIT`)."""
    campaign = current_campaign(connection, hall_id, today)
    period = _until_yesterday(connection, hall_id, campaign, today) if campaign else None
    lines = board(period, kind).standings if period else ()
    standing = next((one for one in lines if one.subject_id == subject_id), None)
    people = board(period, SubjectKind.STAFF).standings if period and kind is SubjectKind.UNIT else ()
    since = min(today.replace(month=1, day=1), today - LOOKED_BACK)
    mine = tuple(
        one
        for one in findings(connection, hall_id, since, today)
        if (one.staff_id if kind is SubjectKind.STAFF else one.unit_id) == subject_id
    )
    coupled = None
    if period and kind is SubjectKind.UNIT:
        coupled = coupled_of(period, subject_id, staff(connection, hall_id))
    members = tuple(one for one in people if one.unit_id == subject_id)
    return OwnView(kind, subject_id, campaign, period, standing, members, mine[::-1], today.year, coupled)


def _until_yesterday(connection: Connection, hall_id: str, campaign: CampaignRecord, today: date) -> Period | None:
    yesterday = today - timedelta(days=1)
    if yesterday < campaign.first_day:
        return None
    whole = replace(campaign, last_day=min(campaign.last_day, yesterday))
    period = read_period(connection, hall_id, whole, yesterday)
    if campaign.last_day < today:  # it is over, and everything of it is published
        return period
    return period.with_counts(batched_counts(connection, hall_id, campaign.first_day, yesterday))
