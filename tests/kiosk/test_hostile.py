"""Names, units, reasons and halls as nobody would write them, on every screen of the citizen's way."""

import unicodedata
from dataclasses import replace
from itertools import cycle

import pytest
from rich.cells import cell_len

from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.desks.ports import ReasonCard, WindowCard
from kiosk.settings.settings import TerminalKind
from kiosk.text.clean import clean
from tests.kiosk.fakes import FakeDesk, make_app, reasons_of, settings
from tests.kiosk.pilots import Kiosk, arrive, ready, until
from tests.kiosk.screen_text import screen_text

HOSTILE = [
    "李[/red]四",
    "[A]甲[B]",
    "[@click=app.quit]点[/]",
    "红\x1b[31m\x1b]0;题\x07",
    "\x9b2J清\x00\x7f",
    "翻\u202e转\u2066过",
    "零\u200b宽\ufeff",
    "😀👨\u200d👩\u200d👧",
    "𠮷𱍐\ue863",
    "长" * 200,
    "x" * 200,
    "e" + "\u0301" * 40,
    "{name} %s \\n",
    "半\ud83d",
    "",
    " \t\n",
]


class HostileDesk(FakeDesk):
    """All names and texts are the same nasty string."""

    def reasons(self, level: int) -> tuple[ReasonCard, ...]:
        return tuple(replace(reason, text=self.nasty, text_en=self.nasty) for reason in reasons_of(level))

    nasty = ""


def hostile_desk(nasty: str) -> HostileDesk:
    desk = HostileDesk(cards=(WindowCard("A03", nasty, nasty, "W0312", nasty), WindowCard("A04", nasty, nasty)))
    desk.nasty = nasty
    return desk


def stands(pilot: Kiosk, nasty: str) -> bool:
    """Whether the text is seen as itself (its beginning, where it is long), with nothing unseen around it."""
    text = screen_text(pilot.app)
    assert not [character for character in text.replace("\n", "") if unicodedata.category(character) in {"Cc", "Cf"}]
    assert all(cell_len(row) <= 80 for row in text.split("\n"))
    return clean(nasty).strip()[:10] in text


@pytest.mark.parametrize(("nasty", "theme"), zip(HOSTILE, cycle(["hall-paper", "hall-contrast"])), ids=ascii)
async def test_hostile_text_changes_nothing_but_itself(nasty: str, theme: str) -> None:
    hall = replace(
        settings(TerminalKind.HALL), hall_name=nasty if 0 < len(nasty.strip()) <= 60 else "大厅", theme=theme
    )
    async with make_app(hostile_desk(nasty), shown=hall).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, PickWindowScreen)
        await until(pilot, lambda: "A03" in screen_text(pilot.app))
        assert stands(pilot, nasty)
        await pilot.press("A", "0", "3", "enter")
        # In large type there is no room below the question: the window stands in the banner alone.
        told = "点一下即可" if theme == "hall-paper" else "A03"
        await arrive(pilot, RatingScreen)
        await until(pilot, lambda: told in screen_text(pilot.app) and stands(pilot, nasty))
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert stands(pilot, nasty)
        await pilot.press("1", "enter")
        await until(pilot, lambda: "您的评价已经保存" in screen_text(pilot.app))
