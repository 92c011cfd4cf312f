"""Plans as the ledger left them."""

from sqlalchemy import Connection, bindparam

from scoring.errors.unknown import UnknownActivityError
from scoring.events.plans import ActivityMarked, ActivitySet, PhaseSet
from scoring.projections.entry import Place, projects, put_row
from scoring.sql.upsert import change
from scoring.tables.keys import table
from scoring.tables.plans import Activity, Phase

_PHASE, _ACTIVITY = table(Phase), table(Activity)


@projects(PhaseSet)
def phase_set(connection: Connection, place: Place, event: PhaseSet) -> None:
    """Add a phase, or replace its title and days."""
    row = event.model_dump(exclude={"by"})
    put_row(connection, _PHASE, place, **row)


@projects(ActivitySet)
def activity_set(connection: Connection, place: Place, event: ActivitySet) -> None:
    """Add an activity, or replace what is planned of it; whether it was done stays."""
    row = {"hall_id": place.hall_id, **event.model_dump(exclude={"by"})}
    change(connection, _ACTIVITY, row, ("phase_id", "title", "owner", "day"))


@projects(ActivityMarked)
def activity_marked(connection: Connection, place: Place, event: ActivityMarked) -> None:
    """Remember that it was done, or that it was not.

    Raises:
        UnknownActivityError: if there is no such activity.
    """
    changed = connection.execute(
        _ACTIVITY.update()
        .where(
            _ACTIVITY.c.hall_id == bindparam("hall"),
            _ACTIVITY.c.campaign_id == bindparam("campaign"),
            _ACTIVITY.c.activity_id == bindparam("activity"),
        )
        .values(done_on=event.done_on, marked_by=event.by, evidence_ref=event.evidence.ref if event.evidence else None),
        {"hall": place.hall_id, "campaign": event.campaign_id, "activity": event.activity_id},
    )
    if not changed.rowcount:
        raise UnknownActivityError(event.campaign_id, event.activity_id)
