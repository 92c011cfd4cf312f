"""A CSV file of visits: every fault at once, each with its line and cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from kiosk.cli.analyze.figures_file import Row, plain, read_table, sound
from kiosk.errors.figures import FigureFault, FigureFlaw
from kiosk.wording.cli.visits import ASKED, HEADERS, OUTCOMES
from scoring.clock import hall_day, hall_moment
from scoring.exchange.moments import moment_of
from scoring.identifiers import folded, meant
from scoring.roster.cells import day_of
from scoring.rules.ratings.asking import Outcome
from scoring.services.bring_in.visits import ServedVisit

_NEEDED: Final = ("visit", "window", "at")
_SERVICE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")
_MORNING: Final = 9
"""Hour of a visit of which only the day is told."""


@dataclass(slots=True)
class _Reading:
    """What is known while a file is read."""

    windows: Sequence[str]
    staff: Sequence[str]
    today: date
    faults: list[FigureFault] = field(default_factory=list)

    def known(self, row: Row, column: str, ids: Sequence[str]) -> str | None:
        """The id on record that a cell means."""
        given = row.cells.get(column, "")
        found = meant(given, ids) if given else None
        if given and found is None:
            self.faults.append(row.fault(column, FigureFlaw.UNKNOWN))
        return found

    def said(self, row: Row, column: str, choices: Callable[[str], object]) -> None:
        """Note that a cell says nothing that it may say."""
        if row.cells.get(column) and choices(row.cells[column]) is None:
            self.faults.append(row.fault(column, FigureFlaw.NO_CHOICE))


def read_visits(path: Path, windows: Iterable[str], staff: Iterable[str], today: date) -> list[ServedVisit]:
    """The visits of a file whose first line names the columns, in Chinese or English.

    Args:
        path: of the file, UTF-8 or GB18030.
        windows: ids on record.
        staff: badges on record.
        today: what is dated after it is no visit yet.

    Raises:
        FiguresFileError: there is nothing to read.
        FigureCellsError: every fault; nothing is to be written then.
    """
    (first, header), rest = read_table(path)
    reading = _Reading([*windows], [*staff], today)
    places = _places(first, header, reading.faults)
    sound(path, reading.faults)
    seen: set[str] = set()
    found = []
    for line, cells in rest:
        row = Row(
            line,
            {name: plain(cells[place - 1]) if place <= len(cells) else "" for name, place in places.items()},
            places,
        )
        name = folded(row.cells["visit"])
        if name and name in seen:
            reading.faults.append(row.fault("visit", FigureFlaw.TWICE))
        seen.add(name)
        if visit := _visit(row, reading):
            found.append(visit)
    sound(path, reading.faults)
    return found


def _places(line: int, header: Sequence[str], faults: list[FigureFault]) -> Mapping[str, int]:
    named = {spelt: column for column, spellings in HEADERS.items() for spelt in spellings}
    places: dict[str, int] = {}
    for place, cell in enumerate(header, 1):
        column = named.get(plain(cell).lower())
        if column in places:
            faults.append(FigureFault(line, place, FigureFlaw.TWO_COLUMNS, cell))
        elif column:
            places[column] = place
    faults += [FigureFault(line, 1, FigureFlaw.NO_COLUMN, HEADERS[one][0]) for one in _NEEDED if one not in places]
    return places


def _visit(row: Row, reading: _Reading) -> ServedVisit | None:
    before = len(reading.faults)
    reading.faults.extend(row.fault(column, FigureFlaw.MISSING) for column in _NEEDED if not row.cells[column])
    window = reading.known(row, "window", reading.windows)
    staff = reading.known(row, "staff", reading.staff)
    at = moment_of(row.cells["at"]) or _morning(row.cells["at"])
    if row.cells["at"] and at is None:
        reading.faults.append(row.fault("at", FigureFlaw.NO_MOMENT))
    elif at and hall_day(at) > reading.today:
        reading.faults.append(row.fault("at", FigureFlaw.TO_COME))
    service = row.cells.get("service", "").upper() or None
    if service and not _SERVICE.fullmatch(service):
        reading.faults.append(row.fault("service", FigureFlaw.NO_ID))
    reading.said(row, "outcome", OUTCOMES.get)
    reading.said(row, "asked", ASKED.get)
    if len(reading.faults) > before or window is None or at is None:
        return None
    outcome = OUTCOMES.get(row.cells.get("outcome", ""))
    asked = ASKED.get(row.cells.get("asked", ""))
    return ServedVisit(row.cells["visit"], window, at, staff, service, Outcome(outcome) if outcome else None, asked)


def _morning(said: str) -> datetime | None:
    """Of a day without a time its morning."""
    day = day_of(said)
    return hall_moment(day, _MORNING) if day else None
