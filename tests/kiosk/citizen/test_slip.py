"""A finger that slipped: the level is seen for some seconds and can be changed, the same way for every level."""

import pytest

from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import CHANGE_SECONDS, ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from scoring.services.ratings import CORRECTION_SECONDS
from tests.kiosk.fakes import FakeDesk, HandClock, make_app
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

LEVELS = (5, 4, 3, 2, 1)
NAMES = {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意"}


async def rate(pilot: Kiosk, level: int) -> ReasonsScreen:
    await ready(pilot)
    await pilot.press(str(level))
    await arrive(pilot, ReasonsScreen)
    screen = pilot.app.screen
    assert isinstance(screen, ReasonsScreen)
    return screen


@pytest.mark.parametrize("level", LEVELS)
async def test_every_level_is_seen_and_changed_with_the_same_two_keys(level: int) -> None:
    desk, other = FakeDesk(), 6 - level if level != 3 else 4
    async with make_app(desk).run_test() as pilot:
        await rate(pilot, level)
        shown = screen_text(pilot.app)
        assert f"您评的是  {NAMES[level]}\n" in shown
        assert "点错了？改" in shown
        await pilot.press("0")
        await arrive(pilot, RatingScreen)
        assert "请重新点一下" in screen_text(pilot.app)
        await pilot.press(str(other))
        await arrive(pilot, ReasonsScreen)
        assert f"您评的是  {NAMES[other]}\n" in screen_text(pilot.app)
        assert desk.corrected == [("rating-1", other)]
        assert list(desk.given) == ["rating-1"]
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)


async def test_a_tap_changes_it_too_and_a_double_tap_rates_nothing() -> None:
    desk = FakeDesk()
    async with make_app(desk, hands=HandClock()).run_test() as pilot:
        await rate(pilot, 5)
        place = pilot.app.screen.query_one("#change").region
        await pilot.click("#change")
        await arrive(pilot, RatingScreen)
        await pilot.click(offset=(place.x + 4, place.y + 1))
        await pilot.pause()
        assert desk.corrected == []
        assert isinstance(pilot.app.screen, RatingScreen)


async def test_after_some_seconds_the_level_stands_and_is_seen_no_more() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        screen = await rate(pilot, 4)
        await pilot.press("2")
        screen.settle()
        await until(pilot, lambda: "点错了" not in screen_text(pilot.app))
        assert "满意" not in screen_text(pilot.app)
        await pilot.press("0", "l")
        await until(pilot, lambda: "Reason" in screen_text(pilot.app))
        assert pilot.app.screen is screen
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (407,), None)]


def test_the_screen_lets_go_of_the_level_well_before_the_ledger_does() -> None:
    assert CHANGE_SECONDS * 3 < CORRECTION_SECONDS


async def test_whoever_leaves_in_the_middle_of_a_change_leaves_the_first_level_and_a_blank_screen() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await rate(pilot, 2)
        await pilot.press("0")
        await arrive(pilot, RatingScreen)
        hands.pass_by(60)
        kiosk(pilot).clear_if_left()
        await until(pilot, lambda: "点一下即可" in screen_text(pilot.app))
        assert desk.given == {"rating-1": ("A03", 2)}
        await pilot.press("5")
        await arrive(pilot, ReasonsScreen)
        assert desk.given["rating-2"] == ("A03", 5)
        assert desk.corrected == []


async def test_the_way_back_is_told_with_its_key_and_gone_with_the_level() -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        screen = await rate(pilot, 1)
        assert "0  点错了" in screen_text(pilot.app)
        assert any(command.action == "change" for command in screen.offered())
        screen.settle()
        await pilot.pause()
        assert not any(command.action == "change" for command in screen.offered())
