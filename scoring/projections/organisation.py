"""Units, windows, people, assignments and campaigns as the ledger left them."""

from sqlalchemy import Connection, Table, bindparam

from scoring.errors import UnknownSubjectError
from scoring.events import (
    CampaignOpened,
    PaperScheduled,
    StaffAssigned,
    StaffEnrolled,
    UnitRegistered,
    Weights,
    WeightsAdopted,
    WindowRegistered,
)
from scoring.projections.entry import Place
from scoring.sql.upsert import put
from scoring.tables import Assignment, Campaign, ScheduledPaper, Staff, Unit, Window, table

_UNIT, _WINDOW, _STAFF = table(Unit), table(Window), table(Staff)
_ASSIGNMENT, _CAMPAIGN, _PAPER = table(Assignment), table(Campaign), table(ScheduledPaper)


def unit_registered(connection: Connection, place: Place, event: UnitRegistered) -> None:
    """Add or rename a unit."""
    _put(connection, _UNIT, place, unit_id=event.unit_id, name=event.name)


def window_registered(connection: Connection, place: Place, event: WindowRegistered) -> None:
    """Add, move or relabel a window."""
    _put(connection, _WINDOW, place, window_id=event.window_id, unit_id=event.unit_id, name=event.name)


def staff_enrolled(connection: Connection, place: Place, event: StaffEnrolled) -> None:
    """Add a person, or change unit, role or name."""
    _put(
        connection,
        _STAFF,
        place,
        staff_id=event.staff_id,
        unit_id=event.unit_id,
        role=event.role.value,
        name_ref=event.name.ref,
    )


def staff_assigned(connection: Connection, place: Place, event: StaffAssigned) -> None:
    """Put a person at a window for a span of days; the same assignment id again replaces the span."""
    _put(
        connection,
        _ASSIGNMENT,
        place,
        assignment_id=event.assignment_id,
        staff_id=event.staff_id,
        window_id=event.window_id,
        first_day=event.first_day,
        last_day=event.last_day,
    )


def campaign_opened(connection: Connection, place: Place, event: CampaignOpened) -> None:
    """Open a campaign with its weights."""
    _put(
        connection,
        _CAMPAIGN,
        place,
        campaign_id=event.campaign_id,
        title=event.title,
        first_day=event.first_day,
        last_day=event.last_day,
        **_weights(event.weights),
        level_points=",".join(map(str, event.level_points)),
        minimum_ratings=event.minimum_ratings,
    )


def weights_adopted(connection: Connection, place: Place, event: WeightsAdopted) -> None:
    """Replace a campaign's weights.

    Raises:
        UnknownSubjectError: if there is no such campaign.
    """
    changed = connection.execute(
        _CAMPAIGN.update()
        .where(_CAMPAIGN.c.hall_id == bindparam("hall"), _CAMPAIGN.c.campaign_id == bindparam("campaign"))
        .values(_weights(event.weights)),
        {"hall": place.hall_id, "campaign": event.campaign_id},
    )
    if not changed.rowcount:
        raise UnknownSubjectError(f"没有考核周期 {event.campaign_id}")


def paper_scheduled(connection: Connection, place: Place, event: PaperScheduled) -> None:
    """Put a paper on a campaign's list; the same paper again replaces its terms."""
    _put(
        connection,
        _PAPER,
        place,
        campaign_id=event.campaign_id,
        paper_id=event.paper_id,
        title=event.title,
        deadline=event.deadline,
        seconds_allowed=event.seconds_allowed,
        maximum=event.maximum,
        attempts_allowed=event.attempts_allowed,
        counts=event.counts.value,
        absence=event.absence.value,
    )


def _weights(weights: Weights) -> dict[str, int]:
    return {
        "w_knowledge": weights.knowledge,
        "w_satisfaction": weights.satisfaction,
        "w_discipline": weights.discipline,
    }


def _put(connection: Connection, into: Table, place: Place, **values: object) -> None:
    put(connection, into, {"hall_id": place.hall_id, **values})
