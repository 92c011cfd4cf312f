"""Small steps that the tests of the terminal's ways share."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from kiosk.frame.app import KioskApp

Kiosk = Pilot[Any]


def kiosk(pilot: Kiosk) -> KioskApp:
    app = pilot.app
    assert isinstance(app, KioskApp)
    return app


async def until(pilot: Kiosk, met: Callable[[], bool]) -> None:
    """Wait until a condition is met; the test fails if that takes 10 seconds."""
    for _ in range(400):
        await pilot.pause()
        if met():
            await pilot.pause()
            return
        await asyncio.sleep(0.025)
    raise AssertionError(f"still on {type(pilot.app.screen).__name__} after 10 seconds")


async def arrive(pilot: Kiosk, screen: type[Screen[Any]]) -> None:
    """Wait until `screen` is the one that is shown and has been drawn."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen) and pilot.app.screen.size.area > 0)


async def ready(pilot: Kiosk) -> None:
    """Wait until the services are open and the first screen has fetched what it needs."""
    await until(pilot, lambda: kiosk(pilot).services is not None)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
