"""A table as files: exactly the rows that are shown, in their order, with every column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from kiosk.text.clean import clean
from kiosk.text.figures import UNDEFINED
from kiosk.views.tables.figures import Figure, figure_of
from scoring.separated import no_formula

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

    from kiosk.views.columns import Column
    from kiosk.views.tables.arrangement import Rows

_WIDEST: Final = 60
"""Characters; a column of a sheet is no wider."""

_NO_TITLE: Final = re.compile(r"[\[\]:*?/\\]")
_TITLE_LIMIT: Final = 31


def as_csv(columns: Sequence[Column], rows: Rows) -> bytes:
    """The table as CSV: UTF-8 with the mark by which spreadsheets know it; no cell begins a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_harmless(column.title) for column in columns])
    for cells in _cells(columns, rows):
        writer.writerow([text if figure else _harmless(text) for text, figure in cells])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def as_workbook(columns: Sequence[Column], rows: Rows, title: str) -> bytes:
    """The table as an Excel workbook: numbers are numbers, shown as on the screen; all else is text, no formula."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and only whoever exports needs it
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    page = book.active
    if page is None:
        raise ValueError("a new workbook has a sheet")
    page.title = _NO_TITLE.sub(" ", clean(title))[:_TITLE_LIMIT].strip(" '") or "kiosk"
    widths = [len(column.title) * 2 for column in columns]
    for number, column in enumerate(columns, 1):
        cell = page.cell(1, number)
        _put_text(cell, column.title)
        cell.font = Font(bold=True)
    for line, cells in enumerate(_cells(columns, rows), 2):
        for number, (text, figure) in enumerate(cells, 1):
            cell = page.cell(line, number)
            if figure:
                cell.value, cell.number_format = figure.value, _format(figure)
            else:
                _put_text(cell, text)
            widths[number - 1] = max(widths[number - 1], len(text.encode("gb18030", "replace")))
    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = min(width + 2, _WIDEST)
    page.freeze_panes = "A2"
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _cells(columns: Sequence[Column], rows: Rows) -> Iterator[list[tuple[str, Figure | None]]]:
    """Every row's cells as harmless text, and the number each is in a column of numbers."""
    for _, cells in rows:
        texts = [clean(cells[column.key]) for column in columns]
        yield [(text, figure_of(text) if column.right else None) for text, column in zip(texts, columns, strict=True)]


def _harmless(text: str) -> str:
    return text if text.strip() == UNDEFINED else no_formula(text)


def _put_text(cell: Cell | MergedCell, text: str) -> None:
    cell.value, cell.number_format = clean(text), "@"
    cell.data_type = "s"  # a name that begins with = is a name


def _format(figure: Figure) -> str:
    return f"0{'.' + '0' * figure.decimals if figure.decimals else ''}{'%' if figure.percent else ''}"
