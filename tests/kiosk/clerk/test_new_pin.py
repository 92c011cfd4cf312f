"""A one-time PIN from a slip is changed before any door opens."""

import json
from functools import partial
from typing import Any

import pytest
from argon2 import PasswordHasher

from kiosk.clerk.papers import PapersScreen
from kiosk.frame.home import HomeScreen
from kiosk.frame.new_pin import NewPinScreen
from kiosk.frame.sign_in import SignInScreen
from scoring.events.identity import PinReason
from scoring.services.credentials import Credentials, PinSetting
from tests.kiosk.clerk.halls import BADGE, Hall
from tests.kiosk.clerk.steps import at_sign_in, keys
from tests.kiosk.pilots import arrive, until
from tests.kiosk.screen_text import screen_text

SLIP, OWN = "739512", "907162"


@pytest.fixture
def slip(hall: Hall) -> Credentials:
    """The clerk has nothing but a slip."""
    desk = Credentials(hall.store, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    desk.set_pins({BADGE: SLIP}, PinSetting("G1", PinReason.RESET, one_time=True))
    return desk


async def at_new_pin(pilot: Any, hall: Hall) -> None:
    await at_sign_in(pilot, hall)
    await keys(pilot, hall, *BADGE, "enter", *SLIP, "enter")
    await arrive(pilot, NewPinScreen)


def says(pilot: Any, said: str) -> bool:
    return said in screen_text(pilot.app)


async def test_the_papers_open_once_there_is_a_pin_of_ones_own(hall: Hall, slip: Credentials) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_new_pin(pilot, hall)
        assert "请换成自己的口令" in screen_text(pilot.app)
        for typed, said in (
            ((*OWN, "enter", *"907163", "enter"), "两次输入不一样"),
            ((*"123456", "enter", *"123456", "enter"), "口令"),
            ((*SLIP, "enter", *SLIP, "enter"), "新口令和现在的一样"),
            (("enter",), "请输入新口令"),
        ):
            await keys(pilot, hall, *typed)
            await until(pilot, partial(says, pilot, said))
            assert slip.is_one_time(BADGE)
        await keys(pilot, hall, *OWN, "enter", *OWN, "enter")
        await arrive(pilot, PapersScreen)
    assert not slip.is_one_time(BADGE)
    newest = json.loads(hall.rows("pin.changed")[-1])
    assert (newest["reason"], newest["by"], newest["one_time"]) == ("own", BADGE, False)
    assert slip.sign_in(BADGE, OWN).staff_id == BADGE


async def test_whoever_leaves_instead_has_the_slip_still(hall: Hall, slip: Credentials) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_new_pin(pilot, hall)
        await keys(pilot, hall, *OWN, "escape")
        await arrive(pilot, HomeScreen)
        await keys(pilot, hall, "2")
        await arrive(pilot, SignInScreen)
    assert slip.is_one_time(BADGE)
