"""What a clerk can do with an attempt. Each step checks, and returns the event to append; `apply` carries it out.

A step looks only at the attempt it is given; showing, answering or flagging twice alike leads to the same state.
Steps raise `AttemptError` and nothing else.
"""

from collections.abc import Mapping
from typing import Any

from quiz.attempt.away import NOWHERE, Away
from quiz.attempt.grading import grade
from quiz.attempt.state import GRACE_MS, Attempt, require_same_item
from quiz.marking import check_response
from quiz.model.errors import AttemptClosedError, TimeUpError
from quiz.model.item import Item, Response
from scoring.events.attempts import (
    AnswerSaved,
    AttemptLeft,
    AttemptResumed,
    AttemptSubmitted,
    QuestionFlagged,
    QuestionShown,
    SubmitReason,
)

MAX_ELAPSED_MS = 24 * 3600 * 1000
"""The longest test time an event can carry: a day. A clock that says more is wrong, and is cut off here."""


def show(attempt: Attempt, position: int, elapsed_ms: int) -> QuestionShown:
    """Turn to a question. Allowed after time is up: looking changes no mark.

    Args:
        attempt: the attempt as it stands.
        position: the question, from 1.
        elapsed_ms: test time used, in milliseconds. A value below the greatest one seen counts as that one.

    Raises:
        AttemptClosedError: after submission.
        PositionError: if the paper has no such position.
    """
    _require_open(attempt)
    attempt.place(position)
    return QuestionShown(position=position, **_step(attempt, elapsed_ms))


def answer(attempt: Attempt, position: int, item: Item, response: Response, elapsed_ms: int) -> AnswerSaved:
    """Answer a question, or clear the answer with an empty response; replaces the answer before.

    Args:
        attempt: the attempt as it stands.
        position: the question, from 1.
        item: the question's content, exactly as drawn.
        response: raw, in the encoding of `quiz.model.item`; the event carries its canonical form.
        elapsed_ms: test time used, in milliseconds, as for `show`.

    Raises:
        AttemptClosedError: after submission.
        TimeUpError: when the time allowed and the grace of `GRACE_MS` are over.
        PositionError: if the paper has no such position.
        ItemMismatchError: if `item` is not the one at this position.
        ResponseError: if the response does not fit the item.
    """
    _require_open(attempt)
    place = attempt.place(position)
    elapsed = _elapsed(attempt, elapsed_ms)
    if elapsed > attempt.seconds_allowed * 1000 + GRACE_MS:
        raise TimeUpError(attempt.seconds_allowed)
    checked = check_response(require_same_item(place, item), response)
    return AnswerSaved(position=position, response=checked, **_step(attempt, elapsed))


def flag(attempt: Attempt, position: int, flagged: bool, elapsed_ms: int) -> QuestionFlagged:
    """Mark a question to come back to, or take the mark away. Like `show` it is allowed after time is up.

    Raises:
        AttemptClosedError: after submission.
        PositionError: if the paper has no such position.
    """
    _require_open(attempt)
    attempt.place(position)
    return QuestionFlagged(position=position, flagged=flagged, **_step(attempt, elapsed_ms))


def leave(attempt: Attempt, elapsed_ms: int) -> AttemptLeft:
    """Walk away; the attempt stays open and its time runs on.

    Raises:
        AttemptClosedError: after submission.
    """
    _require_open(attempt)
    return AttemptLeft(**_step(attempt, elapsed_ms))


def resume(attempt: Attempt, away: Away = NOWHERE, sitting_id: str | None = None) -> AttemptResumed:
    """Go on in a new sitting.

    Args:
        attempt: the attempt as it is on record.
        away: what of the time since then counts.
        sitting_id: the new sitting, the only one from now on.

    Raises:
        AttemptClosedError: after submission.
    """
    _require_open(attempt)
    charged = min(MAX_ELAPSED_MS - attempt.elapsed_ms, away.charged_ms)
    return AttemptResumed(
        attempt_id=attempt.attempt_id,
        elapsed_ms=attempt.elapsed_ms + charged,
        sitting_id=sitting_id,
        away_ms=charged,
        given_back_ms=away.given_back_ms,
    )


def submit(attempt: Attempt, items: Mapping[str, Item], reason: SubmitReason, elapsed_ms: int) -> AttemptSubmitted:
    """End the attempt and mark it. Allowed at any time, also long after time is up.

    Args:
        attempt: the attempt as it stands.
        items: item id → content, exactly as drawn; at least every item of the paper.
        reason: the clerk's own decision, the end of time, or the store's own rule, which needs no sitting.
        elapsed_ms: test time used, in milliseconds, as for `show`.

    Raises:
        AttemptClosedError: after submission.
        ItemMismatchError: if an item of the paper is missing from `items` or has other content.
    """
    _require_open(attempt)
    for place in attempt.paper.items:
        require_same_item(place, items.get(place.item_id))
    return AttemptSubmitted(
        attempt_id=attempt.attempt_id,
        reason=reason,
        elapsed_ms=_elapsed(attempt, elapsed_ms),
        sitting_id=None if reason is SubmitReason.OVERDUE else attempt.sitting_id,
        marks=grade(attempt, items),
    )


def _require_open(attempt: Attempt) -> None:
    if not attempt.is_open:
        raise AttemptClosedError(attempt.attempt_id)


def _elapsed(attempt: Attempt, elapsed_ms: int) -> int:
    return min(MAX_ELAPSED_MS, max(attempt.elapsed_ms, elapsed_ms))


def _step(attempt: Attempt, elapsed_ms: int) -> dict[str, Any]:
    """What every step of a sitting says."""
    return {
        "attempt_id": attempt.attempt_id,
        "elapsed_ms": _elapsed(attempt, elapsed_ms),
        "sitting_id": attempt.sitting_id,
    }
