"""Every sentence a person reads, in Chinese and in English.

Here stands what citizens read and what all screens share: it is loaded before the first frame. Staff's words are loaded
with their wings.
"""

from typing import assert_never

from kiosk.wording.en import ENGLISH
from kiosk.wording.shape import Language, Wording
from kiosk.wording.zh import CHINESE

__all__ = ["Language", "Wording", "other", "wording"]


def wording(language: Language) -> Wording:
    """What citizens read and what all screens share, in `language`."""
    match language:
        case Language.ZH:
            return CHINESE
        case Language.EN:
            return ENGLISH
        case _:
            assert_never(language)


def other(language: Language) -> Language:
    """The language that the language key brings."""
    return Language.EN if language is Language.ZH else Language.ZH
