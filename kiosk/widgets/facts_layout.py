"""From lines of a sheet to rows of a terminal. Pure; every text is cleaned on its way."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final, assert_never

from rich.cells import cell_len

from kiosk.text.clean import clip
from kiosk.text.figures import left, right
from kiosk.text.wrap import wrap
from kiosk.views.bars import BarInk, bar
from kiosk.views.lines import Bar, Gap, Grid, Ink, Line, Pair, Passage, Row, Stretch, Title, Tone

_GAP: Final = "  "
_INDENT: Final = "  "
_LONGEST_BAR: Final = 60
"""Cells; a longer bar is no clearer."""
_LEAST_COLUMN: Final = 4
_READABLE: Final = 60
"""Cells of a column of two that still reads well."""
_BETWEEN: Final = 6
"""Cells between the two."""

_TONES: Final = {Tone.PLAIN: Ink.PLAIN, Tone.QUIET: Ink.QUIET, Tone.WARN: Ink.WARN}
_BAR_INKS: Final = {BarInk.TRACK: Ink.TRACK, BarInk.FILL: Ink.FILL, BarInk.FROM: Ink.FROM}


def laid_out(lines: Sequence[Line], width: int) -> list[Row]:
    """`lines` as rows of at most `width` cells (at least 8)."""
    width = max(8, width)
    rows: list[Row] = []
    for paired, block in groupby(lines, key=lambda line: isinstance(line, Pair | Bar)):
        found = list(block)
        rows.extend(_pairs(found, width) if paired else (row for line in found for row in _other(line, width)))
    return rows


def side_by_side(lines: Sequence[Line], width: int) -> list[Row]:
    """The same, in two columns read one after the other where there is room for two that read well."""
    room = (width - _BETWEEN) // 2
    gaps = [place for place, line in enumerate(lines) if isinstance(line, Gap)]
    if room < _READABLE or not gaps:
        return laid_out(lines, width)
    heights = {place: len(laid_out(lines[:place], room)) for place in gaps}
    whole = len(laid_out(lines, room))
    middle = min(gaps, key=lambda place: max(heights[place], whole - heights[place] - 1))
    first, second = laid_out(lines[:middle], room), laid_out(lines[middle + 1 :], room)
    rows = max(len(first), len(second))
    first += [[("", Ink.PLAIN)]] * (rows - len(first))
    second += [[("", Ink.PLAIN)]] * (rows - len(second))
    return [
        [*one, (" " * (room + _BETWEEN - _cells(one)), Ink.PLAIN), *two] for one, two in zip(first, second, strict=True)
    ]


def _cells(row: Row) -> int:
    return sum(cell_len(text) for text, _ in row)


def _other(line: Line, width: int) -> Iterator[Row]:
    match line:
        case Title(text, note):
            heading = clip(text, width)
            yield [(heading, Ink.TITLE), (clip(_GAP + note, width - cell_len(heading)) if note else "", Ink.QUIET)]
        case Passage(text, tone):
            yield from ([(part, _TONES[tone])] for part in wrap(text, width))
        case Gap():
            yield [("", Ink.PLAIN)]
        case Grid():
            yield from _grid(line, width)
        case Pair() | Bar():
            yield from _pairs([line], width)
        case _:
            assert_never(line)


def _pairs(block: Sequence[Line], width: int) -> Iterator[Row]:
    pairs = [line for line in block if isinstance(line, Pair)]
    labels = min(max((cell_len(pair.label) for pair in pairs), default=0), width // 2)
    values = max((cell_len(pair.value) for pair in pairs), default=0)
    place = left if _tells(pairs) else right
    for line in block:
        if isinstance(line, Bar):
            yield _bar(line.stretch, min(width, _LONGEST_BAR))
        elif isinstance(line, Pair):
            yield from _pair(line, labels, min(values, width - labels - len(_GAP)), width, place)


def _tells(pairs: Sequence[Pair]) -> bool:
    """Whether a block tells more in words than in figures: words begin at the left, figures end at the right."""
    words = sum(any(sign.isalpha() for sign in pair.value) for pair in pairs)
    figures = sum(any(sign.isdigit() for sign in pair.value) for pair in pairs if not any(map(str.isalpha, pair.value)))
    return words > figures


def _pair(pair: Pair, labels: int, values: int, width: int, place: Callable[[str, int], str]) -> Iterator[Row]:
    value = clip(pair.value, values)
    row: Row = [
        (left(clip(pair.label, labels), labels), Ink.STRONG if pair.strong else Ink.QUIET),
        (_GAP + place(value, values), Ink.STRONG if pair.strong else Ink.PLAIN),
    ]
    rest = width - labels - values - 2 * len(_GAP)
    if pair.bar is not None and rest >= len(_GAP):
        yield [*row, (_GAP, Ink.PLAIN), *_bar(pair.bar, min(rest, _LONGEST_BAR))]
    elif not pair.note or cell_len(pair.note) <= rest:
        yield [*row, (_GAP + clip(pair.note, rest) if pair.note else "", Ink.QUIET)]
    else:
        yield row
        yield from ([(_INDENT + part, Ink.QUIET)] for part in wrap(pair.note, width - len(_INDENT)))


def _bar(stretch: Stretch, cells: int) -> Row:
    pieces = bar(stretch.start, stretch.end, stretch.full, cells)
    return [(piece.text, _BAR_INKS[piece.ink]) for piece in pieces]


def _grid(grid: Grid, width: int) -> Iterator[Row]:
    widths = _grid_widths(grid, width)
    yield [(clip(_grid_row(grid.header, widths, grid.right), width), Ink.QUIET)]
    for row in grid.rows:
        yield [(clip(_grid_row(row, widths, grid.right), width), Ink.PLAIN)]


def _grid_widths(grid: Grid, width: int) -> list[int]:
    """As wide as the widest cell; where that is too much, the widest columns of words give way first."""
    widths = [
        max(cell_len(clip(row[column], width)) for row in (grid.header, *grid.rows))
        for column in range(len(grid.header))
    ]
    words = [column for column in range(len(widths)) if column not in grid.right]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > width and words:
        widest = max(words, key=lambda column: widths[column])
        if widths[widest] <= _LEAST_COLUMN:
            break
        widths[widest] -= 1
    return widths


def _grid_row(cells: Sequence[str], widths: Sequence[int], numbers: frozenset[int]) -> str:
    placed = (
        (right if column in numbers else left)(clip(cell, width), width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return _GAP.join(placed).rstrip()
