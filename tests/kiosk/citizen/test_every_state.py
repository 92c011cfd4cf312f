"""A walk over every state that a citizen can reach: always a way on, an idle way back, nothing of the last citizen."""

from collections import deque
from dataclasses import dataclass, field

import pytest

from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.citizen.which_service import AskWhich
from kiosk.desks.ports import ServiceCard
from kiosk.frame.screen import HallScreen
from kiosk.settings.settings import TerminalKind
from tests.kiosk.citizen.notice.guides import FakeNotices
from tests.kiosk.citizen.survey.surveys import FakeSurveys
from tests.kiosk.fakes import FakeDesk, HandClock, make_app, services, settings
from tests.kiosk.pilots import Kiosk, kiosk, ready, step_of
from tests.kiosk.screen_text import screen_text

LEVELS = ("5", "4", "3", "2", "1")
NOT_WALKED = {"app.switch_language", "app.switch_contrast", "app.help", "steer('{key}')", "type({key})", "app.quit"}
"""The same on every screen and tested there; typing a number is walked by its first two choices."""

A_WINDOW = "A+0+3+enter"
"""A window's number is typed in one go."""

TICKED = "(ticked)"
"""Stands among what is offered where something was said beside the level: that leads on to one more question."""

State = tuple[str, frozenset[str], str]
"""Name of the screen, what is offered on it, and the level it belongs to."""


@dataclass
class Walk:
    """What was found: each state with the shortest way to it, and where each key leads."""

    ways: dict[State, tuple[str, ...]] = field(default_factory=dict)
    leads: dict[State, dict[str, State]] = field(default_factory=dict)


def front(pilot: Kiosk) -> HallScreen:
    screen = pilot.app.screen
    assert isinstance(screen, HallScreen)
    return screen


def state_of(pilot: Kiosk) -> State:
    screen = front(pilot)
    name = step_of(screen).__name__
    level = str(screen._given.level) if isinstance(screen, ReasonsScreen) and screen._given else ""
    ticked = {TICKED} if isinstance(screen, ReasonsScreen) and screen._codes() else set()
    return name, frozenset({one.action for one in screen.offered()} | ticked), level


def keys_of(pilot: Kiosk) -> list[str]:
    """One key for everything that is offered; of several digits all on the levels, else the first two."""
    found = [A_WINDOW] if isinstance(front(pilot), PickWindowScreen) else []
    for command in front(pilot).offered():
        keys = [key for key in command.keys.split(",") if key]
        if command.action in NOT_WALKED or not keys:
            found += ["1", "2"] if command.action == "type({key})" else []
        elif "{key}" in command.action:
            found += keys if command.action.startswith("rate") else keys[:1]
        elif command.action:
            found.append(keys[0])
    return found


async def go(pilot: Kiosk, hands: HandClock, way: tuple[str, ...]) -> None:
    """From the blank screen along these keys."""
    kiosk(pilot).go_blank()
    for key in way:
        hands.pass_by(1)
        await pilot.press(*key.split("+"))
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()


async def explore(pilot: Kiosk, hands: HandClock, *, deepest: int) -> Walk:
    """Every state that so many keys lead to; in each, time passes and nothing is left."""
    walk = Walk()
    await go(pilot, hands, ())
    await pilot.pause()
    blank, first = screen_text(pilot.app), front(pilot)
    queue: deque[tuple[str, ...]] = deque([()])
    while queue:
        way = queue.popleft()
        await go(pilot, hands, way)
        state = state_of(pilot)
        if way:
            before = state_before(walk, way)
            walk.leads.setdefault(before, {})[way[-1]] = state
        if state in walk.ways:
            continue
        walk.ways[state] = way
        if len(way) < deepest:
            queue.extend((*way, key) for key in keys_of(pilot))
        hands.pass_by(1000)
        kiosk(pilot).clear_if_left()
        for _ in range(3):
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        assert front(pilot) is first, f"after {way} nobody came back"
        assert screen_text(pilot.app) == blank, f"after {way} something is left"
    return walk


def state_before(walk: Walk, way: tuple[str, ...]) -> State:
    return next(state for state, known in walk.ways.items() if known == way[:-1])


def nearest_thanks(walk: Walk, start: State) -> int:
    """Fewest keys from here to the thanks."""
    far, queue = {start: 0}, deque([start])
    while queue:
        here = queue.popleft()
        if here[0] == ThanksScreen.__name__:
            return far[here]
        for there in walk.leads.get(here, {}).values():
            if there not in far:
                far[there] = far[here] + 1
                queue.append(there)
    raise AssertionError(f"no way from {start} to the thanks")


@pytest.mark.parametrize(
    ("kind", "deepest"),
    [
        pytest.param(TerminalKind.WINDOW, 2, id="window"),
        pytest.param(TerminalKind.WINDOW, 4, id="window-all", marks=pytest.mark.long),
        pytest.param(TerminalKind.HALL, 5, id="hall-all", marks=pytest.mark.long),
    ],
)
async def test_every_state_has_a_way_on_and_an_idle_way_back_and_levels_are_equal(
    kind: TerminalKind, deepest: int
) -> None:
    desk, hands = FakeDesk(businesses=(ServiceCard("S05", "出生登记", "Birth registration"),)), HandClock()
    behind = services(desk, notices=FakeNotices(), surveys=FakeSurveys())
    app = make_app(shown=settings(kind), hands=hands, open_services=lambda: behind)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        walk = await explore(pilot, hands, deepest=deepest)
    for state, leads in walk.leads.items():
        assert any(there != state for there in leads.values()), f"stuck in {state}"
    ticked = [state for state in walk.leads if TICKED in state[1]]
    asked = {(state[2], walk.leads[state].get("enter", ("",))[0]) for state in ticked}
    assert {name for _, name in asked} <= {AskWhich.__name__}, "every level is asked one more question alike"
    if deepest >= 4:
        assert {level for level, _ in asked if level} == {*LEVELS}
        assert {nearest_thanks(walk, state) for state in walk.leads if state[0] == AskWhich.__name__} == {1}
    reasons = {state for state in walk.ways if state[0] == "ReasonsScreen" and state in walk.leads} - {*ticked}
    by_level = {level: min(nearest_thanks(walk, one) for one in reasons if one[2] == level) for level in LEVELS}
    assert set(by_level.values()) == {1}, by_level
    keys = {len(walk.ways[one]) for one in reasons if "change" in one[1] and "more" in one[1]}
    assert keys == {1} if kind is TerminalKind.WINDOW else len(keys) == 1
