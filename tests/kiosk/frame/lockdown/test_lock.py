import asyncio
import signal
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.frame.home import HomeScreen
from kiosk.frame.leave import LeaveDialog
from kiosk.settings.settings import TerminalKind
from kiosk.wording import Language
from kiosk.wording.leave import LEAVE
from scoring.errors.sign_in import SignInPausedError
from tests.kiosk.fakes import HandClock, make_app, settings
from tests.kiosk.pilots import arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

LOCKED = settings(TerminalKind.HALL, locked=True)


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_an_unlocked_terminal_is_left_by_key(key: str) -> None:
    async with make_app().run_test() as pilot:
        await ready(pilot)
        await pilot.press(key)
        assert not pilot.app.is_running or pilot.app._exit


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c", "ctrl+z", "ctrl+p", "ctrl+d", "ctrl+backslash", "escape"])
async def test_no_key_leaves_a_locked_terminal_without_a_pin(key: str) -> None:
    async with make_app(shown=LOCKED).run_test() as pilot:
        await ready(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
        assert not pilot.app._exit


async def test_the_dialog_speaks_the_other_language_at_its_key_and_keeps_what_was_typed() -> None:
    app = make_app(shown=LOCKED, may_leave=lambda pin: pin == "4711")
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await pilot.press(*"0815", "enter")
        await until(pilot, lambda: LEAVE[Language.ZH].wrong in screen_text(app))
        await pilot.press("4", "7", "f2")
        await until(pilot, lambda: LEAVE[Language.EN].wrong in screen_text(app))
        assert LEAVE[Language.EN].prompt in screen_text(app)
        await pilot.press("1", "1", "enter")
        await until(pilot, lambda: app._exit)


async def test_the_pin_is_asked_for_and_only_the_right_one_opens() -> None:
    app = make_app(shown=LOCKED, may_leave=lambda pin: pin == "4711")
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await pilot.press("ctrl+q")
        assert len(app.screen_stack) == 2
        await pilot.press(*"0815", "enter")
        await until(pilot, lambda: LEAVE[Language.ZH].wrong in screen_text(app))
        assert "0815" not in screen_text(app)
        assert "*" not in screen_text(app)
        await pilot.press(*"4711")
        assert "4711" not in screen_text(app)
        assert "****" in screen_text(app)
        assert "•" not in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: app._exit)


async def test_pins_typed_while_one_is_checked_wait_their_turn() -> None:
    gate, tried = threading.Event(), list[str]()

    def slowly(pin: str) -> bool:
        assert gate.wait(60)
        tried.append(pin)
        return pin == "4711"

    app = make_app(shown=LOCKED, may_leave=slowly)
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await pilot.press(*"0815", "enter", "enter", *"4711", "enter", "enter", *"0816", "enter")
        gate.set()
        await until(pilot, lambda: app._exit)
    assert tried == ["0815", "4711"], "no Enter alone is a wrong PIN, and nothing is tried behind the right one"


async def test_too_many_wrong_pins_are_told_and_wait() -> None:
    def paused(_pin: str) -> bool:
        raise SignInPausedError(5)

    async with make_app(shown=LOCKED, may_leave=paused).run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await pilot.press(*"4711", "enter")
        await until(pilot, lambda: "请5分钟后再试" in screen_text(pilot.app))
        assert not pilot.app._exit


async def test_a_forgotten_pin_dialog_goes_away_by_itself() -> None:
    hands = HandClock()
    async with make_app(shown=LOCKED, may_leave=lambda _pin: False, hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        hands.pass_by(12)
        await arrive(pilot, HomeScreen)


SIGNALLED = """
import asyncio, os, signal, sys
from kiosk.frame.lockdown.signals import hold_signals
async def main():
    left = asyncio.Event()
    hold_signals(left.set)
    os.kill(os.getpid(), signal.SIGTSTP)
    os.kill(os.getpid(), getattr(signal, sys.argv[1]))
    await asyncio.wait_for(left.wait(), 10)
    print("left cleanly")
asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="these signals are not there")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_to_end_is_heard_and_one_to_stop_is_not(name: str) -> None:
    assert hasattr(signal, name)
    done = subprocess.run(
        [sys.executable, "-c", SIGNALLED, name], capture_output=True, text=True, timeout=30, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "left cleanly"), done.stderr


async def test_the_dialog_is_left_with_escape() -> None:
    async with make_app(shown=LOCKED, may_leave=lambda _pin: True).run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await pilot.press("escape")
        await arrive(pilot, HomeScreen)
        assert not kiosk(pilot)._exit


async def test_thanks_that_leave_by_themselves_do_not_take_the_dialog_with_them() -> None:
    shown = replace(settings(locked=True), thanks_seconds=1.0)
    async with make_app(shown=shown, may_leave=lambda _pin: False).run_test() as pilot:
        await ready(pilot)
        await pilot.press("3")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("escape")
        await arrive(pilot, ThanksScreen)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await asyncio.sleep(1.2)
        assert isinstance(pilot.app.screen, LeaveDialog)
        await pilot.press("escape")
        await arrive(pilot, ThanksScreen)
        await arrive(pilot, RatingScreen)


HANGING = """
import threading
from kiosk.frame.lockdown.signals import end_anyway
end_anyway(0.1, 7)
threading.Thread(target=threading.Event().wait).start()
"""


def test_a_thread_that_hangs_does_not_hold_up_the_end() -> None:
    done = subprocess.run([sys.executable, "-c", HANGING], timeout=60, check=False)
    assert done.returncode == 7
