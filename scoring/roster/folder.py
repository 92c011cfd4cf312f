"""A roster as a folder of CSV files, UTF-8 (with a mark at its start or without) or GB18030."""

import csv
import io
import os
from pathlib import Path
from typing import Final

from scoring.plain_file import FileTooLargeError, spreadsheet_text_at_most
from scoring.roster.errors import RosterFault, RosterFileError
from scoring.roster.grids import Cell, Grid, Grids
from scoring.roster.layout import Sheet, layouts

LARGEST: Final = 32 * 1024 * 1024
"""Most bytes of one file."""


def read_folder(folder: Path) -> Grids:
    """The sheets whose files are there: `units.csv` or `单位.csv`, and so on.

    Raises:
        RosterFileError: a file cannot be read, is too large or in no known encoding.
    """
    grids: dict[Sheet, Grid] = {}
    for sheet, one in layouts().items():
        for name in (f"{one.stem}.csv", f"{one.title}.csv"):
            path = folder / name
            if os.path.lexists(path):
                grids[sheet] = Grid(name, _rows(path))
                break
    return grids


def _rows(path: Path) -> list[tuple[int, list[Cell]]]:
    found: list[tuple[int, list[Cell]]] = []
    reader = csv.reader(io.StringIO(_text(path), newline=""))
    try:
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                found.append((number, list(cells)))
    except csv.Error as error:
        raise RosterFileError(str(path), RosterFault.UNREADABLE, str(error)) from error
    return found


def _text(path: Path) -> str:
    try:
        return spreadsheet_text_at_most(path, LARGEST)
    except FileTooLargeError as error:
        raise RosterFileError(str(path), RosterFault.TOO_LARGE) from error
    except OSError as error:
        raise RosterFileError(str(path), RosterFault.UNREADABLE, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise RosterFileError(str(path), RosterFault.ENCODING) from error
