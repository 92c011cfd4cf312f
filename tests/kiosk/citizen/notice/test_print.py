"""The sheet on paper, where a printer is set: once a sheet, all of it, and a clear word when it fails."""

from rich.cells import cell_len

from kiosk.citizen.notice.notice import NoticeScreen
from kiosk.errors.printing import PrinterRefusedError
from kiosk.frame.error_screen import ErrorScreen
from kiosk.views.notice.plain import WIDTH, notice_text
from quiz.notice.notice import make_notice
from tests.kiosk.citizen.notice.guides import BIRTH, TODAY, FakePrinter, guide, notice_app
from tests.kiosk.citizen.notice.test_way import at_birth_sheet, press
from tests.kiosk.fakes import HandClock
from tests.kiosk.pilots import arrive, until
from tests.kiosk.screen_text import screen_text


def test_the_lines_are_the_sheet_and_fit_a_page() -> None:
    found = guide({**BIRTH, "title": "出生登记\x1b[2J[/red]"})
    text = notice_text(found, make_notice(found, {"child": "newborn", "who": "other"}, TODAY), "市政务服务中心")
    lines = text.splitlines()
    assert max(map(cell_len, lines)) <= WIDTH
    assert "\x1b" not in text
    assert lines[0] == "出生登记[2J[/red]   一次性告知单"
    assert "单号 S05-20260714-" in text
    for told in ("[ ] 1. 出生医学证明（原件1份", "居民身份证（原件1份）  *", "8. 办理的第8步", "邻居代办的", "1个月内"):
        assert told in text
    assert "收养登记证" not in text
    assert "要不要复印件，请看窗口公示。" in text
    assert "可以拍照" not in text, "who holds paper needs no photo"


async def test_a_sheet_is_printed_once_and_a_printer_that_fails_is_tried_again() -> None:
    printer, hands = FakePrinter(failures=[PrinterRefusedError("Hall-1", "no paper")]), HandClock()
    async with notice_app(hands=hands, printer=printer).run_test(size=(120, 40)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        assert "P 打印" in screen_text(pilot.app)
        await press(pilot, "p")
        await arrive(pilot, ErrorScreen)
        assert "没有打印出来" in screen_text(pilot.app)
        assert "no paper" in screen_text(pilot.app)
        await press(pilot, "enter")
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: len(printer.printed) == 1)
        await until(pilot, lambda: "P 打印" not in screen_text(pilot.app))
        await press(pilot, "p")
        await pilot.pause()
        ((name, text),) = printer.printed
        assert name == "S05"
        assert "出生医学证明" in text


async def test_where_no_printer_is_set_nothing_is_offered() -> None:
    async with notice_app(hands=HandClock()).run_test(size=(120, 40)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        await press(pilot, "p")
        assert isinstance(pilot.app.screen, NoticeScreen)
        assert "打印" not in screen_text(pilot.app)
