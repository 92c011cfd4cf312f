"""A screen that fetches what it shows is drawn once, in its final layout; a slow store is told at once."""

import threading
from collections.abc import Sequence

import pytest
from textual.screen import Screen

from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.desks.ports import WindowCard
from kiosk.settings.settings import TerminalKind
from tests.kiosk.fakes import FakeDesk, make_app, settings
from tests.kiosk.pilots import arrive, ready, until
from tests.kiosk.screen_text import screen_text


class GatedDesk(FakeDesk):
    """Hands out windows once its gate is open."""

    shut = threading.Event()

    def windows(self) -> Sequence[WindowCard]:
        assert self.shut.wait(60)
        return super().windows()


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that a choice of windows is painted as."""
    seen: list[str] = []
    paint = Screen._compositor_refresh

    def painted(screen: Screen[object]) -> None:
        if isinstance(screen, PickWindowScreen) and not screen.app._batch_count:
            seen.append(screen_text(screen.app))
        paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", painted)
    return seen


async def test_a_quick_store_is_there_before_the_first_picture(pictures: list[str]) -> None:
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, PickWindowScreen)
        await until(pilot, lambda: bool(pictures))
        assert all("A01" in picture for picture in pictures)


async def test_a_slow_store_is_said_to_be_read_and_keys_are_not_lost(pictures: list[str]) -> None:
    desk = GatedDesk()
    desk.shut = threading.Event()
    async with make_app(desk, shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, PickWindowScreen)
        await until(pilot, lambda: bool(pictures))
        assert "A01" not in pictures[-1]
        assert pilot.app._batch_count == 0
        desk.shut.set()
        await until(pilot, lambda: "A01" in pictures[-1])


async def test_a_screen_left_while_it_fetches_holds_back_no_other(pictures: list[str]) -> None:
    desk = GatedDesk()
    desk.shut = threading.Event()
    app = make_app(desk, shown=settings(TerminalKind.HALL))
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, PickWindowScreen)
        app.go_blank()
        await until(pilot, lambda: not app._batch_count and "A01" not in screen_text(app))
        desk.shut.set()
        await pilot.pause()
        assert "评价" in screen_text(app)
