import threading

import pytest
from textual.screen import Screen

from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.desks.ports import Services
from kiosk.frame.app import KioskApp
from kiosk.frame.home import HomeScreen
from kiosk.frame.keybar import KeyHintLabel
from kiosk.settings.settings import TerminalKind
from kiosk.widgets.tile import Tile
from tests.kiosk.fakes import make_app, services, settings
from tests.kiosk.pilots import arrive, hint, kiosk, ready, until
from tests.kiosk.screen_text import screen_text


class Behind(Screen[None]):
    """Stands behind a door in these tests."""


def gated_app(gate: threading.Event) -> KioskApp:
    def open_services() -> Services:
        app.report_progress(0.5, "七月[/red]的评价")
        assert gate.wait(60)
        return services()

    app = make_app(
        shown=settings(TerminalKind.DEMO), open_services=open_services, doors={"test": lambda _services: Behind()}
    )
    return app


async def test_doors_wait_calmly_until_the_services_are_open_and_the_one_that_was_wanted_opens_then() -> None:
    gate = threading.Event()
    async with gated_app(gate).run_test() as pilot:
        await until(pilot, lambda: "50%" in screen_text(pilot.app))
        assert "正在准备，已完成 50%  七月[/red]的评价" in screen_text(pilot.app)
        await pilot.press("1", "2")
        assert isinstance(pilot.app.screen, HomeScreen)
        gate.set()
        await arrive(pilot, Behind)
        pilot.app.pop_screen()
        await arrive(pilot, HomeScreen)
        assert "正在准备" not in screen_text(pilot.app)


async def test_a_door_opens_for_nobody_who_has_gone_meanwhile() -> None:
    gate = threading.Event()
    async with gated_app(gate).run_test() as pilot:
        await until(pilot, lambda: "50%" in screen_text(pilot.app))
        await pilot.press("2")
        kiosk(pilot).go_blank()
        gate.set()
        await ready(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_terminal_can_be_left_while_the_services_are_still_opening() -> None:
    gate = threading.Event()
    async with gated_app(gate).run_test() as pilot:
        await until(pilot, lambda: "50%" in screen_text(pilot.app))
        gate.set()
        await pilot.press("ctrl+q")


async def test_the_two_large_doors_are_alike_and_open_by_digit_tap_and_arrows() -> None:
    for way in (["1"], [], ["right", "enter"]):
        async with make_app(shown=settings(TerminalKind.DEMO)).run_test() as pilot:
            await ready(pilot)
            tiles = list(pilot.app.screen.query("#doors Tile").results(Tile))
            assert len(tiles) == 2
            assert len({tile.region.size for tile in tiles}) == 1
            assert all(tile.region.width >= 12 and tile.region.height >= 3 for tile in tiles)
            if way:
                await pilot.press(*way)
            else:
                await pilot.click(tiles[0])
            await arrive(pilot, PickWindowScreen)


async def test_a_door_that_leads_nowhere_says_so_and_stays() -> None:
    async with make_app(shown=settings(TerminalKind.DEMO), doors={}).run_test(notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("3")
        await until(pilot, lambda: "没有开通" in screen_text(pilot.app))
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_language_and_contrast_follow_a_key_and_a_tap() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        await pilot.press("l")
        await until(pilot, lambda: "Rate a service" in screen_text(pilot.app))
        await pilot.click(hint(pilot, "app.switch_language"))
        await until(pilot, lambda: "我来评价" in screen_text(pilot.app))
        await pilot.click(hint(pilot, "app.switch_contrast"))
        await pilot.pause()
        assert kiosk(pilot).theme == "hall-contrast"
        assert len({tile.region.x for tile in pilot.app.screen.query(Tile)}) == 1  # the quiet door too
        await pilot.press("h")
        assert kiosk(pilot).theme == "hall-paper"


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (160, 45)])
@pytest.mark.parametrize("key", ["", "h"])
async def test_doors_and_the_state_below_them_are_seen_in_either_theme(size: tuple[int, int], key: str) -> None:
    async with make_app(shown=settings(TerminalKind.DEMO)).run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press(*key)
        await pilot.pause()
        assert all(word in screen_text(pilot.app) for word in ("演示登录", "J0001", "Ctrl+Q"))
        room = pilot.app.screen.query_one("#body").content_region
        assert all(room.contains_region(tile.region) for tile in pilot.app.screen.query(Tile))


async def test_every_key_hint_can_be_touched_and_none_is_cut_off_at_80_columns() -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for label in pilot.app.screen.query(KeyHintLabel):
            if not label.display:
                assert label.hint.rank  # what gives way is never what the screen is for
                continue
            assert label.region.height >= 3
            assert label.region.width >= 12
            assert pilot.app.screen.region.contains_region(label.region)
