"""Keys faster than any screen can be drawn, on every screen that a citizen may see: nothing raises, the terminal lives.

Not only through the line of touches, which waits for the screen: some go straight to the screen in front, as timers,
workers and messages do.
"""

import logging
import random

import pytest
from textual import events

from kiosk.frame.app import KioskApp
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from tests.kiosk.fakes import FakeDesk, make_app, services, settings
from tests.kiosk.frame.lockdown.screens import NOTICES, SCREENS, Stranger
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until

KEYS = [
    *("f2", "f2", "f2", "f3", "pagedown", "pageup", "enter", "escape", "space", "backspace", "tab"),
    *("up", "down", "left", "right", "question_mark", "f1", "l", "h", "w", "x", "0", "1", "2", "3", "4", "5", "9"),
    *("ctrl+p", "ctrl+z", "ctrl+v", "ctrl+x", "ctrl+a", "home", "end", "delete", "，", "５"),
]


def pressed(key: str) -> events.Key:
    return events.Key(key, {"question_mark": "?", "space": " "}.get(key, key if len(key) == 1 else None))


def surprises(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.name == "kiosk" and record.levelno >= logging.ERROR]


async def hammer(app: KioskApp, pilot: Kiosk, source: random.Random, touches: int) -> None:
    for _ in range(touches):
        key = pressed(source.choice(KEYS))
        match source.randrange(8):
            case 0 | 1 | 2 | 3:
                app.post_message(key)
            case 4:
                app.screen._forward_event(events.Paste("字" * source.randrange(400)))
            case 5:
                for one in ["f2"] * source.randrange(12) + ["enter"]:
                    app.post_message(pressed(one))
            case 6:
                app.screen._forward_event(key)
            case _:
                await pilot.pause()


@pytest.mark.parametrize("rounds", [1, pytest.param(20, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", SCREENS)
async def test_no_burst_of_keys_makes_a_citizens_screen_raise(
    name: str, rounds: int, caplog: pytest.LogCaptureFixture
) -> None:
    source = random.Random(name)
    desk = FakeDesk()
    app = make_app(
        desk,
        shown=settings(TerminalKind.HALL, locked=True),
        open_services=lambda: services(desk, notices=NOTICES, identity=Stranger()),
        may_leave=lambda _pin: False,
    )
    async with app.run_test(notifications=True) as pilot:
        await ready(pilot)
        for _ in range(rounds):
            app.go_blank()
            await arrive(pilot, HomeScreen)
            await app.push_screen(SCREENS[name](app.hall_screens()[0]))
            await hammer(app, pilot, source, 16)
            await until(pilot, lambda: app.line.idle)
            assert not surprises(caplog), caplog.text
        assert kiosk(pilot).is_running
