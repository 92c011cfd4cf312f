"""Which column of a sheet fills which field."""

from collections.abc import Sequence

from scoring.identifiers import folded
from scoring.roster.cells import plain_of, text_of
from scoring.roster.errors import CellFault, Flaw
from scoring.roster.grids import Cell, Grid
from scoring.roster.layout import OPTIONAL, Layout


def read_headers(grid: Grid, layout: Layout) -> tuple[dict[str, tuple[int, str]], list[CellFault]]:
    """Field → index of its column and header as it stands there; and what is wrong with the headers.

    Headers are Chinese or English, in any order; an empty one belongs to nobody's column.
    """
    first, cells = grid.rows[0] if grid.rows else (1, ())
    known = {folded(word): column.name for column in layout.columns for word in (column.zh, column.en, column.name)}
    found: dict[str, tuple[int, str]] = {}
    faults = []
    for index, cell in enumerate(cells):
        shown = text_of(cell).strip()
        name = known.get(plain_of(cell))
        if not shown:
            continue
        if name is None:
            faults.append(CellFault(grid.name, first, shown, Flaw.UNKNOWN_COLUMN, shown))
        elif name in found:
            faults.append(CellFault(grid.name, first, shown, Flaw.DOUBLE_COLUMN, shown))
        else:
            found[name] = index, shown
    needed = [column for column in layout.columns if column.name not in found and column.name not in OPTIONAL]
    faults.extend(CellFault(grid.name, first, column.zh, Flaw.NO_COLUMN, column.zh) for column in needed)
    return found, faults


def cell_at(cells: Sequence[Cell], index: int) -> Cell:
    """A cell of a row; a row that is too short ends in empty cells."""
    return cells[index] if index < len(cells) else None
