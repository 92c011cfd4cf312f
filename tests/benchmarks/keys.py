"""From a key to the picture that says it is safe: a citizen's level and a clerk's answer, on a real store.

The floor is a bare Textual app of the same size that commits one row to raw SQLite and then draws what it did. For the
answer that is a changed line, for the rating another screen with as many widgets as the reasons have.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from textual.app import App, ComposeResult
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Static

from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.desks.on_store import StoreRatingDesk
from scoring.events.ratings import Channel
from tests.benchmarks.measure import Row, on_disk
from tests.kiosk.clerk.halls import Hall
from tests.kiosk.clerk.steps import opened
from tests.kiosk.fakes import HandClock, make_app, services, settings
from tests.kiosk.pilots import Kiosk, arrive, ready, step_of, until

SIZE = (100, 30)
TIMES = 120
_DROPPED = 10
"""The first ones, while everything is loaded and compiled."""


class Bare(App[None]):
    """Commits one row at a key, then says so: in a line, or on another screen of `widgets` widgets."""

    def __init__(self, database: sqlite3.Connection, widgets: int) -> None:
        super().__init__()
        self._database, self._widgets = database, widgets
        self.done = 0

    def compose(self) -> ComposeResult:
        yield Static(" ", id="line")

    def on_key(self, event: Key) -> None:
        """Durable first, then drawn."""
        if event.key == "escape":
            self.pop_screen()
            return
        self._database.execute("INSERT INTO rating VALUES ('W1', 5, '2026-07-14T09:41:00.000000Z')")
        self.done += 1
        if self._widgets:
            self.push_screen(Full(self._widgets))
        else:
            self.query_one("#line", Static).update(str(self.done))

    def told(self, number: int) -> bool:
        """Whether this many are stored and the right screen stands."""
        return self.done == number and (not self._widgets or isinstance(self.screen, Full))


class Full(Screen[None]):
    """As many lines as another screen has widgets."""

    def __init__(self, widgets: int) -> None:
        super().__init__()
        self._widgets = widgets

    def compose(self) -> ComposeResult:
        for number in range(self._widgets):
            yield Static(str(number))


def keys() -> list[Row]:
    """Medians and 99th percentiles; ours and the floor in turn."""
    with on_disk() as folder:
        return asyncio.run(_measured(Path(folder)))


async def _measured(folder: Path) -> list[Row]:
    with closing(sqlite3.connect(folder / "raw.sqlite3", isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("CREATE TABLE rating (staff TEXT, level INTEGER, at TEXT)")
        rating, widgets = await _rating(folder / "rating.db")
        answer = await _answer(folder / "answer.db")
        return [
            *_rows("rating: key, stored, painted", rating, await _bare(raw, widgets)),
            *_rows("answer: key, stored, painted", answer, await _bare(raw, 0)),
        ]


async def _rating(path: Path) -> tuple[list[float], int]:
    hall = Hall(path)
    hall.people()
    app = make_app(
        shown=settings(), hands=HandClock(), open_services=lambda: services(StoreRatingDesk(hall.store, Channel.WINDOW))
    )
    taken: list[float] = []
    widgets = 0
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        for number in range(TIMES):
            stored = len(hall.rows("rating.given"))
            taken.append(await _painted(app, str(5 - number % 5), lambda: step_of(app.screen) is ReasonsScreen))
            await arrive(pilot, ReasonsScreen)
            widgets = len(list(app.screen.query("*")))
            assert len(hall.rows("rating.given")) == stored + 1
            await _back(pilot)
    hall.store.close()
    return taken, widgets


async def _back(pilot: Kiosk) -> None:
    """Past reasons and thanks, for the next citizen."""
    await pilot.press("enter")
    await arrive(pilot, ThanksScreen)
    await pilot.press("enter")
    await arrive(pilot, RatingScreen)


async def _answer(path: Path) -> list[float]:
    hall = Hall(path)
    hall.people()
    hall.schedule()
    app = hall.app()
    taken: list[float] = []
    async with app.run_test(size=SIZE) as pilot:
        screen = await opened(pilot, hall, 2)
        for number in range(TIMES):
            hall.hands.pass_by(0.5)
            stored = hall.store.ledger._known_head.seq
            taken.append(await _painted(app, "12"[number % 2], partial(_grown, hall, stored)))
            await until(pilot, lambda: screen._steps.idle)
    hall.store.close()
    return taken


def _grown(hall: Hall, stored: int) -> bool:
    return hall.store.ledger._known_head.seq > stored


async def _bare(raw: sqlite3.Connection, widgets: int) -> list[float]:
    app = Bare(raw, widgets)
    taken: list[float] = []
    async with app.run_test(size=SIZE) as pilot:
        for number in range(TIMES):
            taken.append(await _painted(app, "a", partial(app.told, number + 1)))
            await pilot.pause()
            if widgets:
                await pilot.press("escape")
                await until(pilot, lambda: not isinstance(app.screen, Full))
    return taken


async def _painted(app: App[Any], key: str, met: Callable[[], bool]) -> float:
    """Seconds from a key until `met` holds and a picture was drawn since, of that or before, as a mark is at once."""
    begun = app.screen
    drawn: list[Screen[Any]] = []
    display = app._display

    def spy(screen: Screen[Any], renderable: Any) -> None:
        display(screen, renderable)
        drawn.append(screen)

    app._display = spy  # type: ignore[method-assign]
    start = perf_counter()
    app.post_message(Key(key, key))
    while not (met() and drawn and (app.screen is begun or app.screen in drawn)):
        await asyncio.sleep(0.0005)
        if perf_counter() - start > 10:
            raise TimeoutError(key)
    taken = perf_counter() - start
    app._display = display  # type: ignore[method-assign]
    return taken


def _rows(what: str, ours: list[float], floor: list[float]) -> list[Row]:
    mine, bare = ours[_DROPPED:], floor[_DROPPED:]
    pairs = {"p50": (median(mine), median(bare)), "p99": (quantiles(mine, n=100)[98], quantiles(bare, n=100)[98])}
    return [
        Row(f"{what}, {name}", f"{one * 1000:.1f} ms", f"{other * 1000:.1f} ms", f"{one / other:.2f}", "<= 1.5")
        for name, (one, other) in pairs.items()
    ]
