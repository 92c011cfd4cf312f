"""The patrol as it is walked: keys counted, rows asserted, wrong input, two terminals, a full disk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.desks.staff.patrols import StorePatrolDesk
from kiosk.desks.staff.ports import Noted
from kiosk.frame.confirm import ConfirmScreen
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.home import HomeScreen
from kiosk.leader.days import DaysScreen
from kiosk.leader.item import ItemScreen
from kiosk.leader.note import NoteScreen
from kiosk.leader.others import OthersScreen
from kiosk.leader.route import RouteScreen
from kiosk.leader.window_list import WindowList
from scoring.errors.store import NotSavedError
from scoring.events.discipline import ItemSet
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read.findings import FindingRecord
from tests.kiosk.fakes import HandClock
from tests.kiosk.leader.patrol import (
    LEADER,
    NOW,
    SECOND,
    app_of,
    enter,
    leader_app,
    no_bank,
    patrolled,
    rows,
    sees,
)
from tests.kiosk.pilots import Kiosk, arrive, kiosk
from tests.kiosk.screen_text import screen_text
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.scoring.halls import FakeClock, at, july, open_at

FINDINGS = "SELECT window_id, code, points, staff_id, unit_id, recorded_by, state FROM finding ORDER BY seq"
SEEN = "SELECT window_id, part, leader_id FROM seen_window ORDER BY window_id"


class Keys:
    """Presses keys and counts them."""

    def __init__(self, pilot: Kiosk) -> None:
        self._pilot = pilot
        self.count = 0
        hands = kiosk(pilot).monotonic
        assert isinstance(hands, HandClock)
        self._hands = hands

    async def __call__(self, *pressed: str) -> None:
        for key in pressed:
            self.count += 1
            self._hands.pass_by(0.5)  # long enough to be no double tap
            await self._pilot.press(key)
            await self._pilot.app.workers.wait_for_complete()
            await self._pilot.pause()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    with patrolled(tmp_path / "hall.db", clock=clock) as made:
        yield made


async def test_a_finding_takes_few_keys_and_is_on_record_before_the_screen_moves_on(store: Store) -> None:
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("down", "1", "b", "2")
        await arrive(pilot, NoteScreen)
        await sees(pilot, "A02", "王芳", "未佩带胸牌", "扣1分，计入公安户政")
        assert rows(store, FINDINGS) == []
        await press("enter")
        await arrive(pilot, RouteScreen)
        assert press.count <= 8
        assert rows(store, FINDINGS) == [("A02", "B2", 1, "W2", "U1", "Z1", "recorded")]
        assert rows(store, SEEN) == [("A02", "morning", "Z1")]
        await sees(pilot, "已记录：A02 B2 王芳 扣1分", "按 U 撤回", "已看 1/3", "今天扣分 1 条", "扣1分  已看")
        # The second one: what was used most comes first, and the window still is the one that is stood before.
        again = Keys(pilot)
        await again("0", "1")
        await sees(pilot, "不记到个人", "未佩带胸牌（岗位证）")
        await pilot.press(*"no")
        await again("enter")
        await sees(pilot, "今天扣分 2 条")
        assert again.count <= 8
        assert rows(store, FINDINGS)[1] == ("A02", "B2", 1, None, "U1", "Z1", "recorded")
        assert rows(store, "SELECT text FROM private_text WHERE about = 'note'") == [("no",)]


async def test_twenty_four_windows_without_a_finding_take_thirty_keys_at_most(tmp_path: Path) -> None:
    with patrolled(tmp_path / "many.db", 24) as store:
        async with app_of(store).run_test(size=(80, 24)) as pilot:
            await enter(pilot)
            press = Keys(pilot)
            await press(*["enter"] * 24)
            await sees(pilot, "已看 24/24", "这个时段的窗口都看过了。按 S 签字。")
            await press("s")
            await arrive(pilot, ConfirmScreen)
            await sees(pilot, "今天未发现问题", "这个时段的窗口都看过了")
            assert rows(store, "SELECT count(*) FROM patrol") == [(0,)]
            await press("enter")
            await sees(pilot, "今天的巡查已签字", "今天已由 值班长 签字")
            assert press.count <= 30
        assert rows(store, "SELECT day, leader_id FROM patrol") == [("2026-07-14", "Z1")]
        assert rows(store, "SELECT count(*), count(DISTINCT window_id) FROM seen_window") == [(24, 24)]
        assert rows(store, "SELECT count(*) FROM finding") == [(0,)]


async def test_a_slip_is_taken_back_and_stays_on_record(store: Store, clock: FakeClock) -> None:
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        assert "U 撤回" not in screen_text(pilot.app)
        await press("u")
        await arrive(pilot, RouteScreen)
        await press("1", "e", "1", "enter")
        await sees(pilot, "扣2分")
        await press("u", "escape")
        assert rows(store, FINDINGS)[0][-1] == "recorded"
        await press("u")
        await sees(pilot, "撤回刚才误记的这一条吗", "已撤回", "收受办事人赠送")
        await press("enter")
        await sees(pilot, "已撤回：E1", "今天扣分 0 条", "已撤回")
        assert rows(store, FINDINGS) == [("A01", "E1", 2, "W1", "U1", "Z1", "withdrawn")]
        await press("1", "e", "1", "enter")
        clock.now = at(14, 9, 52)
        await press("u", "enter")
        await sees(pilot, "已记录超过 10 分钟")
        assert rows(store, FINDINGS)[1][-1] == "recorded"


async def test_what_can_no_longer_be_taken_back_is_not_offered(store: Store) -> None:
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("1", "e", "1", "enter")
        await sees(pilot, "按 U 撤回", "U 撤回刚才")
        await press("s", "enter")
        await sees(pilot, "今天已由 值班长 签字")
        assert "U 撤回" not in screen_text(pilot.app)
        await press("u")
        await arrive(pilot, RouteScreen)
        await press("1", "e", "1", "enter")
        await sees(pilot, "已记录")
        assert "U 撤回" not in screen_text(pilot.app)
        assert [row[-1] for row in rows(store, FINDINGS)] == ["recorded", "recorded"]


async def test_a_slip_on_the_way_records_nothing(store: Store) -> None:
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("7", "9", "2")
        await arrive(pilot, RouteScreen)
        await press("1")
        await press("escape")
        await arrive(pilot, RouteScreen)
        await press("1", "z", "0", "enter", "b", "0")
        await arrive(pilot, ItemScreen)
        await sees(pilot, "编号 B")
        await press("backspace", "enter")
        await sees(pilot, "哪一条")
        await press("b", "9")
        await arrive(pilot, NoteScreen)
        await press("escape")
        await arrive(pilot, ItemScreen)
        await press("escape", "escape")
        await arrive(pilot, HomeScreen)
        assert rows(store, "SELECT count(*) FROM finding") == rows(store, "SELECT count(*) FROM seen_window") == [(0,)]


async def test_words_find_an_item_in_either_language(store: Store) -> None:
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("1", "slash", *"胸牌")
        await sees(pilot, "B2  未佩带胸牌")
        assert "A1  迟到" not in screen_text(pilot.app)
        await press("enter")
        await arrive(pilot, NoteScreen)
        await press("escape", "slash", *"zzz")
        await sees(pilot, "没有这样的条目")
        await press("enter", "escape")
        await sees(pilot, "A1  迟到")
        await press("f2")
        await sees(pilot, "Which item?", "late for work")
        await press("slash", *"badge", "enter")
        await arrive(pilot, NoteScreen)
        await press(*"gone [red]", "f2", "f2")
        await press("enter")
        await arrive(pilot, RouteScreen)
        assert rows(store, FINDINGS) == [("A01", "B2", 1, "W1", "U1", "Z1", "recorded")]
        assert rows(store, "SELECT text FROM private_text WHERE about = 'note'") == [("gone [red]",)]


async def test_several_on_duty_nobody_on_duty_and_somebody_who_stands_in(tmp_path: Path) -> None:
    with patrolled(tmp_path / "hall.db", 4) as store:
        async with app_of(store).run_test(size=(80, 24)) as pilot:
            await enter(pilot)
            press = Keys(pilot)
            await press("down", "down")
            await sees(pilot, "A03", "这个时段没有排班")
            await press("p")
            await arrive(pilot, OthersScreen)
            await sees(pilot, "李明", "王芳", "张晓燕")
            await press("9")
            await arrive(pilot, OthersScreen)
            await press("3", "a", "7", "enter")
            await sees(pilot, "已记录：A03 A7 张晓燕")
            await press("down")
            await sees(pilot, "B01", "1  赵强", "2  陈静")
            await press("2", "c", "1", "enter")
            await sees(pilot, "已记录：B01 C1 陈静")
        assert [row[:4] for row in rows(store, FINDINGS)] == [("A03", "A7", 1, "W3"), ("B01", "C1", 1, "W5")]


async def test_everything_can_be_done_by_touch(store: Store) -> None:
    async with app_of(store).run_test(size=(120, 36)) as pilot:
        await enter(pilot)
        await pilot.click(WindowList, offset=(3, 3))
        await sees(pilot, "1  王芳")
        await pilot.click("#fine")
        await sees(pilot, "已记下：A02 没有发现问题")
        tiles = [tile for tile in pilot.app.screen.query("#people Tile") if "others" not in str(tile.id)]
        await pilot.click(tiles[0])
        await arrive(pilot, ItemScreen)
        letters = pilot.app.screen.query("#letters Tile")
        await pilot.click(list(letters)[4])
        await sees(pilot, "编号 E")
        shown = [tile for tile in pilot.app.screen.query("#items Tile") if tile.display]
        await pilot.click(shown[0])
        await arrive(pilot, NoteScreen)
        await pilot.click(next(iter(pilot.app.screen.query("#ways Tile"))))
        await arrive(pilot, RouteScreen)
        await sees(pilot, "已记录：B01 E1 赵强")
        assert rows(store, SEEN) == [("A02", "morning", "Z1"), ("B01", "morning", "Z1")]


async def test_of_two_leaders_one_signs_and_the_other_is_told(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    other = open_at(tmp_path / "hall.db", clock, terminal="T2")
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("s")
        await sees(pilot, "这个时段还有3个窗口没有看：A01、A02、B01")
        StorePatrolDesk(other, no_bank).sign_off(SECOND.staff_id)
        await press("enter")
        await sees(pilot, "2026-07-14 的巡查已由 Z2 签字", "今天已由 副班长 签字")
        StorePatrolDesk(other, no_bank).see(SECOND.staff_id, "A01")
        await press("enter")
        await sees(pilot, "已看 1/3")
        assert rows(store, SEEN) == [("A01", "morning", "Z2")]
    assert rows(store, "SELECT leader_id FROM patrol") == [("Z2",)]
    other.close()


class Failing(StorePatrolDesk):
    """Cannot save at first."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, no_bank)
        self.failures = 1

    def record(self, staff_id: str, noted: Noted) -> FindingRecord:
        if self.failures:
            self.failures -= 1
            raise NotSavedError("database or disk is full")
        super().record(staff_id, noted)
        return super().record(staff_id, noted)


