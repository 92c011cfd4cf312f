"""Each kind of terminal opens on its own screen, and who signs in finds the room of the role."""

import threading
from collections.abc import Sequence
from typing import Any

import pytest
from textual import events

from kiosk.clerk.papers import PapersScreen
from kiosk.desks.ports import Person, Services
from kiosk.frame.app import KioskApp
from kiosk.frame.home import HomeScreen
from kiosk.frame.new_pin import NewPinScreen
from kiosk.frame.sign_in import SignInScreen
from kiosk.frame.two_fields import TwoFieldsScreen
from kiosk.leader.route import RouteScreen
from kiosk.office.room.menu import MenuScreen
from kiosk.own.page import OwnPageScreen
from kiosk.settings.settings import TerminalKind
from scoring.errors.sign_in import WrongBadgeOrPinError
from tests.kiosk.fakes import HandClock, make_app, services, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

ROLES = {"W1": "clerk", "H1": "head", "Z1": "leader", "G1": "admin", "J1": "auditor"}


class Identities:
    """Everybody's PIN is 2468."""

    one_time = False

    def sign_in(self, staff_id: str, pin: str) -> Person:
        if pin != "2468":
            raise WrongBadgeOrPinError(5, 1)
        return Person(staff_id, f"人{staff_id}", "户政", ROLES[staff_id], self.one_time)

    def choose_pin(self, staff_id: str, before: str, pin: str) -> None:
        self.one_time = False


async def press(pilot: Kiosk, hands: HandClock, *keys: str) -> None:
    for key in keys:
        hands.pass_by(0.5)
        await pilot.press(key)
    await pilot.pause()


def burst(app: KioskApp, *keys: str) -> None:
    """Keys that come faster than they are felt."""
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))


def sign_in(badge: str) -> Sequence[str]:
    return [*badge.lower(), "enter", *"2468", "enter"]


@pytest.mark.parametrize(
    ("kind", "title", "badge", "screen"),
    [
        (TerminalKind.PATROL, "每日巡查", "Z1", RouteScreen),
        (TerminalKind.OFFICE, "办公终端", "G1", MenuScreen),
        (TerminalKind.OFFICE, "办公终端", "J1", MenuScreen),
        (TerminalKind.TEST, "业务知识测试", "W1", PapersScreen),
        (TerminalKind.TEST, "业务知识测试", "H1", OwnPageScreen),
        (TerminalKind.OFFICE, "办公终端", "H1", OwnPageScreen),
    ],
)
async def test_a_terminal_of_staff_opens_on_its_sign_in_and_a_role_finds_its_room(
    kind: TerminalKind, title: str, badge: str, screen: type[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "on_screen_resume", lambda _self: None, raising=False)
    monkeypatch.setattr(screen, "on_mount", lambda _self: None, raising=False)
    hands = HandClock()
    behind = services(identity=Identities())
    app = make_app(shown=settings(kind, locked=True), hands=hands, open_services=lambda: behind)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert isinstance(pilot.app.screen, SignInScreen)
        await until(pilot, lambda: title in screen_text(app))
        assert "返回首页" not in screen_text(app)
        await press(pilot, hands, *badge.lower(), "enter", "1", "1", "1", "1", "enter")
        await until(pilot, lambda: "不对" in screen_text(app))
        await press(pilot, hands, "escape")
        await until(pilot, lambda: badge not in screen_text(app))
        await press(pilot, hands, *sign_in(badge))
        await arrive(pilot, screen)
        assert type(app.screen_stack[0]) is SignInScreen
        kiosk(pilot).go_blank()
        await arrive(pilot, SignInScreen)
        await until(pilot, lambda: badge not in screen_text(app))
        assert "****" not in screen_text(app)


async def test_a_one_time_pin_is_changed_first_also_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RouteScreen, "on_screen_resume", lambda _self: None)
    hands, identity = HandClock(), Identities()
    identity.one_time = True
    behind = services(identity=identity)
    app = make_app(shown=settings(TerminalKind.PATROL), hands=hands, open_services=lambda: behind)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await press(pilot, hands, *sign_in("Z1"))
        await arrive(pilot, NewPinScreen)
        await press(pilot, hands, *"907162", "enter", *"907162", "enter")
        await arrive(pilot, RouteScreen)
        assert len(app.screen_stack) == 2


async def test_what_is_typed_before_the_services_are_open_is_felt_in_its_order_and_not_by_the_next_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(RouteScreen, "on_screen_resume", lambda _self: None)
    gate, hands = threading.Event(), HandClock()

    def open_services() -> Services:
        assert gate.wait(60)
        return services(identity=Identities())

    app = make_app(shown=settings(TerminalKind.PATROL), hands=hands, open_services=open_services)
    async with app.run_test(size=(80, 24)) as pilot:
        try:
            await until(pilot, lambda: "正在准备" in screen_text(app))
            await press(pilot, hands, "z")
            assert "正在准备" in screen_text(app)  # still, whoever types
            burst(app, "1", "enter", *"2468", "enter")
            await until(pilot, lambda: "已收到" in screen_text(app))
            await press(pilot, hands, "escape")  # leaving waits for nothing
            await until(pilot, lambda: "Z1" not in screen_text(app) and "已收到" not in screen_text(app))
            burst(app, *"z1", "enter", *"1357", "enter", *"2468", "enter")
            await until(pilot, lambda: "已收到" in screen_text(app) and len(kiosk(pilot).line) == 4)
        finally:
            gate.set()
        # The wrong PIN is refused once, and what was typed behind it is the next try.
        await arrive(pilot, RouteScreen)
        kiosk(pilot).go_blank()
        await until(pilot, lambda: "Z1" not in screen_text(app) and "准备" not in screen_text(app))
        assert kiosk(pilot).line.idle


async def test_what_was_half_typed_is_cleared_away() -> None:
    hands = HandClock()
    behind = services(identity=Identities())
    app = make_app(shown=settings(TerminalKind.OFFICE), hands=hands, open_services=lambda: behind)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await press(pilot, hands, *"g0001")
        await until(pilot, lambda: "G0001" in screen_text(app))
        hands.pass_by(60)
        kiosk(pilot).tend()
        await until(pilot, lambda: "G0001" not in screen_text(app))
        screen = app.screen
        assert isinstance(screen, TwoFieldsScreen)
        assert screen.first.active


async def test_the_hall_shows_citizens_their_two_doors_and_no_sign_in() -> None:
    app = make_app(shown=settings(TerminalKind.HALL))
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)
        shown = screen_text(app)
        assert "我来评价" in shown
        assert "来办事要带什么" in shown
        assert not any(word in shown for word in ("测试", "工号", "口令", "每日巡查", "综合得分  凭"))
        await pilot.press("3", "4", "5")
        assert isinstance(pilot.app.screen, HomeScreen)
