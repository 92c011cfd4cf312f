"""A table on a grid of cells: intervals take two, sums become formulas."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Self

from kiosk.views.bulletin.cells import rate_words, shown
from kiosk.views.bulletin.model import Cell, Column, End, Share, Span, Table
from kiosk.wording.bulletin.tables import TableWords

_POINTS: Final = "0.00"
_TENTHS: Final = "0.0"
_WHOLE: Final = "0"
_COUNT: Final = "#,##0"
_PERCENT: Final = "0.00%"
_DAY: Final = "yyyy-mm-dd"
_LOOKS: Final = {-2: _POINTS, -1: _TENTHS}
"""Number format of the ends of an interval, by their exponent; whole ones have none."""
_PLACES: Final = 6
"""Decimals of a share: the same on every machine."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is written into one cell."""

    value: str | int | float | Decimal | date
    looks: str = ""
    """Its number format."""
    result: str | None = None
    """Of a formula: what it comes to."""

    @classmethod
    def of(cls, cell: Cell, words: TableWords) -> Self:
        """A cell of a table in one cell of a sheet."""
        match cell:
            case None | str() | Span() | Share(_, End.INTERVAL):
                return cls(shown(cell, words))
            case Decimal():
                return cls(cell, _POINTS)
            case date():
                return cls(cell, _DAY)
            case Share(rate):
                instead = rate_words(rate, words)
                return cls(_share(float(rate.value or 0)), _PERCENT) if instead is None else cls(instead)
        return cls(cell, _COUNT)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands in a sheet."""

    heads: tuple[tuple[str, str], ...]
    """Title and kind (`wide`, `number`, `plain`) of every column."""
    rows: tuple[tuple[Written, ...], ...]


def laid_out(table: Table, row: int, words: TableWords) -> Grid:
    """The table with its heads in row `row` (from 1) and its first column in the sheet's first."""
    letters = _letters(table.columns)
    rows = [_line(one.cells, table.columns, letters, row + 1 + number, words) for number, one in enumerate(table.rows)]
    if table.total is not None:
        rows.append(_total(table.total, table, letters, row + 1, words))
    heads = [head for column in table.columns for head in _heads(column, words)]
    return Grid(tuple(heads), tuple(rows))


def _letters(columns: Sequence[Column]) -> list[str]:
    """Where every column begins."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    letters, place = [], 1
    for column in columns:
        letters.append(get_column_letter(place))
        place += 2 if column.paired else 1
    return letters


def _heads(column: Column, words: TableWords) -> list[tuple[str, str]]:
    title = f"{column.group} {column.title}".strip()
    if column.paired:
        return [(words.low.format(column=title), "number"), (words.high.format(column=title), "number")]
    return [(title, "number" if column.number else "wide" if column.wide else "plain")]


def _line(
    cells: Sequence[Cell], columns: Sequence[Column], letters: Sequence[str], row: int, words: TableWords
) -> tuple[Written, ...]:
    line: list[Written] = []
    for column, cell in zip(columns, cells, strict=True):
        known = all(isinstance(cells[place], int | Decimal) for place in column.parts)
        if column.parts and known and isinstance(cell, int | Decimal):
            added = ",".join(f"{letters[place]}{row}" for place in column.parts)
            line.append(Written(f"=SUM({added})", Written.of(cell, words).looks, str(cell)))
        else:
            line += _plain(column, cell, words)
    return tuple(line)


def _total(
    total: Sequence[Cell], table: Table, letters: Sequence[str], first: int, words: TableWords
) -> tuple[Written, ...]:
    last = first + len(table.rows) - 1
    line: list[Written] = []
    for column, letter, cell in zip(table.columns, letters, total, strict=True):
        if column.sums and table.rows and isinstance(cell, int | Decimal):
            looks = Written.of(cell, words).looks
            line.append(Written(f"=SUM({letter}{first}:{letter}{last})", looks, str(cell)))
        else:
            line += _plain(column, cell, words)
    return tuple(line)


def _plain(column: Column, cell: Cell, words: TableWords) -> list[Written]:
    """One cell, or the two ends of an interval."""
    if not column.paired:
        return [Written.of(cell, words)]
    match cell:
        case Span(low, high):
            looks = _LOOKS.get(int(low.as_tuple().exponent), _WHOLE)
            return [Written(low, looks), Written(high, looks)]
        case Share(rate) if rate.enough and rate.low is not None and rate.high is not None:
            return [Written(_share(rate.low), _PERCENT), Written(_share(rate.high), _PERCENT)]
    return [Written(words.undefined), Written(words.undefined)]


def _share(value: float) -> float:
    return round(value, _PLACES)
