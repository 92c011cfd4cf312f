"""Numbers a citizen may give: a telephone for calling back, and the number of the visit."""

import pytest
from textual.events import Key

from kiosk.citizen.contact import ContactScreen
from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.citizen.visit import VisitScreen
from kiosk.frame.error_screen import ErrorScreen
from kiosk.settings.settings import TerminalKind
from kiosk.widgets.keypad import Key as PadKey
from tests.kiosk.fakes import FakeDesk, HandClock, broken_disk, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text


async def to_contact(pilot: Kiosk, level: int = 1, *ticks: str) -> None:
    await ready(pilot)
    await pilot.press(str(level))
    await arrive(pilot, ReasonsScreen)
    await pilot.press(*ticks, "p")
    await arrive(pilot, ContactScreen)


async def test_a_number_is_kept_after_saying_what_for_how_long_and_who_sees_it() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await to_contact(pilot, 1, "2")
        shown = "".join(screen_text(pilot.app).split())
        for told in ("只为这一次评价给您回访", "办结就删除", "被评的窗口看", "同意"):
            assert told in shown
        for digit in "１３８００１３８０００":
            pilot.app.post_message(Key("x", digit))
        await until(pilot, lambda: "13800138000" in screen_text(pilot.app))
        await pilot.press("enter")
        await arrive(pilot, ReasonsScreen)
        assert desk.contacts == {"rating-1": "13800138000"}
        assert "点错了" not in screen_text(pilot.app), "who is called back about a level finds it as it was"
        assert not pilot.app.screen.query("#contact")
        hands.pass_by(1)
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (109,), None)]
        assert "138" not in screen_text(pilot.app)


async def test_it_is_tapped_where_there_is_no_keyboard() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await to_contact(pilot)
        for digit in "62345678":
            await pilot.click(next(key for key in pilot.app.screen.query(PadKey) if key.value == digit))
        await pilot.click(next(key for key in pilot.app.screen.query(PadKey) if key.value == "erase"))
        await pilot.click("#enter")
        await arrive(pilot, ReasonsScreen)
        assert desk.contacts == {"rating-1": "6234567"}


@pytest.mark.parametrize("level", [5, 4, 3])
async def test_nobody_is_asked_for_a_number_that_nobody_would_call(level: int) -> None:
    async with make_app().run_test() as pilot:
        await ready(pilot)
        await pilot.press(str(level))
        await arrive(pilot, ReasonsScreen)
        await pilot.press("p")
        assert isinstance(pilot.app.screen, ReasonsScreen)
        assert "留电话" not in screen_text(pilot.app)


@pytest.mark.parametrize("typed", ["", "123456", "1234567890123"])
async def test_what_is_no_number_is_said_and_kept_nowhere(typed: str) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await to_contact(pilot)
        await pilot.press(*typed, "enter")
        await until(pilot, lambda: "7 到 12 位" in screen_text(pilot.app))
        assert desk.contacts == {}
        await pilot.press("escape")
        await arrive(pilot, ReasonsScreen)
        assert desk.contacts == {}


async def test_a_number_that_was_typed_and_not_agreed_to_goes_and_the_ticks_are_stored() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await to_contact(pilot, 2, "1")
        await pilot.press(*"13800138000")
        hands.pass_by(40)
        kiosk(pilot).clear_if_left()
        await until(pilot, lambda: "秒后回到开始画面" in screen_text(pilot.app))
        await pilot.press("5")
        kiosk(pilot).clear_if_left()
        await until(pilot, lambda: "秒后" not in screen_text(pilot.app))
        hands.pass_by(60)
        kiosk(pilot).clear_if_left()
        await arrive(pilot, RatingScreen)
        assert desk.contacts == {}
        assert desk.extras == [("rating-1", (207,), None)]
        assert "138" not in screen_text(pilot.app)


async def test_a_number_that_could_not_be_stored_is_tried_again() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await to_contact(pilot)
        desk.failures.append(broken_disk())
        await pilot.press(*"62345678", "enter")
        await arrive(pilot, ErrorScreen)
        hands.pass_by(1)
        await pilot.press("enter")
        await arrive(pilot, ReasonsScreen)
        assert desk.contacts == {"rating-1": "62345678"}


async def test_the_number_of_a_visit_goes_with_the_next_rating_and_with_no_other() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("v")
        await arrive(pilot, VisitScreen)
        for character in "bj20260714-0000042":
            pilot.app.post_message(Key("x", character))
        pilot.app.post_message(Key("enter", None))  # as a scanner types
        await arrive(pilot, RatingScreen)
        assert "...0042" in screen_text(pilot.app)
        assert "20260714" not in screen_text(pilot.app)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert desk.visits == {"rating-1": "BJ20260714-0000042"}
        await pilot.press("escape", "enter")
        await arrive(pilot, RatingScreen)
        assert "0042" not in screen_text(pilot.app)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert list(desk.visits) == ["rating-1"]


async def test_a_visit_that_was_rated_is_told_so_and_a_number_too_short_too() -> None:
    desk = FakeDesk(visits={"before": "A0001"})
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("v")
        await arrive(pilot, VisitScreen)
        await pilot.press("a", "1", "enter")
        await until(pilot, lambda: "至少 4 位" in screen_text(pilot.app))
        await pilot.press("backspace", "backspace", *"a0001", "enter")
        await until(pilot, lambda: "已经评价过" in "".join(screen_text(pilot.app).split()))
        await pilot.press("escape")
        await arrive(pilot, RatingScreen)
        assert "办件" not in screen_text(pilot.app).partition("非常满意")[0]


@pytest.mark.parametrize("kind", [TerminalKind.HALL, TerminalKind.WINDOW])
async def test_a_number_whose_end_is_still_to_come_keeps_nobody_from_being_asked_nor_from_rating(
    kind: TerminalKind,
) -> None:
    desk = FakeDesk(awaits={"A0001"})
    async with make_app(desk, shown=settings(kind)).run_test() as pilot:
        await ready(pilot)
        if kind is TerminalKind.HALL:
            await pilot.press("1")
            await arrive(pilot, PickWindowScreen)
            await until(pilot, lambda: "A03" in screen_text(pilot.app))
            await pilot.press("a", "0", "3", "enter")
            await arrive(pilot, RatingScreen)
        await pilot.press("v")
        await arrive(pilot, VisitScreen)
        await pilot.press(*"a0001", "enter")
        await until(pilot, lambda: "还没有这个编号办结的记录" in "".join(screen_text(pilot.app).split()))
        await pilot.press("f2")
        await until(pilot, lambda: "not on record as finished" in " ".join(screen_text(pilot.app).split()))
        await pilot.press("escape")
        await arrive(pilot, RatingScreen)
        await pilot.press("5")
        await arrive(pilot, ReasonsScreen)
        assert (desk.given, desk.visits) == ({"rating-1": ("A03", 5)}, {})


async def test_a_visit_number_left_alone_is_gone() -> None:
    hands = HandClock()
    async with make_app(hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("v")
        await arrive(pilot, VisitScreen)
        await pilot.press(*"A0001")
        hands.pass_by(100)
        kiosk(pilot).clear_if_left()
        await arrive(pilot, RatingScreen)
        await pilot.press("v")
        await arrive(pilot, VisitScreen)
        assert "A0001" not in screen_text(pilot.app)
