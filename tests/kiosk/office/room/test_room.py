"""The menu and what is behind it: counts, decisions, weights by two, an auditor who writes nothing, files."""

import csv
import io
import stat
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from kiosk.desks.office.on_store import office_desks
from kiosk.desks.ports import Person
from kiosk.errors.office import NobodyWithoutPinError, NoReasonError, SamePersonError
from kiosk.frame.confirm import ConfirmScreen
from kiosk.office.listing.form import FormScreen
from kiosk.office.listing.screen import ListScreen
from kiosk.office.room.menu import MenuScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from quiz.model.bank import assemble
from scoring.errors.conflicts import OwnFindingError
from scoring.events.campaigns import Weights
from scoring.events.discipline import FindingDisputed
from scoring.events.identity import PinReason
from scoring.events.organisation import Role
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.permissions import NotAllowedError
from scoring.read.campaigns import campaign
from scoring.read.organisation import opening
from scoring.services.campaigns import Opening
from scoring.services.credentials import Credentials, PinSetting
from scoring.services.patrols import Patrols
from tests.kiosk.office.office import sees
from tests.kiosk.office.room.rooms import AUDITOR, enrol_more, enter, fill, press, room_app
from tests.kiosk.pilots import Kiosk, arrive
from tests.kiosk.screen_text import screen_text
from tests.scoring.halls import CAMPAIGN, HALL, at, enrolled


def disputed(finding_id: str, by: str, why: str) -> Submission:
    reason = seal(why, about="note")
    return Submission(FindingDisputed(finding_id=finding_id, by=by, reason=reason.sealed), secrets=(reason,), at=at(8))


@pytest.fixture
def hall(store: Store) -> Store:
    """The story, with two disputes, an auditor, and PINs for two."""
    store.ledger.append_all([disputed("F1", "W2", "那天我在培训 [/red]"), disputed("F2", "W2", "窗口停用")])
    enrol_more(store)
    return store


def first_patrol(pilot: Kiosk) -> str:
    """The row of the first working day that nobody signed off."""
    table = pilot.app.screen.query_one(ScoreTable)
    return next(key for key, cells in table.rows_shown if cells["kind"] == "巡查")


async def test_the_menu_counts_what_waits_and_leads_there(hall: Store, tmp_path: Path) -> None:
    async with room_app(hall, tmp_path).run_test(size=(120, 36)) as pilot:
        await enter(pilot)
        await arrive(pilot, MenuScreen)
        # 1 to 13 July: nine working days, none signed off; two disputes.
        await sees(pilot, "办公室", "11项", "扣分记录 F1（A1）有异议", "2026-07-01的巡查没有签字")
        await press(pilot, "8")
        await sees(pilot, "待办", "异议", "J1 纪检员")
        await press(pilot, "enter")
        await sees(pilot, "差评办理  A01", "没有留，或已删除")
        await press(pilot, "escape")
        pilot.app.screen.query_one(ScoreTable).point_at(first_patrol(pilot))
        await press(pilot, "enter")
        await sees(pilot, "巡查日", "没有签字的工作日10天")
        await press(pilot, "escape", "escape", "1")
        await arrive(pilot, ScoresScreen)
        await sees(pilot, "李明", "返回")
        await press(pilot, "escape")
        await arrive(pilot, MenuScreen)
        await press(pilot, "7")
        await sees(pilot, "账本", "备份", "要处理的")
        pilot.app.screen.query_one(ScoreTable).point_at("backups")
        await sees(pilot, "kiosk backup")


async def test_disputes_are_decided_by_somebody_else_with_a_reason(hall: Store, tmp_path: Path) -> None:
    async with room_app(hall, tmp_path).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "2", "f")
        await sees(pilot, "等裁定的异议2条", "有异议")
        pilot.app.screen.query_one(ScoreTable).point_at("F1")
        await sees(pilot, "那天我在培训 [/red]", "W2 王芳的异议", "维持", "撤销")
        await press(pilot, "u")
        await arrive(pilot, ConfirmScreen)
        await press(pilot, "enter")
        await sees(pilot, "A1 A02 W2 已维持")
        pilot.app.screen.query_one(ScoreTable).point_at("F2")
        await press(pilot, "r")
        await arrive(pilot, FormScreen)
        await fill(pilot, reason="   ")
        await sees(pilot, "请写明理由")
        await fill(pilot, reason="窗口当日停用")
        await sees(pilot, "A1 A02 W2 已撤销", "撤销")
    book = Patrols(hall)
    assert (book.one("F1").state, book.one("F2").state, book.one("F2").withdrawn) == ("upheld", "reversed", True)


