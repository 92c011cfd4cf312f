"""What stands around a question: with air where the question fits into what is left, else close together.

A question that has to be paged takes every row it can get, so that a bigger terminal never needs more pages. The
numbers are those of `screens/question.tcss`; a test holds both together.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.clerk.answering.arrange import Room, arrange
from kiosk.clerk.answering.bands import Page, page_height
from kiosk.text.wrap import wrap
from kiosk.wording.clerk import ClerkWords
from quiz.model.item import Item


@dataclass(frozen=True, slots=True)
class Frame:
    """Terminal cells around the stem and the answer sheet."""

    rows: int
    """Above, between and below both."""
    beside_sheet: int
    beside_stem: int


AIRY: Final = Frame(17, 8, 15)
AIRY_HUGE: Final = Frame(17, 24, 31)
"""With air, on a very wide terminal."""
CLOSE: Final = Frame(7, 2, 7)
PAGER_ROWS: Final = 1
"""The row that turns pages; only a question in the close frame has one."""


def airy_frame(breakpoints: Collection[str]) -> Frame | None:
    """The frame with air on a terminal with these classes; None where it is too low for any."""
    if "-short" in breakpoints:
        return None
    return AIRY_HUGE if "-huge" in breakpoints else AIRY


@dataclass(frozen=True, slots=True)
class Fitted:
    """A question as it stands on a terminal."""

    close: bool
    """Whether nothing around it may take room that it needs."""
    pages: tuple[Page, ...]


def fitted(item: Item, order: Sequence[str], terminal: Room, airy: Frame | None, words: ClerkWords) -> Fitted:
    """Fit `item` into `terminal`; with air it gets the frame `airy`, if there is one."""
    if airy is not None:
        pages, height = _inside(airy, item, order, terminal, words)
        if len(pages) == 1 and page_height(pages[0]) <= height:
            return Fitted(close=False, pages=pages)
    pages, _ = _inside(CLOSE, item, order, terminal, words)
    if len(pages) > 1:
        pages, _ = _inside(CLOSE, item, order, terminal, words, pager=PAGER_ROWS)
    return Fitted(close=True, pages=pages)


def _inside(
    frame: Frame, item: Item, order: Sequence[str], terminal: Room, words: ClerkWords, *, pager: int = 0
) -> tuple[tuple[Page, ...], int]:
    """The pages of `item` inside a frame, and the rows there are for one."""
    stem = len(wrap(item.stem, terminal.width - frame.beside_stem))
    height = max(1, terminal.height - frame.rows - stem - pager)
    room = Room(terminal.width - frame.beside_sheet, height, terminal.columns)
    return arrange(item, order, room, words), height
