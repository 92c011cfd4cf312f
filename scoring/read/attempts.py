"""Attempts as they are on record: where they stand, what was answered, and the frozen papers behind them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, LargeBinary, RowMapping, cast, select

from scoring.errors.broken import DocumentChangedError
from scoring.errors.unknown import DocumentMissingError, UnknownAttemptError
from scoring.events.attempts import ItemMark
from scoring.exact import from_ratio
from scoring.sql.upsert import put
from scoring.tables.attempts import Attempt, AttemptAnswer, AttemptMark
from scoring.tables.kept import AttemptClock, Document
from scoring.tables.keys import table

_ATTEMPT, _ANSWER, _MARK = table(Attempt), table(AttemptAnswer), table(AttemptMark)
_CLOCK, _DOCUMENT = table(AttemptClock), table(Document)


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """One attempt; marks are exact."""

    attempt_id: str
    campaign_id: str
    paper_id: str
    staff_id: str
    number: int
    paper_digest: str
    seconds_allowed: int
    started_at: datetime
    position: int
    elapsed_ms: int
    """Test time used, in milliseconds, as far as is known."""
    submitted_at: datetime | None
    submit_reason: str | None
    earned: Fraction | None
    maximum: Fraction | None
    told_all: int
    told_of: int
    terminal_id: str
    seq: int
    """Entry of the ledger that decides the score."""

    @property
    def is_open(self) -> bool:
        """Not submitted yet."""
        return self.submitted_at is None


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """The newest answer at one place."""

    response: tuple[str, ...]
    flagged: bool


def attempts(
    connection: Connection, hall_id: str, *, campaign_id: str, staff_id: str | None = None
) -> tuple[AttemptRecord, ...]:
    """Attempts of a campaign, of everybody or one person, open ones last.

    A person's attempts at a paper come in the order they were made: by number, not by a clock that may be set back.
    """
    wanted = [_ATTEMPT.c.hall_id == hall_id, _ATTEMPT.c.campaign_id == campaign_id]
    if staff_id is not None:
        wanted.append(_ATTEMPT.c.staff_id == staff_id)
    rows = connection.execute(
        select(_ATTEMPT)
        .where(*wanted)
        .order_by(_ATTEMPT.c.submitted_at.is_(None), _ATTEMPT.c.number, _ATTEMPT.c.submitted_at)
    ).mappings()
    return tuple(_record(row) for row in rows)


def attempt(connection: Connection, hall_id: str, attempt_id: str) -> AttemptRecord:
    """One attempt; for an open one the test time includes what was noted since its last event.

    Raises:
        UnknownAttemptError: if there is none of that id.
    """
    key = (_ATTEMPT.c.hall_id == hall_id, _ATTEMPT.c.attempt_id == attempt_id)
    row = connection.execute(select(_ATTEMPT).where(*key)).mappings().first()
    if row is None:
        raise UnknownAttemptError(attempt_id)
    noted = connection.execute(
        select(_CLOCK.c.elapsed_ms).where(_CLOCK.c.hall_id == hall_id, _CLOCK.c.attempt_id == attempt_id)
    ).scalar()
    is_open = row["submitted_at"] is None
    return _record(row, at_least_ms=noted if noted and is_open else 0)


def answers(connection: Connection, hall_id: str, attempt_id: str) -> dict[int, StoredAnswer]:
    """Answers and flags by position; places never touched are absent."""
    rows = connection.execute(select(_ANSWER).where(_ANSWER.c.hall_id == hall_id, _ANSWER.c.attempt_id == attempt_id))
    return {row.position: StoredAnswer(tuple(json.loads(row.response)), row.flagged) for row in rows}


def marks(connection: Connection, hall_id: str, attempt_id: str) -> tuple[ItemMark, ...]:
    """What each place earned, by position; empty while the attempt is open."""
    rows = connection.execute(
        select(_MARK).where(_MARK.c.hall_id == hall_id, _MARK.c.attempt_id == attempt_id).order_by(_MARK.c.position)
    )
    return tuple(
        ItemMark(
            position=row.position,
            item_id=row.item_id,
            earned=row.earned,
            maximum=row.maximum,
            told_all=row.told_all,
        )
        for row in rows
    )


def note_elapsed(connection: Connection, hall_id: str, attempt_id: str, elapsed_ms: int) -> None:
    """Note the test time used; between events only, an event carries its own."""
    put(connection, _CLOCK, {"hall_id": hall_id, "attempt_id": attempt_id, "elapsed_ms": elapsed_ms})


def documents(connection: Connection, digests: Iterable[str]) -> dict[str, str]:
    """Frozen documents by digest. Read as bytes, because a damaged one may be no text any more.

    Raises:
        DocumentMissingError: if one is not kept.
        DocumentChangedError: if one is not what its digest, and so the ledger, says.
    """
    wanted = set(digests)
    body = cast(_DOCUMENT.c.body, LargeBinary).label("body")
    rows = connection.execute(select(_DOCUMENT.c.digest, body).where(_DOCUMENT.c.digest.in_(wanted)))
    found = {row.digest: row.body for row in rows}
    if missing := wanted - found.keys():
        raise DocumentMissingError(min(missing))
    for digest, kept in found.items():
        if hashlib.sha256(kept).hexdigest() != digest:
            raise DocumentChangedError(digest)
    return {digest: kept.decode() for digest, kept in found.items()}


def _record(row: RowMapping, at_least_ms: int = 0) -> AttemptRecord:
    values: dict[str, Any] = {str(name): value for name, value in row.items() if name != "hall_id"}
    for name in ("earned", "maximum"):
        values[name] = None if values[name] is None else from_ratio(values[name])
    values["elapsed_ms"] = max(values["elapsed_ms"], at_least_ms)
    return AttemptRecord(**values)
