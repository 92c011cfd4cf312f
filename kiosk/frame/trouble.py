"""What can go wrong as a person at the screen sees it, and what they are told about it."""

from enum import Enum
from typing import Final, assert_never

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
    BROKEN = "broken"
    """Anything unforeseen."""

    def told(self, words: TroubleWords, *, again: bool) -> tuple[str, str, str]:
        """What happened, what of it is safe, and what to do; `again` where it can be tried again."""
        todo = words.retry_or_desk if again else words.home_or_desk
        match self:
            case Trouble.STARTING:
                return words.starting, words.starting_kept, todo
            case Trouble.UNREACHABLE:
                return words.unreachable, words.unreachable_kept, todo
            case Trouble.UNSAVED:
                return words.unsaved, words.unsaved_kept, todo
            case Trouble.EXTRA:
                return words.extra_unsaved, words.extra_kept, todo
            case Trouble.NOTICE:
                return words.notice, words.notice_kept, words.retry_or_notice if again else words.home_or_desk
            case Trouble.BROKEN:
                return words.broken, words.broken_kept, todo
            case _:
                assert_never(self)


def detail_of(error: BaseException, language: Language = Language.ZH) -> str:
    """What staff are told: the sentence for an error made for people, else only its class (data may be in it)."""
    return clip(said(error, language) or type(error).__name__, _DETAIL_CELLS)