async def test_who_recorded_a_finding_is_not_offered_to_decide_it_and_is_refused(store: Store, tmp_path: Path) -> None:
    store.ledger.append_all([enrolled("Z1", "U1", Role.ADMIN, "值班长"), disputed("F1", "W2", "不是我")])
    desk = office_desks(store, tmp_path, lambda: assemble((), (), ())).findings
    with pytest.raises(OwnFindingError):
        desk.uphold("F1", "Z1")
    with pytest.raises(NoReasonError):
        desk.reverse("F1", " ", "G1")
    person = Person("Z1", "值班长", "公安户政", "admin")
    async with room_app(store, tmp_path, person=person).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "2", "f")
        pilot.app.screen.query_one(ScoreTable).point_at("F1")
        await sees(pilot, "不是我")
        assert "U 维持" not in screen_text(pilot.app)
        await press(pilot, "u", "r")
        assert isinstance(pilot.app.screen, ListScreen)


async def test_a_campaign_of_ones_own_follows_published_rules(hall: Store, tmp_path: Path) -> None:
    async with room_app(hall, tmp_path).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "4", "o")
        await sees(pilot, "另开一个考核周期", "qingpu-2023", "quzhou-2021-stars")
        await fill(pilot, id="2026-q3", title="第三季度", first="2026-07-01", last="2026-09-31", preset="")
        await sees(pilot, "不是日期")
        await fill(pilot, last="2026-09-30", preset="没有这种规则")
        await sees(pilot, "没有办成")
        await fill(pilot, preset="qingpu-2023")
        await sees(pilot, "已开: 第三季度")
        assert pilot.app.screen.query_one(ScoreTable).pointed == "2026-Q3", "the next key is about what was opened"
    with hall.reading() as connection:
        assert campaign(connection, HALL, "2026-Q3").preset is not None


async def test_the_halls_hours_are_set_where_one_sees_how_things_are(hall: Store, tmp_path: Path) -> None:
    async with room_app(hall, tmp_path).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "7")
        await sees(pilot, "对外时间", "还没有设定")
        await press(pilot, "h")
        await fill(pilot, hours="9-17", first="2026-07-01")
        await sees(pilot, "没有办成", "9-17")
        await fill(pilot, hours="08:30-12:00,14:00-17:30")
        await sees(pilot, "已设: 2026-07-01 起 08:30-12:00,14:00-17:30")
    with hall.reading() as connection:
        assert [(one.hours.said, one.by) for one in opening(connection, HALL)] == [("08:30-12:00,14:00-17:30", "G1")]


async def test_weights_are_tried_and_then_adopted_by_two(hall: Store, tmp_path: Path) -> None:
    async with room_app(hall, tmp_path).run_test(size=(120, 36)) as pilot:
        await enter(pilot, "4", "w")
        await fill(pilot, weights="90,20,20")
        await sees(pilot, "不是权重")
        await fill(pilot, weights="80 10 10")
        await sees(pilot, "试算 测试80 满意度10 纪律10", "名次会变的", "李明", "99.23")
        await press(pilot, "a")
        for badge, pin, told in (
            ("Z1", "000111", "没有办成"),
            ("G1", "246810", "两个人共同决定"),
            ("W1", "1", "没有办成"),
        ):
            await fill(pilot, badge=badge, pin=pin)
            await sees(pilot, told)
        assert "907162" not in screen_text(pilot.app)
        slip = PinSetting("G1", PinReason.RESET, one_time=True)
        Credentials(hall).set_pins({"Z1": "739164"}, slip)
        await fill(pilot, badge="Z1", pin="739164")
        await sees(pilot, "Z1 还在用一次性口令")  # whoever printed the slip would decide alone
        Credentials(hall).set_pins({"Z1": "907162"}, PinSetting("Z1", PinReason.OWN))
        await fill(pilot, badge="z1", pin="907162")
        await sees(pilot, "已采用: 测试80 满意度10 纪律10", "80/10/10")
    with hall.reading() as connection:
        assert campaign(connection, HALL, CAMPAIGN).weights == Weights(knowledge=80, satisfaction=10, discipline=10)


async def test_one_person_gets_another_pin_and_assignments_are_seen(hall: Store, tmp_path: Path) -> None:
    async with room_app(hall, tmp_path).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "3")
        await sees(pilot, "李明", "A01", "窗口人员")
        pilot.app.screen.query_one(ScoreTable).point_at("Z1")
        await press(pilot, "r")
        await sees(pilot, "值班长（Z1）", "立即失效")
        await press(pilot, "enter")
        await sees(pilot, "口令单", "一次性")
        pilot.app.screen.query_one(ScoreTable).point_at("W1")
        await press(pilot, "enter")
        await sees(pilot, "排班  李明", "2026-07-31", "全天")
    (slip,) = (tmp_path / "pins").iterdir()
    assert "Z1" in slip.read_text(encoding="utf-8")
    assert "907162" not in slip.read_text(encoding="utf-8")
    desks = office_desks(hall, tmp_path, lambda: assemble((), (), ()))
    desks.people.give_pins((), "G1", lambda _: b"all")
    with pytest.raises(NobodyWithoutPinError):
        desks.people.give_pins((), "G1", lambda _: b"none left")


