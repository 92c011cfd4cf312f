"""The score boards as an administrator uses them, on a real store."""

from pathlib import Path

import pytest
from textual.widgets import DataTable, Input

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.frame.home import HomeScreen
from kiosk.frame.look.theme import CONTRAST, NIGHT, PAPER
from kiosk.office.explain import ExplainScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from kiosk.office.tab_row import TabLabel
from scoring.standings import SubjectKind
from tests.kiosk.office.month import month
from tests.kiosk.office.office import desk_of, enter, new_store, office_app, row_of, sees, table_row
from tests.kiosk.pilots import Kiosk, arrive, kiosk, until
from tests.kiosk.screen_text import screen_text

WIDE, NARROW = (140, 42), (80, 24)


def table(pilot: Kiosk) -> ScoreTable:
    return pilot.app.screen.query_one(ScoreTable)


async def test_the_board_shows_what_standings_compute(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        for key, kind in (("1", SubjectKind.STAFF), ("2", SubjectKind.WINDOW), ("3", SubjectKind.UNIT)):
            await pilot.press(key)
            found = desk.board(kind)
            assert found is not None
            keys = [one.subject_id for one in found.standings]
            await until(pilot, lambda keys=keys: table(pilot).keys == keys)  # type: ignore[misc]
            for one in found.standings:
                row = table_row(pilot, one.name or "")
                assert f"{one.ratings}" in row
                total = one.composite.total
                assert (f"{total}" if total is not None else "－") in row
                assert (one.rank.label if one.rank and one.rank.label else "－") in row


async def test_numbers_above_the_board_carry_unit_interval_and_denominator(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await sees(pilot, "189条", "07-01 至 07-14", "95.2%  91.2-97.5%", "180/189条", "样本不足", "1/4题次")
        await sees(pilot, "3/5人已考", "还差2人次", "权重  测试 40%  满意度 40%  作风纪律 20%", "按人员")


async def test_the_panel_takes_the_line_under_the_cursor_apart(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await sees(pilot, "100.00 *  40% =  40.00", "5 非常满意    61", "好评率")
        await pilot.press("down")
        await sees(pilot, "王芳  W2", "97.00 *  20% =  19.40")
        await pilot.press("end", "up")
        await sees(pilot, "陈静  W5", "缺满意度：有效评价0条，少于", "没有排班", "缺一项得分，不计名次")


async def test_boards_open_by_digit_letter_and_tap(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        for keys, words in ((["b"], "按窗口"), (["u"], "按单位"), (["p"], "按人员"), (["2"], "按窗口")):
            await pilot.press(*keys)
            await sees(pilot, words)
        await pilot.click([*pilot.app.screen.query(TabLabel)][2])
        await sees(pilot, "按单位", "年终扣分")


async def test_sorting_by_key_goes_through_the_columns_and_says_so(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await sees(pilot, "按名次排列")
        best_first = table(pilot).keys
        await pilot.press("s")
        await sees(pilot, "按姓名顺序")
        await pilot.press("s", "s", "s")
        await sees(pilot, "按测试从高到低")
        assert table(pilot).keys[:3] == ["W1", "W4", "W2"]
        await pilot.press("d")
        await sees(pilot, "按测试从低到高")
        assert table(pilot).keys[:3] == ["W2", "W4", "W1"]
        await pilot.press(*["s"] * 7)
        await sees(pilot, "按名次排列")
        assert table(pilot).keys == best_first


async def test_sorting_by_tap_on_a_title_shows_who_comes_first(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("end")
        assert table(pilot).pointed == "W3"
        header = table(pilot).region
        column = next(x for x in range(header.x, header.right) if title_at(pilot, x, header.y) == "deduction")
        await pilot.click(offset=(column, header.y))
        await sees(pilot, "按扣分从高到低")
        assert table(pilot).pointed == table(pilot).keys[0] == "W2"
        await sees(pilot, "王芳  W2")
        await pilot.press("end")
        await pilot.click(offset=(column, header.y))
        await sees(pilot, "按扣分从低到高")
        assert table(pilot).pointed == table(pilot).keys[0] != "W2"


async def test_after_sorting_a_long_board_its_top_is_in_sight(tmp_path: Path) -> None:
    store = new_store(tmp_path / "month.db", month)
    async with office_app(desk_of(store)).run_test(size=NARROW) as pilot:
        await enter(pilot)
        await pilot.press("end")
        await until(pilot, lambda: table(pilot).scroll_y > 0)
        for key in ("s", "d"):
            await pilot.press("end", key)
            await until(pilot, lambda: table(pilot).scroll_y == 0)
            assert table(pilot).pointed == table(pilot).keys[0]
    store.close()


async def test_a_filter_that_matches_nobody_offers_no_key_for_a_line(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await sees(pilot, "由来", "排序")
        await pilot.press("slash", *"zz", "enter")
        await sees(pilot, "没有符合「zz」的人员", "/ 筛选", "清除筛选")
        await until(pilot, lambda: "由来" not in screen_text(pilot.app))
        assert "排序" not in screen_text(pilot.app).splitlines()[-2]


async def test_the_key_bar_follows_the_width(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await sees(pilot, "S 排序", "D 倒序", "F3")
        await pilot.resize_terminal(*NARROW)
        await sees(pilot, "S D 排序", "Esc 退出")
        assert "D 倒序" not in screen_text(pilot.app)
        await pilot.resize_terminal(*WIDE)
        await sees(pilot, "S 排序", "D 倒序", "F3")


def title_at(pilot: Kiosk, x: int, y: int) -> str | None:
    """Key of the column whose title is drawn at a place of the screen."""
    meta = pilot.app.screen.get_style_at(x, y).meta
    if meta.get("row") != -1:
        return None
    return str(table(pilot).ordered_columns[meta["column"]].key.value)


async def test_a_filter_narrows_while_typing_and_escape_clears_it(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("slash", *"b01")
        await until(pilot, lambda: table(pilot).keys == ["W4"])
        await sees(pilot, "筛选「b01」 1/5", "赵强  W4", "清除筛选")
        await pilot.press("enter")
        assert pilot.app.focused is table(pilot)
        assert table(pilot).keys == ["W4"]
        await pilot.press("slash", *"zz")  # the old text is selected, so typing replaces it
        await sees(pilot, "没有符合「zz」的人员")
        await pilot.press("escape")
        await until(pilot, lambda: len(table(pilot).keys) == 5)
        assert pilot.app.focused is table(pilot)
        assert isinstance(pilot.app.screen, ScoresScreen)


async def test_typing_into_the_filter_presses_no_key_of_the_board(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("slash", *"2sd/c")
        assert pilot.app.screen.query_one(Input).value == "2sd/c"
        await sees(pilot, "按人员")
        assert "从" not in row_of(pilot, "更新于")


async def test_a_paste_with_controls_leaves_only_its_words(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("slash")
        pilot.app.screen.query_one(Input).value = "\x1b[2J\u202e李"
        await until(pilot, lambda: pilot.app.screen.query_one(Input).value == "[2J李")


@pytest.mark.parametrize(("size", "folded"), [(NARROW, "单位、周趋势"), ((120, 40), "单位、周趋势")])
async def test_a_narrow_screen_says_what_it_leaves_out(
    desk: StoreScoreDesk, size: tuple[int, int], folded: str
) -> None:
    async with office_app(desk).run_test(size=size) as pilot:
        await enter(pilot)
        await until(pilot, lambda: table(pilot).folded == tuple(folded.split("、")))
        assert "周趋势" not in row_of(pilot, "名次  姓名")
        if size != NARROW:
            await sees(pilot, f"窄屏收起{folded}，Enter 查看")


async def test_the_panel_needs_room_and_comes_with_it(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=NARROW) as pilot:
        await enter(pilot)
        assert not pilot.app.screen.query_one("#panel").display
        await pilot.resize_terminal(*WIDE)
        await sees(pilot, "周趋势", "5 非常满意    61")
        await pilot.resize_terminal(*NARROW)
        await until(pilot, lambda: "周趋势" not in screen_text(pilot.app).split("收起")[0])


async def test_enter_and_a_second_tap_open_what_is_behind_a_line(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("down", "enter")
        await arrive(pilot, ExplainScreen)
        await sees(pilot, "得分由来  W2 王芳")
        await pilot.press("escape")
        await arrive(pilot, ScoresScreen)
        assert table(pilot).pointed == "W2"
        row = next(y for y, line in enumerate(screen_text(pilot.app).splitlines()) if "赵强" in line)
        await pilot.click(offset=(12, row))
        await sees(pilot, "赵强  W4")
        await pilot.click(offset=(60, row))
        await arrive(pilot, ExplainScreen)
        await sees(pilot, "得分由来  W4 赵强")


async def test_the_office_wears_the_night_and_leaves_the_day_behind_it(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        assert pilot.app.theme == NIGHT
        await pilot.press("escape")
        await arrive(pilot, HomeScreen)
        await until(pilot, lambda: pilot.app.theme == PAPER)


async def test_popping_the_screen_alone_restores_the_theme_too(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        pilot.app.pop_screen()
        await arrive(pilot, HomeScreen)
        await until(pilot, lambda: pilot.app.theme == PAPER)


async def test_large_type_stays_on_and_folds_the_panel(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await until(pilot, lambda: kiosk(pilot).services is not None)
        await pilot.press("h")
        await enter(pilot)
        assert pilot.app.theme == CONTRAST
        await until(pilot, lambda: not pilot.app.screen.query_one("#panel").display)
        await pilot.press("f3")
        assert pilot.app.theme == NIGHT
        await pilot.press("f3")
        assert pilot.app.theme == CONTRAST


async def test_a_reader_who_left_is_signed_out_after_a_quarter_of_an_hour(desk: StoreScoreDesk) -> None:
    app = office_app(desk)
    async with app.run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("down")
        hands = app.monotonic
        hands.pass_by(899)  # type: ignore[attr-defined]
        app.clear_if_left()
        assert isinstance(app.screen, ScoresScreen)
        hands.pass_by(2)  # type: ignore[attr-defined]
        app.clear_if_left()
        await arrive(pilot, HomeScreen)


async def test_rows_are_drawn_by_their_own_table_and_never_rebuilt_by_a_sort(
    desk: StoreScoreDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("slash", *"w")
        cleared: list[bool] = []
        original = DataTable.clear

        def clear(self: DataTable[object], columns: bool = False) -> DataTable[object]:
            cleared.append(columns)
            return original(self, columns)

        monkeypatch.setattr(DataTable, "clear", clear)
        await pilot.press("backspace")
        await until(pilot, lambda: len(table(pilot).keys) == 5)
        await pilot.press(*"w1")
        await until(pilot, lambda: table(pilot).keys == ["W1"])
        assert cleared == []
        assert table(pilot).row_count == 1
