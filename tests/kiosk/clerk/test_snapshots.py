"""The clerk's finished screens, drawn and in plain text. Look at both before keeping a change (`--snapshot-update`)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from textual.pilot import Pilot

from kiosk.clerk.answering.banner import TestBanner
from kiosk.clerk.result import ResultScreen
from kiosk.clerk.result_item import ResultItemScreen
from kiosk.clerk.review import ReviewScreen
from kiosk.frame.new_pin import NewPinScreen
from scoring.events.attempts import SubmitReason
from scoring.events.identity import PinReason
from scoring.services.credentials import Credentials, PinSetting
from tests.kiosk.clerk.halls import BADGE, Hall
from tests.kiosk.clerk.steps import at_papers, at_sign_in, keys, opened, settled
from tests.kiosk.pilots import arrive, until
from tests.kiosk.screen_text import compare_twin, screen_text

TWINS = Path(__file__).parent / "__snapshots__" / "twins"
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}

Compare = Callable[..., bool]

QUESTIONS: dict[str, tuple[int, tuple[str, ...]]] = {
    "question-tell": (1, ("1", "space", "2", "space", "4", "space")),
    "question-tell-contrast": (1, ("f3", "1", "space")),
    "question-single": (2, ("2", "f")),
    "question-ordering": (5, ("3", "1")),
    "question-number": (6, ("3", "0")),
}


def answered(hall: Hall) -> None:
    """A submitted attempt with right, partly right, wrong and missing answers."""
    sitting = hall.sitting()
    for position, response in ((1, ("c1", "m1", "t1", "f1", "x1")), (2, ("B",)), (3, ("A", "C")), (4, ("true",))):
        sitting.answer(position, response, 1000)
    sitting.submit(SubmitReason.CLERK, 1_268_000)


async def shown(pilot: Pilot[None], hall: Hall, picture: str) -> None:
    """Go to the screen of a picture."""
    if picture in QUESTIONS:
        position, pressed = QUESTIONS[picture]
        await opened(pilot, hall, position)
        await keys(pilot, hall, *pressed)
        await settled(pilot)
    elif picture == "sign_in":
        await at_sign_in(pilot, hall)
        await keys(pilot, hall, *BADGE, "enter", "2", "5")
    elif picture == "new_pin":
        hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        one_time = PinSetting("G1", PinReason.RESET, one_time=True)
        Credentials(hall.store, hasher).set_pins({BADGE: "739512"}, one_time)
        await at_sign_in(pilot, hall)
        await keys(pilot, hall, *BADGE, "enter", *"739512", "enter")
        await arrive(pilot, NewPinScreen)
        await keys(pilot, hall, *"9071")
    elif picture == "papers":
        answered(hall)
        await at_papers(pilot, hall)
    elif picture == "rules":
        await at_papers(pilot, hall)
        await keys(pilot, hall, "1")
    elif picture == "review":
        await opened(pilot, hall, 2)
        await keys(pilot, hall, "2", "f", "r")
        await arrive(pilot, ReviewScreen)
    else:
        answered(hall)
        await at_papers(pilot, hall)
        await keys(pilot, hall, "2")
        await arrive(pilot, ResultScreen)
        if picture == "result_item":
            await keys(pilot, hall, "enter")
            await arrive(pilot, ResultItemScreen)


PICTURES = ("sign_in", "new_pin", "papers", "rules", *QUESTIONS, "review", "result", "result_item")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("picture", PICTURES)
def test_a_finished_screen_looks_as_it_was_approved(
    picture: str, size: str, hall: Hall, snap_compare: Compare, request: pytest.FixtureRequest
) -> None:
    app = hall.app()

    async def walk(pilot: Pilot[None]) -> None:
        await shown(pilot, hall, picture)
        for banner in app.screen.query(TestBanner):
            banner.look()
        await pilot.pause()
        compare_twin(app, TWINS / f"{picture}-{size}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        *((one, "80x24") for one in ("sign_in", "papers", "rules", "question-tell", "result", "result_item")),
        ("question-tell", "120x40"),
    ],
)
def test_a_finished_screen_looks_as_it_was_approved_in_english(
    picture: str, size: str, hall: Hall, snap_compare: Compare, request: pytest.FixtureRequest
) -> None:
    app = hall.app()

    async def walk(pilot: Pilot[None]) -> None:
        await shown(pilot, hall, picture)
        await keys(pilot, hall, "f2")
        await until(pilot, lambda: any(word in screen_text(app) for word in ("Help", "No. 1", "PIN")))
        for banner in app.screen.query(TestBanner):
            banner.look()
        await pilot.pause()
        compare_twin(app, TWINS / f"{picture}-english-{size}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)
