import threading

import pytest

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.writing import WritingArea
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from kiosk.wording import Language
from tests.kiosk.fakes import FakeDesk, HandClock, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text


async def leave_alone(pilot: Kiosk, hands: HandClock, seconds: float) -> None:
    """Nobody touches the terminal for so long."""
    hands.pass_by(seconds)
    kiosk(pilot).clear_if_left()
    await pilot.pause()


async def test_a_rating_stays_when_the_citizen_walks_away_and_the_screen_is_blank_again() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        blank = screen_text(pilot.app)
        await pilot.press("1")
        await arrive(pilot, ReasonsScreen)
        await leave_alone(pilot, hands, 10.5)
        assert isinstance(pilot.app.screen, ReasonsScreen)
        await leave_alone(pilot, hands, 1.5)
        await arrive(pilot, RatingScreen)
        assert screen_text(pilot.app) == blank
        assert desk.given == {"rating-1": ("A03", 1)}
        assert desk.extras == []


@pytest.mark.parametrize("writes", [False, True])
async def test_ticks_of_somebody_who_walks_away_are_stored_and_words_are_not(writes: bool) -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        blank = screen_text(pilot.app)
        await pilot.press("1")
        await arrive(pilot, ReasonsScreen)
        hands.pass_by(1)
        await pilot.press("2", "3")
        if writes:
            await pilot.press("w")
            await arrive(pilot, CommentScreen)
            assert "停下 60 秒不写" in screen_text(pilot.app)
            pilot.app.screen.query_one(WritingArea).insert("还没写完")
        await leave_alone(pilot, hands, 60)
        await arrive(pilot, RatingScreen)
        assert screen_text(pilot.app) == blank
        assert desk.extras == [("rating-1", (109, 110), None)]


async def test_the_interval_clears_the_screen_without_help() -> None:
    hands = HandClock()
    async with make_app(hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        hands.pass_by(12)
        await arrive(pilot, RatingScreen)


async def test_unsent_words_leave_no_trace() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("w")
        await arrive(pilot, CommentScreen)
        pilot.app.screen.query_one(WritingArea).insert("秘密")
        await leave_alone(pilot, hands, 60)
        await arrive(pilot, RatingScreen)
        assert "秘密" not in screen_text(pilot.app)
        assert desk.extras == []
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("w")
        await arrive(pilot, CommentScreen)
        assert pilot.app.screen.query_one(WritingArea).text == ""


async def test_typing_into_a_field_counts_as_being_there() -> None:
    hands = HandClock()
    async with make_app(hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("w")
        await arrive(pilot, CommentScreen)
        for letter in "abcd":
            hands.pass_by(9)
            await pilot.press(letter)
            await leave_alone(pilot, hands, 1)
        assert isinstance(pilot.app.screen, CommentScreen)


async def test_language_theme_and_focus_go_back_too() -> None:
    hands = HandClock()
    async with make_app(hands=hands).run_test() as pilot:
        await ready(pilot)
        blank = screen_text(pilot.app)
        await pilot.press("l", "h", "right")
        await pilot.pause()
        assert kiosk(pilot).language is Language.EN
        await leave_alone(pilot, hands, 12)
        await until(pilot, lambda: screen_text(pilot.app) == blank)
        assert kiosk(pilot).language is Language.ZH
        assert kiosk(pilot).theme == "hall-paper"
        assert pilot.app.focused is None


@pytest.mark.parametrize("steps", [["1"], ["1", "A", "0", "3", "enter"]])
async def test_a_hall_terminal_returns_to_its_doors(steps: list[str]) -> None:
    hands = HandClock()
    async with make_app(shown=settings(TerminalKind.HALL), hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press(steps[0])
        await arrive(pilot, PickWindowScreen)
        await until(pilot, lambda: "A03" in screen_text(pilot.app))
        await pilot.press(*steps[1:])
        await leave_alone(pilot, hands, 12)
        await arrive(pilot, HomeScreen)
        assert len(pilot.app.screen_stack) == 1


async def test_a_tap_that_is_still_being_stored_is_waited_for() -> None:
    desk, hands = FakeDesk(gate=threading.Event()), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await until(pilot, lambda: "点一下" in screen_text(pilot.app))
        await pilot.press("1")
        await leave_alone(pilot, hands, 60)
        assert "正在保存" in screen_text(pilot.app)
        assert desk.gate is not None
        desk.gate.set()
        await until(pilot, lambda: "点一下" in screen_text(pilot.app))
        assert list(desk.given.values()) == [("A03", 1)]


async def test_an_untouched_terminal_is_left_as_it_is() -> None:
    hands = HandClock()
    async with make_app(hands=hands).run_test() as pilot:
        await ready(pilot)
        screen = pilot.app.screen
        await leave_alone(pilot, hands, 100_000)
        assert pilot.app.screen is screen
