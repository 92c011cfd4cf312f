"""Keys faster than any screen can be drawn, on every screen that a citizen may see: nothing raises, the terminal lives.

Not only through the line of touches, which waits for the screen: some go straight to the screen in front, as timers,
workers and messages do.
"""

import logging
import random
from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.screen import Screen

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.notice.notice import NoticeScreen
from kiosk.citizen.notice.subject import AskSubject
from kiosk.citizen.numbered import NumberedScreen
from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.desks.ports import Person
from kiosk.frame.app import KioskApp
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.help import HelpScreen
from kiosk.frame.home import HomeScreen
from kiosk.frame.screen import HallScreen
from kiosk.frame.sign_in import SignInScreen
from kiosk.frame.trouble import Trouble
from kiosk.settings.settings import TerminalKind
from scoring.errors.sign_in import SignInPausedError
from tests.kiosk.fakes import FakeDesk, make_app, reasons_of, services, settings
from tests.kiosk.notice.guides import BIRTH, FakeNotices, guide
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until

NOTICES = FakeNotices()


class Stranger:
    """Knows no badge."""

    def sign_in(self, staff_id: str, pin: str) -> Person:
        raise SignInPausedError(5)

    def choose_pin(self, staff_id: str, before: str, pin: str) -> None:
        raise AssertionError("nobody gets here")

    def opens_for_admin(self, pin: str) -> bool:
        return False


SCREENS: dict[str, Callable[[HallScreen], Screen[Any]]] = {
    "pick": lambda _: PickWindowScreen(),
    "rating": lambda _: RatingScreen("A03"),
    "reasons": lambda _: ReasonsScreen("rating-0", reasons_of(4)),
    "comment": lambda _: CommentScreen("rating-0", (406,)),
    "thanks": lambda _: ThanksScreen(),
    "subject": lambda _: NumberedScreen(AskSubject(NOTICES)),
    "notice": lambda _: NoticeScreen(NOTICES, guide(BIRTH), {"child": "newborn", "who": "parent"}),
    "help": HelpScreen,
    "error": lambda _: ErrorScreen(Trouble.NOTICE, OSError("gone"), lambda: None),
    "sign in": lambda _: SignInScreen(Stranger(), lambda _person: ThanksScreen()),
}
"""How every screen that a citizen may see is made, on top of the first one."""

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
