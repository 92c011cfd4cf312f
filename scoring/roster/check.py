"""Rows held against each other and against the record: what is named must be there, once, and possible."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scoring.events.organisation import Role
from scoring.roster.errors import CellFault, Flaw
from scoring.roster.layout import Sheet
from scoring.roster.parse import Line, Parsed
from scoring.roster.rows import NAMES, DutyRow, Roster, Row, StaffRow, UnitRow, WindowRow, value


def check(parsed: Parsed, recorded: Roster) -> tuple[Roster, tuple[CellFault, ...]]:
    """The roster that a file asks for, and everything that is wrong with it, the faults of its cells included.

    Args:
        parsed: the file.
        recorded: what is on record; a sheet that the file lacks stays as it is.
    """
    faults = list(parsed.faults)
    sheets = {}
    for sheet, lines in parsed.lines.items():
        once, doubles = _once(lines, _FOUND_BY[sheet])
        faults.extend(doubles)
        sheets[sheet] = {line.row.key: _said(line.row, recorded.rows(sheet)) for line in once}
    wanted = Roster(sheets)
    for sheet, lines in parsed.lines.items():
        new = [line for line in lines if line.row.key not in recorded.assignments]
        faults.extend(fault for line in new for fault in _named(line, sheet, wanted, recorded))
    faults.extend(_impossible(parsed.lines.get(Sheet.DUTY, ()), recorded))
    faults.extend(_last_admin(parsed.lines.get(Sheet.STAFF, ()), recorded))
    return wanted, tuple(sorted(faults))


_FOUND_BY = {Sheet.UNITS: "unit_id", Sheet.WINDOWS: "window_id", Sheet.STAFF: "staff_id", Sheet.DUTY: "staff_id"}


def _said(row: Row, recorded: Mapping[str, Row]) -> Row:
    """A row whose file lacks the column of names in English, or of what windows do, keeps what is on record."""
    before = recorded.get(row.key)
    if isinstance(row, UnitRow | WindowRow) and row.name_en is None:
        row = replace(row, name_en=before.name_en if isinstance(before, UnitRow | WindowRow) else "")
    if isinstance(row, WindowRow) and row.services is None:
        row = replace(row, services=before.services if isinstance(before, WindowRow) else "")
    return row


def _once(lines: Sequence[Line], column: str) -> tuple[list[Line], list[CellFault]]:
    """Lines of which each has a key of its own, and the faults of the others."""
    first: dict[str, Line] = {}
    doubles = []
    for line in lines:
        known = first.setdefault(line.row.key, line)
        if known is not line and not line.fields.faults:
            doubles.append(line.fields.fault(column, Flaw.TWICE, other=known.number))
    return list(first.values()), doubles


def _named(line: Line, sheet: Sheet, wanted: Roster, recorded: Roster) -> Iterator[CellFault]:
    """What a line names and is not there; a unit on record may be named though the file does not list it."""
    for column, of in NAMES[sheet]:
        key = value(line.row, column)
        if not key:
            continue  # the cell has a fault of its own
        on_record = key in recorded.rows(of)
        if key in wanted.rows(of) or (on_record and (of not in wanted.sheets or of is Sheet.UNITS)):
            continue
        if on_record and of is Sheet.STAFF and stays(recorded, key):
            continue
        yield line.fields.fault(column, Flaw.ENDED if on_record else Flaw.NO_SUCH)


def stays(recorded: Roster, staff_id: str) -> bool:
    """Administrators stay though a file does not name them: a line left out must not shut out the hall's office."""
    row = recorded.rows(Sheet.STAFF).get(staff_id)
    return isinstance(row, StaffRow) and row.role is Role.ADMIN


def _impossible(lines: Sequence[Line], recorded: Roster) -> Iterator[CellFault]:
    """Assignments that end before they begin, or put somebody at one window twice at the same time.

    What stands on record already is history, and is not asked again.
    """
    before: dict[tuple[str, str], list[tuple[DutyRow, int]]] = defaultdict(list)
    for line in lines:
        row = line.row
        if not isinstance(row, DutyRow) or line.fields.faults:
            continue
        if row.last_day < row.first_day:
            yield line.fields.fault("last_day", Flaw.BACKWARDS)
            continue
        others = before[row.staff_id, row.window_id]
        met = next((number for other, number in others if other != row and other.meets(row)), None)
        if met is not None and row.key not in recorded.assignments:
            yield line.fields.fault("first_day", Flaw.OVERLAP, other=met)
        others.append((row, line.number))


def _last_admin(lines: Sequence[Line], recorded: Roster) -> Iterator[CellFault]:
    """The line that takes the last administrator's role away."""
    roles = {row.staff_id: row.role for row in recorded.rows(Sheet.STAFF).values() if isinstance(row, StaffRow)}
    admins = {key for key, role in roles.items() if role is Role.ADMIN}
    if not admins:
        return
    sound = [line.row for line in lines if not line.fields.faults]
    after = roles | {row.staff_id: row.role for row in sound if isinstance(row, StaffRow)}
    if Role.ADMIN not in after.values():
        yield from (line.fields.fault("role", Flaw.LAST_ADMIN) for line in lines if line.row.key in admins)
