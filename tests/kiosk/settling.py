"""Waiting until a terminal has nothing left to do: told by its event loop, not guessed from how busy the machine is.

Textual's own wait sleeps twice 20 ms after every key and looks whether the process used much of them, and sends every
widget of the screen a message. That is most of the time a test of a screen takes, and on a busy machine too little.

No terminal shows what a tested screen draws, so it is drawn once, when it has settled: what a person would see, and
every error in drawing it, is there before the test goes on. The pictures on the way there are not drawn.
"""

import asyncio
import time
from collections.abc import Callable
from contextvars import Context
from typing import Any, Final
from weakref import ref

import pytest
from textual._context import active_app
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from kiosk.frame.app import KioskApp

_QUIET_TURNS: Final = 2
"""So many turns of the loop in which nothing is ready to run."""

_TO_DRAW: Final = "_to_draw"
"""A mark on a screen that is to be drawn when it has settled."""

_AT_LAST: Final = 0.25
"""Seconds after which a screen is drawn even if nobody has waited for it."""

_STEP: Final = 0.002
_STUCK: Final = 15
"""So many looks without any work of another thread in between: whatever runs in a thread is held up by the test itself.

Not seconds: where many run at once, this process may wait long for its turn.
"""
_WORK: Final = 0.0005
"""Seconds of the processor in other threads than the loop's that count as work; looking takes none of them, however
slow the machine."""

_in_a_thread = asyncio.to_thread
_draw_now = Screen._compositor_refresh


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


def _draw_later(screen: Screen[Any]) -> None:
    """In the place of drawing a screen: the parts that have changed are noted already, and drawn by `_drawn`."""
    if screen is not screen.app.screen:
        _draw_now(screen)
        return
    screen._dirty_widgets.clear()
    if not getattr(screen, _TO_DRAW, False):
        setattr(screen, _TO_DRAW, True)
        _draw_soon(ref(screen.app), ref(screen))


def _draw_soon(app: "ref[App[Any]]", screen: "ref[Screen[Any]]") -> None:
    # A context of its own: a copy of this one holds on to every screen that was drawn.
    asyncio.get_running_loop().call_later(_AT_LAST, _draw_at_last, app, screen, context=Context())


def _draw_at_last(app: "ref[App[Any]]", screen: "ref[Screen[Any]]") -> None:
    """For a test that waits for something else than that the terminal has settled.

    As Textual draws: nothing in the midst of a change, and parts that have gone are put away first.
    """
    at, waiting = app(), screen()
    if at is not None and at.is_running and at.screen_stack and at.screen is waiting:
        if at._batch_count:
            _draw_soon(app, screen)
            return
        with at._context():
            _draws(at)
            _drawn(at)


def _drawn(app: App[Any]) -> bool:
    """Draw the front screen if it is to be drawn; False if it is not. What raises goes where Textual takes it."""
    if not (app.is_running and app.screen_stack) or not getattr(app.screen, _TO_DRAW, False):
        return False
    setattr(app.screen, _TO_DRAW, False)
    try:
        app.screen._compositor.update_widgets(app.screen._dirty_widgets)
        _draw_now(app.screen)
    except Exception as error:
        app._handle_exception(error)
    return True


async def settled(_least: float = 0.0, most: float = 5.0) -> None:
    """Wait until every message is dealt with, everything is drawn and no thread works; `most` seconds at most."""
    app = active_app.get()
    until = time.monotonic() + most
    idle, used = 0, _elsewhere()
    while time.monotonic() < until:
        await _quiet(until)
        if _draws(app):
            continue
        if not _works(app):
            if _drawn(app):
                continue
            return
        idle += 1
        if (now := _elsewhere()) - used > _WORK:
            idle, used = 0, now
        elif idle > _STUCK:
            return
        await asyncio.sleep(_STEP)


def _elsewhere() -> float:
    """Seconds of the processor that threads beside this one have had."""
    return time.process_time() - time.thread_time()


async def _screen_settled(_pilot: Pilot[Any], **_how: object) -> bool:
    """In the place of a message to every widget."""
    await settled()
    return True


def settle_by_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every pilot wait by `settled`, and every screen be drawn by it."""
    _Threads.out = 0
    monkeypatch.setattr(Screen, "_compositor_refresh", _draw_later)
    monkeypatch.setattr(Pilot, "_wait_for_screen", _screen_settled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr(asyncio, "to_thread", _counted_thread)
