"""Who works where: read models of units, windows, people and the roster."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, select

from scoring.clock import hall_day, hall_time
from scoring.errors.unknown import UnknownStaffError, UnknownWindowError
from scoring.events.organisation import DayPart
from scoring.identifiers import meant
from scoring.rules.natural import natural_key
from scoring.rules.opening import AFTERNOON, Opening, OpeningFrom, on_day
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.organisation import Assignment, HallHours, Staff, Unit, Window

_UNIT, _WINDOW, _STAFF = table(Unit), table(Window), table(Staff)
_ASSIGNMENT, _TEXT, _HOURS = table(Assignment), table(PrivateText), table(HallHours)


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """A window unit."""

    unit_id: str
    name: str
    closed: bool = False
    """No longer in the hall."""
    name_en: str | None = None
    """In English, where the hall has one; so below."""


@dataclass(frozen=True, slots=True)
class WindowRecord:
    """A window with its unit."""

    window_id: str
    name: str
    unit_id: str
    unit_name: str
    closed: bool = False
    """Served no longer."""
    name_en: str | None = None
    unit_name_en: str | None = None
    services: tuple[str, ...] = ()
    """Ids of all services that are done there; none where the hall does not say."""

    @property
    def only_service(self) -> str | None:
        """The service of a window that does exactly one."""
        return self.services[0] if len(self.services) == 1 else None


@dataclass(frozen=True, slots=True)
class StaffRecord:
    """A person with unit and role."""

    staff_id: str
    name: str | None
    """Nothing once the name was erased."""
    unit_id: str
    unit_name: str
    role: str
    last_day: date | None = None
    """The last one in the hall, of those who left."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A span of days a person serves at a window, both ends inclusive."""

    staff_id: str
    window_id: str
    first_day: date
    last_day: date
    part: str
    """Of each day: a value of `DayPart`."""
    assignment_id: str

    def days_within(self, first: date, last: date) -> range:
        """Calendar days (as ordinals) of the span inside `first` to `last`, both inclusive."""
        return range(max(self.first_day, first).toordinal(), min(self.last_day, last).toordinal() + 1)


@dataclass(frozen=True, slots=True)
class HallNames:
    """Names by id. Each is told with its id: two people may share a name, and a window is called by its number."""

    units: Mapping[str, str]
    windows: Mapping[str, str]
    people: Mapping[str, str]
    """Without those whose name was erased."""

    def unit(self, unit_id: str) -> str:
        """A unit's name alone: its id is known to nobody in the hall."""
        return self.units.get(unit_id, unit_id)

    def window(self, window_id: str) -> str:
        """A window's number and name."""
        return _both(window_id, self.windows.get(window_id))

    def person(self, staff_id: str) -> str:
        """A badge and whose it is."""
        return _both(staff_id, self.people.get(staff_id))

    def whatever(self, about: str) -> str:
        """What an entry is about: a window, a person or a unit; anything else as it stands."""
        if about in self.windows:
            return self.window(about)
        return self.person(about) if about in self.people else self.unit(about)


def units(connection: Connection, hall_id: str) -> tuple[UnitRecord, ...]:
    """All units by id, 2 before 10."""
    rows = connection.execute(select(_UNIT).where(_UNIT.c.hall_id == hall_id))
    found = (UnitRecord(row.unit_id, row.name, row.closed, row.name_en) for row in rows)
    return tuple(sorted(found, key=lambda one: natural_key(one.unit_id)))


def windows(connection: Connection, hall_id: str) -> tuple[WindowRecord, ...]:
    """All windows by id, 2 before 10."""
    found = map(_window, connection.execute(_windows(hall_id)))
    return tuple(sorted(found, key=lambda one: natural_key(one.window_id)))


def window(connection: Connection, hall_id: str, window_id: str) -> WindowRecord:
    """One window, by its id or however a person spells it.

    Raises:
        UnknownWindowError: if there is none of that id.
    """
    row = connection.execute(_windows(hall_id).where(_WINDOW.c.window_id == window_id)).first()
    if row is None:
        known = connection.execute(select(_WINDOW.c.window_id).where(_WINDOW.c.hall_id == hall_id)).scalars()
        spelt = meant(window_id, known)
        if spelt in {None, window_id}:  # the window is on record, but its unit is not: the tables are damaged
            raise UnknownWindowError(window_id)
        return window(connection, hall_id, str(spelt))
    return _window(row)


def staff(connection: Connection, hall_id: str) -> tuple[StaffRecord, ...]:
    """Everybody by id, 2 before 10."""
    found = map(_record, connection.execute(_staff(hall_id)).all())
    return tuple(sorted(found, key=lambda one: natural_key(one.staff_id)))


def hall_names(connection: Connection, hall_id: str) -> HallNames:
    """As they are now, windows that are closed and people who have left among them."""
    return HallNames(
        units={one.unit_id: one.name for one in units(connection, hall_id)},
        windows={one.window_id: one.name for one in windows(connection, hall_id)},
        people={one.staff_id: one.name for one in staff(connection, hall_id) if one.name is not None},
    )


def person(connection: Connection, hall_id: str, staff_id: str) -> StaffRecord:
    """One person, by badge or however somebody spells it.

    Raises:
        UnknownStaffError: if there is none of that id.
    """
    row = connection.execute(_staff(hall_id).where(_STAFF.c.staff_id == staff_id)).first()
    if row is None:
        known = connection.execute(select(_STAFF.c.staff_id).where(_STAFF.c.hall_id == hall_id)).scalars()
        spelt = meant(staff_id, known)
        if spelt in {None, staff_id}:  # as above
            raise UnknownStaffError(staff_id)
        return person(connection, hall_id, str(spelt))
    return _record(row)


