"""What comes for a campaign after its book was closed: accepted like all else, and noted as an erratum (勘误)."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, select

from scoring.clock import hall_day
from scoring.events.attempts import AttemptStarted, AttemptSubmitted
from scoring.events.base import Event
from scoring.events.campaigns import CampaignFrozen, CampaignOpened, PaperScheduled
from scoring.events.discipline import FindingDisputed, FindingRecorded, FindingUpheld, PatrolSignedOff
from scoring.events.followups import (
    AppealDecided,
    AppealMade,
    CalledBack,
    ContactLeft,
    ContactSeen,
    FollowUpAnswered,
    FollowUpClosed,
    FollowUpExplained,
    FollowUpMended,
    FollowUpVerified,
)
from scoring.events.organisation import AssignmentWithdrawn, StaffAssigned, StaffEnrolled, StaffLeft
from scoring.events.plans import ActivityMarked, ActivitySet, PhaseSet
from scoring.events.ratings import RatingDated, RatingGiven, ReasonsAdded
from scoring.events.visits import VisitAsked, VisitEnded, VisitServed
from scoring.projections.entry import Place
from scoring.rules.answering.followup_steps import Verdict
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import put
from scoring.tables.attempts import Attempt
from scoring.tables.campaigns import Erratum, FrozenCampaign
from scoring.tables.discipline import Finding
from scoring.tables.keys import table
from scoring.tables.organisation import Assignment, Staff
from scoring.tables.ratings import Rating

_FROZEN, _ERRATUM = table(FrozenCampaign), table(Erratum)
_ATTEMPT, _ASSIGNMENT, _STAFF = table(Attempt), table(Assignment), table(Staff)
_TOUCHED = Prepared(
    select(_FROZEN.c.campaign_id)
    .where(
        _FROZEN.c.hall_id == bindparam("hall"),
        _FROZEN.c.first_day <= bindparam("last"),
        _FROZEN.c.last_day >= bindparam("first"),
    )
    .order_by(_FROZEN.c.campaign_id)
)
_ANY = Prepared(select(_FROZEN.c.campaign_id).where(_FROZEN.c.hall_id == bindparam("hall")))
_BEFORE = Prepared(
    select(_ASSIGNMENT.c.first_day, _ASSIGNMENT.c.last_day).where(
        _ASSIGNMENT.c.hall_id == bindparam("hall"), _ASSIGNMENT.c.assignment_id == bindparam("assignment")
    )
)
_KNOWN = Prepared(
    select(_STAFF.c.unit_id, _STAFF.c.role).where(
        _STAFF.c.hall_id == bindparam("hall"), _STAFF.c.staff_id == bindparam("staff")
    )
)
_MOST: Final = 100
"""So many frozen campaigns at most share a day."""

SCORES_NOTHING: Final = (
    FindingDisputed,
    FindingUpheld,
    PatrolSignedOff,
    ReasonsAdded,
    AttemptStarted,
    CampaignFrozen,
    CampaignOpened,
    PhaseSet,
    ActivitySet,
    ActivityMarked,
    VisitServed,
    VisitEnded,
    VisitAsked,
    *(ContactLeft, ContactSeen, FollowUpVerified, FollowUpMended, FollowUpExplained, FollowUpAnswered),
    *(CalledBack, FollowUpClosed, AppealMade),
)
"""Kinds that name a rating, a finding or a campaign and change no score."""


def note_erratum(connection: Connection, place: Place, event: Event) -> None:
    """Note the event under every closed campaign that it changes; to be called before it is projected."""
    if isinstance(event, SCORES_NOTHING) or (isinstance(event, AppealDecided) and event.verdict is Verdict.KEEP):
        return
    if not _ANY.fetch(connection, {"hall": place.hall_id}, 1):
        return
    for about, campaigns in _concerned(connection, place, event):
        for campaign_id in campaigns:
            row = {
                "hall_id": place.hall_id,
                "campaign_id": campaign_id,
                "terminal_id": place.terminal_id,
                "seq": place.seq,
                "kind": event.kind,
                "about": about,
                "at": place.at,
                "adopted": False,
            }
            put(connection, _ERRATUM, row)


def _concerned(connection: Connection, place: Place, event: Event) -> Iterator[tuple[str, list[str]]]:
    """Id of what it is about, and the closed campaigns it falls into."""
    match event:
        case RatingGiven():
            if not place.doubtful:  # else it has no day yet
                yield event.rating_id, _on(connection, place, place.day, place.day)
        case RatingDated():
            yield event.rating_id, _on(connection, place, *(hall_day(event.at),) * 2)
        case FindingRecorded():
            yield event.finding_id, _on(connection, place, event.day, event.day)
        case StaffAssigned() | AssignmentWithdrawn():
            yield event.assignment_id, _rostered(connection, place, event)
        case StaffEnrolled() | StaffLeft():
            yield event.staff_id, _served(connection, place, event)
        case AttemptSubmitted():
            yield event.attempt_id, _named(connection, place, _campaign_of(connection, place, event.attempt_id))
        case PaperScheduled():
            yield event.paper_id, _named(connection, place, event.campaign_id)
        case _:
            yield from _by_its_ids(connection, place, event)


def _by_its_ids(connection: Connection, place: Place, event: Event) -> Iterator[tuple[str, list[str]]]:
    """Any other event that names a rating, a finding or a campaign, also of a kind that is new."""
    for name, which in (("rating_id", table(Rating)), ("finding_id", table(Finding))):
        about = getattr(event, name, None)
        if isinstance(about, str):
            day = _day_of(connection, place, which, name, about)
            yield about, [] if day is None else _on(connection, place, day, day)
    about = getattr(event, "campaign_id", None)
    if isinstance(about, str):
        yield about, _named(connection, place, about)


def _rostered(connection: Connection, place: Place, event: StaffAssigned | AssignmentWithdrawn) -> list[str]:
    """Campaigns with a day of the assignment, as it was and as it will be."""
    before = _BEFORE.fetch(connection, {"hall": place.hall_id, "assignment": event.assignment_id}, 1)
    found = [
        campaign
        for first, last in before
        for campaign in _on(connection, place, *map(date.fromisoformat, (first, last)))
    ]
    if isinstance(event, StaffAssigned):
        found += _on(connection, place, event.first_day, event.last_day)
    return sorted({*found})


def _served(connection: Connection, place: Place, event: StaffEnrolled | StaffLeft) -> list[str]:
    """Campaigns in which somebody served who now belongs elsewhere, or is said to have left before their end.

    Another name changes no score; nor does it whose first entry this is.
    """
    known = _KNOWN.fetch(connection, {"hall": place.hall_id, "staff": event.staff_id}, 1)
    if not known or (isinstance(event, StaffEnrolled) and tuple(known[0]) == (event.unit_id, event.role.value)):
        return []
    within = (_ASSIGNMENT.c.first_day <= _FROZEN.c.last_day, _ASSIGNMENT.c.last_day >= _FROZEN.c.first_day)
    whose = (_ASSIGNMENT.c.hall_id == place.hall_id, _ASSIGNMENT.c.staff_id == event.staff_id)
    wanted = (
        select(_FROZEN.c.campaign_id)
        .distinct()
        .where(_FROZEN.c.hall_id == place.hall_id, *whose, *within)
        .order_by(_FROZEN.c.campaign_id)
    )
    if isinstance(event, StaffLeft):
        wanted = wanted.where(_FROZEN.c.last_day > event.last_day)
    return [*connection.execute(wanted).scalars()]


def _on(connection: Connection, place: Place, first: date, last: date) -> list[str]:
    rows = _TOUCHED.fetch(connection, {"hall": place.hall_id, "first": first, "last": last}, _MOST)
    return [campaign_id for (campaign_id,) in rows]


def _named(connection: Connection, place: Place, campaign_id: str | None) -> list[str]:
    mine = (_FROZEN.c.hall_id == place.hall_id, _FROZEN.c.campaign_id == campaign_id)
    return list(connection.execute(select(_FROZEN.c.campaign_id).where(*mine)).scalars())


def _campaign_of(connection: Connection, place: Place, attempt_id: str) -> str | None:
    mine = (_ATTEMPT.c.hall_id == place.hall_id, _ATTEMPT.c.attempt_id == attempt_id)
    return connection.execute(select(_ATTEMPT.c.campaign_id).where(*mine)).scalar()


def _day_of(connection: Connection, place: Place, which: Table, name: str, about: str) -> Any:
    mine = (which.c.hall_id == place.hall_id, which.c[name] == about)
    return connection.execute(select(which.c.day).where(*mine)).scalar()
