"""The commands of a question: which of them answer it, and in which words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, assert_never

from kiosk.clerk.answering.draft import units_of
from kiosk.frame import key_names
from kiosk.frame.commands import Command
from kiosk.views.test.choices import unit_keys
from kiosk.wording.clerk import clerk_words
from kiosk.wording.staff import staff_words
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType

COMMANDS: Final[tuple[Command, ...]] = (
    Command("1", "", lambda words: clerk_words(words).question.choose),
    Command(
        "space,enter",
        "press",
        lambda words: clerk_words(words).question.choose,
        key_names.space,
        on_bar=False,
    ),
    Command(
        "backspace,delete",
        "take_back",
        lambda words: clerk_words(words).question.clear,
        key_names.backspace,
    ),
    Command("left", "aside('left')", lambda words: clerk_words(words).question.previous, key_names.left),
    Command("right", "aside('right')", lambda words: clerk_words(words).question.next, key_names.right),
    Command("p", "go(-1)", lambda words: clerk_words(words).question.previous, on_bar=False),
    Command("n", "go(1)", lambda words: clerk_words(words).question.next, on_bar=False),
    Command("f", "flag", lambda words: clerk_words(words).question.flag),
    Command("r", "review", lambda words: clerk_words(words).question.review),
    Command("escape", "leave", lambda words: clerk_words(words).question.leave),
    Command("pageup", "page(-1)", lambda words: staff_words(words).previous_page, on_bar=False),
    Command("pagedown", "page(1)", lambda words: staff_words(words).next_page, on_bar=False),
    Command("up", "move('up')", lambda words: staff_words(words).move, key_names.up, on_bar=False),
    Command("down", "move('down')", lambda words: staff_words(words).move, key_names.down, on_bar=False),
)
"""Everything a clerk can do with a question; `commands_of` says it for one."""


def commands_of(item: Item, offered: Iterable[Command], *, flagged: bool) -> Iterator[Command]:
    """The screen's commands as they stand for `item`: how it is answered first, then the rest."""
    for command in offered:
        if command.keys == "1" and not command.action:
            yield from _answering(item, command)
        elif command.action.startswith("aside") and in_columns(item):
            yield replace(command.saying(lambda words: staff_words(words).move), on_bar=False)
        elif command.action.startswith("go("):
            yield replace(command, on_bar=in_columns(item))
        elif command.action == "take_back":
            yield from _taking_back(item, command)
        elif command.action == "flag" and flagged:
            yield command.saying(lambda words: clerk_words(words).question.unflag)
        else:
            yield command


def in_columns(item: Item) -> bool:
    """Whether what can be pressed stands side by side, so that the arrows to the sides stay on the sheet."""
    return item.type is ItemType.TELL


def _answering(item: Item, choose: Command) -> Iterator[Command]:
    match item.type:
        case ItemType.SINGLE | ItemType.TRUE_FALSE | ItemType.MULTIPLE | ItemType.ORDERING:
            yield replace(choose, shown=_digits(item))
        case ItemType.NUMBER:
            yield replace(choose, shown="0-9", says=lambda words: clerk_words(words).question.fill)
            if letters := "".join(unit_keys(units_of(item))):
                shown = f"{letters[0]}-{letters[-1]}"
                yield replace(choose, shown=shown, says=lambda words: clerk_words(words).question.choose_unit)
        case ItemType.TELL:
            yield replace(choose, shown=lambda words: clerk_words(words).question.tell_keys)
        case _:
            assert_never(item.type)


def _taking_back(item: Item, take_back: Command) -> Iterator[Command]:
    match item.type:
        case ItemType.ORDERING:
            yield take_back.saying(lambda words: clerk_words(words).question.step_out)
        case ItemType.MULTIPLE | ItemType.NUMBER:
            # Pressing again does it; no room in 80 columns for Backspace beside the units.
            yield replace(take_back, on_bar=False)
        case _:
            yield take_back


def _digits(item: Item) -> str:
    return f"1-{2 if item.type is ItemType.TRUE_FALSE else len(item.options)}"