def front(pilot: Kiosk) -> type[object]:
    return type(pilot.app.screen)


@pytest.mark.parametrize("person", [AUDITOR], ids=["auditor"])
async def test_an_auditor_reads_everything_and_writes_nothing(hall: Store, tmp_path: Path, person: Person) -> None:
    before = hall.version()
    async with room_app(hall, tmp_path, person=person).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        for digit in "12345678":
            await press(pilot, digit)
            assert front(pilot) is not MenuScreen, digit
            if front(pilot) is ListScreen:
                await press(pilot, *"abcfghijklmnopqrtuvxyz")
            while front(pilot) is not MenuScreen:
                await press(pilot, "escape")
        assert hall.version() == before
    assert not (tmp_path / "pins").exists()


@pytest.mark.parametrize("badge", ["J1", "Z1", "W1"])
def test_the_desks_refuse_whoever_may_not_whatever_the_screen_thinks(hall: Store, tmp_path: Path, badge: str) -> None:
    desks = office_desks(hall, tmp_path, lambda: assemble((), (), ()))
    before = hall.version()
    weights = Weights(knowledge=80, satisfaction=10, discipline=10)
    with pytest.raises(NotAllowedError):
        desks.people.give_pins(("W1",), badge, lambda _: b"")
    with pytest.raises(NotAllowedError):
        desks.campaigns.open(Opening("X", "x", date(2026, 8, 1), date(2026, 8, 2)), badge)
    with pytest.raises(NotAllowedError):
        desks.findings.reverse("F1", "x", badge)
    with pytest.raises(NotAllowedError):
        desks.hall.set_hours("09:00-17:00", date(2026, 8, 1), badge)
    with pytest.raises(SamePersonError if badge == "Z1" else NotAllowedError):
        desks.campaigns.adopt(CAMPAIGN, weights, badge, ("Z1", "907162"))
    assert hall.version() == before
    assert not (tmp_path / "pins").exists()


async def test_the_events_of_a_score_are_narrowed_sorted_and_exported_over_all_pages(
    hall: Store, tmp_path: Path
) -> None:
    async with room_app(hall, tmp_path).run_test(size=(120, 36), notifications=True) as pilot:
        await enter(pilot, "1")
        await sees(pilot, "李明")
        await press(pilot, "enter", "v")
        await sees(pilot, "由近到远")
        table = pilot.app.screen.query_one(ScoreTable)
        every = len(table.rows_shown)
        await press(pilot, "slash", "5", "enter")
        assert 0 < len(table.rows_shown) <= every
        await press(pilot, "e")
        await sees(pilot, "已导出", "exports")
        await press(pilot, "escape")
        assert len(table.rows_shown) == every
        await press(pilot, "slash", *"zz", "enter")
        await sees(pilot, "没有含「zz」的行", "清除筛选")
        await press(pilot, "escape", "s", "d")
        assert len(table.rows_shown) == every
        await press(pilot, "escape", "escape", "t", "slash")
        await press(pilot, "escape")
    (book,) = (tmp_path / "exports").glob("events-*.xlsx")
    assert openpyxl.load_workbook(book).active is not None


async def test_what_is_shown_is_what_is_written_to_files(hall: Store, tmp_path: Path) -> None:
    async with room_app(hall, tmp_path).run_test(size=(120, 36)) as pilot:
        await enter(pilot, "3", "slash", *"W", "enter", "s", "d")
        await sees(pilot, "筛选: W")
        shown = [cells["badge"] for _, cells in pilot.app.screen.query_one(ScoreTable).rows_shown]
        assert shown == ["W5", "W4", "W3", "W2", "W1"]
        await press(pilot, "e")
        await sees(pilot, "已导出5行")
        await press(pilot, "escape", "escape", "1")
        await sees(pilot, "李明")
        await press(pilot, "s", "s", "e")
        board = pilot.app.screen.query_one(ScoreTable)
        expected = [cells["name"] for _, cells in board.rows_shown]
        columns = [one.key for one in board.columns_wanted]
    files = sorted((tmp_path / "exports").iterdir())
    assert [one.name.split("-")[0] + one.suffix for one in files] == [
        "board.csv",
        "board.xlsx",
        "people.csv",
        "people.xlsx",
    ]
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    lines = [*csv.reader(io.StringIO(files[2].read_text(encoding="utf-8-sig")))]
    assert [line[0] for line in lines] == ["工号", *shown]
    page = openpyxl.load_workbook(files[1]).active
    assert page is not None
    table = [*page.iter_rows(values_only=True)]
    assert [row[columns.index("name")] for row in table[1:]] == expected
    by_name = {row[columns.index("name")]: row for row in table[1:]}
    assert by_name["王芳"][columns.index("deduction")] == 3
    assert isinstance(by_name["李明"][columns.index("composite")], float)
