"""What was written since somebody last looked, as far as it concerns a board."""

import json
from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, select

from scoring.events.attempts import AnswerSaved, AttemptResumed, AttemptStarted, QuestionFlagged, QuestionShown
from scoring.events.backups import HallRestored
from scoring.events.discipline import WindowSeen
from scoring.events.followups import ContactLeft, ContactSeen
from scoring.events.ratings import RatingGiven, RatingUnanswered, ReasonsAdded
from scoring.tables.kept import LedgerEntry, LedgerHead
from scoring.tables.keys import table

_LEDGER, _HEAD = table(LedgerEntry), table(LedgerHead)

SHOWS_NOWHERE: Final = frozenset(
    kind.kind
    for kind in (
        ReasonsAdded,
        RatingUnanswered,
        AttemptStarted,
        QuestionShown,
        AnswerSaved,
        QuestionFlagged,
        AttemptResumed,
        WindowSeen,
        ContactLeft,
        ContactSeen,
        HallRestored,
    )
)
"""Kinds that change nothing on a board: an attempt counts when it is handed in."""

MOST: Final = 500
"""So many new entries at most are looked at one by one; beyond, all is read anew."""


def heads(connection: Connection, hall_id: str) -> dict[str, int]:
    """How far each terminal has got."""
    rows = connection.execute(select(_HEAD.c.terminal_id, _HEAD.c.seq).where(_HEAD.c.hall_id == hall_id))
    return {row.terminal_id: row.seq for row in rows}


def rated_since(
    connection: Connection, hall_id: str, before: Mapping[str, int], now: Mapping[str, int]
) -> set[str] | None:
    """Windows rated between two looks, if nothing else happened that a board shows; None if something may have.

    Every kind that is not known to be harmless may have: a new one is right from its first day, and only slower.
    """
    grown = {terminal: before.get(terminal, 0) for terminal, seq in now.items() if seq != before.get(terminal, 0)}
    if before.keys() - now.keys() or not 0 <= sum(now[one] - seq for one, seq in grown.items()) <= MOST:
        return None
    windows: set[str] = set()
    for terminal, seq in grown.items():
        rows = connection.execute(
            select(_LEDGER.c.kind, _LEDGER.c.doubt, _LEDGER.c.payload).where(
                _LEDGER.c.hall_id == hall_id, _LEDGER.c.terminal_id == terminal, _LEDGER.c.seq > seq
            )
        )
        for kind, doubt, payload in rows.all():
            if kind == RatingGiven.kind and not doubt:  # one in doubt waits, and is counted among those that do
                windows.add(json.loads(payload)["window_id"])
            elif kind not in SHOWS_NOWHERE:
                return None
    return windows
