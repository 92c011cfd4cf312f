"""What a window and its unit are called in the language that is spoken; in Chinese where there is no other name."""

from kiosk.desks.ports import WindowCard
from kiosk.wording.shape import Language


def window_name(card: WindowCard, language: Language) -> str:
    """The window's label."""
    return (card.name_en if language is Language.EN else None) or card.name


def unit_name(card: WindowCard, language: Language) -> str:
    """The unit's name."""
    return (card.unit_en if language is Language.EN else None) or card.unit


def is_named(card: WindowCard, language: Language) -> bool:
    """Whether both are in the language that is spoken."""
    return language is Language.ZH or bool(card.name_en and card.unit_en)
