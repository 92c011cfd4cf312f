"""A roster in an Excel workbook (.xlsx)."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scoring.identifiers import folded
from scoring.plain_file import read_at_most
from scoring.roster.errors import RosterFault, RosterFileError
from scoring.roster.grids import Cell, Grid, Grids
from scoring.roster.layout import Sheet, layouts

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet as Worksheet

PACKED: Final = 64 * 1024 * 1024
"""Most bytes of the file; a larger one is cut off, and so is no workbook."""
UNPACKED: Final = 256 * 1024 * 1024
"""Most bytes that a workbook may unpack to; ten thousand people with a year of shifts need a tenth of it."""
ROWS: Final = 200_000
"""Most rows that are read of a sheet."""


def read_workbook(path: Path) -> Grids:
    """The sheets that bear one of the roster's titles; others (notes, examples) are left alone.

    Raises:
        RosterFileError: it is no workbook, is damaged, or unpacks to more than a roster can be.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load, and only whoever imports a roster needs it

    # The library answers a damaged or hostile file with whatever it tripped over.
    try:
        packed = io.BytesIO(read_at_most(path, PACKED))
        size = _unpacked(packed)
        book = load_workbook(packed, read_only=True, data_only=True) if size <= UNPACKED else None
    except Exception as error:
        raise RosterFileError(str(path), RosterFault.UNREADABLE, type(error).__name__) from error
    if book is None:
        raise RosterFileError(str(path), RosterFault.TOO_LARGE)
    try:
        return {sheet: _grid(book[title], title, path) for sheet, title in _titles(book.sheetnames).items()}
    finally:
        book.close()


def _unpacked(packed: io.BytesIO) -> int:
    with zipfile.ZipFile(packed) as archive:
        return sum(part.file_size for part in archive.infolist())


def _titles(names: list[str]) -> dict[Sheet, str]:
    """Which worksheets are the roster's: by the Chinese title or the name that its CSV file would have."""
    known = {folded(name): sheet for sheet, one in layouts().items() for name in (one.title, one.stem)}
    return {known[plain]: name for name in names if (plain := folded(name)) in known}


def _grid(worksheet: Worksheet, title: str, path: Path) -> Grid:
    # What a sheet says of its own size may be missing or a lie; the rows themselves are counted.
    worksheet.reset_dimensions()
    try:
        rows = [[*map(_cell, cells)] for cells in islice(worksheet.values, ROWS + 1)]
    except Exception as error:
        raise RosterFileError(str(path), RosterFault.UNREADABLE, type(error).__name__) from error
    if len(rows) > ROWS:
        raise RosterFileError(str(path), RosterFault.TOO_LARGE)
    return Grid(
        title, [(number, cells) for number, cells in enumerate(rows, 1) if any(cell is not None for cell in cells)]
    )


def _cell(value: object) -> Cell:
    """What the library made of a cell; a formula or a time of day is no more than its text here."""
    return value if value is None or isinstance(value, str | int | float | bool | date | datetime) else str(value)
