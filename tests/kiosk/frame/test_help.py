"""What can be done here: the help behind `?`, and the palette of staff behind Ctrl+P."""

from pathlib import Path

import pytest
from textual import events
from textual.command import CommandList, CommandPalette
from textual.widgets.option_list import Option

from kiosk.citizen.rating import RatingScreen
from kiosk.frame.help import HelpScreen
from kiosk.frame.home import HomeScreen
from kiosk.frame.palette import Palette
from kiosk.office.coverage import CoverageScreen
from kiosk.office.scores import ScoresScreen
from kiosk.settings.settings import TerminalKind
from tests.kiosk.fakes import HandClock, make_app, settings
from tests.kiosk.office.office import desk_of, new_store, office_app, sees
from tests.kiosk.pilots import arrive, hint, kiosk, ready, until
from tests.kiosk.screen_text import screen_text


@pytest.mark.parametrize(
    ("key", "character"), [("question_mark", "?"), ("fullwidth_question_mark", "？"), ("f1", None)]
)
async def test_the_help_lists_every_key_and_goes_where_it_came_from(key: str, character: str | None) -> None:
    async with make_app().run_test() as pilot:
        await ready(pilot)
        pilot.app.post_message(events.Key(key, character))
        await arrive(pilot, HelpScreen)
        seen = screen_text(pilot.app)
        assert "这个画面能做什么" in seen
        for told in ("5-1", "评价", "方向键", "移动", "English", "大字版"):
            assert told in seen
        await pilot.press("escape")
        await arrive(pilot, RatingScreen)


async def test_the_help_is_opened_by_a_tap_and_speaks_the_language_chosen() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("l")
        await until(pilot, lambda: "Rate a service" in screen_text(pilot.app))
        await pilot.click(hint(pilot, "app.help"))
        await arrive(pilot, HelpScreen)
        assert "What can be done here" in screen_text(pilot.app)


async def test_a_help_that_was_left_goes_blank_like_the_screen_below() -> None:
    hands = HandClock()
    async with make_app(shown=settings(TerminalKind.HALL), hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("?")
        await arrive(pilot, HelpScreen)
        hands.pass_by(12)
        await arrive(pilot, HomeScreen)


async def test_staff_find_a_command_by_typing(tmp_path: Path) -> None:
    store = new_store(tmp_path / "hall.sqlite3")
    async with office_app(desk_of(store)).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("scores")
        await arrive(pilot, ScoresScreen)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: "输入要做的事" in screen_text(pilot.app))
        await pilot.press(*"没有的事")
        await until(pilot, lambda: "没有这样的功能" in screen_text(pilot.app))
        await pilot.press("ctrl+a", "ctrl+k", *"题库")
        await until(pilot, lambda: "题库   T" in screen_text(pilot.app))
        await pilot.press("enter")
        await arrive(pilot, CoverageScreen)
    store.close()


async def test_a_palette_pages_only_through_what_is_there(tmp_path: Path) -> None:
    store = new_store(tmp_path / "hall.sqlite3")
    async with office_app(desk_of(store)).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("scores")
        await arrive(pilot, ScoresScreen)
        await pilot.press("ctrl+p")
        await arrive(pilot, Palette)
        found = pilot.app.screen.query_one(CommandList)
        await until(pilot, lambda: found.option_count > 3 and found.size.height > 0)
        await pilot.press("pagedown")
        assert found.highlighted == found.option_count - 1
        found.display = False
        await until(pilot, lambda: not found.scrollable_content_region)
        found.clear_options()
        found.add_options([Option("甲"), Option("乙")])
        found.highlighted = 1
        await pilot.press("pageup", "pagedown")
        assert found.highlighted == 1
        found.display = True
        await until(pilot, lambda: bool(found.scrollable_content_region))
        await pilot.press("pageup")
        assert found.highlighted == 0
    store.close()


async def test_citizens_have_no_palette() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, CommandPalette)


async def test_the_help_of_the_board_tells_what_the_bar_has_no_room_for(tmp_path: Path) -> None:
    store = new_store(tmp_path / "hall.sqlite3")
    async with office_app(desk_of(store)).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("scores")
        await sees(pilot, "Esc 退出")
        await pilot.press("?")
        await arrive(pilot, HelpScreen)
        assert "Ctrl+P" in screen_text(pilot.app)
    store.close()
