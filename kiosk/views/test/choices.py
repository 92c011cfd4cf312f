"""The options of a question as they are shown: token and text, in the order of the paper."""

from collections.abc import Sequence
from typing import Final

from kiosk.wording.clerk import QuestionWords
from quiz.model.item import Item, TellElement
from quiz.model.vocabulary import ItemType

LETTERS: Final = "ABCDE"
"""Letters that choose: the first five options like the digits 1 to 5, or units; F flags and R reviews."""


def options_of(item: Item, order: Sequence[str], words: QuestionWords) -> tuple[tuple[str, str], ...]:
    """Token and text of every option, in `order` (the author's where the paper names none); two rows for true/false."""
    if item.type is ItemType.TRUE_FALSE:
        return ("true", words.true), ("false", words.false)
    texts = {option.id: option.text for option in item.options}
    return tuple((token, texts[token]) for token in order or texts)


def elements_of(item: Item, order: Sequence[str]) -> tuple[TellElement, ...]:
    """The lines of a checklist in `order` (the guide's where the paper names none)."""
    lines = {element.id: element for element in item.elements}
    return tuple(lines[token] for token in order or lines)


def unit_keys(units: Sequence[str]) -> tuple[str, ...]:
    """The letter that chooses each unit; empty beyond the last letter, and for an only unit, which is always chosen."""
    letters = LETTERS if len(units) > 1 else ""
    return tuple(letters[index : index + 1] for index in range(len(units)))
