import threading
from dataclasses import replace
from itertools import pairwise

import pytest
from textual.events import Key, MouseDown, MouseUp

from kiosk.citizen.check_row import CheckRow
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.help import HelpScreen
from kiosk.frame.leave import LeaveDialog
from kiosk.frame.trouble import Trouble
from kiosk.widgets.keypad import Key as PadKey
from kiosk.widgets.tile import Tile
from tests.kiosk.fakes import FakeDesk, HandClock, broken_disk, make_app, reasons_of, settings
from tests.kiosk.pilots import Kiosk, arrive, hint, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

LEVELS = (5, 4, 3, 2, 1)


@pytest.mark.parametrize("level", LEVELS)
async def test_one_key_stores_a_rating_and_asks_for_its_reasons(level: int) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press(str(level))
        await arrive(pilot, ReasonsScreen)
        assert list(desk.given.values()) == [("A03", level)]
        assert all(reason.text[:12] in screen_text(pilot.app) for reason in reasons_of(level)[:3])
        assert reasons_of(level)[3].text not in screen_text(pilot.app)


@pytest.mark.parametrize("level", LEVELS)
async def test_one_tap_stores_a_rating(level: int) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.click(f"#level-{level}", offset=(2, 2))
        await arrive(pilot, ReasonsScreen)
        assert list(desk.given.values()) == [("A03", level)]


@pytest.mark.parametrize("level", LEVELS)
async def test_every_level_takes_the_same_keys_to_the_end(level: int) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press(str(level))
        await arrive(pilot, ReasonsScreen)
        await pilot.press("1" if level != 1 else "2", "enter")
        await arrive(pilot, ThanksScreen)
        assert len(desk.extras) == 1


@pytest.mark.parametrize("theme", ["hall-paper", "hall-night", "hall-contrast"])
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (111, 30), (120, 40), (139, 39), (160, 45)])
async def test_the_five_levels_are_exactly_alike_and_large_enough(theme: str, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await ready(pilot)
        kiosk(pilot).wear(theme)
        await pilot.pause()
        tiles = list(pilot.app.screen.query(Tile))
        assert len(tiles) == 5
        assert len({tile.region.size for tile in tiles}) == 1
        assert tiles[0].region.height >= 3
        assert tiles[0].region.width >= 12
        assert len({(tile.styles.background, tile.styles.color, tile.styles.text_style) for tile in tiles}) == 1
        for places in ({tile.region.x for tile in tiles}, {tile.region.y for tile in tiles}):
            assert len({second - first for first, second in pairwise(sorted(places))}) <= 1
        room = pilot.app.screen.query_one("#body").content_region
        assert all(room.contains_region(tile.region) for tile in tiles)
        note = pilot.app.screen.query_one("#note")
        assert room.contains_region(note.region) or not note.display
        assert pilot.app.focused is None


async def test_arrows_and_enter_rate_too() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("right", "right", "enter")
        await arrive(pilot, ReasonsScreen)
        assert list(desk.given.values()) == [("A03", 4)]


async def test_a_double_tap_is_one_rating_and_ticks_nothing() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("5")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("5")
        await pilot.pause()
        assert len(desk.given) == 1
        assert not any(row.marked for row in pilot.app.screen.query(CheckRow))


async def tap(pilot: Kiosk, x: int, y: int) -> None:
    """A finger as the terminal reports it: down and up, and the app makes the click of it."""
    for kind in (MouseDown, MouseUp):
        pilot.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y))
        await pilot.pause()


async def test_a_double_tap_with_the_finger_is_one_rating_too_and_a_later_tap_counts() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        x, y = 10, 11
        await tap(pilot, x, y)
        await arrive(pilot, ReasonsScreen)
        await tap(pilot, x, y)
        assert len(desk.given) == 1
        assert not any(row.marked for row in pilot.app.screen.query(CheckRow))
        hands.pass_by(1)
        await tap(pilot, x, y)
        assert [row.marked for row in pilot.app.screen.query(CheckRow)].count(True) == 1


async def test_taps_while_the_first_is_being_stored_do_nothing() -> None:
    desk = FakeDesk(gate=threading.Event())
    async with make_app(desk).run_test() as pilot:
        await until(pilot, lambda: "点一下" in screen_text(pilot.app))
        await pilot.press("5", "1", "3")
        await until(pilot, lambda: bool(desk.calls))
        assert "正在保存" in screen_text(pilot.app)
        assert desk.gate is not None
        desk.gate.set()
        await arrive(pilot, ReasonsScreen)
        assert list(desk.given.values()) == [("A03", 5)]
        assert len(desk.calls) == 1


async def test_reasons_are_ticked_by_digit_and_tap_and_sent_in_their_order() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("9")
        await until(pilot, lambda: len(pilot.app.screen.query(CheckRow)) == 8)
        rows = list(pilot.app.screen.query(CheckRow))
        await pilot.click(rows[6], offset=(3, 1))
        await pilot.press("1", "4", "4")
        assert [row.marked for row in rows] == [True, False, False, False, False, False, True, False]
        await pilot.click("#done")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (207, 213), None)]


