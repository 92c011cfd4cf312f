"""What can go wrong as a person at the screen sees it, and what they are told about it."""

from enum import Enum
from typing import Final, assert_never

from kiosk.errors import KioskError
from kiosk.text import clip
from kiosk.wording.shape import TroubleWords
from scoring.errors import ScoringError

_DETAIL_CELLS: Final = 200
"""Most of an error's own message that is shown."""


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
    BROKEN = "broken"
    """Anything unforeseen."""

    def told(self, words: TroubleWords) -> tuple[str, str]:
        """What happened, and what of it is safe."""
        match self:
            case Trouble.STARTING:
                return words.starting, words.starting_kept
            case Trouble.UNREACHABLE:
                return words.unreachable, words.unreachable_kept
            case Trouble.UNSAVED:
                return words.unsaved, words.unsaved_kept
            case Trouble.EXTRA:
                return words.extra_unsaved, words.extra_kept
            case Trouble.BROKEN:
                return words.broken, words.broken_kept
            case _:
                assert_never(self)


def detail_of(error: BaseException) -> str:
    """What staff are told: the message of an error made for people, else only the error's kind (data may be in it)."""
    if isinstance(error, KioskError | ScoringError):
        return clip(str(error), _DETAIL_CELLS)
    return type(error).__name__
