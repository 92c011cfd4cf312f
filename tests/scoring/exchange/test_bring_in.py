"""Ratings of other systems: read as their dialect means them, whole or not at all, and once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.clock import hall_time
from scoring.errors import ConflictError
from scoring.events.organisation import WindowRegistered
from scoring.events.ratings import Channel
from scoring.events.visits import VisitEnded
from scoring.exchange.bring_in import BringIn, Preview
from scoring.exchange.bring_out import ratings_csv
from scoring.exchange.dialects import DIALECTS, KIOSK, NATIONAL, TAIAN, Dialect, Direction
from scoring.exchange.faults import ExchangeFileError, ExchangeFileFault, ExchangeFlaw
from scoring.exchange.rows import Line, RowReader, Told
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.ledger.visit_key import visit_digest
from scoring.services.ratings import Ratings
from tests.scoring.halls import FakeClock, at, open_at, organisation, raw

HEAD = "projectNo,satisfaction,evalDetail,writingEvaluation,pf,assessTime,winName"
ROW = "P1,5,510,谢谢,4,2026-07-01 07:30:00,A01"
FALLING = Direction.FALLING
RISING = Direction.RISING


@pytest.fixture
def desk(hall: Store, clock: FakeClock) -> BringIn:
    clock.now = at(20)
    return BringIn(hall)


def file_of(folder: Path, *rows: str, head: str = HEAD, encoding: str = "utf-8") -> Path:
    path = folder / "ratings.csv"
    path.write_bytes("\n".join((head, *rows, "")).encode(encoding))
    return path


def preview(desk: BringIn, path: Path, dialect: Dialect = NATIONAL, direction: Direction = RISING) -> Preview:
    return desk.preview(path, dialect, direction)


def on_record(path: Path) -> list[tuple[object, ...]]:
    with raw(path) as connection:
        columns = "level, channel, window_id, staff_id, day, service_id"
        return connection.execute(f"SELECT {columns} FROM rating ORDER BY at, level").fetchall()


def test_a_row_becomes_the_rating_that_was_given(desk: BringIn, path: Path, tmp_path: Path, hall: Store) -> None:
    found = preview(desk, file_of(tmp_path, ROW))
    assert desk.carry_out(found, "G1") == 1
    assert on_record(path) == [(5, "hall", "A01", "W1", "2026-07-01", None)]
    with raw(path) as connection:
        assert connection.execute("SELECT code FROM rating_reason").fetchall() == [(510,)]
        assert connection.execute("SELECT text FROM private_text WHERE about = 'words'").fetchall() == [("谢谢",)]
    assert verify(hall.engine).whole


def test_what_was_done_is_implied_as_by_a_tap_at_the_window(
    desk: BringIn, path: Path, tmp_path: Path, hall: Store
) -> None:
    for window_id, services in {"A01": ("S05",), "A02": ("S05", "S13")}.items():
        hall.ledger.append(WindowRegistered(window_id=window_id, unit_id="U1", name=window_id, services=services))
    known = VisitEnded(visit=visit_digest(hall.visit_key, "P4"), window_id="A01", staff_id=None, service_id="S13")
    hall.ledger.append(known)
    head = f"{HEAD},serviceCode"
    rows = [
        "P1,5,,,4,2026-07-01 10:00:00,A01,",
        "P2,4,,,4,2026-07-01 11:00:00,A01,S09",
        "P3,3,,,4,2026-07-01 12:00:00,A02,",
        "P4,2,,,4,2026-07-01 13:00:00,A01,",
    ]
    desk.carry_out(preview(desk, file_of(tmp_path, *rows, head=head)), "G1")
    found = {row[0]: row[-1] for row in on_record(path)}
    assert found == {5: "S05", 4: "S09", 3: None, 2: None}, "two services imply none, and a visit speaks for itself"


def test_the_same_file_again_changes_nothing_whoever_brings_it(desk: BringIn, path: Path, tmp_path: Path) -> None:
    same = ["P1,5,,,4,2026-07-02 10:00:00,A01", *[",4,,,4,2026-07-02 10:00:00,A01"] * 3]
    first = preview(desk, file_of(tmp_path, *same))
    desk.carry_out(first, "G1")
    again = preview(desk, file_of(tmp_path, *same))
    assert (len(first.new), again.new, again.repeated) == (4, (), 4)
    assert desk.carry_out(again, "Z1") == 0
    assert len(on_record(path)) == 4


def test_a_visit_that_was_rated_here_is_not_rated_again(desk: BringIn, hall: Store, tmp_path: Path) -> None:
    Ratings(hall).give("A01", 3, channel=Channel.HALL, visit="ｐ1")
    found = preview(desk, file_of(tmp_path, ROW))
    assert (found.new, found.repeated) == ((), 1)


def test_what_nobody_gave_and_what_does_not_count_is_left_out_and_counted(desk: BringIn, tmp_path: Path) -> None:
    head = f"{HEAD},isDefault,effectiveValue,assessNumber"
    rows = [
        "P1,5,,,7,2026-07-02 10:00:00,A01,,,",  # put in by the system
        "P2,5,,,4,2026-07-02 10:00:00,A01,是,,",
        "P3,5,,,4,2026-07-02 10:00:00,A01,0,0,",
        "P4,5,,,4,2026-07-02 10:00:00,A01,,1,2",
        "P4,5,,,4,2026-07-02 10:00:00,A01,,1,1",
    ]
    found = preview(desk, file_of(tmp_path, *rows, head=head))
    assert (len(found.new), found.defaults, found.invalid, found.again) == (1, 2, 1, 1)


@pytest.mark.parametrize(
    ("dialect", "code", "channel"),
    [
        (NATIONAL, "1", Channel.ONLINE),
        (NATIONAL, "5", Channel.EVALUATOR),
        (TAIAN, "1", Channel.PAPER),
        (TAIAN, "4", Channel.EVALUATOR),
        (TAIAN, "7", Channel.SMS),
        (KIOSK, "window", Channel.WINDOW),
        (KIOSK, "", Channel.EVALUATOR),
    ],
)
def test_the_same_code_means_what_its_dialect_means(
    desk: BringIn, tmp_path: Path, dialect: Dialect, code: str, channel: Channel
) -> None:
    found = preview(desk, file_of(tmp_path, f"P1,5,,,{code},2026-07-02 10:00:00,A01"), dialect)
    assert [one.told.channel for one in found.new] == [channel]


def test_reasons_that_contradict_the_level_refuse_the_file(desk: BringIn, path: Path, tmp_path: Path) -> None:
    file = file_of(tmp_path, "P1,1,510,,4,2026-07-02 10:00:00,A01", "P2,5,,,4,2026-07-02 10:00:00,A01")
    wrong = preview(desk, file)
    assert [(one.line, one.place, one.flaw) for one in wrong.faults] == [(2, 3, ExchangeFlaw.CONTRADICTS)]
    right = preview(desk, file, direction=FALLING)
    assert [one.told.level for one in right.new] == [5, 1]
    assert on_record(path) == []


def test_names_of_levels_have_no_direction(desk: BringIn, tmp_path: Path) -> None:
    rows = [f"P{n},{name},,,4,2026-07-02 10:00:00,A01" for n, name in enumerate(("非常满意", "基本满意", "非常不满意"))]
    for direction in Direction:
        found = preview(desk, file_of(tmp_path, *rows), direction=direction)
        assert [one.told.level for one in found.new] == [5, 3, 1]


BAD = [
    ("P1,6,,,4,2026-07-02 10:00:00,A01", 2, ExchangeFlaw.LEVEL),
    ("P1,,,,4,2026-07-02 10:00:00,A01", 2, ExchangeFlaw.MISSING),
    ("P1,5,999,,4,2026-07-02 10:00:00,A01", 3, ExchangeFlaw.REASON),
    ("P1,5,五一〇,,4,2026-07-02 10:00:00,A01", 3, ExchangeFlaw.REASON),
    (f"P1,5,,{'长' * 151},4,2026-07-02 10:00:00,A01", 4, ExchangeFlaw.TOO_LONG),
    ("P1,5,,,9,2026-07-02 10:00:00,A01", 5, ExchangeFlaw.CHANNEL),
    ("P1,5,,,4,2026-02-30 10:00:00,A01", 6, ExchangeFlaw.TIME),
    ("P1,5,,,4,2026-07-02 25:00:00,A01", 6, ExchangeFlaw.TIME),
    ("P1,5,,,4,,A01", 6, ExchangeFlaw.MISSING),
    ("P1,5,,,4,2026-07-21 10:00:00,A01", 6, ExchangeFlaw.FUTURE),
    ("P1,5,,,4,2026-07-02 10:00:00,Z99", 7, ExchangeFlaw.WINDOW),
    ("P1,5,,,4,2026-07-02 10:00:00,", 7, ExchangeFlaw.MISSING),
    ("P1,5,,,4,2026-07-02 10:00:00", 7, ExchangeFlaw.MISSING),
]


@pytest.mark.parametrize(("row", "place", "flaw"), BAD)
def test_a_cell_that_cannot_be_is_named(
    desk: BringIn, tmp_path: Path, row: str, place: int, flaw: ExchangeFlaw
) -> None:
    found = preview(desk, file_of(tmp_path, ROW, row.replace("P1", "P2", 1)))
    assert [(one.line, one.place, one.flaw) for one in found.faults] == [(3, place, flaw)]
    assert found.new == ()


def test_all_that_is_wrong_is_said_at_once(desk: BringIn, tmp_path: Path) -> None:
    found = preview(desk, file_of(tmp_path, *(row.replace("P1", f"P{n}", 1) for n, (row, _, _) in enumerate(BAD))))
    assert [one.flaw for one in found.faults] == [flaw for _, _, flaw in BAD]


def test_a_person_is_named_by_badge_or_by_a_name_that_only_one_has(desk: BringIn, tmp_path: Path) -> None:
    head = f"{HEAD},winUserName,serviceNumber,proStatus"
    rows = [f"P1,5,,,4,2026-07-02 10:00:00,Ａ01,{who},2,3" for who in ("w3", "张晓燕")]
    for row in rows:
        found = preview(desk, file_of(tmp_path, row, head=head))
        assert [(one.staff_id, one.told.visit) for one in found.new] == [("W3", "P1#2")]
    wrong = preview(desk, file_of(tmp_path, "P1,5,,,4,2026-07-02 10:00:00,A01,没有人,x,4", head=head))
    assert [one.flaw for one in wrong.faults] == [ExchangeFlaw.NUMBER, ExchangeFlaw.STATUS]
    nobody = preview(desk, file_of(tmp_path, "P1,5,,,4,2026-07-02 10:00:00,A01,没有人,1,3", head=head))
    assert [one.flaw for one in nobody.faults] == [ExchangeFlaw.STAFF]


def test_a_visit_that_stands_there_twice_is_named_with_its_first_line(desk: BringIn, tmp_path: Path) -> None:
    found = preview(desk, file_of(tmp_path, ROW, ROW))
    assert [(one.line, one.flaw, one.other) for one in found.faults] == [(3, ExchangeFlaw.TWICE, 2)]


def test_columns_are_known_by_any_of_their_names_and_must_be_there(desk: BringIn, tmp_path: Path) -> None:
    found = preview(desk, file_of(tmp_path, "5;2026/7/2 9:05;A01", head="满意度;评价时间;窗口", encoding="gb18030"))
    assert [hall_time(one.told.at) for one in found.new] == [hall_time(at(2, 9, 5))]
    wrong = preview(desk, file_of(tmp_path, "5,5", head="satisfaction,满意度"))
    assert [(one.place, one.flaw) for one in wrong.faults] == [
        (2, ExchangeFlaw.DOUBLE_COLUMN),
        (0, ExchangeFlaw.NO_COLUMN),
        (0, ExchangeFlaw.NO_COLUMN),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", ExchangeFileFault.EMPTY),
        (b"\n \n", ExchangeFileFault.EMPTY),
        (b'satisfaction\n"5\n', ExchangeFileFault.QUOTES),
        (b"\xff\xfe\xff\xff\xff", ExchangeFileFault.ENCODING),
    ],
)
def test_a_file_that_holds_no_ratings_is_said(
    desk: BringIn, tmp_path: Path, content: bytes, fault: ExchangeFileFault
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    with pytest.raises(ExchangeFileError) as refused:
        preview(desk, path)
    assert refused.value.fault is fault


@given(st.text(max_size=30), st.sampled_from(sorted(DIALECTS)), st.sampled_from(Direction))
def test_no_cell_breaks_the_reader(cell: str, dialect: str, direction: Direction) -> None:
    reader = RowReader(DIALECTS[dialect], direction, at(20))
    places = {name: (number, name) for number, name in enumerate(("level", "at", "window", "reasons", "channel"), 1)}
    found = reader.read(Line(2, dict.fromkeys(places, cell), places))
    assert isinstance(found, Told | list)


@given(st.integers(1, 5))
def test_a_direction_read_and_written_is_the_same(level: int) -> None:
    for direction in Direction:
        assert direction.level(direction.level(level)) == level


def test_what_is_brought_out_comes_in_elsewhere_as_it_was(
    desk: BringIn, hall: Store, clock: FakeClock, tmp_path: Path
) -> None:
    desk.carry_out(
        preview(desk, file_of(tmp_path, ROW, "P2,2,210,\u202e\x1b＝1+1\uffff,5,2026-07-02 10:00:00,A02")), "G1"
    )
    for dialect in (KIOSK, NATIONAL):
        data, count = ratings_csv(hall, dialect, FALLING, date(2026, 7, 1), date(2026, 7, 31), words=True)
        file = tmp_path / "out.csv"
        file.write_bytes(data)
        assert count == 2
        assert preview(desk, file, dialect, FALLING).repeated == 2
        elsewhere = open_at(tmp_path / f"{dialect.name}.db", clock)
        elsewhere.ledger.append_all([*organisation()])
        other = BringIn(elsewhere)
        other.carry_out(preview(other, file, dialect, FALLING), "G1")
        elsewhere.close()
        rows = on_record(tmp_path / f"{dialect.name}.db")
        assert [(row[0], row[2], row[3]) for row in rows] == [(5, "A01", "W1"), (2, "A02", "W2")]
        assert ",'＝1+1\ufffd," in data.decode()
    bare, _ = ratings_csv(hall, KIOSK, RISING, date(2026, 7, 1), date(2026, 7, 1), words=False)
    assert "谢谢" not in bare.decode("utf-8-sig")
    assert "P1" not in bare.decode("utf-8-sig")


def test_a_file_that_is_cut_off_is_gone_on_with(
    desk: BringIn, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoring.exchange.bring_in._AT_ONCE", 2)
    rows = [f"P{n},5,510,,4,2026-07-02 10:{n:02}:00,A01" for n in range(5)]
    found = preview(desk, file_of(tmp_path, *rows))
    rated_meanwhile = replace(found, new=(*found.new[:3], found.new[0], *found.new[3:]))
    with pytest.raises(ConflictError):
        desk.carry_out(rated_meanwhile, "G1")
    assert len(on_record(path)) == 2
    again = preview(desk, file_of(tmp_path, *rows))
    assert (len(again.new), again.repeated) == (3, 2)
    desk.carry_out(again, "G1")
    assert len(on_record(path)) == 5