def duties(connection: Connection, hall_id: str, first: date, last: date) -> tuple[Duty, ...]:
    """Roster assignments that touch the days `first` to `last`."""
    columns = ("staff_id", "window_id", "first_day", "last_day", "part", "assignment_id")
    rows = connection.execute(
        select(*(_ASSIGNMENT.c[name] for name in columns))
        .where(_ASSIGNMENT.c.hall_id == hall_id, _ASSIGNMENT.c.first_day <= last, _ASSIGNMENT.c.last_day >= first)
        .order_by(_ASSIGNMENT.c.staff_id, _ASSIGNMENT.c.first_day, _ASSIGNMENT.c.window_id, _ASSIGNMENT.c.assignment_id)
    )
    return tuple([Duty(*row) for row in rows.all()])


def rostered(connection: Connection, hall_id: str, window_id: str, at: datetime) -> tuple[str, ...]:
    """Everybody the roster puts at a window at that moment (aware), each once."""
    day = hall_day(at)
    rows = connection.execute(
        select(_ASSIGNMENT.c.staff_id, _ASSIGNMENT.c.part)
        .where(
            _ASSIGNMENT.c.hall_id == hall_id,
            _ASSIGNMENT.c.window_id == window_id,
            _ASSIGNMENT.c.first_day <= day,
            _ASSIGNMENT.c.last_day >= day,
        )
        .distinct()
        .order_by(_ASSIGNMENT.c.staff_id)
    ).all()
    there = {DayPart.DAY.value}
    if any(row.part not in there for row in rows):  # few halls know halves: only these are asked when they meet
        there.add(half_day(at, afternoon(connection, hall_id, day)).value)
    return tuple(dict.fromkeys(row.staff_id for row in rows if row.part in there))


def on_duty(connection: Connection, hall_id: str, window_id: str, at: datetime) -> str | None:
    """The one person on duty at a window at that moment; nothing when there is none, or more than one: who is open."""
    people = rostered(connection, hall_id, window_id, at)
    return people[0] if len(people) == 1 else None


def half_day(at: datetime, afternoon: time = AFTERNOON) -> DayPart:
    """Which half of a day a moment (aware) belongs to.

    Whoever comes out of a window shortly after noon was served in the morning, so that the halves meet in the lunch
    break: at `afternoon`, which is the hall's own (`afternoon()`) wherever there is a hall to ask.
    """
    return DayPart.MORNING if hall_time(at).time() < afternoon else DayPart.AFTERNOON


def opening(connection: Connection, hall_id: str) -> tuple[OpeningFrom, ...]:
    """The hall's hours, each from a day on, the latest first; none where nobody has set any."""
    rows = connection.execute(select(_HOURS).where(_HOURS.c.hall_id == hall_id).order_by(_HOURS.c.first_day.desc()))
    return tuple(
        OpeningFrom(
            row.first_day,
            Opening(row.opens, row.closes, None if row.rest_from is None else (row.rest_from, row.rest_until)),
            row.by,
        )
        for row in rows
    )


def afternoon(connection: Connection, hall_id: str, day: date) -> time:
    """When the second half of a day begins in the hall."""
    hours = on_day(opening(connection, hall_id), day)
    return hours.afternoon if hours else AFTERNOON


def _both(own: str, name: str | None) -> str:
    return f"{own} {name}" if name else own


def _window(row: Row[Any]) -> WindowRecord:
    services = tuple(filter(None, row.services.split(",")))
    english = (row.name_en, row.unit_name_en)
    return WindowRecord(row.window_id, row.name, row.unit_id, row.unit_name, row.closed, *english, services)


def _record(row: Row[Any]) -> StaffRecord:
    return StaffRecord(row.staff_id, row.text, row.unit_id, row.unit_name, row.role, row.last_day)


def _windows(hall_id: str) -> Select[Any]:
    same_unit = and_(_UNIT.c.hall_id == _WINDOW.c.hall_id, _UNIT.c.unit_id == _WINDOW.c.unit_id)
    return (
        select(
            *(_WINDOW.c[name] for name in ("window_id", "name", "name_en", "unit_id", "closed", "services")),
            _UNIT.c.name.label("unit_name"),
            _UNIT.c.name_en.label("unit_name_en"),
        )
        .join_from(_WINDOW, _UNIT, same_unit)
        .where(_WINDOW.c.hall_id == hall_id)
    )


def _staff(hall_id: str) -> Select[Any]:
    same_unit = and_(_UNIT.c.hall_id == _STAFF.c.hall_id, _UNIT.c.unit_id == _STAFF.c.unit_id)
    own_name = and_(_TEXT.c.hall_id == _STAFF.c.hall_id, _TEXT.c.ref == _STAFF.c.name_ref)
    return (
        select(
            _STAFF.c.staff_id,
            _TEXT.c.text,
            _STAFF.c.unit_id,
            _UNIT.c.name.label("unit_name"),
            _STAFF.c.role,
            _STAFF.c.last_day,
        )
        .join_from(_STAFF, _UNIT, same_unit)
        .join(_TEXT, own_name, isouter=True)
        .where(_STAFF.c.hall_id == hall_id)
    )
