"""The commands of a question: which of them answer it, and in which words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from kiosk.clerk.answering.draft import units_of
from kiosk.frame.commands import Command, just
from kiosk.views.test.choices import unit_keys
from kiosk.wording import test as words
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType


def commands_of(item: Item, offered: Iterable[Command], *, flagged: bool) -> Iterator[Command]:
    """The screen's commands as they stand for `item`: how it is answered first, then the rest."""
    for command in offered:
        if command.keys == "1" and not command.action:
            yield from _answering(item, command)
        elif command.action == "take_back":
            yield from _taking_back(item, command)
        elif command.action == "flag" and flagged:
            yield command.saying(just(words.UNFLAG))
        else:
            yield command


def _answering(item: Item, choose: Command) -> Iterator[Command]:
    match item.type:
        case ItemType.SINGLE | ItemType.TRUE_FALSE | ItemType.MULTIPLE | ItemType.ORDERING:
            yield replace(choose, shown=_digits(item))
        case ItemType.NUMBER:
            yield replace(choose, shown="0-9", says=just(words.FILL))
            if letters := "".join(unit_keys(units_of(item))):
                yield replace(choose, shown=f"{letters[0]}-{letters[-1]}", says=just(words.CHOOSE_UNIT))
        case ItemType.TELL:
            yield replace(choose, shown=f"{words.UP_DOWN} {words.SPACE}")
        case _:
            assert_never(item.type)


def _taking_back(item: Item, take_back: Command) -> Iterator[Command]:
    match item.type:
        case ItemType.ORDERING:
            yield take_back.saying(just(words.STEP_OUT))
        case ItemType.MULTIPLE | ItemType.NUMBER:
            # Pressing again does it; no room in 80 columns for Backspace beside the units.
            yield replace(take_back, on_bar=False)
        case _:
            yield take_back


def _digits(item: Item) -> str:
    return f"1-{2 if item.type is ItemType.TRUE_FALSE else len(item.options)}"
