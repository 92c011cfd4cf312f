"""A CSV file of names and figures: every fault at once, each with its line and cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, nan
from pathlib import Path
from typing import Final

from kiosk.errors.figures import FigureCellsError, FigureFault, FigureFlaw, FiguresFault, FiguresFileError
from scoring.plain_file import FileTooLargeError, NotAFileError, spreadsheet_text_at_most
from scoring.separated import QuotesError, separated

LARGEST: Final = 32 * 1024 * 1024
"""Most bytes of one file."""
_COUNT: Final = re.compile(r"([0-9]{1,9})(\.0+)?")
"""A whole number, also as programs write it that know only one kind. With more digits it is a slip of the hand, and
the likelihood of so many trials would drown in rounding."""
_NUMBER: Final = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One line, its cells by column."""

    line: int
    cells: Mapping[str, str]
    places: Mapping[str, int]
    """Cell of the line by column, from 1."""

    def fault(self, column: str, flaw: FigureFlaw) -> FigureFault:
        """This cell is wrong."""
        return FigureFault(self.line, self.places[column], flaw, self.cells[column])

    def number(self, column: str, faults: list[FigureFault]) -> float:
        """A finite number; 0 and a fault where there is none."""
        given = self.cells[column]
        value = float(given) if _NUMBER.fullmatch(given) else nan
        if not isfinite(value):
            self._wrong(column, FigureFlaw.NO_NUMBER, faults)
            return 0.0
        return value

    def count(self, column: str, faults: list[FigureFault]) -> int:
        """A whole number from 0 on; 0 and a fault where there is none."""
        found = _COUNT.fullmatch(self.cells[column])
        if not found:
            self._wrong(column, FigureFlaw.NO_COUNT, faults)
            return 0
        return int(found[1])

    def _wrong(self, column: str, flaw: FigureFlaw, faults: list[FigureFault]) -> None:
        if self.cells[column]:  # an empty cell has been told already
            faults.append(self.fault(column, flaw))


def read_rows(path: Path, columns: Sequence[str], faults: list[FigureFault]) -> list[Row]:
    """The rows of a file whose first line names the columns; other columns are passed over.

    The first column names the subjects: empty and repeated names are faults.

    Args:
        path: of the file, UTF-8 or GB18030.
        columns: lower case.
        faults: takes what is wrong with cells.

    Raises:
        FiguresFileError: there is nothing to read.
        FigureCellsError: the first line does not name the columns.
    """
    lines = read_lines(path)
    if not lines:
        raise FiguresFileError(path, FiguresFault.EMPTY)
    (first, header), *rest = lines
    places = _places(path, first, header, columns)
    if not rest:
        raise FiguresFileError(path, FiguresFault.EMPTY)
    rows = [_row(line, cells, places) for line, cells in rest]
    seen: set[str] = set()
    for row in rows:
        faults.extend(row.fault(column, FigureFlaw.MISSING) for column in columns if not row.cells[column])
        name = row.cells[columns[0]]
        if name in seen:
            faults.append(row.fault(columns[0], FigureFlaw.TWICE))
        seen.add(name or str(row.line))
    return rows


def sound(path: Path, faults: Sequence[FigureFault]) -> None:
    """Go on only if nothing is wrong.

    Raises:
        FigureCellsError: every fault, in the order of the file.
    """
    if faults:
        raise FigureCellsError(path, tuple(sorted(faults)))


def _places(path: Path, line: int, header: Sequence[str], columns: Sequence[str]) -> dict[str, int]:
    names = [plain(cell).lower() for cell in header]
    faults = [FigureFault(line, 1, FigureFlaw.NO_COLUMN, column) for column in columns if column not in names]
    faults += [
        FigureFault(line, place, FigureFlaw.TWO_COLUMNS, name)
        for place, name in enumerate(names, 1)
        if name in columns and name in names[: place - 1]
    ]
    sound(path, faults)
    return {column: names.index(column) + 1 for column in columns}


def _row(line: int, cells: Sequence[str], places: Mapping[str, int]) -> Row:
    values = {name: plain(cells[place - 1]) if place <= len(cells) else "" for name, place in places.items()}
    return Row(line, values, places)


def plain(cell: str) -> str:
    """As typed, without what an input method leaves behind: full-width digits and signs, spaces around."""
    return unicodedata.normalize("NFKC", cell).strip()


def read_lines(path: Path) -> list[tuple[int, list[str]]]:
    """The lines that say anything, each with the number an editor gives it."""
    try:
        return separated(_text(path))
    except QuotesError as error:
        raise FigureCellsError(path, (FigureFault(error.line, 1, FigureFlaw.QUOTES),)) from error


def read_table(path: Path) -> tuple[tuple[int, list[str]], list[tuple[int, list[str]]]]:
    """The line that names the columns, and those below it, of which there is one at least.

    Raises:
        FiguresFileError: there is nothing to read.
        FigureCellsError: a quotation mark has no other.
    """
    lines = read_lines(path)
    if len(lines) < 2:
        raise FiguresFileError(path, FiguresFault.EMPTY)
    header, *rest = lines
    return header, rest


def _text(path: Path) -> str:
    try:
        return spreadsheet_text_at_most(path, LARGEST)
    except FileNotFoundError as error:
        raise FiguresFileError(path, FiguresFault.GONE) from error
    except NotAFileError as error:
        raise FiguresFileError(path, FiguresFault.NO_FILE) from error
    except FileTooLargeError as error:
        raise FiguresFileError(path, FiguresFault.TOO_LARGE) from error
    except OSError as error:
        raise FiguresFileError(path, FiguresFault.UNREADABLE, error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise FiguresFileError(path, FiguresFault.ENCODING) from error
