"""The keys of a question, in words."""

from typing import Final, assert_never

from rich.cells import cell_len

from kiosk.clerk.answering.draft import units_of
from kiosk.frame.keybar import KeyHint
from kiosk.views.test.choices import unit_keys
from kiosk.wording import test as words
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType

_SIDES: Final = 8
"""Cells beside the keys, where the key bar has most of them."""
_AROUND: Final = 4
"""Cells of a hint besides key and words: between both, and before the next one."""


def question_hints(item: Item, *, flagged: bool, width: int) -> tuple[KeyHint, ...]:
    """What can be done on a question; pages have their own buttons, named by their keys.

    The key for large type is named where a terminal of `width` cells has room for it.
    """
    hints = _always(item, flagged=flagged)
    large = KeyHint("F3", words.LARGE, "app.switch_contrast")
    needed = sum(cell_len(hint.key) + cell_len(hint.words) + _AROUND for hint in (*hints, large))
    return (*hints, large) if needed <= width - _SIDES else hints


def _always(item: Item, *, flagged: bool) -> tuple[KeyHint, ...]:
    return (
        *_answering(item),
        KeyHint(words.LEFT, words.PREVIOUS, "go(-1)"),
        KeyHint(words.RIGHT, words.NEXT, "go(1)"),
        KeyHint("F", words.UNFLAG if flagged else words.FLAG, "flag"),
        KeyHint("R", words.REVIEW, "review"),
        KeyHint("Esc", words.LEAVE, "leave"),
    )


def _answering(item: Item) -> tuple[KeyHint, ...]:
    match item.type:
        case ItemType.SINGLE | ItemType.TRUE_FALSE:
            return KeyHint(_digits(item), words.CHOOSE), KeyHint(words.BACKSPACE, words.CLEAR, "take_back")
        case ItemType.MULTIPLE:
            return (KeyHint(_digits(item), words.CHOOSE),)
        case ItemType.ORDERING:
            return KeyHint(_digits(item), words.CHOOSE), KeyHint(words.BACKSPACE, words.STEP_OUT, "take_back")
        case ItemType.NUMBER:
            # No room in 80 columns for Backspace too; the keypad's own key bears its name.
            letters = "".join(unit_keys(units_of(item)))
            unit = (KeyHint(f"{letters[0]}-{letters[-1]}", words.CHOOSE_UNIT),) if letters else ()
            return KeyHint("0-9", words.FILL), *unit
        case ItemType.TELL:
            return (
                KeyHint(f"{words.UP_DOWN} {words.SPACE}", words.CHOOSE),
                KeyHint(words.BACKSPACE, words.CLEAR, "take_back"),
            )
        case _:
            assert_never(item.type)


def _digits(item: Item) -> str:
    return f"1-{2 if item.type is ItemType.TRUE_FALSE else len(item.options)}"
