"""A roster as typed rows: what a file says, or what is on record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from scoring.events.organisation import DayPart, Role
from scoring.roster.layout import Sheet

LISTED: Final = "、"
"""Stands between ids in one cell; other commas, semicolons and spaces are read as it."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A window unit."""

    unit_id: str
    name: str
    name_en: str | None = ""
    """In English; empty for none, None where a file does not say."""

    @property
    def key(self) -> str:
        """What the row is found by."""
        return self.unit_id


@dataclass(frozen=True, slots=True)
class WindowRow:
    """A window and the unit that serves it."""

    window_id: str
    name: str
    unit_id: str
    name_en: str | None = ""
    """As of a unit."""
    services: str | None = ""
    """Ids of all services that are done there, as they are written; None where the file has no such column."""

    @property
    def key(self) -> str:
        """What the row is found by."""
        return self.window_id

    @property
    def service_ids(self) -> tuple[str, ...]:
        """The same, one by one."""
        return tuple(filter(None, (self.services or "").split(LISTED)))


@dataclass(frozen=True, slots=True, repr=False)
class StaffRow:
    """A person."""

    staff_id: str
    name: str
    unit_id: str
    role: Role

    @property
    def key(self) -> str:
        """What the row is found by."""
        return self.staff_id


@dataclass(frozen=True, slots=True)
class DutyRow:
    """Somebody serves at a window from day to day, both inclusive."""

    staff_id: str
    window_id: str
    first_day: date
    last_day: date
    part: DayPart = DayPart.DAY

    @property
    def key(self) -> str:
        """What the row is found by: all of it, because an assignment has no id of its own on paper."""
        return f"{self.staff_id} {self.window_id} {self.first_day} {self.last_day} {self.part}"

    def meets(self, other: "DutyRow") -> bool:
        """Whether both name a common half of a day."""
        halves = DayPart.DAY in {self.part, other.part} or self.part is other.part
        return halves and self.first_day <= other.last_day and other.first_day <= self.last_day


Row = UnitRow | WindowRow | StaffRow | DutyRow

NAMES: Mapping[Sheet, tuple[tuple[str, Sheet], ...]] = {
    Sheet.UNITS: (),
    Sheet.WINDOWS: (("unit_id", Sheet.UNITS),),
    Sheet.STAFF: (("unit_id", Sheet.UNITS),),
    Sheet.DUTY: (("staff_id", Sheet.STAFF), ("window_id", Sheet.WINDOWS)),
}
"""Sheet → the fields of its rows that name a row of another sheet."""


def value(row: Row, name: str) -> Any:
    """A field of a row by its name."""
    return getattr(row, name)


@dataclass(frozen=True, slots=True, repr=False)
class Roster:
    """Rows by sheet and key. A sheet that a file does not have is not in it."""

    sheets: Mapping[Sheet, Mapping[str, Row]]
    assignments: Mapping[str, str] = field(default_factory=dict)
    """Key of a line of the duty sheet → its assignment id, of what is on record."""

    def rows(self, sheet: Sheet) -> Mapping[str, Row]:
        """The rows of a sheet; none if it is not there."""
        return self.sheets.get(sheet, {})
