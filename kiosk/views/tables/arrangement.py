"""How somebody wants to see a table: narrowed to what was typed, sorted by a column. Pure, and the same for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kiosk.text.clean import clean
from kiosk.text.figures import UNDEFINED
from kiosk.views.columns import Column
from kiosk.views.tables.alphabet import alphabetic
from kiosk.views.tables.figures import first_number
from scoring.identifiers import folded

Rows = Sequence[tuple[str, Mapping[str, str]]]
"""Key of a row, and its cells by column key."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What was asked for."""

    column: str | None = None
    """Sorted by it; None leaves the table's own order."""
    falling: bool = False
    typed: str = ""
    """What to look for, as typed."""

    def by(self, column: Column) -> "Arrangement":
        """Sort by a column from its natural end, numbers from the greatest; by the same one the other way round."""
        if column.key == self.column:
            return replace(self, falling=not self.falling)
        return replace(self, column=column.key, falling=column.right)

    def by_next(self, columns: Sequence[Column]) -> "Arrangement":
        """By the next column; after the last one the table's own order again."""
        keys = [one.key for one in columns]
        place = keys.index(self.column) + 1 if self.column in keys else 0
        return self.by(columns[place]) if place < len(columns) else replace(self, column=None, falling=False)

    def turned(self) -> "Arrangement":
        """The same order from its other end."""
        return replace(self, falling=not self.falling)

    def of(self, rows: Rows, columns: Sequence[Column]) -> list[tuple[str, Mapping[str, str]]]:
        """`rows`, given in the table's own order, as they are wanted; undefined cells are last whichever way."""
        found = [row for row in rows if self._holds(row[1])]
        column = next((one for one in columns if one.key == self.column), None)
        if column is None:
            return found[::-1] if self.falling else found
        values = {key: _value(cells[column.key], column) for key, cells in found}
        known = [row for row in found if values[row[0]] is not None]
        known.sort(key=lambda row: values[row[0]], reverse=self.falling)
        return known + [row for row in found if values[row[0]] is None]

    def _holds(self, cells: Mapping[str, str]) -> bool:
        words = [folded(word) for word in clean(self.typed).split()]
        searched = "\n".join(map(folded, cells.values()))
        return all(word in searched for word in words)


def _value(text: str, column: Column) -> Any:
    """What a cell is sorted by: of one type within a column, None where it says nothing."""
    if column.right:
        return first_number(text)
    line = clean(text).strip()
    return alphabetic(line) if line and line != UNDEFINED else None
