"""A roster comes in from a file: shown first, whole or not at all, and the second time there is nothing to do."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from scoring.events.organisation import DayPart, Role
from scoring.ledger.rebuild import differences
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.roster.compare import compare
from scoring.roster.errors import Flaw, RosterChangedError, RosterFault, RosterFileError
from scoring.roster.layout import Sheet
from scoring.roster.rows import DutyRow, Roster, Row, StaffRow, UnitRow, WindowRow
from scoring.roster.submissions import submissions
from scoring.roster.write import write_workbook
from scoring.services.rosters import Rosters
from tests.examples import times
from tests.scoring.halls import FIRST, HALL, FakeClock, at, enrolled, open_at
from tests.scoring.roster.books import DUTY, STAFF, UNITS, WHOLE, WINDOWS, Rows, book, folder


@pytest.fixture
def office(store: Store) -> Store:
    """A hall as `kiosk init` leaves it: one unit, one administrator."""
    from scoring.events.organisation import UnitRegistered
    from scoring.ledger.ledger import Submission

    store.ledger.append_all(
        [Submission(UnitRegistered(unit_id="U0", name="大厅")), enrolled("G1", "U0", Role.ADMIN, "管理员")]
    )
    return store


def taken(store: Store, path: Path) -> int:
    keeper = Rosters(store)
    preview = keeper.preview(path)
    assert preview.faults == ()
    return keeper.carry_out(preview, "G1")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "xlsx"])
def test_a_roster_is_read_from_a_workbook_or_a_folder(office: Store, tmp_path: Path, encoding: str) -> None:
    path = book(tmp_path / "r.xlsx", WHOLE) if encoding == "xlsx" else folder(tmp_path / "r", WHOLE, encoding)
    assert taken(office, path) == 10
    with office.reading() as connection:
        people = {one.staff_id: one for one in organisation.staff(connection, HALL)}
        duties = organisation.duties(connection, HALL, FIRST, FIRST)
    assert (people["W1"].name, people["W2"].name, people["L1"].role) == ("买买提·吐尔逊", "𠮷㛃", "leader")
    assert {(one.staff_id, one.first_day, one.last_day, one.part) for one in duties} == {
        ("W1", FIRST, date(2026, 7, 31), DayPart.DAY),
        ("W2", FIRST, date(2026, 7, 15), DayPart.MORNING),
        ("L1", FIRST, date(2026, 7, 31), DayPart.AFTERNOON),
    }
    assert Rosters(office).preview(path).plan.empty
    assert differences(office.engine) == []


def test_a_rating_names_who_is_there_in_that_half_of_the_day(office: Store, tmp_path: Path, clock: FakeClock) -> None:
    taken(office, book(tmp_path / "r.xlsx", WHOLE))
    with office.reading() as connection:
        found = [organisation.on_duty(connection, HALL, "B01", at(2, hour)) for hour in (9, 12, 13, 16)]
    assert found == ["W2", "W2", "L1", "L1"]


def test_what_a_file_no_longer_names_leaves_and_closes(office: Store, tmp_path: Path, clock: FakeClock) -> None:
    taken(office, book(tmp_path / "r.xlsx", WHOLE))
    clock.now = at(10)
    less = {
        "单位": UNITS[:2],
        "窗口": WINDOWS[:2],
        "人员": (*STAFF[:2], ("L1", "值班", "U1", "单位负责人")),
        "排班": (*DUTY[:2], ("L1", "A01", "2026-08-01", "2026-08-31", "")),
    }
    preview = Rosters(office).preview(book(tmp_path / "less.xlsx", less))
    assert [(one.key, one.field, one.before, one.after) for one in preview.plan.change] == [
        ("L1", "role", "leader", "head")
    ]
    assert {sheet: [row.key for row in rows] for sheet, rows in preview.plan.end.items() if rows} == {
        Sheet.UNITS: ["U2"],
        Sheet.WINDOWS: ["B01"],
        Sheet.STAFF: ["W2"],
        Sheet.DUTY: ["L1 B01 2026-07-01 2026-07-31 afternoon", "W2 B01 2026-07-01 2026-07-15 morning"],
    }
    Rosters(office).carry_out(preview, "G1")
    with office.reading() as connection:
        gone = organisation.person(connection, HALL, "W2")
        ends = {one.staff_id: one.last_day for one in organisation.duties(connection, HALL, FIRST, FIRST)}
        shut = {one.window_id for one in organisation.windows(connection, HALL) if one.closed}
    assert (gone.last_day, shut) == (date(2026, 7, 9), {"B01"})
    assert ends == {"W1": date(2026, 7, 31), "W2": date(2026, 7, 9), "L1": date(2026, 7, 9)}
    assert Rosters(office).preview(book(tmp_path / "again.xlsx", less)).plan.empty
    assert differences(office.engine) == []


def test_whoever_comes_back_is_back(office: Store, tmp_path: Path, clock: FakeClock) -> None:
    taken(office, book(tmp_path / "r.xlsx", WHOLE))
    clock.now = at(10)
    taken(office, book(tmp_path / "less.xlsx", {"人员": STAFF[:2], "排班": DUTY[:2]}))
    taken(office, book(tmp_path / "r2.xlsx", {"人员": STAFF}))
    with office.reading() as connection:
        assert organisation.person(connection, HALL, "W2").last_day is None


def test_an_assignment_that_lasts_longer_is_changed_and_one_that_never_began_is_taken_off(
    office: Store, tmp_path: Path, clock: FakeClock
) -> None:
    taken(
        office, book(tmp_path / "r.xlsx", {**WHOLE, "排班": (*DUTY, ("W1", "A01", "2026-08-01", "2026-08-31", "全天"))})
    )
    longer = (DUTY[0], ("W1", "A01", "2026-07-01", "2026-08-15", "全天"), *DUTY[2:])
    preview = Rosters(office).preview(book(tmp_path / "l.xlsx", {"排班": longer}))
    assert [(one.field, one.before, one.after) for one in preview.plan.change] == [
        ("last_day", "2026-07-31", "2026-08-15")
    ]
    Rosters(office).carry_out(preview, "G1")
    with office.reading() as connection:
        spans = [
            (one.first_day, one.last_day)
            for one in organisation.duties(connection, HALL, FIRST, date(2026, 12, 31))
            if one.staff_id == "W1"
        ]
    assert spans == [(FIRST, date(2026, 8, 15))]


FAULTS: list[tuple[dict[str, Rows], list[tuple[str, int, str, Flaw, str, int]]]] = [
    ({"单位": (("单位编号",), ("U1",))}, [("单位", 1, "单位名称", Flaw.NO_COLUMN, "单位名称", 0)]),
    (
        {"单位": (("单位编号", "单位名称", "备注", "单位编号"), ("U1", "x", "", ""))},
        [
            ("单位", 1, "单位编号", Flaw.DOUBLE_COLUMN, "单位编号", 0),
            ("单位", 1, "备注", Flaw.UNKNOWN_COLUMN, "备注", 0),
        ],
    ),
    (
        {
            "单位": (
                UNITS[0],
                ("U 1/", "x"),
                ("U2", ""),
                ("U3", "长" * 61),
                ("U4", "a\u202eb"),
                ("u3", "y"),
                ("U3", "z"),
            )
        },
        [
            ("单位", 2, "单位编号", Flaw.NOT_AN_ID, "U 1/", 0),
            ("单位", 3, "单位名称", Flaw.MISSING, "", 0),
            ("单位", 4, "单位名称", Flaw.TOO_LONG, "长" * 61, 0),
            ("单位", 5, "单位名称", Flaw.ODD_SIGN, "U+202E", 0),
            ("单位", 6, "单位编号", Flaw.TWICE, "u3", 4),
            ("单位", 7, "单位编号", Flaw.TWICE, "U3", 4),
        ],
    ),
    (
        {
            "窗口": (WINDOWS[0], ("A01", "x", "U9")),
            "人员": (STAFF[0], ("W1", "x", "U0", "经理"), ("G1", "x", "U0", "窗口人员")),
        },
        [
            ("人员", 2, "角色", Flaw.NO_CHOICE, "经理", 0),
            ("人员", 3, "角色", Flaw.LAST_ADMIN, "窗口人员", 0),
            ("窗口", 2, "单位编号", Flaw.NO_SUCH, "U9", 0),
        ],
    ),
    (
        {
            **WHOLE,
            "排班": (
                DUTY[0],
                ("W1", "A01", "2026-07-09", "2026-07-01", ""),
                ("W1", "A01", "2026-07-01", "2026-07-10", "上午"),
                ("W1", "A01", "2026-07-10", "2026-07-12", ""),
                ("W9", "Z1", "昨天", "", "晚上"),
                ("W9", "Z1", "2026-07-01", "2026-07-02", ""),
            ),
        },
        [
            ("排班", 2, "结束日期", Flaw.BACKWARDS, "2026-07-01", 0),
            ("排班", 4, "开始日期", Flaw.OVERLAP, "2026-07-10", 3),
            ("排班", 5, "开始日期", Flaw.NO_DAY, "昨天", 0),
            ("排班", 5, "时段", Flaw.NO_CHOICE, "晚上", 0),
            ("排班", 5, "结束日期", Flaw.MISSING, "", 0),
            ("排班", 5, "工号", Flaw.NO_SUCH, "W9", 0),
            ("排班", 5, "窗口编号", Flaw.NO_SUCH, "Z1", 0),
            ("排班", 6, "工号", Flaw.NO_SUCH, "W9", 0),
            ("排班", 6, "窗口编号", Flaw.NO_SUCH, "Z1", 0),
        ],
    ),
]


@pytest.mark.parametrize(("sheets", "told"), FAULTS)
def test_everything_that_is_wrong_is_told_at_once_with_its_place(
    office: Store, tmp_path: Path, sheets: dict[str, Rows], told: list[tuple[str, int, str, Flaw, str, int]]
) -> None:
    preview = Rosters(office).preview(book(tmp_path / "r.xlsx", sheets))
    found = [(one.sheet, one.row, one.column, one.flaw, one.value, one.other) for one in preview.faults]
    assert found == sorted(told)
    before = office.version()
    with pytest.raises(ValueError, match="faults"):
        Rosters(office).carry_out(preview, "G1")
    assert office.version() == before


def test_names_in_english_are_kept_by_files_that_do_not_speak_of_them(office: Store, tmp_path: Path) -> None:
    units = (
        ("单位编号", "单位名称", "单位英文名"),
        ("U1", "公安局户政窗口", " Residence  Office "),
        ("U2", "税务局", ""),
    )
    windows = (("window id", "window name", "window name in English", "unit id"), ("A01", "户籍", "Residence", "U1"))
    taken(office, book(tmp_path / "r.xlsx", {"单位": units, "窗口": windows}))

    def english() -> tuple[dict[str, str | None], dict[str, str | None]]:
        with office.reading() as connection:
            return (
                {one.unit_id: one.name_en for one in organisation.units(connection, HALL)},
                {one.window_id: one.name_en for one in organisation.windows(connection, HALL)},
            )

    told = {"U0": None, "U1": "Residence Office", "U2": None}, {"A01": "Residence"}
    assert english() == told
    renamed = (*UNITS[:1], ("U1", "户政", *UNITS[1][2:]), UNITS[2])
    taken(office, book(tmp_path / "old.xlsx", {"单位": renamed, "窗口": WINDOWS[:2]}))
    assert english() == told, "an old file has no such column"
    cleared = (units[0], ("U1", "户政", None), units[2])
    preview = Rosters(office).preview(book(tmp_path / "c.xlsx", {"单位": cleared}))
    assert [(one.key, one.field, one.before, one.after) for one in preview.plan.change] == [
        ("U1", "name_en", "Residence Office", "")
    ]
    Rosters(office).carry_out(preview, "G1")
    assert english()[0]["U1"] is None
    long = (units[0], ("U1", "户政", "x" * 61))
    (fault,) = Rosters(office).preview(book(tmp_path / "l.xlsx", {"单位": long})).faults
    assert (fault.row, fault.column, fault.flaw) == (2, "单位英文名", Flaw.TOO_LONG)


def test_a_person_who_leaves_by_the_file_cannot_be_on_duty_in_it(office: Store, tmp_path: Path) -> None:
    taken(office, book(tmp_path / "r.xlsx", WHOLE))
    preview = Rosters(office).preview(
        book(tmp_path / "l.xlsx", {"人员": STAFF[:2], "排班": (*DUTY, ("W2", "B01", "2026-09-01", "2026-09-02", ""))})
    )
    assert [(one.row, one.column, one.flaw) for one in preview.faults] == [(5, "工号", Flaw.ENDED)]


def test_a_plan_is_not_carried_out_over_what_somebody_else_changed(office: Store, tmp_path: Path) -> None:
    first = Rosters(office).preview(book(tmp_path / "r.xlsx", WHOLE))
    taken(office, book(tmp_path / "u.xlsx", {"单位": UNITS}))
    with pytest.raises(RosterChangedError):
        Rosters(office).carry_out(first, "G1")


def bad_files(folder: Path) -> Iterator[tuple[Path, RosterFault]]:
    yield folder / "nothing.xlsx", RosterFault.GONE
    (folder / "damaged.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    yield folder / "damaged.xlsx", RosterFault.UNREADABLE
    (folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    yield folder / "old.xls", RosterFault.KIND
    os.mkfifo(folder / "pipe.xlsx")
    yield folder / "pipe.xlsx", RosterFault.NO_FILE
    (folder / "empty").mkdir()
    yield folder / "empty", RosterFault.NO_SHEETS
    (folder / "odd").mkdir()
    (folder / "odd" / "units.csv").write_bytes(b"\xff\xff\xff")
    yield folder / "odd", RosterFault.ENCODING
    yield book(folder / "other.xlsx", {"别的": UNITS}), RosterFault.NO_SHEETS


def test_a_file_that_is_no_roster_is_told_apart(office: Store, tmp_path: Path) -> None:
    for path, fault in bad_files(tmp_path):
        with pytest.raises(RosterFileError) as caught:
            Rosters(office).preview(path)
        assert caught.value.fault is fault
        assert caught.value.path.startswith(str(path))


IDS = st.sampled_from(["1", "2", "3"])
NAMES = (
    st.text(st.characters(codec="gb18030", categories=("L", "N")), min_size=1, max_size=8)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
ENGLISH = st.just("") | st.sampled_from(["Residence", "Tax returns", "=1+1"])
DAYS = st.dates(date(2026, 6, 1), date(2026, 9, 30))


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Rosters in which everything that is named is there."""
    units = {one: UnitRow(one, draw(NAMES), draw(ENGLISH)) for one in draw(st.sets(IDS.map("U".__add__), min_size=1))}
    any_unit = st.sampled_from(sorted(units))
    windows = {
        one: WindowRow(one, draw(NAMES), draw(any_unit), draw(ENGLISH), draw(st.sampled_from(["", "S05", "S05、S01"])))
        for one in draw(st.sets(IDS.map("A".__add__), min_size=1))
    }
    staff = {
        one: StaffRow(one, draw(NAMES), draw(any_unit), draw(st.sampled_from(Role)))
        for one in draw(st.sets(IDS.map("W".__add__), min_size=1))
    }
    duty: dict[str, Row] = {}
    for _ in range(draw(st.integers(0, 5))):
        first = draw(DAYS)
        row = DutyRow(
            draw(st.sampled_from(sorted(staff))),
            draw(st.sampled_from(sorted(windows))),
            first,
            first + timedelta(days=draw(st.integers(0, 40))),
            draw(st.sampled_from(DayPart)),
        )
        others = (one for one in duty.values() if isinstance(one, DutyRow))
        if not any((one.staff_id, one.window_id) == (row.staff_id, row.window_id) and one.meets(row) for one in others):
            duty[row.key] = row
    return Roster({Sheet.UNITS: units, Sheet.WINDOWS: windows, Sheet.STAFF: staff, Sheet.DUTY: duty})


