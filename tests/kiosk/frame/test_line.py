"""Keys and taps in one line: whatever the store takes, the same comes of them, and nobody finds what another left."""

import asyncio
import threading
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from textual import events

from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.frame.home import HomeScreen
from kiosk.frame.lockdown.keys import folded
from kiosk.frame.lockdown.line import MOST_ALIKE, MOST_WAITING, Line
from kiosk.settings.settings import TerminalKind
from scoring.services.bring_in.visit_ends import EndedVisit
from tests.kiosk.fakes import FakeDesk, HandClock, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until


@dataclass
class SlowDesk(FakeDesk):
    """Takes its time for everything it stores."""

    seconds: float = 0.0
    order: list[str] = field(default_factory=list)

    def give(self, rating_id: str, window_id: str, level: int, visit: str | EndedVisit | None = None) -> None:
        threading.Event().wait(self.seconds)
        self.order.append(f"level {level}")
        super().give(rating_id, window_id, level, visit)

    def add_reasons(self, rating_id: str, codes: object, words: str | None, service_id: str | None = None) -> None:
        threading.Event().wait(self.seconds)
        self.order.append("reasons")
        super().add_reasons(rating_id, codes, words, service_id)  # type: ignore[arg-type]  # as it came


def send(pilot: Kiosk, *keys: str) -> None:
    """Keys that are all on their way before the first of them is felt."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.5])
async def test_a_burst_comes_to_the_same_however_slow_the_store_is(seconds: float) -> None:
    desk = SlowDesk(seconds=seconds)
    async with make_app(desk, shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        send(pilot, "1", "B", "1", "1", "enter", "4", "2", "1", "enter")
        await arrive(pilot, ThanksScreen)
        assert desk.given == {"rating-1": ("B11", 4)}
        assert desk.extras == [("rating-1", (406, 407), None)]
        assert desk.order == ["level 4", "reasons"]


async def test_what_was_typed_before_somebody_went_away_is_felt_by_nobody() -> None:
    desk, hands = FakeDesk(gate=threading.Event()), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        send(pilot, "1", "2", "3")
        await until(pilot, lambda: desk.calls != [])
        kiosk(pilot).forget_touches()
        assert desk.gate is not None
        desk.gate.set()
        await arrive(pilot, ReasonsScreen)
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ReasonsScreen)
        assert screen._codes() == ()


async def test_escape_does_not_wait_for_what_is_being_read() -> None:
    gate = threading.Event()

    class Reading(FakeDesk):
        def windows(self) -> object:  # type: ignore[override]  # only waited for
            assert gate.wait(60)
            return self.cards

    async with make_app(Reading(), shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, PickWindowScreen)
        send(pilot, "b", "1", "escape")
        await arrive(pilot, HomeScreen)
        gate.set()
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)


@pytest.mark.parametrize("key", ["５", "5"])
async def test_full_width_digits_rate(key: str) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        send(pilot, key)
        await arrive(pilot, ReasonsScreen)
        assert desk.given == {"rating-1": ("A03", 5)}


@pytest.mark.parametrize(
    ("character", "key"),
    [
        ("Ｌ", "l"),
        ("L", "l"),
        ("l", "l"),
        ("７", "7"),
        ("？", "question_mark"),
        ("／", "slash"),
        ("、", "slash"),
        ("\u0665", "5"),
        ("【", "left_square_bracket"),
    ],
)
def test_a_key_is_the_plain_key_it_stands_for(character: str, key: str) -> None:
    assert folded(events.Key(character, character)).key == key


@pytest.mark.parametrize(
    ("key", "character"), [("enter", "\r"), ("escape", "\x1b"), ("left", None), ("李", "李"), ("㎏", "㎏")]
)
def test_other_keys_stay_as_they_are(key: str, character: str | None) -> None:
    event = events.Key(key, character)
    assert folded(event) is event


async def done_with(line: Line) -> None:
    """Wait until the line has done everything."""
    for _ in range(10_000):
        if line.idle:
            return
        await asyncio.sleep(0)
    raise AssertionError("the line does not come to its end")


async def test_steps_are_done_one_at_a_time_and_too_many_are_dropped() -> None:
    done: list[int] = []
    running: list[int] = []
    line = Line(lambda error: pytest.fail(str(error)))

    def step(number: int) -> None:
        async def act() -> None:
            running.append(number)
            await asyncio.sleep(0)
            assert running[-1] == number
            done.append(number)

        line.put(act)

    for number in range(3 * MOST_WAITING):
        step(number)
    await done_with(line)
    assert done == list(range(MOST_WAITING))
    assert all(later == earlier + 1 for earlier, later in pairwise(done))


async def test_a_step_that_fails_is_told_and_the_next_one_is_done() -> None:
    errors: list[Exception] = []
    done: list[str] = []
    line = Line(errors.append)

    async def fail() -> None:
        raise ValueError("broken")

    async def act() -> None:
        done.append("next")

    line.put(fail)
    line.put(act)
    await done_with(line)
    assert [str(error) for error in errors] == ["broken"]
    assert done == ["next"]


async def test_a_tap_is_meant_for_what_was_seen() -> None:
    desk = FakeDesk(gate=threading.Event())
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        tile = pilot.app.screen.query_one("#level-4").region.center
        down = {"widget": None, "x": int(tile[0]), "y": int(tile[1]), "delta_x": 0, "delta_y": 0, "button": 1}
        more = {"shift": False, "meta": False, "ctrl": False}
        for _ in range(3):
            for kind in (events.MouseDown, events.MouseUp):
                pilot.app.post_message(kind(**down, **more, screen_x=down["x"], screen_y=down["y"]))  # type: ignore[arg-type]
        await until(pilot, lambda: desk.calls != [])
        assert desk.gate is not None
        desk.gate.set()
        await arrive(pilot, ReasonsScreen)
        await pilot.pause()
        assert desk.given == {"rating-1": ("A03", 4)}
        screen = pilot.app.screen
        assert isinstance(screen, ReasonsScreen)
        assert screen._codes() == ()
        assert not isinstance(screen, RatingScreen)


async def test_of_a_key_held_down_while_the_store_is_slow_only_a_few_wait() -> None:
    desk = FakeDesk(gate=threading.Event())
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        app = kiosk(pilot)
        app.post_message(events.Key("4", "4"))
        await until(pilot, lambda: bool(desk.calls))
        for _ in range(300):
            app.post_message(events.Key("pagedown", None))
        app.post_message(events.Key("escape", "\x1b"))
        await pilot.pause()
        assert len(app.line) <= MOST_ALIKE + 2
        assert desk.gate
        desk.gate.set()
        await arrive(pilot, ThanksScreen)
