"""A roster of 5,000 people brought in from its workbook, against what the library needs to read the file."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from openpyxl import load_workbook

from scoring.clock import system_clock
from scoring.events.organisation import Role
from scoring.ledger.store import open_store
from scoring.roster.layout import Sheet
from scoring.roster.rows import DutyRow, Roster, Row, StaffRow, UnitRow, WindowRow
from scoring.roster.write import write_workbook
from scoring.services.rosters import Rosters
from tests.benchmarks.measure import Row as Line
from tests.benchmarks.measure import alternating, cpu_seconds, on_disk

PEOPLE = 5000
_MONTH = date(2026, 7, 1), date(2026, 7, 31)
_ROUNDS = 7


def roster_import() -> list[Line]:
    """Reading, checking, comparing and writing; every person has a window for a month."""
    with on_disk() as folder:
        path = Path(folder) / "roster.xlsx"
        write_workbook(path, Roster({sheet: {row.key: row for row in _rows(sheet)} for sheet in Sheet}))
        homes = iter(Path(folder) / str(number) for number in range(_ROUNDS + 1))
        whole, floor = alternating(
            _ROUNDS,
            partial(cpu_seconds, lambda: _brought_in(path, next(homes))),
            partial(cpu_seconds, lambda: _read(path)),
        )
    what = f"import of {PEOPLE:,} people / reading the workbook"
    return [Line(what, f"{whole * 1000:.0f} ms", f"{floor * 1000:.0f} ms", f"{whole / floor:.2f}", "<= 3")]


def _rows(sheet: Sheet) -> Iterator[Row]:
    match sheet:
        case Sheet.UNITS:
            yield from (UnitRow(f"U{number}", f"单位{number}") for number in range(100))
        case Sheet.WINDOWS:
            yield from (WindowRow(f"A{number}", f"综合窗口{number}", f"U{number % 100}") for number in range(1000))
        case Sheet.STAFF:
            yield StaffRow("W0", "管理员", "U0", Role.ADMIN)
            for number in range(1, PEOPLE):
                yield StaffRow(f"W{number}", f"职员{number}", f"U{number % 100}", Role.CLERK)
        case Sheet.DUTY:
            yield from (DutyRow(f"W{number}", f"A{number % 1000}", *_MONTH) for number in range(1, PEOPLE))


def _read(path: Path) -> int:
    book = load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for page in book.worksheets for row in page.values)
    book.close()
    return cells


def _brought_in(path: Path, home: Path) -> None:
    home.mkdir()
    store = open_store(home / "hall.sqlite3", hall_id="H", terminal_id="T", clock=system_clock, make=True)
    keeper = Rosters(store)
    preview = keeper.preview(path)
    if preview.faults:
        raise ValueError(preview.faults[0])
    keeper.carry_out(preview, "W0")
    store.close()
