"""When people were at work on a terminal under their own name, as far as the ledger says: at a test, at their PIN."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select

from scoring.clock import hall_time
from scoring.events.attempts import AnswerSaved, AttemptResumed, AttemptStarted, AttemptSubmitted, SubmitReason
from scoring.events.identity import PinChanged
from scoring.read.tapped.single_ratings import page_of
from scoring.tables.attempts import Attempt
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table

_LEDGER, _ATTEMPT = table(LedgerEntry), table(Attempt)
_OF_ATTEMPTS: Final = (AttemptStarted.kind, AttemptResumed.kind, AnswerSaved.kind, AttemptSubmitted.kind)


def at_work(
    connection: Connection, hall_id: str, first: date, last: date
) -> Mapping[tuple[str, str], Sequence[datetime]]:
    """By terminal and person, the moments of the days `first` to `last` in order, in the hall's time.

    Where several browsers show one terminal, each is one: `page_of`.
    """
    attempts = select(_ATTEMPT.c.attempt_id, _ATTEMPT.c.staff_id).where(_ATTEMPT.c.hall_id == hall_id)
    sitting = {row.attempt_id: row.staff_id for row in connection.execute(attempts).all()}
    found: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    pages: dict[str, str] = {}  # by sitting
    day = timedelta(days=1)  # what is stored is in UTC, and compared as the text that it is
    rows = connection.execute(
        select(_LEDGER.c.terminal_id, _LEDGER.c.at, _LEDGER.c.kind, _LEDGER.c.payload)
        .where(
            _LEDGER.c.hall_id == hall_id,
            _LEDGER.c.kind.in_((*_OF_ATTEMPTS, PinChanged.kind)),
            _LEDGER.c.at.between((first - day).isoformat(), (last + day + day).isoformat()),
        )
        .order_by(_LEDGER.c.lamport)
    )
    for terminal_id, at, kind, payload in rows.all():
        facts = json.loads(payload)
        if facts.get("reason") == SubmitReason.OVERDUE:
            continue  # handed in by whichever terminal came across it
        person = facts["by"] if kind == PinChanged.kind else sitting.get(facts["attempt_id"])
        sitting_id, page = facts.get("sitting_id") or "", facts.get("page")
        if sitting_id and page:
            pages[sitting_id] = page
        if person is not None:
            place = page_of(terminal_id, page or pages.get(sitting_id))
            found[place, person].append(hall_time(datetime.fromisoformat(at)))
    return {key: sorted(moments) for key, moments in found.items()}
