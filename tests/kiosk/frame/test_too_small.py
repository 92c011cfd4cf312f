"""A window in which parts of a screen would be missing says so, and does nothing that nobody can see."""

import pytest

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.writing import WritingArea
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from tests.kiosk.fakes import FakeDesk, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, ready, until
from tests.kiosk.screen_text import screen_text


@pytest.mark.parametrize("size", [(39, 24), (80, 19), (20, 20), (40, 10)])
async def test_a_window_that_is_too_small_says_how_large_it_must_be(size: tuple[int, int]) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test(size=size) as pilot:
        await ready(pilot)
        text = "".join(screen_text(pilot.app).split())
        assert f"窗口太小，显示不全。请放大到40列、20行以上（现在{size[0]}列、{size[1]}行）。" in text
        assert "非常满意" not in text
        await pilot.press("1")
        await pilot.pause()
        assert desk.given == {}
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "非常满意" in screen_text(pilot.app))
        assert "窗口太小" not in screen_text(pilot.app)


async def too_small_at_windows(pilot: Kiosk) -> str:
    """Make the window too small while windows are chosen from; what the screen showed before."""
    await ready(pilot)
    await pilot.press("1")
    await arrive(pilot, PickWindowScreen)
    await until(pilot, lambda: "A03" in screen_text(pilot.app))
    before = screen_text(pilot.app)
    await pilot.resize_terminal(60, 20)
    await until(pilot, lambda: "窗口太小" in screen_text(pilot.app))
    return before


async def test_a_screen_that_becomes_too_small_comes_back_as_it_was() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test(size=(80, 24)) as pilot:
        before = await too_small_at_windows(pilot)
        assert "A03" not in screen_text(pilot.app)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: screen_text(pilot.app) == before)
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: "窗口太小" in screen_text(pilot.app))
        await pilot.press("escape")
        await arrive(pilot, HomeScreen)


async def test_no_key_acts_on_what_nobody_sees() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test(size=(80, 24)) as pilot:
        before = await too_small_at_windows(pilot)
        await pilot.press("A", "0", "l", "enter")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: screen_text(pilot.app) == before)


async def test_whoever_was_writing_goes_on_writing() -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("w")
        await arrive(pilot, CommentScreen)
        area = pilot.app.screen.query_one(WritingArea)
        await pilot.press("a")
        await pilot.resize_terminal(30, 20)
        await until(pilot, lambda: "窗口太小" in screen_text(pilot.app))
        await pilot.press("x")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: pilot.app.focused is area)
        await pilot.press("l")
        assert area.text == "al"