@times(0.5)  # an example is a store, two imports and two workbooks
@given(before=rosters(), after=rosters(), day=st.integers(1, 31))
def test_after_an_import_there_is_nothing_to_do_and_an_export_comes_back_as_it_went(
    tmp_path_factory: pytest.TempPathFactory, before: Roster, after: Roster, day: int
) -> None:
    place = tmp_path_factory.mktemp("roster")
    clock = FakeClock()
    store = open_at(None, clock)
    keeper = Rosters(store)
    for number, wanted in enumerate((before, after)):
        clock.now = at(1) if number == 0 else at(day, 23)
        known = keeper.recorded()
        today = FIRST if number == 0 else date(2026, 7, day)
        plan = compare(known, wanted, today)
        store.ledger.append_all(list(submissions(plan, known, by="G1", today=today)))
        assert compare(keeper.recorded(), wanted, today).empty
    for english in (False, True):
        write_workbook(place / "out.xlsx", keeper.recorded(), english=english)
        again = keeper.preview(place / "out.xlsx")
        assert again.faults == ()
        assert again.plan.empty
    assert differences(store.engine) == []
    store.close()


def test_a_name_that_no_spreadsheet_could_hold_makes_no_broken_file(tmp_path: Path) -> None:
    units = {"U1": UnitRow("U1", "=户\x1b[31m\u202e政\uffff")}
    path = tmp_path / "out.xlsx"
    write_workbook(path, Roster({Sheet.UNITS: units}))
    assert load_workbook(path)["单位"]["B2"].value == "=户[31m政\ufffd"