async def test_what_was_not_saved_is_said_and_saved_once_when_tried_again(store: Store) -> None:
    async with leader_app(Failing(store)).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("1", "b", "2", "enter")
        await arrive(pilot, ErrorScreen)
        await sees(pilot, "刚才的记录还没有保存成功", "再试一次不会记两遍")
        assert rows(store, FINDINGS) == []
        await press("enter")
        await arrive(pilot, RouteScreen)
        assert len(rows(store, FINDINGS)) == 1


async def test_a_role_that_was_taken_away_ends_the_walk(store: Store) -> None:
    clerk = replace(LEADER, staff_id="W1")
    async with leader_app(StorePatrolDesk(store, no_bank), clerk).run_test(size=(80, 24)) as pilot:
        await kiosk(pilot).workers.wait_for_complete()
        await pilot.pause()
        kiosk(pilot).open_door("patrol")
        await arrive(pilot, ErrorScreen)
        await sees(pilot, "无权巡查")


async def test_the_days_say_which_were_forgotten_and_english_fits(store: Store) -> None:
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("d")
        await arrive(pilot, DaysScreen)
        await sees(pilot, "有9个工作日没有巡查签字：7月1日", "今天，未签字", "周日  休息")
        await press("f2")
        await sees(pilot, "Working days without a signature: 9", "Sun  off")
        await press("1")
        await sees(pilot, "Sign off the patrol of", "The record says who signed")
        await press("enter")
        await arrive(pilot, DaysScreen)
        await sees(pilot, "is signed off", "Working days without a signature: 8")
        await press("pagedown", "escape")
        await sees(pilot, "seen 0 of 3 windows", "not signed off yet", "On duty")
        await press("1")
        await sees(pilot, "Which item?")
        await press("d", "2")
        await sees(pilot, "1 off, charged to")


