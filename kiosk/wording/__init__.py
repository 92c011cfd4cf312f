"""Every string a person reads on a screen. Chinese first; the citizen screens also in English."""

from typing import assert_never

from kiosk.wording.en import ENGLISH
from kiosk.wording.shape import Language, Wording
from kiosk.wording.zh import CHINESE

__all__ = ["Language", "Wording", "other", "wording"]


def wording(language: Language) -> Wording:
    """The citizen screens' words in `language`."""
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
