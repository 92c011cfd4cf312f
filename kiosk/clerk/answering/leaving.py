"""Leaving a running test: asked once before a clerk does, and told where it has left the terminal by itself."""

from typing import Final

from kiosk.frame.confirm import Asking
from kiosk.wording import Wording
from kiosk.wording.clerk import clerk_words
from kiosk.wording.errors import said
from quiz.model.errors import AttemptClosedError
from scoring.errors.conflicts import AttemptNotOpenError, SittingTakenOverError

GONE: Final = (SittingTakenOverError, AttemptNotOpenError, AttemptClosedError)
"""What a step meets whose attempt goes on elsewhere or was handed in; trying again cannot help."""


def leaving(words: Wording, position: int) -> Asking:
    """What leaving means, with `position`, from 1, as the question at which the test goes on."""
    own = clerk_words(words).question
    notes = (own.leave_note.format(position=position), own.leave_deadline)
    return Asking(own.leave_ask, notes, own.leave_yes, own.leave_no)


def gone(words: Wording, error: BaseException) -> Asking:
    """Why the test does not go on here, and the way back to the papers."""
    own = clerk_words(words)
    return Asking(own.question.gone, (said(error, words.language) or "",), own.result.to_papers, None)
