"""A campaign's plan as it is on record."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, select

from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.plans import Activity, Phase

_PHASE, _ACTIVITY, _TEXT = table(Phase), table(Activity), table(PrivateText)


@dataclass(frozen=True, slots=True)
class ActivityRecord:
    """An activity with what became of it."""

    activity_id: str
    phase_id: str
    title: str
    owner: str | None
    """Badge of whoever answers for it."""
    day: date | None
    """When it is planned."""
    done_on: date | None
    """None while it is not done."""
    marked_by: str | None
    evidence: str | None
    """None without any, and once it was erased."""

    def overdue(self, today: date) -> bool:
        """Whether its day has passed without it."""
        return self.done_on is None and self.day is not None and self.day < today


@dataclass(frozen=True, slots=True)
class PhaseRecord:
    """A phase with its activities, by day; those without a day last."""

    phase_id: str
    title: str
    first_day: date
    last_day: date
    activities: tuple[ActivityRecord, ...]


def plan(connection: Connection, hall_id: str, campaign_id: str) -> tuple[PhaseRecord, ...]:
    """The phases of a campaign (by its exact id), the earliest first; none where it has no plan."""
    evidence = and_(_TEXT.c.hall_id == _ACTIVITY.c.hall_id, _TEXT.c.ref == _ACTIVITY.c.evidence_ref)
    rows = connection.execute(
        select(_ACTIVITY, _TEXT.c.text)
        .join(_TEXT, evidence, isouter=True)
        .where(_ACTIVITY.c.hall_id == hall_id, _ACTIVITY.c.campaign_id == campaign_id)
        .order_by(_ACTIVITY.c.day.is_(None), _ACTIVITY.c.day, _ACTIVITY.c.activity_id)
    )
    activities = [
        ActivityRecord(
            row.activity_id,
            row.phase_id,
            row.title,
            row.owner,
            row.day,
            row.done_on,
            row.marked_by,
            row.text,
        )
        for row in rows
    ]
    phases = connection.execute(
        select(_PHASE)
        .where(_PHASE.c.hall_id == hall_id, _PHASE.c.campaign_id == campaign_id)
        .order_by(_PHASE.c.first_day, _PHASE.c.last_day, _PHASE.c.phase_id)
    )
    return tuple(
        PhaseRecord(
            row.phase_id,
            row.title,
            row.first_day,
            row.last_day,
            tuple(one for one in activities if one.phase_id == row.phase_id),
        )
        for row in phases
    )