async def test_arrows_and_space_tick_and_enter_is_always_done() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("down", "down", "space", "enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (407,), None)]


async def test_ticks_survive_a_change_of_language() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("3")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("2", "l")
        await until(pilot, lambda: "Reason 308 in English" in screen_text(pilot.app))
        await pilot.press("9", "5", "enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (308, 311), None)]


async def test_keys_typed_in_one_go_lose_no_tick() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        for key in ("1", "9", "8", "enter"):
            pilot.app.post_message(Key(key, None))
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (207, 214), None)]


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_no_reason_is_needed_and_none_is_invented(key: str) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, ReasonsScreen)
        await pilot.press(key)
        await arrive(pilot, ThanksScreen)
        assert desk.extras == []


async def test_the_level_cannot_be_read_from_the_following_screens() -> None:
    async with make_app().run_test() as pilot:
        await ready(pilot)
        await pilot.press("5")
        await arrive(pilot, ReasonsScreen)
        assert "非常满意" in screen_text(pilot.app)  # for some seconds, so that a slip is seen
        reasons = pilot.app.screen
        assert isinstance(reasons, ReasonsScreen)
        reasons.settle()
        await pilot.pause()
        assert "满意" not in screen_text(pilot.app)
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert "满意" not in screen_text(pilot.app)


async def test_thanks_return_to_the_blank_rating_by_themselves() -> None:
    shown = settings()
    object.__setattr__(shown, "thanks_seconds", 1.0)
    async with make_app(shown=shown).run_test() as pilot:
        await ready(pilot)
        await pilot.press("3")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("escape")
        await arrive(pilot, ThanksScreen)
        await arrive(pilot, RatingScreen)
        assert len(pilot.app.screen_stack) == 1
        assert not pilot.app.screen.query(".-held")


async def test_two_citizens_in_a_row_are_two_ratings() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        for level in ("5", "2"):
            await pilot.press(level)
            await arrive(pilot, ReasonsScreen)
            await pilot.press("escape")
            await arrive(pilot, ThanksScreen)
            await pilot.press("enter")
            await arrive(pilot, RatingScreen)
        assert list(desk.given.values()) == [("A03", 5), ("A03", 2)]


async def test_thanks_are_counted_anew_when_something_lay_over_them() -> None:
    async with make_app().run_test() as pilot:
        await ready(pilot)
        thanks = ThanksScreen()
        await pilot.app.push_screen(thanks)
        first = thanks._leaving
        assert first is not None
        await pilot.app.push_screen(ErrorScreen(Trouble.BROKEN, ValueError(), None))
        assert first._task is None  # stopped: it must not count on below
        pilot.app.pop_screen()
        await arrive(pilot, ThanksScreen)
        assert thanks._leaving is not first
        assert thanks._leaving is not None
        assert thanks._leaving._task is not None


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 39), (160, 45)])
async def test_all_reasons_stand_on_one_page(size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("9")
        await until(pilot, lambda: len(pilot.app.screen.query(CheckRow)) == 8)
        await pilot.pause()
        rows = [row for row in pilot.app.screen.query(CheckRow) if row.display]
        assert len(rows) == 8
        room = pilot.app.screen.query_one("#rows").content_region
        assert all(room.contains_region(row.region) for row in rows)


async def test_enter_ticks_where_somebody_has_gone_to_and_then_is_done() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert "Enter 选好了" in screen_text(pilot.app)
        await pilot.press("down")
        await until(pilot, lambda: "Enter 选择" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: "Enter 选好了" in screen_text(pilot.app))
        assert "1  [x]" in screen_text(pilot.app)
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (406,), None)]


async def test_without_a_keyboard_nobody_is_asked_to_write_and_a_pin_is_tapped() -> None:
    shown = replace(settings(locked=True), keyboard=False)
    app = make_app(shown=shown, may_leave=lambda pin: pin == "4711")
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert "写几句话" not in screen_text(app)
        await pilot.press("w")
        assert isinstance(app.screen, ReasonsScreen)
        await pilot.click(hint(pilot, "app.help"))
        await arrive(pilot, HelpScreen)
        await pilot.click(hint(pilot, "app.quit"))
        await arrive(pilot, LeaveDialog)
        for digit in "4711":
            (key,) = [one for one in app.screen.query(PadKey) if one.value == digit]
            await pilot.click(key)
        assert "****" in screen_text(app)
        await pilot.click("#leave-ways Tile")
        await until(pilot, lambda: app._exit)


async def test_thanks_show_the_receipt_of_the_rating_and_do_without_where_there_is_none() -> None:
    class Silent(FakeDesk):
        def receipt(self, rating_id: str) -> str:
            raise broken_disk()

    for desk, shown in ((FakeDesk(), True), (Silent(), False)):
        async with make_app(desk).run_test() as pilot:
            await ready(pilot)
            await pilot.press("4")
            await arrive(pilot, ReasonsScreen)
            await pilot.press("escape")
            await arrive(pilot, ThanksScreen)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert ("回执 0001-0000-0000-000Z" in screen_text(pilot.app)) is shown
            assert "您的评价已经保存" in screen_text(pilot.app)
