"""What can go wrong with a knowledge test, named by cause. Messages that may reach a clerk are Chinese."""


class QuizError(Exception):
    """Root of everything `quiz` raises on purpose; its message may be shown to a person."""


class DrawError(QuizError):
    """The bank cannot fill a paper: some part asks for more items than its filter leaves."""


class AttemptError(QuizError):
    """A step that this attempt, as it stands, does not allow. The attempt is left as it was."""


class AttemptClosedError(AttemptError):
    """The attempt was submitted; nothing is added to it any more."""


class AttemptOpenError(AttemptError):
    """The attempt was not submitted yet, so there is no result to show."""


class TimeUpError(AttemptError):
    """The time allowed has run out; only submitting is left."""


class PositionError(AttemptError):
    """The paper has no question at this position."""


class ResponseError(AttemptError):
    """The response does not fit its question: unknown ids, repetitions, two of one group, not a number."""


class ItemMismatchError(AttemptError):
    """The item at hand is missing, or is not word for word the one the paper was drawn with."""


class ReplayError(AttemptError):
    """The events do not tell the story of one attempt at this paper."""
