"""From events to the attempt they tell of. What a step promised, `apply` carries out, today or after a crash."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from quiz.attempt.state import Attempt, AttemptStatus
from quiz.model.errors import (
    EventAfterSubmissionError,
    NeverStartedError,
    NothingToReplayError,
    OtherAttemptError,
    OtherPaperError,
    StartedTwiceError,
)
from quiz.model.item import Response
from quiz.model.paper import Paper
from scoring.events.attempts import (
    AnswerSaved,
    AttemptLeft,
    AttemptResumed,
    AttemptStarted,
    AttemptSubmitted,
    QuestionFlagged,
    QuestionShown,
)

StepEvent = QuestionShown | AnswerSaved | QuestionFlagged | AttemptLeft | AttemptResumed | AttemptSubmitted
"""What can happen to an attempt once it has started."""


def start(
    paper: Paper,
    *,
    attempt_id: str,
    staff_id: str,
    campaign_id: str,
    paper_id: str,
    number: int,
    seconds_allowed: int | None = None,
    sitting_id: str | None = None,
    services: Iterable[str] = (),
) -> AttemptStarted:
    """The event that begins an attempt at a drawn paper.

    Args:
        paper: the paper; the event pins its digest.
        attempt_id: a new id.
        staff_id: who takes it.
        campaign_id: the campaign it counts for.
        paper_id: the scheduled paper.
        number: 1 for the first attempt.
        seconds_allowed: the campaign's time limit; the paper's own if not given.
        sitting_id: the sitting that may go on with it.
        services: what the own desk does, where the paper asked for that first.
    """
    return AttemptStarted(
        attempt_id=attempt_id,
        campaign_id=campaign_id,
        paper_id=paper_id,
        staff_id=staff_id,
        number=number,
        paper_digest=paper.digest(),
        questions=len(paper.items),
        seconds_allowed=paper.seconds_allowed if seconds_allowed is None else seconds_allowed,
        sitting_id=sitting_id,
        services=tuple(sorted(services)),
    )


def begin(paper: Paper, event: AttemptStarted) -> Attempt:
    """The fresh attempt that a start event tells of.

    Raises:
        OtherPaperError: if the event pins another paper than `paper`.
    """
    if event.paper_digest != paper.digest():
        raise OtherPaperError(event.attempt_id)
    return Attempt(
        attempt_id=event.attempt_id,
        staff_id=event.staff_id,
        campaign_id=event.campaign_id,
        paper_id=event.paper_id,
        number=event.number,
        paper=paper,
        seconds_allowed=event.seconds_allowed,
        responses=((),) * len(paper.items),
        sitting_id=event.sitting_id,
    )


def apply(attempt: Attempt, event: StepEvent) -> Attempt:
    """The attempt after `event`. Events are facts: neither the time nor the response is judged a second time.

    Raises:
        OtherAttemptError: if the event belongs to another attempt.
        EventAfterSubmissionError: if the attempt was already submitted.
        PositionError: if the paper has no such position.
    """
    if event.attempt_id != attempt.attempt_id:
        raise OtherAttemptError(event.attempt_id, attempt.attempt_id)
    if not attempt.is_open:
        raise EventAfterSubmissionError(attempt.attempt_id, event.kind)
    later = replace(attempt, elapsed_ms=max(attempt.elapsed_ms, event.elapsed_ms))
    match event:
        case QuestionShown():
            attempt.place(event.position)
            return replace(later, position=event.position)
        case AnswerSaved():
            return replace(later, responses=_answered(attempt, event.position, event.response))
        case QuestionFlagged():
            attempt.place(event.position)
            here = frozenset({event.position})
            return replace(later, flags=attempt.flags | here if event.flagged else attempt.flags - here)
        case AttemptLeft():
            return later
        case AttemptResumed():
            return replace(
                later,
                sitting_id=event.sitting_id,
                interruptions=attempt.interruptions + 1,
                away_ms=attempt.away_ms + event.away_ms,
            )
        case AttemptSubmitted():
            return replace(later, status=AttemptStatus.SUBMITTED, reason=event.reason, marks=event.marks)
        case _:
            assert_never(event)


def replay(paper: Paper, events: Iterable[AttemptStarted | StepEvent]) -> Attempt:
    """The attempt that a whole story tells of, start event first.

    Raises:
        ReplayError: if the story has no start, has two, or is about another paper or attempt.
        AttemptError: as `apply`.
    """
    attempt: Attempt | None = None
    for event in events:
        if isinstance(event, AttemptStarted):
            if attempt is not None:
                raise StartedTwiceError(attempt.attempt_id)
            attempt = begin(paper, event)
        elif attempt is None:
            raise NeverStartedError(event.attempt_id)
        else:
            attempt = apply(attempt, event)
    if attempt is None:
        raise NothingToReplayError
    return attempt


def _answered(attempt: Attempt, position: int, response: Response) -> tuple[Response, ...]:
    attempt.place(position)
    return (*attempt.responses[: position - 1], response, *attempt.responses[position:])
