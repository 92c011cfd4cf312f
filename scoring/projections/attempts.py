"""Attempts: where they stand, what was answered, what was earned."""

import json
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, bindparam, literal_column, or_, select

from scoring.errors.conflicts import AttemptNotOpenError, SittingTakenOverError
from scoring.errors.unknown import UnscheduledPaperError
from scoring.events.attempts import (
    AnswerSaved,
    AttemptLeft,
    AttemptResumed,
    AttemptStarted,
    AttemptSubmitted,
    QuestionFlagged,
    QuestionShown,
)
from scoring.exact import to_ratio
from scoring.projections.entry import Place, projects
from scoring.projections.retests import RETESTS, handed_in, require_open
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import change
from scoring.tables.attempts import Attempt, AttemptAnswer, AttemptMark
from scoring.tables.campaigns import ScheduledPaper
from scoring.tables.keys import table

_ATTEMPT, _ANSWER, _MARK = table(Attempt), table(AttemptAnswer), table(AttemptMark)
_SCHEDULED = table(ScheduledPaper)
_INSERT = _ATTEMPT.insert()
_INSERT_MARK = _MARK.insert()
_OPEN = (
    _ATTEMPT.c.hall_id == bindparam("hall"),
    _ATTEMPT.c.attempt_id == bindparam("attempt"),
    _ATTEMPT.c.submitted_at.is_(None),
)
# Entries from before there were sittings name none.
_SAT = (*_OPEN, or_(bindparam("sitting").is_(None), _ATTEMPT.c.sitting_id == bindparam("sitting")))
_STEP: dict[str, Any] = {
    "elapsed_ms": bindparam("elapsed"),
    "stepped_at": bindparam("moment"),
    "stepped_in_doubt": bindparam("doubt"),
    "is_left": bindparam("left"),
}
_TICK = Prepared(_ATTEMPT.update().where(*_SAT).values(**_STEP))
_MOVE = Prepared(_ATTEMPT.update().where(*_SAT).values(**_STEP, position=bindparam("to")))
_SIT_DOWN = Prepared(
    _ATTEMPT.update()
    .where(*_OPEN)
    .values(
        **_STEP,
        sitting_id=bindparam("sitting"),
        sitting_terminal_id=bindparam("terminal"),
        interruptions=_ATTEMPT.c.interruptions + literal_column("1"),
        away_ms=_ATTEMPT.c.away_ms + bindparam("away"),
        given_back_ms=_ATTEMPT.c.given_back_ms + bindparam("given_back"),
    )
)
_CLOSE = Prepared(
    _ATTEMPT.update()
    .where(*_SAT)
    .values(
        **_STEP,
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


_IS_SCHEDULED = Prepared(
    select(_SCHEDULED.c.paper_id).where(
        _SCHEDULED.c.hall_id == bindparam("hall"),
        _SCHEDULED.c.campaign_id == bindparam("campaign"),
        _SCHEDULED.c.paper_id == bindparam("paper"),
    )
)
_WHOSE = select(_ATTEMPT.c.campaign_id, _ATTEMPT.c.paper_id, _ATTEMPT.c.staff_id).where(
    _ATTEMPT.c.hall_id == bindparam("hall"), _ATTEMPT.c.attempt_id == bindparam("attempt")
)

_Step = QuestionShown | AnswerSaved | QuestionFlagged | AttemptLeft | AttemptResumed | AttemptSubmitted


@projects(AttemptStarted)
def attempt_started(connection: Connection, place: Place, event: AttemptStarted) -> None:
    """Open an attempt at its first question.

    Raises:
        UnscheduledPaperError: the campaign has no such paper.
        UnknownRetestError, RetestVoidedError: it is no retest of this person, or none any more.
    """
    if event.campaign_id == RETESTS:
        require_open(connection, place, event.paper_id, event.staff_id)
    elif not _IS_SCHEDULED.fetch(connection, _paper(place, event), 1):
        raise UnscheduledPaperError(event.campaign_id, event.paper_id)
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
        "sitting_id": event.sitting_id,
        "sitting_terminal_id": place.terminal_id,
        "stepped_at": place.at,
        "stepped_in_doubt": place.doubtful,
        "is_left": False,
        "interruptions": 0,
        "away_ms": 0,
        "given_back_ms": 0,
        "services": ",".join(event.services),
    }
    connection.execute(_INSERT, row)


def _paper(place: Place, event: AttemptStarted) -> dict[str, str]:
    return {"hall": place.hall_id, "campaign": event.campaign_id, "paper": event.paper_id}


@projects(QuestionShown)
def question_shown(connection: Connection, place: Place, event: QuestionShown) -> None:
    """Remember where the clerk is."""
    _change(connection, place, event, _MOVE, to=event.position)


@projects(AnswerSaved)
def answer_saved(connection: Connection, place: Place, event: AnswerSaved) -> None:
    """Keep the newest answer; the older ones stay in the ledger. Where the clerk is, only showing a question says."""
    _change(connection, place, event, _TICK)
    response = json.dumps(event.response, ensure_ascii=False)
    _put_answer(connection, place, event, response=response)


@projects(QuestionFlagged)
def question_flagged(connection: Connection, place: Place, event: QuestionFlagged) -> None:
    """Mark a question to come back to, or take the mark away."""
    _change(connection, place, event, _TICK)
    _put_answer(connection, place, event, flagged=event.flagged)


@projects(AttemptLeft)
def attempt_left(connection: Connection, place: Place, event: AttemptLeft) -> None:
    """Nobody sits at it any more, by the clerk's own will."""
    _change(connection, place, event, _TICK)


@projects(AttemptResumed)
def attempt_resumed(connection: Connection, place: Place, event: AttemptResumed) -> None:
    """A new sitting takes over, with the test time used till then; the one before can do nothing any more."""
    away, back = event.away_ms, event.given_back_ms
    _change(connection, place, event, _SIT_DOWN, terminal=place.terminal_id, away=away, given_back=back)


@projects(AttemptSubmitted)
def attempt_submitted(connection: Connection, place: Place, event: AttemptSubmitted) -> None:
    """Close the attempt with its exact marks.

    Raises:
        AttemptNotOpenError: it is closed already, or there is none.
        SittingTakenOverError: another sitting has taken over.
    """
    tellings = [mark.told_all for mark in event.marks if mark.told_all is not None]
    values = {
        "submitted": place.at,
        "reason": event.reason.value,
        "sum_earned": to_ratio(sum((Fraction(mark.earned) for mark in event.marks), Fraction(0))),
        "sum_maximum": to_ratio(sum((Fraction(mark.maximum) for mark in event.marks), Fraction(0))),
        "told": sum(tellings),
        "tellings": len(tellings),
        "terminal": place.terminal_id,
        "number_in_ledger": place.seq,
    }
    _change(connection, place, event, _CLOSE, **values)
    known = connection.execute(_WHOSE, {"hall": place.hall_id, "attempt": event.attempt_id}).one()
    if known.campaign_id == RETESTS:
        marks = Fraction(str(values["sum_earned"])), Fraction(str(values["sum_maximum"]))
        handed_in(connection, place, known.paper_id, known.staff_id, marks)
    key = {"hall_id": place.hall_id, "attempt_id": event.attempt_id}
    connection.execute(_INSERT_MARK, [{**key, **mark.model_dump()} for mark in event.marks])


def _change(connection: Connection, place: Place, event: _Step, statement: Prepared, **values: object) -> None:
    """Change the attempt if it is open, and the sitting that the event names is the one that may."""
    known = {
        "hall": place.hall_id,
        "attempt": event.attempt_id,
        "sitting": event.sitting_id,
        "elapsed": event.elapsed_ms,
        "moment": place.at,
        "doubt": place.doubtful,
        "left": isinstance(event, AttemptLeft),
    }
    if not statement.run(connection, {**known, **values}):
        require_sitting(connection, place.hall_id, event.attempt_id, event.sitting_id)


def require_sitting(connection: Connection, hall_id: str, attempt_id: str, sitting_id: str | None) -> None:
    """Refuse a step of a sitting that may not go on.

    Raises:
        AttemptNotOpenError: the attempt was handed in, or there is none.
        SittingTakenOverError: another sitting has taken over.
    """
    of_attempt = (_ATTEMPT.c.hall_id == hall_id, _ATTEMPT.c.attempt_id == attempt_id)
    row = connection.execute(
        select(_ATTEMPT.c.submitted_at, _ATTEMPT.c.sitting_id, _ATTEMPT.c.sitting_terminal_id).where(*of_attempt)
    ).first()
    if row is None or row.submitted_at is not None:
        raise AttemptNotOpenError(attempt_id)
    if row.sitting_id != sitting_id:
        raise SittingTakenOverError(attempt_id, row.sitting_terminal_id)


def _put_answer(connection: Connection, place: Place, event: AnswerSaved | QuestionFlagged, **changed: object) -> None:
    # What is missing comes with its defaults; a flag keeps the answer there is, and an answer keeps the flag.
    key = {"hall_id": place.hall_id, "attempt_id": event.attempt_id, "position": event.position}
    change(connection, _ANSWER, {"response": "[]", "flagged": False, **key, **changed}, tuple(changed))
