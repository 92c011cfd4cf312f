"""Down from a line of the board to the entries of the ledger, and back."""

import pytest
from sqlalchemy import select

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.frame.home import HomeScreen
from kiosk.office import events as events_module
from kiosk.office.events import EventsScreen
from kiosk.office.explain import ExplainScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from scoring.ledger.store import Store
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table
from tests.kiosk.office.office import enter, office_app, row_of, sees, table_row
from tests.kiosk.pilots import arrive, until
from tests.kiosk.screen_text import screen_text

WIDE, NARROW = (140, 42), (80, 24)


async def test_a_person_is_explained_page_by_page(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("down", "enter")
        await arrive(pilot, ExplainScreen)
        await sees(pilot, "综合得分 = 测试 * 40% + 满意度 * 40% + 作风纪律 * 20%", "名次 2，单独一名。")
        await pilot.press("2")
        await sees(pilot, "《七月业务知识测试》", "计最好一次", "5.17", "51.7%", "0/1", "(5.166667) / (10) = 51.666667")
        await pilot.press("tab")
        await sees(pilot, "以本期所有人员的共同先验起算", "评价分值之和 =", "95%区间 77.4-86.6", "42.5%")
        await pilot.press("4")
        await sees(pilot, "迟到", "作风纪律 = 100 - 1 - 2 = 97", "与得分一致")
        await pilot.press("5")
        await sees(pilot, "作风纪律 = 100 - 1 - 2 = 97")
        await pilot.press("escape")
        await arrive(pilot, ScoresScreen)


async def test_on_a_narrow_screen_the_glance_is_the_first_page(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=NARROW) as pilot:
        await enter(pilot)
        await pilot.press("enter")
        await sees(pilot, "100.00 *  40% =  40.00", "综合", "评价85条")
        await pilot.press("end")
        await sees(pilot, "取到0.01分，再相加")
        await pilot.press("3")
        await until(pilot, lambda: "评价85条" not in screen_text(pilot.app))


async def test_attempts_are_listed_with_the_one_that_counts(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("enter", "2")
        await sees(pilot, "第1次", "第2次")
        assert "不计" in row_of(pilot, "第1次")
        assert "8.5" in row_of(pilot, "第1次")
        assert "07-06 11:00" in row_of(pilot, "第2次")
        assert "计入" in row_of(pilot, "第2次")


async def test_a_window_leads_to_its_people_and_they_to_their_events(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("2")
        await sees(pilot, "A01 A01号窗口")
        await pilot.press("enter", "5")
        await until(pilot, lambda: pilot.app.screen.query_one(ScoreTable).keys == ["W1"])
        await pilot.press("enter")
        await sees(pilot, "得分由来  W1 李明")
        await pilot.press("v")
        await arrive(pilot, EventsScreen)
        await sees(pilot, "逐笔记录  W1 李明", "共86笔")
        await pilot.press("escape", "escape")
        await sees(pilot, "得分由来  A01 A01号窗口")
        await pilot.press("escape")
        await arrive(pilot, ScoresScreen)


async def test_a_unit_is_the_mean_of_its_people(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("3")
        await sees(pilot, "年终扣分", "公安户政")
        await pilot.press("enter", "3")
        await sees(pilot, "单位的满意度不由评价直接得出", "在岗天数", "28人天", "与得分一致")
        await pilot.press("4")
        await sees(pilot, "年终扣分 = 1 + 2 = 3分", "撤销")
        await pilot.press("enter")
        await arrive(pilot, EventsScreen)
        await sees(pilot, "共3笔", "迟到", "年终扣分 = 1 + 2 = 3分", "请从人员或窗口逐笔查看")


async def test_every_rating_stands_there_with_its_time_its_words_and_its_place_in_the_ledger(
    store: Store, desk: StoreScoreDesk
) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("enter", "3", "v")
        await arrive(pilot, EventsScreen)
        await sees(pilot, "07-13 16:05:00", "一窗受理一次办结、服务热情效率高", "窗口屏", "作废")
        mistaken = table_row(pilot, "作废")
        assert "1 非常不满意" in mistaken
        assert "07-10 09:30:00" in mistaken
        seq = int(mistaken.split("#")[1].split()[0])
        await sees(pilot, "100 * 61 + 80 * 20 + 60 * 3 + 30 * 1 + 0 * 0 = 7,910", "另有1条经复核作废", "与得分一致")
    entries = table(LedgerEntry)
    with store.reading() as connection:
        payload = connection.execute(select(entries.c.payload).where(entries.c.seq == seq)).scalar_one()
    assert '"mistaken"' in payload


async def test_kinds_of_events_are_changed_by_digit_and_each_adds_up(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("down", "enter", "v", "2")
        await sees(pilot, "七月业务知识测试", "本人交卷", "测试 = 100 * (5.166667) / (10)")
        await pilot.press("3")
        await sees(pilot, "迟到", "Z1", "作风纪律 = 100 - 1 - 2 = 97")
        await pilot.press("1")
        await sees(pilot, "共80笔")


async def test_the_row_under_the_cursor_is_told_in_full_on_a_narrow_screen(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=NARROW) as pilot:
        await enter(pilot)
        await pilot.press("enter", "v")
        await arrive(pilot, EventsScreen)
        await sees(pilot, "窄屏收起分值、渠道", "渠道 窗口屏")
        for _ in range(2):
            await pilot.press("down")
        await pilot.press("home")
        await sees(pilot, "原因 一窗受理一次办结、服务热情效率高")


@pytest.mark.parametrize("size", [NARROW, (160, 45)])
async def test_marks_are_shown_to_the_cent_and_never_cut(desk: StoreScoreDesk, size: tuple[int, int]) -> None:
    async with office_app(desk).run_test(size=size) as pilot:
        await enter(pilot)
        await pilot.press("down", "enter")
        await arrive(pilot, ExplainScreen)
        await pilot.press("1", "end")
        await sees(pilot, "测试", "51.67")
        assert "155/3" not in screen_text(pilot.app)
        await pilot.press("2")
        await sees(pilot, "5.17")
        await pilot.press("v")
        await arrive(pilot, EventsScreen)
        await sees(pilot, "七月业务", "第1次")
        assert "5.17" in table_row(pilot, "第1次")
        assert "31/6" not in screen_text(pilot.app)


async def test_many_events_come_in_pages_and_the_sums_are_of_all(
    desk: StoreScoreDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events_module, "PAGE_ROWS", 40)
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("enter", "v")
        await sees(pilot, "第1/3页，共86笔", "更早")
        await pilot.press("n", "n", "n")
        await sees(pilot, "第3/3页", "= 7,910")
        assert len(pilot.app.screen.query_one(ScoreTable).keys) == 6
        await pilot.press("p")
        await sees(pilot, "第2/3页")


async def test_left_alone_on_the_deepest_page_everything_closes(desk: StoreScoreDesk) -> None:
    app = office_app(desk)
    async with app.run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("enter", "v")
        await arrive(pilot, EventsScreen)
        app.monotonic.pass_by(1000)  # type: ignore[attr-defined]
        app.clear_if_left()
        await arrive(pilot, HomeScreen)
        assert len(app.screen_stack) == 1
