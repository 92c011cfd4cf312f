"""What the boards say when there is little to say: no campaign, nobody, the first day, no permission."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.desks.ports import Person
from kiosk.frame.home import HomeScreen
from scoring.events.organisation import UnitRegistered
from scoring.events.ratings import Channel
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.services.doubts import Doubts
from scoring.services.ratings import Ratings
from scoring.standings import Board, SubjectKind
from tests.kiosk.office.office import HEAD, NOW, desk_of, enter, new_store, office_app, sees, story, table_row
from tests.kiosk.office.test_live import Counting
from tests.kiosk.pilots import arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.scoring.halls import FakeClock, at, open_at, opened, organisation

SIZES = [(80, 24), (160, 45)]


@pytest.mark.parametrize("size", SIZES)
async def test_without_a_campaign_the_board_waits_for_one(path: Path, size: tuple[int, int]) -> None:
    store = new_store(path, organisation)
    async with office_app(desk_of(store)).run_test(size=size) as pilot:
        await enter(pilot)
        await sees(pilot, "还没有考核周期")
        assert "名次" not in screen_text(pilot.app)
        await pilot.press("enter", "s", "d", "slash", "c", "2")
        await sees(pilot, "还没有考核周期", "按窗口")
        store.ledger.append_all([*opened()])
        await sees(pilot, "2026年7月服务质量考核", "A01号窗口")
    store.close()


@pytest.mark.parametrize("size", SIZES)
async def test_while_the_boards_are_read_for_the_first_time_the_screen_says_so(
    path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = new_store(path, story)
    desk, gate = desk_of(store), threading.Event()
    board = desk.board

    def slow(kind: SubjectKind, campaign_id: str | None = None) -> Board | None:
        assert gate.wait(60)
        return board(kind, campaign_id)

    monkeypatch.setattr(desk, "board", slow)
    async with office_app(desk).run_test(size=size) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("scores")
        await sees(pilot, "正在读取")
        gate.set()
        await sees(pilot, "更新于", "李明")
        assert "正在读取" not in screen_text(pilot.app)
    store.close()


@pytest.mark.parametrize("size", SIZES)
async def test_a_campaign_without_people_says_so(path: Path, size: tuple[int, int]) -> None:
    def only_units() -> Iterator[Submission]:
        yield Submission(UnitRegistered(unit_id="U1", name="公安户政"), at=at(1))
        yield from opened()

    store = new_store(path, only_units)
    async with office_app(desk_of(store)).run_test(size=size) as pilot:
        await enter(pilot)
        await sees(pilot, "还没有登记人员", "0条", "0/0条")
        await pilot.press("3")
        await sees(pilot, "公安户政", "缺一项得分" if size[0] > 100 else "－")
        await pilot.press("enter")
        await sees(pilot, "还没有各项得分齐全的人员")
        await pilot.press("5")
        await sees(pilot, "本期还没有排班人员")
    store.close()


@pytest.mark.parametrize("size", SIZES)
async def test_on_the_first_day_nobody_is_rated_and_nobody_gets_a_zero(path: Path, size: tuple[int, int]) -> None:
    def fresh() -> Iterator[Submission]:
        yield from organisation()
        yield from opened()

    store = new_store(path, fresh, now=at(1, 8, 30))
    async with office_app(desk_of(store), clock=store.clock).run_test(size=size) as pilot:
        await enter(pilot)
        await sees(pilot, "07-01 至 07-01", "0/5人已考", "还没有告知题")
        row = table_row(pilot, "李明")
        assert "样本不足" in row
        assert "0.0" not in row
        assert row.count("－") >= 4
        await pilot.press("enter")
        await sees(pilot, "缺测试：《七月业务知识测试》还没有考", "缺满意度：有效评价0条")
        await pilot.press("2")
        await sees(pilot, "还没有交卷", "没有可以计入的成绩")
        await pilot.press("3")
        await sees(pilot, "样本不足", "与得分一致")
        await pilot.press("v")
        await sees(pilot, "本期没有评价记录")
        await pilot.press("2")
        await sees(pilot, "本期没有答卷记录")
        await pilot.press("3")
        await sees(pilot, "本期没有巡查扣分记录", "作风纪律 = 100 - 0 = 100")
    store.close()


@pytest.mark.parametrize("size", SIZES)
async def test_a_clock_in_doubt_and_ratings_that_wait_are_told_first(path: Path, size: tuple[int, int]) -> None:
    clock = FakeClock(NOW)
    store = open_at(path, clock)
    store.ledger.append_all([*story()])
    ratings = Ratings(store)
    ratings.give("A01", 5, channel=Channel.HALL)
    clock.pass_(timedelta(days=-1))
    ratings.give("A01", 1, channel=Channel.HALL)
    async with office_app(desk_of(store), clock=clock).run_test(size=size) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("scores")
        await sees(pilot, "本机时钟存疑，新的评价暂不计入", "kiosk clock confirm", "李明")
        Doubts(store).confirm("G1")
        await until(pilot, lambda: "本机时钟存疑" not in screen_text(pilot.app))
        await sees(pilot, "1条评价因时钟存疑待定，未计入", "更新于")
        await pilot.press("enter")
        await sees(pilot, "1条评价因时钟存疑待定，未计入", "综合")
    store.close()


@pytest.mark.parametrize("role", ["clerk", "leader"])
async def test_scores_are_nobody_elses_business(path: Path, role: str) -> None:
    store = new_store(path, story)
    counting = Counting(desk_of(store))
    person = Person("W1", "李明", "公安户政", role)
    async with office_app(counting, person=person).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("scores")
        await sees(pilot, "只有管理员可以查看综合得分", "您登录的是李明")
        await pilot.press("2", "s", "enter", "slash")
        assert counting.boards == counting.versions == 0
        assert "王芳" not in screen_text(pilot.app)
        await pilot.press("escape")
        await arrive(pilot, HomeScreen)
    store.close()


async def test_the_head_of_the_ledger_stands_on_the_boards_line_as_verify_takes_it(store: Store) -> None:
    assert StoreScoreDesk(store).head() == store.heads()[0]
    async with office_app(desk_of(store)).run_test(size=(160, 45)) as pilot:
        await enter(pilot)
        await sees(pilot, f"账本 {HEAD.short}")
        await pilot.press("f2")
        await sees(pilot, f"ledger {HEAD.short}")