def test_what_windows_do_is_read_kept_and_written(office: Store, tmp_path: Path) -> None:
    def services() -> dict[str, tuple[str, ...]]:
        with office.reading() as connection:
            return {one.window_id: one.services for one in organisation.windows(connection, HALL)}

    def told(*cells: str) -> dict[str, Rows]:
        rows = [(*row, cell) for row, cell in zip(WINDOWS, ("事项编号", *cells), strict=True)]
        return {**WHOLE, "窗口": rows}

    taken(office, book(tmp_path / "1.xlsx", told("s05， S06,S05", "")))
    assert services() == {"A01": ("S05", "S06"), "B01": ()}
    assert Rosters(office).preview(book(tmp_path / "2.xlsx", WHOLE)).plan.empty, "an older file says nothing of them"
    write_workbook(tmp_path / "3.xlsx", Rosters(office).recorded())
    assert Rosters(office).preview(tmp_path / "3.xlsx").plan.empty
    plan = Rosters(office).preview(book(tmp_path / "4.xlsx", told("S05", "S19"))).plan
    assert [(one.key, one.before, one.after) for one in plan.change] == [("A01", "S05、S06", "S05"), ("B01", "", "S19")]
    (fault,) = Rosters(office).preview(book(tmp_path / "5.xlsx", told("出生登记", ""))).faults
    assert (fault.row, fault.column, fault.flaw) == (2, "事项编号", Flaw.NOT_AN_ID)
    assert differences(office.engine) == []
