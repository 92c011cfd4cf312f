"""Attempts as they are on record: where they stand, what was answered, and the frozen papers behind them."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, LargeBinary, RowMapping, and_, cast, func, select

from scoring.clock import hall_day
from scoring.errors.broken import DocumentChangedError
from scoring.errors.unknown import DocumentMissingError, UnknownAttemptError
from scoring.events.attempts import ItemMark
from scoring.exact import from_ratio
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
    sitting_id: str | None
    """The one sitting that may go on with it; None for an attempt from before there were sittings."""
    sitting_terminal_id: str
    stepped_at: datetime
    """The last sign of life, aware UTC: of its newest entry, or of the time noted since."""
    stepped_in_doubt: bool
    """Whether the terminal's clock was in doubt then."""
    is_left: bool
    """Whether the clerk walked away; if not, somebody sits at it, or the terminal went down."""
    interruptions: int
    """How often it was gone on with after somebody left it, the terminal went down, or another terminal took over."""
    away_ms: int
    """Test time that passed while nobody sat at it."""
    given_back_ms: int
    """Time a terminal was down that was not counted."""
    services: tuple[str, ...] = ()
    """What the own desk does, where the paper asked for that first."""

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
    connection: Connection, hall_id: str, *, campaign_id: str | None = None, staff_id: str | None = None
) -> tuple[AttemptRecord, ...]:
    """Attempts of one campaign or all, of one person or everybody, open ones last.

    A person's attempts at a paper come in the order they were made: by number, not by a clock that may be set back.
    """
    wanted = [_ATTEMPT.c.hall_id == hall_id]
    if campaign_id is not None:
        wanted.append(_ATTEMPT.c.campaign_id == campaign_id)
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
    found = _with_time_noted(connection, hall_id, _ATTEMPT.c.attempt_id == attempt_id)
    if not found:
        raise UnknownAttemptError(attempt_id)
    return found[0]


def open_attempts(connection: Connection, hall_id: str, *, staff_id: str | None = None) -> tuple[AttemptRecord, ...]:
    """Attempts of all campaigns that were not submitted, of everybody or one person; else as `attempt`."""
    of_person = () if staff_id is None else (_ATTEMPT.c.staff_id == staff_id,)
    return _with_time_noted(connection, hall_id, _ATTEMPT.c.submitted_at.is_(None), *of_person)


def _with_time_noted(connection: Connection, hall_id: str, *wanted: ColumnElement[bool]) -> tuple[AttemptRecord, ...]:
    noted = and_(_CLOCK.c.hall_id == _ATTEMPT.c.hall_id, _CLOCK.c.attempt_id == _ATTEMPT.c.attempt_id)
    rows = connection.execute(
        select(_ATTEMPT, _CLOCK.c.elapsed_ms.label("noted_ms"))
        .outerjoin(_CLOCK, noted)
        .where(_ATTEMPT.c.hall_id == hall_id, *wanted)
        .order_by(_ATTEMPT.c.started_at, _ATTEMPT.c.attempt_id)
    ).mappings()
    return tuple(_record(row, row["noted_ms"] or 0) for row in rows)


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


def uses(connection: Connection, hall_id: str) -> Mapping[str, int]:
    """Question → how often it was put, to anybody, on a paper that was handed in."""
    rows = connection.execute(
        select(_MARK.c.item_id, func.count().label("times")).where(_MARK.c.hall_id == hall_id).group_by(_MARK.c.item_id)
    )
    return {row.item_id: row.times for row in rows}


def last_put(connection: Connection, hall_id: str, staff_id: str) -> Mapping[str, date]:
    """Question → the last day on which a paper with it was begun by this person and handed in."""
    same = (_ATTEMPT.c.hall_id == _MARK.c.hall_id) & (_ATTEMPT.c.attempt_id == _MARK.c.attempt_id)
    rows = connection.execute(
        select(_MARK.c.item_id, func.max(_ATTEMPT.c.started_at).label("last"))
        .join(_ATTEMPT, same)
        .where(_ATTEMPT.c.hall_id == hall_id, _ATTEMPT.c.staff_id == staff_id)
        .group_by(_MARK.c.item_id)
    )
    return {row.item_id: hall_day(row.last) for row in rows}


def _record(row: RowMapping, noted_ms: int = 0) -> AttemptRecord:
    values: dict[str, Any] = {name: row[name] for name in _FIELDS}
    values["services"] = tuple(filter(None, values["services"].split(",")))
    for name in ("earned", "maximum"):
        values[name] = None if values[name] is None else from_ratio(values[name])
    if values["submitted_at"] is None and noted_ms > values["elapsed_ms"]:
        # Test time runs like any other while somebody sits there.
        values["stepped_at"] += timedelta(milliseconds=noted_ms - values["elapsed_ms"])
        values["elapsed_ms"] = noted_ms
    return AttemptRecord(**values)


_FIELDS: Final = tuple(field.name for field in fields(AttemptRecord))
