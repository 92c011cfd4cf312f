"""What can go wrong as a person at the screen sees it, and what they are told about it."""

from enum import Enum
from typing import Final

from kiosk.text.clean import clip
from kiosk.wording.errors import said
from kiosk.wording.shape import Language, TroubleWords

_DETAIL_CELLS: Final = 200
"""Most of what is said of an error that is shown."""


class Trouble(Enum):
    """What went wrong, as far as a person at the screen is concerned."""

    STARTING = "starting"
    """The services could not be opened."""
    UNREACHABLE = "unreachable"
    """Something needed for a screen could not be read."""
    UNSAVED = "unsaved"
    """A level was not stored."""
    EXTRA = "extra"
    """The level is stored, its reasons or words are not."""
    NOTICE = "notice"
    """A 一次性告知单, or what there is to choose on the way to it, could not be read."""
    RECEIPT = "receipt"
    """What a receipt shows could not be read."""
    PRINT = "print"
    """A sheet did not reach the printer."""
    WINDOW = "window"
    """The window at which this terminal stands is not in the database."""
    BROKEN = "broken"
    """Anything unforeseen."""
    STEP = "step"
    """A step of a running test did not reach the ledger."""
    SIGN_IN = "sign_in"
    """Badge and PIN could not be checked."""
    READ = "read"
    """Papers or a result could not be read."""
    START = "start"
    """A paper could not be begun or gone on with."""
    RECORD = "record"
    """What staff put on record did not reach the ledger."""
    LOOK = "look"
    """What is on record could not be read."""

    @property
    def for_staff(self) -> bool:
        """Whether it happens to somebody who has signed in, or is about to."""
        return self in {Trouble.STEP, Trouble.SIGN_IN, Trouble.READ, Trouble.START, Trouble.RECORD, Trouble.LOOK}

    @property
    def lasts(self) -> bool:
        """Whether it is the terminal that is not in order: there is nowhere to go, and only staff can mend it."""
        return self in {Trouble.STARTING, Trouble.WINDOW}

    def told(self, words: TroubleWords, *, again: bool) -> tuple[str, str, str]:
        """What happened, what of it is safe, and what to do; `again` where it can be tried again."""
        what, kept = {
            Trouble.STARTING: (words.starting, words.starting_kept),
            Trouble.UNREACHABLE: (words.unreachable, words.unreachable_kept),
            Trouble.UNSAVED: (words.unsaved, words.unsaved_kept),
            Trouble.EXTRA: (words.extra_unsaved, words.extra_kept),
            Trouble.NOTICE: (words.notice, words.notice_kept),
            Trouble.RECEIPT: (words.receipt, words.receipt_kept),
            Trouble.PRINT: (words.unprinted, words.unprinted_kept),
            Trouble.WINDOW: (words.window, words.window_kept),
            Trouble.BROKEN: (words.broken, words.broken_kept),
            Trouble.STEP: (words.step_unsaved, words.step_kept),
            Trouble.SIGN_IN: (words.signing_in, words.signing_in_kept),
            Trouble.READ: (words.test_unread, words.test_unread_kept),
            Trouble.START: (words.test_not_begun, words.test_not_begun_kept),
            Trouble.RECORD: (words.record_unsaved, words.record_kept),
            Trouble.LOOK: (words.record_unread, words.record_unread_kept),
        }[self]
        if self is Trouble.WINDOW:
            return what, kept, words.window_todo
        if self.for_staff:
            return what, kept, words.retry_or_admin
        if not again or self is Trouble.RECEIPT:
            return what, kept, words.home_or_desk
        return what, kept, words.retry_or_notice if self in {Trouble.NOTICE, Trouble.PRINT} else words.retry_or_desk


def detail_of(error: BaseException, language: Language) -> str:
    """What staff are told: the sentence for an error made for people, else only its class (data may be in it)."""
    return clip(said(error, language) or type(error).__name__, _DETAIL_CELLS)
