"""From a question to pages of an answer sheet that fit a given room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from rich.cells import cell_len

from kiosk.clerk.answering.bands import Band, Cell, Label, MarkStyle, Page, pack, page_height, with_margins
from kiosk.clerk.answering.draft import ERASE, UNIT_MARK, units_of
from kiosk.text.clean import clean
from kiosk.text.wrap import wrap
from kiosk.views.test.choices import elements_of, options_of, unit_keys
from kiosk.wording.clerk import ClerkWords
from kiosk.wording.vocabulary import Terms
from quiz.model.item import Item, TellElement
from quiz.model.vocabulary import ItemType

FIELD = "field"
"""The token of the plane that shows a number while it is typed."""

_AROUND_TITLE = 4
"""Cells beside a facet's name: one before its digit, the digit, and one at either end of the name."""

_MARK_CELLS = 4
_HEAD_CELLS = 9
"""A digit, a mark and the space around them in front of an option."""

_GAP_CELLS = 2
_COLUMN_CELLS = 28
"""Narrowest column of a checklist: a mark and twelve characters."""

_KEYPAD = (("7", "8", "9"), ("4", "5", "6"), ("1", "2", "3"), (".", "0", ERASE))
_KEY_CELLS = 8


@dataclass(frozen=True, slots=True)
class Room:
    """How much place there is."""

    width: int
    height: int
    columns: int = 3
    """The most columns a checklist may take; 1 under the large theme."""


def arrange(item: Item, order: Sequence[str], room: Room, words: ClerkWords) -> tuple[Page, ...]:
    """The pages of `item`, as airy as the room allows; more than one only when the tightest setting needs it.

    A checklist takes as many columns as it may, unless fewer make fewer pages: in narrow columns long lines wrap.
    """
    if item.type is not ItemType.TELL:
        return _arranged(item, order, room, words)
    tries = (_arranged(item, order, replace(room, columns=columns), words) for columns in range(room.columns, 0, -1))
    return min(tries, key=len)


def tokens_on(page: Page) -> list[str]:
    """What can be pressed on a page, in reading order."""
    return [cell.token for placed in page for cell in placed.band.cells if cell.token != FIELD]


def _arranged(item: Item, order: Sequence[str], room: Room, words: ClerkWords) -> tuple[Page, ...]:
    pages: tuple[Page, ...] = ()
    for pad, gap, section_gap in _settings(item.type):
        bands = tuple(_bands(item, order, room, pad, words))
        pages = pack(bands, room.height, gap=gap, section_gap=section_gap)
        if len(pages) == 1 and page_height(pages[0]) <= room.height:
            break
    airy = item.type is ItemType.TELL and all(page_height(page) + 2 <= room.height for page in pages)
    return with_margins(pages) if airy else pages


def _settings(kind: ItemType) -> tuple[tuple[int, int, int], ...]:
    """Blank rows above and below an option's text, between two lines, and between two sections; the airiest first."""
    match kind:
        case ItemType.TELL:
            return (0, 1, 2), (0, 1, 1), (0, 0, 1)
        case ItemType.NUMBER:
            return (1, 0, 0), (0, 0, 0)
        case ItemType.SINGLE | ItemType.MULTIPLE | ItemType.TRUE_FALSE | ItemType.ORDERING:
            return (2, 0, 1), (1, 0, 1), (1, 0, 0), (0, 0, 1), (0, 0, 0)
        case _:
            assert_never(kind)


def _bands(item: Item, order: Sequence[str], room: Room, pad: int, words: ClerkWords) -> Iterator[Band]:
    match item.type:
        case ItemType.SINGLE | ItemType.TRUE_FALSE:
            yield from _options(options_of(item, order, words.question), room, pad, MarkStyle.CHOICE)
        case ItemType.MULTIPLE:
            yield from _options(options_of(item, order, words.question), room, pad, MarkStyle.TICK)
        case ItemType.ORDERING:
            yield from _options(options_of(item, order, words.question), room, pad, MarkStyle.ORDER)
        case ItemType.NUMBER:
            yield from _number(item, room, pad, words)
        case ItemType.TELL:
            yield from _checklist(item, order, room, words.terms)
        case _:
            assert_never(item.type)


