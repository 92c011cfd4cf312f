"""Finished screens, drawn and in plain text. Look at both before you keep a change (`--snapshot-update`)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.contact import ContactScreen
from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.receipt import ReceiptScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.desks.ports import WindowCard
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import Asking, TerminalKind
from tests.kiosk.fakes import CARDS, FakeDesk, broken_disk, make_app, settings
from tests.kiosk.pilots import arrive, kiosk, ready, until
from tests.kiosk.screen_text import compare_twin, screen_text

TWINS = Path(__file__).parent / "__snapshots__" / "twins"
SIZES = {"80x24": (80, 24), "120x40": (120, 40), "160x45": (160, 45), "40x20": (40, 20)}
HALL_CARDS = (*CARDS, *(WindowCard(f"C{number:02}", f"{number}号窗口", "市场监管") for number in range(1, 31)))

Compare = Callable[..., bool]

Step = tuple[str, type[Screen[None]]]
WAYS: dict[str, tuple[TerminalKind, tuple[Step, ...]]] = {
    "home-zh": (TerminalKind.DEMO, ()),
    "home-contrast": (TerminalKind.DEMO, (("h", HomeScreen),)),
    "pick_window-zh": (TerminalKind.HALL, (("1", PickWindowScreen),)),
    "rating-zh": (TerminalKind.WINDOW, ()),
    "rating-en": (TerminalKind.WINDOW, (("l", RatingScreen),)),
    "rating-contrast": (TerminalKind.WINDOW, (("h", RatingScreen),)),
    "rest-zh": (TerminalKind.WINDOW, ()),
    "reasons-zh": (TerminalKind.WINDOW, (("2", ReasonsScreen), ("1", ReasonsScreen), ("6", ReasonsScreen))),
    "reasons-contrast": (TerminalKind.WINDOW, (("5", ReasonsScreen), ("h", ReasonsScreen))),
    "words-zh": (TerminalKind.WINDOW, (("2", ReasonsScreen), ("w", CommentScreen), ("a", CommentScreen))),
    "thanks-zh": (TerminalKind.WINDOW, (("4", ReasonsScreen), ("escape", ThanksScreen))),
    "trouble-zh": (TerminalKind.WINDOW, (("3", ErrorScreen),)),
    "hall-zh": (TerminalKind.HALL, ()),
    "contact-zh": (TerminalKind.WINDOW, (("1", ReasonsScreen), ("p", ContactScreen))),
    "receipt-zh": (TerminalKind.HALL, (("r", ReceiptScreen), ("o", ReceiptScreen))),
}
ON_THE_WALL = ("hall-zh", "rating-zh", "rating-en", "rating-contrast", "reasons-zh", "thanks-zh")
"""Screens that are also read from three metres on a large screen."""
IN_THE_HAND = ("rating-zh", "rest-zh", "reasons-zh", "thanks-zh")
"""Those that also stand on a screen as small as a telephone's."""
PICTURES = [
    *((way, size) for way in WAYS for size in ("80x24", "120x40") if way != "hall-zh" or size == "80x24"),
    *((way, "160x45") for way in ON_THE_WALL),
    *((way, "40x20") for way in IN_THE_HAND),
]


@pytest.mark.parametrize(("way", "size"), PICTURES, ids=["-".join(picture) for picture in PICTURES])
def test_a_finished_screen_looks_as_it_was_approved(
    way: str, size: str, snap_compare: Compare, request: pytest.FixtureRequest
) -> None:
    kind, steps = WAYS[way]
    desk = FakeDesk(cards=HALL_CARDS, failures=[broken_disk()] if way.startswith("trouble") else [])
    app = make_app(desk, shown=settings(kind, asking=Asking.VISIT if way.startswith("rest") else Asking.ALWAYS))

    async def walk(pilot: Pilot[None]) -> None:
        await ready(pilot)
        for key, screen in steps:
            await pilot.press(key)
            await arrive(pilot, screen)
        if way == "rating-en":
            await until(pilot, lambda: "One tap" in screen_text(app))
        if way == "pick_window-zh":
            await until(pilot, lambda: "C01" in screen_text(app))
        await kiosk(pilot).workers.wait_for_complete()
        await pilot.pause()
        compare_twin(app, TWINS / f"{way}-{size}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)
