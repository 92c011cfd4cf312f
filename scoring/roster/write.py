"""A roster as an Excel workbook: the template that a hall fills in, or what is on record."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from scoring.roster.layout import Column, Layout, Sheet, choices, layouts
from scoring.roster.rows import Roster, Row, value
from scoring.rules.natural import natural_key
from scoring.separated import inert
from scoring.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS: Final = {"name": 34, "name_en": 34, "role": 14}
_ROWS: Final = 2000
"""As far down a sheet offers its choices."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What a workbook says to whoever fills it in."""

    hints: Mapping[tuple[Sheet, str], str] = field(default_factory=dict)
    """Sheet and field → the comment at the column's header."""
    notes_title: str = ""
    """Title of a sheet of notes; without one there is none."""
    notes: tuple[tuple[str, ...], ...] = ()
    """Its rows."""


def write_workbook(path: Path, roster: Roster, guide: Guide = Guide(), *, english: bool = False) -> None:
    """Write the four sheets, in order, durably and whole or not at all; text is text, never a formula.

    Args:
        path: the file, replaced if it is there.
        roster: what stands in the sheets; a sheet that it lacks has headers only.
        guide: comments and notes; nothing by default.
        english: headers and choices in English instead of Chinese.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and only whoever exports needs it

    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for sheet, layout in layouts().items():
        page = book.create_sheet(layout.stem if english else layout.title)
        _headers(page, layout, guide, english=english)
        for number, row in enumerate(
            sorted(roster.rows(sheet).values(), key=lambda row: [*map(natural_key, row.key)]), 2
        ):
            _line(page, number, layout, row, english=english)
        _choices(page, layout, english=english)
    _notes(book, guide)
    packed = io.BytesIO()
    book.save(packed)
    write_whole(path, packed.getvalue())


def _headers(page: Worksheet, layout: Layout, guide: Guide, *, english: bool) -> None:
    from openpyxl.comments import Comment  # noqa: PLC0415
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415

    for index, column in enumerate(layout.columns, 1):
        cell = page.cell(1, index, column.en if english else column.zh)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE7F0")
        if hint := guide.hints.get((layout.sheet, column.name)):
            cell.comment = Comment(hint, "kiosk", height=90, width=280)
        page.column_dimensions[cell.column_letter].width = _WIDTHS.get(column.name, 14)
    page.freeze_panes = "A2"


def _line(page: Worksheet, number: int, layout: Layout, row: Row, *, english: bool) -> None:
    for index, column in enumerate(layout.columns, 1):
        cell = page.cell(number, index)
        given = value(row, column.name)
        if isinstance(given, date):
            cell.value, cell.number_format = given, "yyyy-mm-dd"
        else:
            cell.value, cell.number_format = inert(_written(column, str(given), english=english)), "@"
            cell.data_type = "s"  # a name that begins with = is a name


def _written(column: Column, given: str, *, english: bool) -> str:
    words = choices(column.name).get(given)
    return words[english] if words else given


def _choices(page: Worksheet, layout: Layout, *, english: bool) -> None:
    """Lists to choose from, where a column knows its values."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    for index, column in enumerate(layout.columns, 1):
        if known := choices(column.name):
            listed = ",".join(words[english] for words in known.values())
            rule = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
            letter = get_column_letter(index)
            rule.add(f"{letter}2:{letter}{_ROWS}")
            page.add_data_validation(rule)


def _notes(book: Workbook, guide: Guide) -> None:
    if guide.notes_title:
        page = book.create_sheet(guide.notes_title)
        for row in guide.notes:
            page.append(row)
        page.column_dimensions["A"].width = 60