def _options(options: Sequence[tuple[str, str]], room: Room, pad: int, mark: MarkStyle) -> Iterator[Band]:
    """One band an option, numbered from 1."""
    for number, (token, text) in enumerate(options, start=1):
        lines = wrap(text, room.width - _HEAD_CELLS - 2)
        height = len(lines) + 2 * pad
        cell = Cell(token, 0, 0, room.width, height, lines, mark, key=str(number), indent=2)
        yield Band(token, "", height, (cell,))


def _checklist(item: Item, order: Sequence[str], room: Room, terms: Terms) -> Iterator[Band]:
    """Facet by facet; lines that exclude each other under their label, the others in columns."""
    flow = _Flow(room, max(map(cell_len, terms.facets.values())) + _AROUND_TITLE)
    for number, (facet, members) in enumerate(groupby(elements_of(item, order), key=lambda one: one.facet), start=1):
        title = f"{number} {terms.facets[facet]}"
        for group, lines in groupby(members, key=lambda one: one.group):
            if group is None:
                for row in flow.rows(tuple(lines), MarkStyle.TICK):
                    yield flow.band(facet.value, title, (row,))
            else:
                rivals = tuple(lines)
                label = clean(rivals[0].group_label or "")
                yield flow.band(facet.value, title, tuple(flow.rows(rivals, MarkStyle.CHOICE)), label)


class _Flow:
    """Lays checklist lines into equal columns; a long line takes several, a longer one several rows."""

    def __init__(self, room: Room, title: int) -> None:
        """Leave `title` cells free at the left."""
        self._title = title
        self._room = room.width - title - 1
        fitting = (self._room + _GAP_CELLS) // (_COLUMN_CELLS + _GAP_CELLS)
        self._columns = max(1, min(room.columns, fitting))
        self._step = (self._room + _GAP_CELLS) // self._columns

    def rows(self, lines: Sequence[TellElement], mark: MarkStyle) -> Iterator[tuple[Cell, ...]]:
        """The lines in reading order, a row at a time."""
        row: list[Cell] = []
        column = 0
        for line in lines:
            span = self._span(line)
            if row and column + span > self._columns:
                yield tuple(row)
                row, column = [], 0
            width = span * self._step - _GAP_CELLS
            text = wrap(line.text, width - _MARK_CELLS)
            x = self._title + column * self._step
            row.append(Cell(line.id, x, 0, width, len(text), text, mark))
            column += span
        if row:
            yield tuple(row)

    def band(self, section: str, title: str, rows: Sequence[Sequence[Cell]], label: str = "") -> Band:
        """Rows one below the other, under a label where there is one."""
        y = 0
        labels: list[Label] = []
        for line in wrap(label, self._room) if label else ():
            labels.append(Label(self._title, y, line))
            y += 1
        cells: list[Cell] = []
        for row in rows:
            height = max(cell.height for cell in row)
            cells += [Cell(one.token, one.x, y, one.width, height, one.lines, one.mark) for one in row]
            y += height
        return Band(section, title, y, tuple(cells), tuple(labels))

    def _span(self, line: TellElement) -> int:
        """Columns that a line needs so as not to wrap, at most all of them."""
        needed = cell_len(clean(line.text)) + _MARK_CELLS + _GAP_CELLS
        return min(self._columns, -(-needed // self._step))


def _number(item: Item, room: Room, pad: int, words: ClerkWords) -> Iterator[Band]:
    """The field, the units beside the keypad."""
    height = 1 + 2 * pad
    field = Cell(FIELD, 0, 0, room.width, 3, ("",), MarkStyle.FIELD)
    top = 3 + 1
    keys = [
        Cell(
            token,
            column * (_KEY_CELLS + _GAP_CELLS),
            top + row * (height + 1),
            _KEY_CELLS,
            height,
            (words.question.erase_key if token == ERASE else token,),
            MarkStyle.KEY,
        )
        for row, line in enumerate(_KEYPAD)
        for column, token in enumerate(line)
    ]
    left = len(_KEYPAD[0]) * (_KEY_CELLS + _GAP_CELLS) + _GAP_CELLS
    width = min(room.width - left, 40)
    offered = units_of(item)
    units = [
        Cell(
            f"{UNIT_MARK}{unit}",
            left,
            top + row * (height + 1),
            width,
            height,
            (words.terms.unit(unit),),
            MarkStyle.CHOICE,
            key=key,
            indent=2,
        )
        for row, (unit, key) in enumerate(zip(offered, unit_keys(offered), strict=True))
    ]
    rows = max(len(_KEYPAD), len(units))
    yield Band("number", "", top + rows * (height + 1) - 1, (field, *keys, *units))
