"""Attempts that nobody comes back to: the store hands them in with what was answered, so that they count.

An attempt is overdue when its time has run out while nobody sat at it. One from before there were sittings, whose time
stands still, is overdue once the deadline of its paper has passed.
"""

import logging
from datetime import date

from sqlalchemy import Connection

from quiz import attempt as steps
from quiz.service.archive import thawed
from quiz.service.breaks import Breaks
from scoring.clock import hall_day
from scoring.errors import ConflictError, LedgerBrokenError, UnknownSubjectError
from scoring.errors.conflicts import AttemptNotOpenError
from scoring.events.attempts import SubmitReason
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read import attempts as records
from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import papers

_LOG = logging.getLogger(__name__)

_MARGIN_MS = 60_000
"""A terminal at which somebody sits hands in by itself when time is up; it has a minute for that."""


def hand_in_overdue(store: Store, breaks: Breaks | None = None, *, staff_id: str | None = None) -> int:
    """Hand in overdue attempts of everybody, or of one person, in any campaign; returns how many.

    What cannot be read any more is left alone and logged: `kiosk ledger verify` names it, opening it says so too.

    Raises:
        StoreError: the file cannot be read or written.
    """
    found = _open(store, breaks or Breaks(store, None), staff_id)
    return sum(_hand_in(store, record, used) for record, used, over in found if over)


def going_on(store: Store, breaks: Breaks, *, staff_id: str | None = None) -> tuple[AttemptRecord, ...]:
    """Open attempts of everybody or one person that are not overdue: their answers are still worth something."""
    return tuple(record for record, _, over in _open(store, breaks, staff_id) if not over)


def _open(store: Store, breaks: Breaks, staff_id: str | None) -> list[tuple[AttemptRecord, int, bool]]:
    """Open attempts, milliseconds of test time used, and whether they are overdue as far as the time can be known."""
    now = breaks.now()
    with store.reading() as connection:
        found = records.open_attempts(connection, store.hall_id, staff_id=staff_id)
        late = _past_deadline(connection, store.hall_id, found, hall_day(now))
    judged = []
    for record in found:
        used, allowed = breaks.used_ms(record, now), record.seconds_allowed * 1000
        over = record.attempt_id in late if record.sitting_id is None else used >= allowed + _MARGIN_MS
        judged.append((record, min(used, allowed), over))
    return judged


def _hand_in(store: Store, record: AttemptRecord, elapsed_ms: int) -> int:
    def work_out(connection: Connection) -> Submission:
        if records.attempt(connection, store.hall_id, record.attempt_id) != record:
            raise AttemptNotOpenError(record.attempt_id)  # somebody came back, or another terminal was faster
        attempt, items = thawed(connection, store.hall_id, record)
        return Submission(steps.submit(attempt, items, SubmitReason.OVERDUE, elapsed_ms))

    try:
        store.ledger.append_worked_out(work_out)
    except ConflictError:
        return 0
    except (LedgerBrokenError, UnknownSubjectError) as error:
        _LOG.warning("an overdue attempt cannot be handed in: %s %s", type(error).__name__, record.attempt_id)
        return 0
    return 1


def _past_deadline(
    connection: Connection, hall_id: str, found: tuple[AttemptRecord, ...], today: date
) -> frozenset[str]:
    campaigns = {record.campaign_id for record in found}
    terms = {(one.campaign_id, one.paper_id): one for each in campaigns for one in papers(connection, hall_id, each)}
    return frozenset(
        record.attempt_id for record in found if terms[record.campaign_id, record.paper_id].deadline < today
    )
