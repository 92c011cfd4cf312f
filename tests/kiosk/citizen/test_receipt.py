"""Whoever holds a receipt checks it at the terminal: in the ledger unchanged, or not, and nothing else."""

from textual.events import Key

from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.receipt import ReceiptScreen
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from kiosk.widgets.keypad import Key as PadKey
from tests.kiosk.fakes import FakeDesk, HandClock, broken_disk, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, hint, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

HELD, ANOTHER = "0001-0000-0000-000Z", "0002-0000-0000-000Y"
"""A receipt that the desk of these tests knows, and one that it does not."""


async def says(pilot: Kiosk, told: str) -> None:
    await until(pilot, lambda: told in screen_text(pilot.app))


async def test_a_receipt_is_unchanged_or_not_found_or_mistyped_and_nothing_more_is_said() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands, shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await ready(pilot)
        await pilot.press("r")
        await arrive(pilot, ReceiptScreen)
        await pilot.press(*"0001", "enter")
        await says(pilot, "有字符输错了")
        for sign in "-ｏ０ｏO oooo ooo ｚ":  # who types takes letters for digits
            pilot.app.post_message(Key("x", sign))
        await pilot.press("enter")
        await says(pilot, "这条评价在账本里，没有被改动")
        assert "0001-O0OO-OOOO-OOOZ" in screen_text(pilot.app)
        assert "满意" not in screen_text(pilot.app)
        await pilot.press(*ANOTHER)
        assert "账本里" not in screen_text(pilot.app), "what was said was said of another code"
        await pilot.press("enter")
        await says(pilot, "没有找到")
        await pilot.press("f2")
        await says(pilot, "Not found")
        await pilot.press("backspace")
        await until(pilot, lambda: "Not found" not in screen_text(pilot.app))
        hands.pass_by(100)
        kiosk(pilot).clear_if_left()
        await arrive(pilot, HomeScreen)
        await pilot.click(hint(pilot, "receipt"))
        await arrive(pilot, ReceiptScreen)
        assert "0002" not in screen_text(pilot.app)


async def test_a_window_has_the_key_too_and_every_sign_can_be_tapped() -> None:
    desk, hands = FakeDesk(failures=[broken_disk()]), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("r")
        await arrive(pilot, ReceiptScreen)
        keys = {key.value: key for key in pilot.app.screen.query(PadKey)}
        for sign in (*"0001W", "erase", *"0000000", *"0000Z"):
            await pilot.click(keys[sign])
        await pilot.click("#enter")
        await arrive(pilot, ErrorScreen)
        assert "不能核对" in screen_text(pilot.app)
        hands.pass_by(1)
        await pilot.press("enter")
        await says(pilot, "没有被改动")
        await pilot.press("escape")
        await arrive(pilot, RatingScreen)
        assert desk.calls == []
