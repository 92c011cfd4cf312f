"""Attempts: where they stand, what was answered, what was earned."""

import json
from fractions import Fraction

from sqlalchemy import Connection, bindparam

from scoring.errors.conflicts import AttemptNotOpenError
from scoring.errors.unknown import NoOpenAttemptError
from scoring.events.attempts import (
    AnswerSaved,
    AttemptResumed,
    AttemptStarted,
    AttemptSubmitted,
    QuestionFlagged,
    QuestionShown,
)
from scoring.exact import to_ratio
from scoring.projections.entry import Place, projects
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import change
from scoring.tables.attempts import Attempt, AttemptAnswer, AttemptMark
from scoring.tables.keys import table

_ATTEMPT, _ANSWER, _MARK = table(Attempt), table(AttemptAnswer), table(AttemptMark)
_INSERT = _ATTEMPT.insert()
_INSERT_MARK = _MARK.insert()
_OPEN = (
    _ATTEMPT.c.hall_id == bindparam("hall"),
    _ATTEMPT.c.attempt_id == bindparam("attempt"),
    _ATTEMPT.c.submitted_at.is_(None),
)
_MOVE = Prepared(_ATTEMPT.update().where(*_OPEN).values(elapsed_ms=bindparam("elapsed"), position=bindparam("to")))
_TICK = Prepared(_ATTEMPT.update().where(*_OPEN).values(elapsed_ms=bindparam("elapsed")))
_CLOSE = (
    _ATTEMPT.update()
    .where(*_OPEN)
    .values(
        elapsed_ms=bindparam("elapsed"),
        submitted_at=bindparam("submitted"),
        submit_reason=bindparam("reason"),
        earned=bindparam("sum_earned"),
        maximum=bindparam("sum_maximum"),
        told_all=bindparam("told"),
        told_of=bindparam("tellings"),
        terminal_id=bindparam("terminal"),
        seq=bindparam("number_in_ledger"),
    )
)


@projects(AttemptStarted)
def attempt_started(connection: Connection, place: Place, event: AttemptStarted) -> None:
    """Open an attempt at its first question."""
    row = {
        "hall_id": place.hall_id,
        "attempt_id": event.attempt_id,
        "campaign_id": event.campaign_id,
        "paper_id": event.paper_id,
        "staff_id": event.staff_id,
        "number": event.number,
        "paper_digest": event.paper_digest,
        "seconds_allowed": event.seconds_allowed,
        "started_at": place.at,
        "terminal_id": place.terminal_id,
        "seq": place.seq,
        "position": 1,
        "elapsed_ms": 0,
        "told_all": 0,
        "told_of": 0,
    }
    connection.execute(_INSERT, row)


@projects(QuestionShown)
def question_shown(connection: Connection, place: Place, event: QuestionShown) -> None:
    """Remember where the clerk is."""
    _change(connection, place, event.attempt_id, event.elapsed_ms, position=event.position)


@projects(AnswerSaved)
def answer_saved(connection: Connection, place: Place, event: AnswerSaved) -> None:
    """Keep the newest answer; the older ones stay in the ledger. Where the clerk is, only showing a question says."""
    _change(connection, place, event.attempt_id, event.elapsed_ms)
    response = json.dumps(event.response, ensure_ascii=False)
    _put_answer(connection, place, event, response=response)


@projects(QuestionFlagged)
def question_flagged(connection: Connection, place: Place, event: QuestionFlagged) -> None:
    """Mark a question to come back to, or take the mark away."""
    _change(connection, place, event.attempt_id, event.elapsed_ms)
    _put_answer(connection, place, event, flagged=event.flagged)


@projects(AttemptResumed)
def attempt_resumed(connection: Connection, place: Place, event: AttemptResumed) -> None:
    """Set the test time used, as it stood when the terminal went down."""
    _change(connection, place, event.attempt_id, event.elapsed_ms)


@projects(AttemptSubmitted)
def attempt_submitted(connection: Connection, place: Place, event: AttemptSubmitted) -> None:
    """Close the attempt with its exact marks.

    Raises:
        AttemptNotOpenError: if it is closed already, or there is none.
    """
    tellings = [mark.told_all for mark in event.marks if mark.told_all is not None]
    values = {
        "hall": place.hall_id,
        "attempt": event.attempt_id,
        "elapsed": event.elapsed_ms,
        "submitted": place.at,
        "reason": event.reason.value,
        "sum_earned": to_ratio(sum((Fraction(mark.earned) for mark in event.marks), Fraction(0))),
        "sum_maximum": to_ratio(sum((Fraction(mark.maximum) for mark in event.marks), Fraction(0))),
        "told": sum(tellings),
        "tellings": len(tellings),
        "terminal": place.terminal_id,
        "number_in_ledger": place.seq,
    }
    if not connection.execute(_CLOSE, values).rowcount:
        raise AttemptNotOpenError(event.attempt_id)
    key = {"hall_id": place.hall_id, "attempt_id": event.attempt_id}
    connection.execute(_INSERT_MARK, [{**key, **mark.model_dump()} for mark in event.marks])


def _change(
    connection: Connection, place: Place, attempt_id: str, elapsed_ms: int, *, position: int | None = None
) -> None:
    values = {"hall": place.hall_id, "attempt": attempt_id, "elapsed": elapsed_ms}
    changed = _TICK.run(connection, values) if position is None else _MOVE.run(connection, {**values, "to": position})
    if not changed:
        raise NoOpenAttemptError(attempt_id)


def _put_answer(connection: Connection, place: Place, event: AnswerSaved | QuestionFlagged, **changed: object) -> None:
    # What is missing comes with its defaults; a flag keeps the answer there is, and an answer keeps the flag.
    key = {"hall_id": place.hall_id, "attempt_id": event.attempt_id, "position": event.position}
    change(connection, _ANSWER, {"response": "[]", "flagged": False, **key, **changed}, tuple(changed))
