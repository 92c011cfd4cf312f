"""Small steps that the tests of the terminal's ways share."""

import asyncio
import gc
from collections import Counter
from collections.abc import Awaitable, Callable
from heapq import heapify
from itertools import pairwise
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from kiosk.citizen.numbered import NumberedScreen
from kiosk.frame.app import KioskApp
from kiosk.frame.keybar import KeyHintLabel

Kiosk = Pilot[Any]


def kiosk(pilot: Kiosk) -> KioskApp:
    app = pilot.app
    assert isinstance(app, KioskApp)
    return app


async def until(pilot: Kiosk, met: Callable[[], bool], *, seconds: int = 60) -> None:
    """Wait until a condition is met; the test fails if that takes `seconds`."""
    for _ in range(40 * seconds):
        await pilot.pause()
        if met():
            await pilot.pause()
            return
        await asyncio.sleep(0.025)
    raise AssertionError(f"still on {type(pilot.app.screen).__name__} after {seconds} seconds")


def step_of(screen: Screen[Any]) -> type[object]:
    """What a screen is: its class, or the class of what it asks."""
    return type(screen.asking) if isinstance(screen, NumberedScreen) else type(screen)


async def arrive(pilot: Kiosk, step: type[object]) -> None:
    """Wait until the screen of this step is the one that is shown and has been drawn."""
    await until(pilot, lambda: issubclass(step_of(pilot.app.screen), step) and pilot.app.screen.size.area > 0)


def hint(pilot: Kiosk, action: str) -> KeyHintLabel:
    """The part of the key bar that does this."""
    return next(label for label in pilot.app.screen.query(KeyHintLabel) if label.hint.action == action)


async def ready(pilot: Kiosk) -> None:
    """Wait until the services are open and the first screen has fetched what it needs."""
    await until(pilot, lambda: kiosk(pilot).services is not None)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def forget_stopped_timers() -> None:
    """Take stopped timers off the loop, as it does itself once they are many: each keeps its screen until its time."""
    loop: Any = asyncio.get_running_loop()
    for handle in loop._scheduled:
        handle._scheduled = not handle.cancelled()
    loop._scheduled = [handle for handle in loop._scheduled if handle._scheduled]
    loop._timer_cancelled_count = 0
    heapify(loop._scheduled)


def living() -> Counter[str]:
    """How many widgets of each class there are in this process."""
    forget_stopped_timers()
    gc.collect()
    return Counter(type(thing).__name__ for thing in gc.get_objects() if isinstance(thing, Widget))


class _OneForAll:
    """In the place of a context variable: every task would hold on to what was set when it last drew something."""

    def __init__(self) -> None:
        self._value: list[Screen[Any]] = []

    def get(self) -> list[Screen[Any]]:
        return self._value

    def set(self, value: list[Screen[Any]]) -> None:
        self._value = value


async def piling_up(walk: Callable[[], Awaitable[None]], *, walks: int) -> Counter[str]:
    """Which widgets become more with every walk, of which twice `walks` are made, at least six.

    A screen more or less may be in memory for a while: Textual's tasks each hold on to the screens they last drew over
    (which is here kept from blurring the count), and a timer that was stopped keeps its screen until it would have
    rung. So what is there after the last walk is held against the most after any of the first half, with time to go
    away, and one walk's worth of widgets is no finding: what every walk leaves behind is more even so, and stays.
    """
    counts: list[Counter[str]] = []
    with pytest.MonkeyPatch.context() as patch:
        shown = _OneForAll()
        for place in ("screen", "_compositor"):
            patch.setattr(f"textual.{place}.visible_screen_stack", shown)
        for _ in range(2 * walks):
            await walk()
            counts.append(living())
    most, of_a_walk = Counter[str](), Counter[str]()
    for one in counts[:walks]:
        most |= one
    for before, after in pairwise(counts):
        of_a_walk |= after - before
    for _ in range(50):
        if not (left := living() - most - of_a_walk):
            break
        await asyncio.sleep(0.1)
    return left
