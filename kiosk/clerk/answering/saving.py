"""How storing what was answered stands."""

from enum import Enum
from typing import assert_never

from kiosk.wording.clerk import QuestionWords


class Saving(Enum):
    """What the foot of a question says of it."""

    AT_ONCE = "at_once"
    """Nothing was answered since the screen opened."""
    GOING_ON = "going_on"
    DONE = "done"
    FAILED = "failed"
    HANDING_IN = "handing_in"

    def said(self, words: QuestionWords) -> str:
        """The same in words."""
        match self:
            case Saving.AT_ONCE:
                return words.saved_at_once
            case Saving.GOING_ON:
                return words.saving
            case Saving.DONE:
                return words.saved
            case Saving.FAILED:
                return words.unsaved
            case Saving.HANDING_IN:
                return words.submitting
            case _:
                assert_never(self)
