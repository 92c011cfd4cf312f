"""What a roster would change: the difference between what a file asks for and what is on record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta

from scoring.roster.check import stays
from scoring.roster.layout import Sheet
from scoring.roster.rows import DutyRow, Roster, Row, value


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a row that is on record gets another value."""

    sheet: Sheet
    key: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that an import would do; nothing else is touched."""

    add: Mapping[Sheet, tuple[Row, ...]]
    change: tuple[Change, ...]
    changed: Mapping[Sheet, tuple[tuple[Row, Row], ...]]
    """The rows behind `change`, before and after."""
    end: Mapping[Sheet, tuple[Row, ...]]
    """People who leave, windows and units that close, assignments that are ended or taken off."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (any(self.add.values()) or self.change or any(self.end.values()))


def compare(recorded: Roster, wanted: Roster, today: date) -> Plan:
    """What has to happen to what is on record.

    A row that the file does not have ends, with these exceptions: units that something which stays still belongs to,
    administrators (see `stays`), and assignments of days gone by, which are history. Of a sheet that the file does not
    have nothing ends, but whoever leaves takes his assignments from today on with him.
    """
    add, changed, end = {}, {}, {}
    for sheet in Sheet:
        before, after = recorded.rows(sheet), wanted.rows(sheet)
        if sheet is Sheet.DUTY:
            pairs = _moved(before, after)
            left = {*(one.key for one, _ in pairs)}
            made = {*(two.key for _, two in pairs)}
        else:
            pairs = [(before[key], row) for key, row in after.items() if key in before and before[key] != row]
            left, made = set(), set()
        changed[sheet] = tuple(pairs)
        add[sheet] = tuple(row for key, row in after.items() if key not in before and key not in made)
        end[sheet] = (
            tuple(row for key, row in before.items() if key not in after and key not in left)
            if sheet in wanted.sheets
            else ()
        )
    end = _without_those_that_stay(recorded, wanted, end, today)
    change = tuple(_fields(sheet, one, two) for sheet, pairs in changed.items() for one, two in pairs)
    return Plan(add, tuple(one for row in change for one in row), changed, end)


def _moved(before: Mapping[str, Row], after: Mapping[str, Row]) -> list[tuple[Row, Row]]:
    """Assignments that only last longer or shorter than on record."""
    old = {_start(row): row for key, row in before.items() if key not in after}
    pairs = []
    for key, row in after.items():
        known = old.pop(_start(row), None) if key not in before else None
        if known is not None:
            pairs.append((known, row))
    return pairs


def _start(row: Row) -> tuple[object, ...]:
    return tuple(value(row, name) for name in ("staff_id", "window_id", "first_day", "part"))


def _without_those_that_stay(
    recorded: Roster, wanted: Roster, end: Mapping[Sheet, tuple[Row, ...]], today: date
) -> dict[Sheet, tuple[Row, ...]]:
    staff = tuple(row for row in end[Sheet.STAFF] if not stays(recorded, row.key))
    windows = end[Sheet.WINDOWS]
    gone = {row.key for row in staff}, {row.key for row in windows}
    duty = {row.key: row for row in end[Sheet.DUTY]}
    for row in recorded.rows(Sheet.DUTY).values():
        if isinstance(row, DutyRow) and (row.staff_id in gone[0] or row.window_id in gone[1]):
            duty[row.key] = row
    keep = wanted.rows(Sheet.DUTY)
    open_duty = (
        row for key, row in duty.items() if isinstance(row, DutyRow) and row.last_day >= today and key not in keep
    )
    belong = {
        value(row, "unit_id")
        for sheet, leaving in ((Sheet.WINDOWS, gone[1]), (Sheet.STAFF, gone[0]))
        for row in {**recorded.rows(sheet), **wanted.rows(sheet)}.values()
        if row.key not in leaving
    }
    units = tuple(row for row in end[Sheet.UNITS] if row.key not in belong)
    return {Sheet.UNITS: units, Sheet.WINDOWS: windows, Sheet.STAFF: staff, Sheet.DUTY: tuple(open_duty)}


def _fields(sheet: Sheet, one: Row, two: Row) -> Iterator[Change]:
    for field in fields(two):
        before, after = value(one, field.name), value(two, field.name)
        if before != after:
            yield Change(sheet, one.key, field.name, str(before), str(after))


def ended(row: DutyRow, today: date) -> DutyRow | None:
    """What is left of an assignment that ends now: its days before today; None if there are none."""
    if row.first_day >= today:
        return None
    return DutyRow(row.staff_id, row.window_id, row.first_day, today - timedelta(days=1), row.part)
