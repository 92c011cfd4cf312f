"""From an empty hall to an open one by what the screens say, and rosters that must not be written."""

import stat
from datetime import date
from pathlib import Path

import pytest

from kiosk.frame.confirm import ConfirmScreen
from kiosk.office.listing.form import FormScreen
from kiosk.office.room.menu import MenuScreen
from kiosk.office.room.set_up import SetUpScreen
from kiosk.settings.last_backup import LastBackup, write_last_backup
from quiz.model.bank import Bank
from scoring.events.organisation import Role, UnitRegistered
from scoring.ledger.ledger import Submission
from scoring.read import organisation
from scoring.read.campaigns import campaigns, papers
from scoring.services.credentials import Credentials
from tests.kiosk.office.office import ADMIN, NOW, new_store, sees
from tests.kiosk.office.room.rooms import enter, fill, listed, press, room_app
from tests.kiosk.pilots import arrive
from tests.kiosk.screen_text import screen_text
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.scoring.halls import HALL, OPENING, Terms, enrolled, scheduled
from tests.scoring.roster.books import book

SHEETS = {
    "单位": (("单位编号", "单位名称"), ("U1", "公安户政"), ("U2", "医疗保障" * 12)),
    "窗口": (("窗口编号", "窗口名称", "单位编号"), ("A01", "户籍", "U1"), ("B01", "医保", "U2")),
    "人员": (
        ("工号", "姓名", "单位编号", "角色"),
        ("W1", "买买提·吐尔逊·阿卜杜热合曼", "U1", "窗口人员"),
        ("W2", "𠮷田㛃", "U2", "窗口人员"),
    ),
    "排班": (
        ("工号", "窗口编号", "开始日期", "结束日期", "时段"),
        ("W1", "A01", date(2026, 7, 1), date(2026, 7, 31), "全天"),
        ("W2", "B01", date(2026, 7, 1), date(2026, 7, 31), "上午"),
    ),
}
BROKEN = {**SHEETS, "人员": (*SHEETS["人员"], ("W2", "", "U9", "皇帝")), "窗口": (*SHEETS["窗口"], ("?", "x", "U1"))}


def empty() -> list[Submission]:
    """What `kiosk init` leaves: an administrator in a unit of the hall's name."""
    unit = Submission(UnitRegistered(unit_id="U1", name="公安户政"), at=OPENING)
    return [unit, enrolled("G1", "U1", Role.ADMIN, "管理员")]


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_files(tmp_path / "bank", HEALTHY).bank


