"""A document as a workbook: a sheet a section, tables one below the other."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, Final

from kiosk.text.clean import clean
from kiosk.views.bulletin.model import Block, Chart, Document, Figures, FunnelChart, Passage, Section, Sentences, Table
from kiosk.views.bulletin.xlsx.grid import Grid, Written, laid_out
from kiosk.views.bulletin.xlsx.packing import packed
from kiosk.wording.bulletin.words import BulletinWords

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS: Final = {"wide": 26, "number": 11, "plain": 12}
_ACROSS: Final = 9
"""Columns that a sentence runs across."""
_HEAD_COLOUR: Final = "E3E9F2"
LONGEST_NAME: Final = 31
"""Characters of a sheet's name, as spreadsheet programs have it."""


def workbook(document: Document, words: BulletinWords) -> bytes:
    """The whole workbook; equal documents give equal bytes, because no clock and no compressor has a say."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and only whoever exports needs it

    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    moment = datetime.combine(document.day, time(), UTC).replace(tzinfo=None)
    properties = book.properties
    properties.creator, properties.title = clean(document.hall), clean(f"{document.title} {document.form}")
    properties.created = properties.modified = moment
    sums: dict[tuple[int, str], str] = {}
    for number, section in enumerate(document.sections):
        writer = _Sheet(_sheet(book, section), words)
        if number == 0:
            writer.heading(document)
        writer.section(section)
        sums |= {(number + 1, place): value for place, value in writer.sums.items()}
    stream = io.BytesIO()
    book.save(stream)
    return packed(stream.getvalue(), moment, sums)


def _sheet(book: Workbook, section: Section) -> Worksheet:
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415

    page: Worksheet = book.create_sheet(section.title[:LONGEST_NAME])
    page.page_setup.paperSize = 9  # A4
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if page.oddFooter is not None:
        page.oddFooter.center.text = "&P / &N"
    return page


class _Sheet:
    """Writes one sheet from the top down."""

    def __init__(self, page: Worksheet, words: BulletinWords) -> None:
        self._page = page
        self._words = words
        self._row = 1
        self._widths: dict[int, int] = {}
        self.sums: dict[str, str] = {}
        """What the formulas come to, by cell: for readers that work nothing out."""

    def heading(self, document: Document) -> None:
        """Hall, title, who may read it."""
        for text, size in ((document.hall, 16), (f"{document.title} {document.form}", 14)):
            self._sentence(text, size=size, bold=True)
        for line in (*document.lines, document.foot):
            self._sentence(line)
        self._row += 1

    def section(self, section: Section) -> None:
        """Every block."""
        self._sentence(section.title, size=13, bold=True)
        for block in section.blocks:
            self._block(block)
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        for column, width in self._widths.items():
            self._page.column_dimensions[get_column_letter(column)].width = width

    def _block(self, block: Block) -> None:
        match block:
            case Passage(text):
                self._sentence(text)
            case Sentences(lines):
                for number, line in enumerate(lines, 1):
                    self._sentence(f"{number}. {line}")
            case Figures():
                self._figures(block)
            case Table():
                self._table(block)
            case Chart() | FunnelChart():
                pass  # the tables hold the same numbers; a spreadsheet draws its own charts of them

    def _figures(self, figures: Figures) -> None:
        for name, cells in figures.pairs:
            self._put(1, Written(name))
            self._widen(1, _WIDTHS["wide"])
            for place, cell in enumerate(cells, 2):
                self._put(place, Written.of(cell, self._words.tables))
                self._widen(place, _WIDTHS["plain"])
            self._row += 1

    def _table(self, table: Table) -> None:
        self._row += 1
        if table.title:
            self._sentence(table.title, bold=True)
        grid = laid_out(table, self._row, self._words.tables)
        self._heads(grid)
        for line in grid.rows:
            for place, written in enumerate(line, 1):
                self._put(place, written)
            self._row += 1
        self._row += 1

    def _heads(self, grid: Grid) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

        for place, (title, kind) in enumerate(grid.heads, 1):
            cell = self._put(place, Written(title))
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD_COLOUR)
            side = "right" if kind == "number" else "left"
            cell.alignment = Alignment(wrap_text=True, vertical="bottom", horizontal=side)
            self._widen(place, _WIDTHS[kind])
        self._row += 1

    def _sentence(self, text: str, *, size: int = 11, bold: bool = False) -> None:
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415

        cell = self._put(1, Written(text))
        cell.font = Font(size=size, bold=bold)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        self._page.merge_cells(start_row=self._row, start_column=1, end_row=self._row, end_column=_ACROSS)
        lines = -(-len(text) // 55) if size == 11 else 1
        self._page.row_dimensions[self._row].height = max(1, lines) * size * 1.45
        self._row += 1

    def _put(self, column: int, written: Written) -> Any:
        """One cell. Text is text, whatever it begins with: a program that edits it later must not run it either."""
        cell = self._page.cell(self._row, column)
        cell.value = written.value
        if written.result is not None:
            self.sums[cell.coordinate] = written.result
        elif isinstance(written.value, str):
            cell.data_type, cell.quotePrefix = "s", True
        if written.looks:
            cell.number_format = written.looks
        return cell

    def _widen(self, column: int, width: int) -> None:
        self._widths[column] = max(width, self._widths.get(column, 0))
