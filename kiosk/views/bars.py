"""A stretch of a horizontal scale, drawn to an eighth of a cell. Pure; a widget gives the inks their colours."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import groupby
from typing import Final

from scoring.rules.cents import Exact

_EIGHTHS: Final = " ▏▎▍▌▋▊▉"
"""Blocks that fill a cell from its left, by eighths."""


class BarInk(Enum):
    """How a piece of a bar is coloured."""

    TRACK = "track"
    """Nothing but the scale."""
    FILL = "fill"
    """The stretch, in ink on the scale."""
    FROM = "from"
    """The left end of the stretch: what stands before it is drawn over it in the colour of the scale."""


@dataclass(frozen=True, slots=True)
class BarPiece:
    """Neighbouring cells of one ink."""

    text: str
    ink: BarInk


def bar(start: Exact, end: Exact, full: Exact, cells: int) -> tuple[BarPiece, ...]:
    """The stretch from `start` to `end` of a scale from 0 to `full`, in `cells` cells.

    A stretch that is not empty shows at least an eighth of a cell. Without a scale (`full` 0) nothing is filled.
    """
    begin, stop = _eighth(start, full, cells), _eighth(end, full, cells)
    if end > start and full:
        stop = max(stop, 1)
        begin = min(begin, stop - 1)
    drawn = [_cell(begin - 8 * cell, stop - 8 * cell) for cell in range(cells)]
    return tuple(
        BarPiece("".join(text for text, _ in run), ink) for ink, run in groupby(drawn, key=lambda piece: piece[1])
    )


def _eighth(value: Exact, full: Exact, cells: int) -> int:
    """Where `value` lies, in eighths of a cell from the left."""
    return min(cells * 8, max(0, round(Fraction(value) / Fraction(full) * cells * 8))) if full else 0


def _cell(begin: int, stop: int) -> tuple[str, BarInk]:
    """One cell of which the eighths from `begin` to `stop` are filled, as far as they lie in it."""
    begin, stop = max(0, begin), min(8, stop)
    if begin >= stop:
        return " ", BarInk.TRACK
    if stop == 8:
        return ("█", BarInk.FILL) if begin == 0 else (_EIGHTHS[begin], BarInk.FROM)
    # A stretch within one cell starts at the cell's left: there is no block that floats.
    return _EIGHTHS[stop - begin], BarInk.FILL