async def test_a_hall_is_opened_by_what_the_screens_say(path: Path, tmp_path: Path, bank: Bank) -> None:
    store, home = new_store(path, empty), tmp_path / "home"
    file = book(tmp_path / "花名册.xlsx", SHEETS)
    async with room_app(store, home, bank=bank).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await arrive(pilot, SetUpScreen)
        await sees(pilot, "开厅清单", "下一步  还没有", "按 1，再按 I", "从未")
        await press(pilot, "1", "i")
        await arrive(pilot, FormScreen)
        await fill(pilot, path=f" {file} ")
        await sees(pilot, "新增", "买买提", "新增 7，更改 0，结束 0")
        assert len(listed(pilot)) == 7
        before = store.version()
        await press(pilot, "w")
        await arrive(pilot, ConfirmScreen)
        await press(pilot, "escape")
        assert store.version() == before, "nothing is written before somebody says so"
        await press(pilot, "w", "enter")
        await sees(pilot, "花名册已写入", "𠮷田㛃", "没有")
        with store.reading() as connection:
            assert [one.staff_id for one in organisation.staff(connection, HALL)] == ["G1", "W1", "W2"]
            assert len(organisation.duties(connection, HALL, date.min, date.max)) == 2

        await press(pilot, "i")
        await fill(pilot, path=str(file))
        await sees(pilot, "没有要改的")
        assert "W 写入" not in screen_text(pilot.app)
        await press(pilot, "escape", "g", "enter")
        await sees(pilot, "口令单:", "一次性")
        (slips,) = (home / "pins").iterdir()
        assert stat.S_IMODE(slips.stat().st_mode) == 0o600
        assert Credentials(store).is_one_time("W1")
        assert "买买提·吐尔逊·阿卜杜热合曼" in slips.read_text(encoding="utf-8")

        await press(pilot, "escape")
        await sees(pilot, "按 2，再按 N")
        await press(pilot, "2", "n", "enter")  # a new month: two keys
        await sees(pilot, "已开: 2026年7月服务质量考核")
        with store.reading() as connection:
            (made,) = campaigns(connection, HALL)
        assert (made.campaign_id, made.first_day, made.last_day) == ("2026-07", date(2026, 7, 1), date(2026, 7, 31))
        await press(pilot, "escape", "3", "enter")
        await sees(pilot, "还没有试卷；按 P 从题库排一份")
        await press(pilot, "p", "enter")
        await arrive(pilot, FormScreen)
        await sees(pilot, "截止日：例如", "Enter 下一格")
        await press(pilot, "enter", "enter")
        await sees(pilot, "计入：首次 最高 末次 平均")  # a filled field no longer shows its hint
        await press(pilot, "enter", "enter", "enter")
        assert "Enter 下一格" not in screen_text(pilot.app), "behind the last field Enter does what the form is for"
        await fill(pilot, deadline="2026-08-01")
        await sees(pilot, "没有办成", "2026-07-31")
        await fill(pilot, deadline="2026年7月20日", attempts="2", counts="平均", absence="记0分", units="u1、U2")
        await sees(pilot, "已排进本期", "平均")
        with store.reading() as connection:
            (paper,) = papers(connection, HALL, "2026-07")
        assert (paper.units, paper.staff) == (("U1", "U2"), ())
        assert (paper.deadline, paper.attempts_allowed, paper.counts.value, paper.absence.value) == (
            date(2026, 7, 20),
            2,
            "mean",
            "zero",
        )
        store.ledger.append(scheduled(Terms(seconds_allowed=25 * 60), "more"))
        await press(pilot, "p", "enter")
        await fill(pilot, deadline="2026-07-20")
        await sees(pilot, "已排进本期", "减负提醒", "比每月上限30分钟多5分钟")
        await press(pilot, "escape")
        await sees(pilot, "减负提醒", "可以照排")
        await press(pilot, "escape")
        await sees(pilot, "大厅已经可以开门", "从未")
        write_last_backup(home, LastBackup(NOW, tmp_path / "b.zip", 9))
        store.ledger.append_all([enrolled("W9", "U2", Role.CLERK, "新来")])
        await sees(pilot, "上次验证过的备份: 07-14", "没有口令的 1人")
        await press(pilot, "escape")
        await arrive(pilot, MenuScreen)
    async with room_app(store, home, bank=bank).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await sees(pilot, "综合得分", "待办")
        assert isinstance(pilot.app.screen, MenuScreen), "an open hall begins with the menu"
    store.close()


async def test_every_error_of_a_roster_is_listed_with_its_place_and_nothing_is_written(
    path: Path, tmp_path: Path
) -> None:
    store = new_store(path, empty)
    file = book(tmp_path / "坏.xlsx", BROKEN)
    before = store.version()
    async with room_app(store, tmp_path / "home").run_test(size=(120, 36)) as pilot:
        await enter(pilot, "1", "i")
        for wrong, told in (
            (str(tmp_path / "没有.xlsx"), "没有这个文件"),
            ("", "没有办成"),
            ("~nobody-x/a", "没有办成"),
        ):
            await fill(pilot, path=wrong)
            await sees(pilot, told)
        await fill(pilot, path=str(file))
        await sees(pilot, "4处错误", "窗口编号", "单位编号", "没有「U9」", "不在可选的值里", "没有填写")
        assert len(listed(pilot)) == 4
        await press(pilot, "w", "enter")
        assert store.version() == before
        await press(pilot, "e")
        await sees(pilot, "已导出4行")
        assert len([*(tmp_path / "home" / "exports").iterdir()]) == 2
    store.close()


async def test_a_roster_that_changed_meanwhile_is_not_written_over(path: Path, tmp_path: Path) -> None:
    store = new_store(path, empty)
    file = book(tmp_path / "花名册.xlsx", SHEETS)
    async with room_app(store, tmp_path / "home", person=ADMIN).run_test(size=(120, 36)) as pilot:
        await enter(pilot, "1", "i")
        await fill(pilot, path=str(file))
        store.ledger.append_all([enrolled("W7", "U1", Role.CLERK, "别人")])
        await press(pilot, "w", "enter")
        await sees(pilot, "没有办成", "被别人改过")
        with store.reading() as connection:
            assert [one.staff_id for one in organisation.staff(connection, HALL)] == ["G1", "W7"]
    store.close()
