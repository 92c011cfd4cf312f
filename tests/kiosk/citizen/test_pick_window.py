from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.citizen.pick_window import PickWindowScreen, matching
from kiosk.citizen.rating import RatingScreen
from kiosk.desks.ports import WindowCard
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from kiosk.widgets.pages import Pages, page_size
from kiosk.widgets.tile import Tile
from scoring.identifiers import folded
from tests.kiosk.fakes import CARDS, FakeDesk, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

MANY = tuple(WindowCard(f"{hall}{number:02}", f"{number}号窗口", "综合") for hall in "ABH" for number in range(1, 21))


async def choose(pilot: Kiosk) -> None:
    """Open the choice of windows."""
    await ready(pilot)
    await pilot.press("1")
    await arrive(pilot, PickWindowScreen)
    await until(pilot, lambda: "A01" in screen_text(pilot.app))


def shown(pilot: Kiosk) -> list[str]:
    return [part.value for part in pilot.app.screen.query_one(Pages).shown if isinstance(part, Tile)]


async def test_a_window_is_chosen_by_tap_and_then_rated() -> None:
    desk = FakeDesk()
    async with make_app(desk, shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        await pilot.click(next(tile for tile in pilot.app.screen.query(Tile) if tile.value == "B11"))
        await arrive(pilot, RatingScreen)
        await until(pilot, lambda: "欧阳建国" in screen_text(pilot.app))
        await pilot.press("4")
        await until(pilot, lambda: bool(desk.given))
        assert list(desk.given.values()) == [("B11", 4)]


async def test_windows_have_their_english_names_in_english_and_what_has_none_says_so() -> None:
    english = [replace(card, name_en=f"Window {card.window_id}", unit_en="Taxation") for card in CARDS]
    for cards, told in ((english, "type the number of the window"), ([*english[:1], *CARDS[1:]], "only in Chinese")):
        async with make_app(FakeDesk(cards=cards), shown=settings(TerminalKind.HALL)).run_test() as pilot:
            await choose(pilot)
            assert "1号窗口" in screen_text(pilot.app)
            await pilot.press("f2")
            await until(pilot, lambda: "Window A01" in screen_text(pilot.app))
            shown_now = screen_text(pilot.app)
            assert told in shown_now
            assert ("only in Chinese" in shown_now, "3号窗口" in shown_now) == (cards is not english,) * 2
            await pilot.press("a", "0", "1", "enter")
            await arrive(pilot, RatingScreen)
            await until(pilot, lambda: "Taxation" in screen_text(pilot.app))
            assert "公安户政" not in screen_text(pilot.app)
            await pilot.press("f2")
            await until(pilot, lambda: "公安户政" in screen_text(pilot.app))


async def test_a_window_is_chosen_by_typing_its_number_in_either_case() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        await pilot.press("b", "1")
        assert shown(pilot) == ["B11"]
        assert "窗口号  B1" in screen_text(pilot.app)
        await pilot.press("enter")
        await arrive(pilot, RatingScreen)


async def test_digits_alone_narrow_the_grid_and_backspace_widens_it() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        await pilot.press("0")
        assert shown(pilot) == ["A01", "A03"]
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, PickWindowScreen)
        await pilot.press("backspace")
        assert shown(pilot) == [card.window_id for card in CARDS]


@pytest.mark.parametrize("typed", ["9", "Z99", "A0333"])
async def test_a_number_that_no_window_has_is_named_whole_and_opens_nothing(typed: str) -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        await pilot.press(*typed)
        assert f"没有找到窗口号含 {typed} 的窗口" in screen_text(pilot.app)
        assert len(shown(pilot)) == 3
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, PickWindowScreen)


async def test_a_slip_is_erased_and_the_window_opens() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        await pilot.press(*"A033", "backspace")
        assert "窗口号  A03" in screen_text(pilot.app)
        assert shown(pilot) == ["A03"]
        await pilot.press("enter")
        await arrive(pilot, RatingScreen)


async def test_no_more_is_typed_than_is_shown() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        await pilot.press(*"1234567890")
        assert "没有找到窗口号含 12345678 的窗口" in screen_text(pilot.app)


async def test_letters_that_begin_no_window_keep_their_meaning_and_others_are_typed() -> None:
    async with make_app(FakeDesk(cards=MANY), shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        await pilot.press("l")
        await until(pilot, lambda: "Which window" in screen_text(pilot.app))
        await pilot.press("h")
        assert kiosk(pilot).theme == "hall-paper"
        assert set(shown(pilot)) <= {f"H{number:02}" for number in range(1, 21)}
        await pilot.press("f3")
        assert kiosk(pilot).theme == "hall-contrast"


async def test_the_key_bar_promises_only_what_a_letter_does_here() -> None:
    async with make_app(FakeDesk(cards=MANY), shown=settings(TerminalKind.HALL)).run_test(size=(120, 36)) as pilot:
        await choose(pilot)
        assert "F3 大字版" in screen_text(pilot.app), "there are windows with an H"
        assert "L English" in screen_text(pilot.app), "and none with an L"
        await pilot.press("1")
        assert "H 大字版" in screen_text(pilot.app), "no window goes on with 1H"


async def test_all_windows_are_reached_by_turning_pages_with_keys_and_taps() -> None:
    async with make_app(FakeDesk(cards=MANY), shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await choose(pilot)
        seen: list[str] = []
        for step in range(40):
            if seen and shown(pilot)[0] == seen[0]:
                break
            seen += shown(pilot)
            for part in pilot.app.screen.query_one(Pages).shown:
                assert part.region.height == 3
                assert part.region.width >= 12
                assert pilot.app.screen.region.contains_region(part.region)
            if step % 2:
                await pilot.press("pagedown")
            else:
                await pilot.click("#next")
        assert seen == [card.window_id for card in MANY]


async def test_a_hall_without_windows_says_what_to_do_and_the_way_home_works() -> None:
    async with make_app(FakeDesk(cards=()), shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        await pilot.press("1")
        await until(pilot, lambda: "还没有登记窗口" in screen_text(pilot.app))
        await pilot.press("escape")
        await arrive(pilot, HomeScreen)


@given(st.text(max_size=3))
def test_matching_keeps_the_order_and_nothing_else(typed: str) -> None:
    found = matching(MANY, typed)
    assert found == [card for card in MANY if card in found]
    assert all(folded(typed) in folded(card.window_id) for card in found)
    assert matching(MANY, "") == list(MANY)


SIZES = st.tuples(st.integers(0, 200), st.integers(0, 60))
CELLS = st.tuples(st.integers(1, 40), st.integers(1, 6))


@given(SIZES, CELLS, st.integers(1, 5), st.integers(0, 2))
def test_a_page_never_overflows_its_room(room: tuple[int, int], cell: tuple[int, int], most: int, gap: int) -> None:
    columns, rows = page_size(*room, cell=cell, columns=most, gap_rows=gap)
    assert 1 <= columns <= most
    assert columns == 1 or columns * cell[0] + (columns - 1) * 2 <= room[0]
    assert rows == 1 or rows * cell[1] + (rows - 1) * gap <= room[1]
