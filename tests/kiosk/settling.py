"""Waiting until a terminal has nothing left to do: told by its event loop, not guessed from how busy the machine is.

Textual's own wait sleeps twice 20 ms after every key and looks whether the process used much of them. That is most of
the time a test of a screen takes, and on a busy machine it is too little.
"""

import asyncio
import time
from collections.abc import Callable
from typing import Any, Final

import pytest
from textual._context import active_app
from textual.app import App

from kiosk.frame.app import KioskApp

_QUIET_TURNS: Final = 2
"""So many turns of the loop in which nothing is ready to run."""

_STEP: Final = 0.002
_STUCK: Final = 0.03
"""Seconds without any work of this process after which whatever runs in a thread is held up by the test itself."""

_in_a_thread = asyncio.to_thread


class _Threads:
    """How many calls are out in threads."""

    out = 0


async def _counted_thread(call: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """`asyncio.to_thread`, counted."""
    _Threads.out += 1
    try:
        return await _in_a_thread(call, *args, **kwargs)
    finally:
        _Threads.out -= 1


async def _quiet(until: float) -> None:
    """Let everything run that can run now, but no longer than `until` on the monotonic clock."""
    ready: Any = getattr(asyncio.get_running_loop(), "_ready")  # noqa: B009 - not in the types of the library
    turns = 0
    while turns < _QUIET_TURNS and time.monotonic() < until:
        await asyncio.sleep(0)
        turns = 0 if ready else turns + 1


def _works(app: App[Any]) -> bool:
    """Whether something goes on outside the loop: a call in a thread, a key that waits for one, a resize or a picture
    put off."""
    put_off = app._resize_timer is not None or app._batch_count > 0
    return _Threads.out > 0 or put_off or (isinstance(app, KioskApp) and not app.line.idle)


def _draws(app: App[Any]) -> bool:
    """Draw what is due to be drawn; False if nothing was."""
    if not (app.is_running and app.screen_stack) or app._batch_count or not app.screen.is_current:
        return False
    screen = app.screen
    due = bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
    if due:
        screen._on_timer_update()
    return due


async def settled(_least: float = 0.0, most: float = 1.0) -> None:
    """Wait until every message is dealt with, everything is drawn and no thread works; `most` seconds at most."""
    app = active_app.get()
    until = time.monotonic() + most
    worked, used = time.monotonic(), time.process_time()
    while (now := time.monotonic()) < until:
        await _quiet(until)
        if _draws(app):
            continue
        if not _works(app):
            return
        if time.process_time() - used > _STUCK / 20:
            worked, used = now, time.process_time()
        elif now - worked > _STUCK:
            return
        await asyncio.sleep(_STEP)


def settle_by_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every pilot wait by `settled`."""
    _Threads.out = 0
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr(asyncio, "to_thread", _counted_thread)
