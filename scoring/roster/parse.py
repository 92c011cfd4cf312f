"""From cells to rows: everything that is wrong with them is found at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from scoring.events.organisation import DayPart, Role
from scoring.roster.errors import CellFault, Flaw
from scoring.roster.fields import Fields
from scoring.roster.grids import Grid, Grids
from scoring.roster.headers import cell_at, read_headers
from scoring.roster.layout import Sheet, layouts
from scoring.roster.rows import DutyRow, Row, StaffRow, UnitRow, WindowRow


@dataclass(slots=True)
class Line:
    """A row as far as it could be read, and what is needed to say something about it."""

    row: Row
    number: int
    fields: Fields


@dataclass(slots=True)
class Parsed:
    """What a file says, before its rows are held against each other and the record."""

    lines: dict[Sheet, list[Line]] = field(default_factory=dict)
    """Of the sheets that the file has."""
    faults: list[CellFault] = field(default_factory=list)


def parse(grids: Grids) -> Parsed:
    """Read every row of every sheet; a field with a fault is left empty, so that the rest of its row can be seen."""
    parsed = Parsed()
    for sheet, grid in grids.items():
        parsed.lines[sheet] = _sheet(sheet, grid, parsed.faults)
    return parsed


def _sheet(sheet: Sheet, grid: Grid, faults: list[CellFault]) -> list[Line]:
    headers, wrong = read_headers(grid, layouts()[sheet])
    faults.extend(wrong)
    if any(fault.flaw is Flaw.NO_COLUMN for fault in wrong):
        return []
    lines = []
    for number, cells in grid.rows[1:]:
        own = {name: (cell_at(cells, index), header) for name, (index, header) in headers.items()}
        if all(cell is None or not str(cell).strip() for cell, _ in own.values()):
            continue
        fields = Fields(grid.name, number, own)
        row = _READ[sheet](fields)
        faults.extend(fields.faults)
        lines.append(Line(row, number, fields))
    return lines


def _unit(fields: Fields) -> Row:
    return UnitRow(fields.id("unit_id"), fields.name("name"), fields.other_name("name_en"))


def _window(fields: Fields) -> Row:
    window_id, name, unit_id = fields.id("window_id"), fields.name("name"), fields.id("unit_id")
    return WindowRow(window_id, name, unit_id, fields.other_name("name_en"), fields.ids("services"))


def _staff(fields: Fields) -> Row:
    role = fields.choice("role")
    return StaffRow(
        fields.badge("staff_id"), fields.name("name"), fields.id("unit_id"), Role(role) if role else Role.CLERK
    )


def _duty(fields: Fields) -> Row:
    part = fields.choice("part", DayPart.DAY.value)
    return DutyRow(
        fields.id("staff_id"),
        fields.id("window_id"),
        fields.day("first_day"),
        fields.day("last_day"),
        DayPart(part) if part else DayPart.DAY,
    )


_READ: Final[dict[Sheet, Callable[[Fields], Row]]] = {
    Sheet.UNITS: _unit,
    Sheet.WINDOWS: _window,
    Sheet.STAFF: _staff,
    Sheet.DUTY: _duty,
}
