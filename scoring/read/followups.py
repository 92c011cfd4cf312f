"""Bad ratings and what becomes of them, as they are on record. A citizen's contact is never among it."""

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, select

from scoring.calendar.terms import followup_due
from scoring.calendar.working_days import Due
from scoring.errors.answering import UnknownFollowUpError
from scoring.projections.followups import progress_of
from scoring.read.answering.retests import retests
from scoring.rules.answering.followup_steps import ENDED, Progress
from scoring.rules.answering.rectification_steps import Source
from scoring.tables.followups import FollowUp, FollowUpEntry
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.organisation import Window
from scoring.tables.ratings import Rating, RatingReason
from scoring.tables.visits import Visit

_FOLLOW_UP, _ENTRY, _RATING, _REASON = table(FollowUp), table(FollowUpEntry), table(Rating), table(RatingReason)
_WINDOW, _TEXT, _VISIT = table(Window), table(PrivateText), table(Visit)


@dataclass(frozen=True, slots=True)
class FollowUpRecord:
    """One bad rating and how far it has come."""

    rating_id: str
    level: int
    day: date
    window_id: str
    unit_id: str
    staff_id: str | None
    """Who served, where known."""
    reasons: tuple[int, ...]
    progress: Progress
    begun: date
    round: int
    """1, and one more each time a call back found the citizen still dissatisfied."""
    answered: date | None
    answered_by: str | None
    appealed_by: str | None
    service_id: str | None
    """The service that was done, where the rating or its visit says so."""

    @property
    def due(self) -> Due | None:
        """When the next step is due."""
        return followup_due(self.progress, self.begun, self.answered)


@dataclass(frozen=True, slots=True)
class FollowUpEntryRecord:
    """What somebody did."""

    step: str
    by: str
    at: datetime
    """Aware UTC."""
    outcome: str | None
    words: str | None


def followups(
    connection: Connection, hall_id: str, *, only_open: bool = False, unit_id: str | None = None
) -> tuple[FollowUpRecord, ...]:
    """Bad ratings, the oldest first; those that have ended only if wanted."""
    wanted = _followups(hall_id)
    if only_open:
        wanted = wanted.where(_FOLLOW_UP.c.state.not_in([state.value for state in ENDED]))
    if unit_id is not None:
        wanted = wanted.where(_WINDOW.c.unit_id == unit_id)
    reasons, waiting = _reasons(connection, hall_id), _waiting(connection, hall_id)
    return tuple(_record(row, reasons, waiting) for row in connection.execute(wanted))


def followup(connection: Connection, hall_id: str, rating_id: str) -> FollowUpRecord:
    """One.

    Raises:
        UnknownFollowUpError: there is no bad rating of that id.
    """
    row = connection.execute(_followups(hall_id).where(_FOLLOW_UP.c.rating_id == rating_id)).first()
    if row is None:
        raise UnknownFollowUpError(rating_id)
    return _record(row, _reasons(connection, hall_id, rating_id), _waiting(connection, hall_id))


def entries_of(connection: Connection, hall_id: str, rating_id: str) -> tuple[FollowUpEntryRecord, ...]:
    """What was done about one, in order."""
    text = and_(_TEXT.c.hall_id == _ENTRY.c.hall_id, _TEXT.c.ref == _ENTRY.c.words_ref)
    rows = connection.execute(
        select(_ENTRY, _TEXT.c.text)
        .join(_TEXT, text, isouter=True)
        .where(_ENTRY.c.hall_id == hall_id, _ENTRY.c.rating_id == rating_id)
        .order_by(_ENTRY.c.at, _ENTRY.c.terminal_id, _ENTRY.c.seq)
    )
    return tuple(FollowUpEntryRecord(row.step, row.by, row.at, row.outcome, row.text) for row in rows)


def words_of(connection: Connection, hall_id: str, rating_id: str) -> str | None:
    """What the citizen wrote with the rating; None where nothing was, or it was erased."""
    text = and_(_TEXT.c.hall_id == _RATING.c.hall_id, _TEXT.c.ref == _RATING.c.words_ref)
    mine = (_RATING.c.hall_id == hall_id, _RATING.c.rating_id == rating_id)
    found = connection.execute(select(_TEXT.c.text).join_from(_RATING, _TEXT, text).where(*mine)).scalar()
    return None if found is None else str(found)


def contact_ref(connection: Connection, hall_id: str, rating_id: str) -> str | None:
    """Where the contact is kept, if one is."""
    mine = (_FOLLOW_UP.c.hall_id == hall_id, _FOLLOW_UP.c.rating_id == rating_id)
    found = connection.execute(select(_FOLLOW_UP.c.contact_ref).where(*mine)).scalar()
    return None if found is None else str(found)


def _followups(hall_id: str) -> Select[Any]:
    rated = and_(_RATING.c.hall_id == _FOLLOW_UP.c.hall_id, _RATING.c.rating_id == _FOLLOW_UP.c.rating_id)
    there = and_(_WINDOW.c.hall_id == _RATING.c.hall_id, _WINDOW.c.window_id == _RATING.c.window_id)
    visited = and_(_VISIT.c.hall_id == _RATING.c.hall_id, _VISIT.c.visit == _RATING.c.visit)
    about = (_RATING.c.level, _RATING.c.day, _RATING.c.window_id, _RATING.c.staff_id)
    service = func.coalesce(_RATING.c.service_id, _VISIT.c.service_id).label("service_id")
    return (
        select(_FOLLOW_UP, *about, service, _WINDOW.c.unit_id)
        .join(_RATING, rated)
        .join(_VISIT, visited, isouter=True)
        .join(_WINDOW, there)
        .where(_FOLLOW_UP.c.hall_id == hall_id)
        .order_by(_RATING.c.day, _RATING.c.terminal_id, _RATING.c.seq)
    )


def _reasons(connection: Connection, hall_id: str, rating_id: str | None = None) -> Mapping[str, list[int]]:
    wanted = select(_REASON.c.rating_id, _REASON.c.code).where(_REASON.c.hall_id == hall_id, _REASON.c.code < 300)
    if rating_id is not None:
        wanted = wanted.where(_REASON.c.rating_id == rating_id)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for row in connection.execute(wanted.order_by(_REASON.c.code)):
        found[row.rating_id].append(row.code)
    return found


def _waiting(connection: Connection, hall_id: str) -> frozenset[str]:
    """Bad ratings whose retest has yet to be passed."""
    found = retests(connection, hall_id)
    return frozenset(one.source_id for one in found if one.source is Source.RATING and one.waits)


def _record(row: Row[Any], reasons: Mapping[str, list[int]], waiting: Container[str]) -> FollowUpRecord:
    return FollowUpRecord(
        row.rating_id,
        row.level,
        row.day,
        row.window_id,
        row.unit_id,
        row.staff_id,
        tuple(reasons.get(row.rating_id, ())),
        progress_of(dict(row._asdict()), retest=row.rating_id in waiting),
        row.begun,
        row.round,
        row.answered,
        row.answered_by,
        row.appealed_by,
        row.service_id,
    )