async def test_an_item_of_the_hall_has_its_letter_and_its_words(store: Store) -> None:
    own = ItemSet(code="X1", points=3, group="本厅规定", text="台面堆放私人物品", first_day=july(1))
    store.ledger.append_all([Submission(own)])
    async with app_of(store).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("1")
        await arrive(pilot, ItemScreen)
        await sees(pilot, "A-X")
        assert len(pilot.app.screen.query("#letters Tile")) == 6 + kiosk(pilot).settings.keyboard
        await press("x")
        await sees(pilot, "X1  台面堆放私人物品")
        await press("1", "enter")
        await arrive(pilot, RouteScreen)
        await sees(pilot, "X1", "台面堆放私人物品")


async def test_what_was_not_told_is_tested_by_two_more_keys(store: Store, tmp_path: Path) -> None:
    bank = load_files(tmp_path / "bank", HEALTHY).bank
    async with leader_app(StorePatrolDesk(store, lambda: bank)).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        press = Keys(pilot)
        await press("1", "b", "2", "enter")
        assert "定向复测" not in screen_text(pilot.app)
        await press("1", "d", "2", "enter")
        await sees(pilot, "按 T 选没说清的事项")
        await press("t")
        await sees(pilot, "没有一次说清的是哪个事项", "D2", "S05")
        await pilot.press(*"s99")
        await press("enter")
        await sees(pilot, "没有这样的事项")
        await press(*["backspace"] * 2, "0", "5", "f2")
        await sees(pilot, "Of which service was not everything told?", "S05")
        await press("f2", "enter")
        await arrive(pilot, RouteScreen)
        await sees(pilot, "已安排定向复测")
    assert rows(store, "SELECT source, service_id, opened_by FROM retest") == [("finding", "S05", "Z1")]
    assert rows(store, "SELECT staff_id FROM retest_person") == [("W1",)]


async def test_a_tablet_laid_down_is_signed_out(store: Store) -> None:
    hands = HandClock()
    async with leader_app(StorePatrolDesk(store, no_bank), hands=hands).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await pilot.press("down")
        hands.pass_by(590)
        kiosk(pilot).tend()
        await pilot.pause()
        assert isinstance(pilot.app.screen, RouteScreen)
        hands.pass_by(10)
        kiosk(pilot).tend()
        await arrive(pilot, HomeScreen)
