"""One field of one row: the cell read as what its column holds, or the fault it has."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from scoring.identifiers import folded
from scoring.roster.cells import badge_of, day_of, id_of, ids_of, name_of, odd_sign, plain_of, text_of
from scoring.roster.errors import CellFault, Flaw
from scoring.roster.grids import Cell
from scoring.roster.layout import choices
from scoring.roster.rows import LISTED

NAME_LIMIT: Final = 60
"""Characters of a name: as many as an event's label takes."""


@cache
def _written(name: str) -> Mapping[str, str]:
    """Every way to write a value of a column, folded and as the template has it → the value."""
    known = [(word, value) for value, words in choices(name).items() for word in (*words, value)]
    return dict(known) | {folded(word): value for word, value in known}


class Fields:
    """Reads the cells of one row and remembers what was wrong with them."""

    def __init__(self, sheet: str, row: int, cells: dict[str, tuple[Cell, str]]) -> None:
        """`cells`: field → cell and header."""
        self._sheet, self._row, self._cells = sheet, row, cells
        self.faults: list[CellFault] = []

    def id(self, name: str) -> str:
        """An identifier; empty if it is none."""
        found = id_of(self._cell(name))
        return found or self._wrong(name, Flaw.NOT_AN_ID)

    def ids(self, name: str) -> str | None:
        """Identifiers, each once, as `LISTED` writes them; None where there is no such column."""
        if name not in self._cells:
            return None
        found = ids_of(self._cell(name))
        return self._wrong(name, Flaw.NOT_AN_ID) if found is None else LISTED.join(found)

    def badge(self, name: str) -> str:
        """A badge that a person can sign in with; empty if it is none."""
        found = badge_of(self._cell(name))
        return found or self._wrong(name, Flaw.NOT_A_BADGE)

    def name(self, name: str) -> str:
        """A name for people."""
        text = name_of(self._cell(name))
        if sign := odd_sign(text):
            return self._wrong(name, Flaw.ODD_SIGN, f"U+{ord(sign):04X}")
        return self._wrong(name, Flaw.TOO_LONG) if len(text) > NAME_LIMIT else text or self._wrong(name, Flaw.MISSING)

    def other_name(self, name: str) -> str | None:
        """A name that need not be given: empty for none, None where the sheet has no such column."""
        if name not in self._cells:
            return None
        return self.name(name) if name_of(self._cell(name)) else ""

    def day(self, name: str) -> date:
        """A day; `date.min` if it is none."""
        found = day_of(self._cell(name))
        if found is None:
            self._wrong(name, Flaw.NO_DAY)
        return found or date.min

    def choice(self, name: str, default: str = "") -> str:
        """One of the column's values, written in Chinese or English; `default` for an empty cell if there is one."""
        cell, written = self._cell(name), _written(name)
        if isinstance(cell, str) and cell in written:  # as nearly every line has it, and folding Chinese is slow
            return written[cell]
        given = plain_of(cell)
        if not given and default:
            return default
        return written.get(given) or self._wrong(name, Flaw.NO_CHOICE)

    def fault(self, name: str, flaw: Flaw, *, other: int = 0, value: str | None = None) -> CellFault:
        """Something wrong with a field of this row; without a field, with the row as a whole."""
        cell, header = self._cells.get(name, (None, ""))
        return CellFault(self._sheet, self._row, header, flaw, text_of(cell) if value is None else value, other)

    def _cell(self, name: str) -> Cell:
        return self._cells.get(name, (None, ""))[0]

    def _wrong(self, name: str, flaw: Flaw, value: str | None = None) -> str:
        empty = not plain_of(self._cell(name))
        self.faults.append(self.fault(name, Flaw.MISSING if empty else flaw, value=value))
        return ""
