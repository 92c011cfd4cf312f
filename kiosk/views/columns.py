"""Which columns of a table fit into a width, and how wide they are. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Column:
    """A column; widths in terminal cells, without the space beside it."""

    key: str
    title: str
    width: int
    """The least it needs."""
    right: bool = False
    """Numbers stand at the right."""
    grows: int = 0
    """Cells it can make good use of beyond `width`."""
    folds: int = 0
    """Columns with a higher number are left out earlier when room is short; 0 always stays."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Columns as they are drawn."""

    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    padding: int
    """Cells at either side of every column."""
    folded: tuple[Column, ...]
    """What was left out."""


_WELCOME = 12
"""Cells of growth that a column gets before all columns are spaced further apart."""


def fit(columns: Sequence[Column], room: int, needs: Mapping[str, int] = MappingProxyType({})) -> Fit:
    """Lay columns out in `room` cells: fold the least important, let the others grow alike.

    Args:
        columns: all of them.
        room: cells of the table.
        needs: cells that the widest text of a column takes, by its key; what is still free when every column has grown
            goes to those whose texts would be cut.
    """
    kept = list(columns)
    while _needed(kept, 1) > room and (foldable := [one for one in kept if one.folds]):
        kept.remove(max(foldable, key=lambda one: one.folds))
    padding = 2 if _needed(kept, 2) + sum(min(one.grows, _WELCOME) for one in kept) <= room else 1
    spare = max(0, room - _needed(kept, padding))
    widths = [column.width for column in kept]
    while spare and (growing := [i for i, one in enumerate(kept) if widths[i] < one.width + one.grows]):
        for index in growing[:spare]:
            widths[index] += 1
        spare -= len(growing[:spare])
    while spare and (cut := [i for i, one in enumerate(kept) if widths[i] < needs.get(one.key, 0)]):
        for index in cut[:spare]:
            widths[index] += 1
        spare -= len(cut[:spare])
    return Fit(tuple(kept), tuple(widths), padding, tuple(one for one in columns if one not in kept))


def _needed(columns: Sequence[Column], padding: int) -> int:
    return sum(column.width + 2 * padding for column in columns)
