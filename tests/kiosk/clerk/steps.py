"""A clerk's steps on the terminal, as the tests take them."""

from kiosk.clerk.answering.answer_sheet import AnswerSheet
from kiosk.clerk.before_start import BeforeStartScreen
from kiosk.clerk.papers import PapersScreen
from kiosk.clerk.question import QuestionScreen
from kiosk.clerk.result import ResultScreen
from kiosk.clerk.review import ReviewScreen
from kiosk.frame.sign_in import SignInScreen
from tests.kiosk.clerk.halls import BADGE, CLERK, PIN, Hall
from tests.kiosk.pilots import Kiosk, arrive, ready, until
from tests.kiosk.screen_text import screen_text


async def keys(pilot: Kiosk, hall: Hall, *pressed: str) -> None:
    """Press keys, each long enough after the last to be no double tap."""
    for key in pressed:
        hall.hands.pass_by(0.5)
        await pilot.press(key)
    await pilot.pause()


async def at_sign_in(pilot: Kiosk, hall: Hall) -> None:
    await ready(pilot)
    await keys(pilot, hall, "2")
    await arrive(pilot, SignInScreen)


async def at_papers(pilot: Kiosk, hall: Hall) -> None:
    await at_sign_in(pilot, hall)
    await keys(pilot, hall, *BADGE, "enter", *PIN, "enter")
    await arrive(pilot, PapersScreen)
    await until(pilot, lambda: "正在取出" not in screen_text(pilot.app))


async def at_questions(pilot: Kiosk, hall: Hall) -> QuestionScreen:
    """Begin the first paper on offer; the test clock stands still until somebody pushes it."""
    await at_papers(pilot, hall)
    await keys(pilot, hall, "1")
    await arrive(pilot, BeforeStartScreen)
    await keys(pilot, hall, "enter")
    return await questions(pilot)


async def opened(pilot: Kiosk, hall: Hall, position: int = 1) -> QuestionScreen:
    """A fresh attempt at one of its questions, without the way there."""
    await ready(pilot)
    sitting = hall.sitting()
    sitting.show(position, 0)
    await pilot.app.push_screen(QuestionScreen(sitting, CLERK, hall.hands))
    return await questions(pilot)


async def questions(pilot: Kiosk) -> QuestionScreen:
    """Wait until a question is shown."""
    await arrive(pilot, QuestionScreen)
    screen = pilot.app.screen
    assert isinstance(screen, QuestionScreen)
    return screen


async def settled(pilot: Kiosk) -> None:
    """Wait until everything that was asked of the test is done and stored."""
    screen = pilot.app.screen
    assert isinstance(screen, QuestionScreen)
    await until(pilot, lambda: screen._steps.idle)


async def tap(pilot: Kiosk, token: str) -> None:
    """Tap the cell of a token on the answer sheet."""
    sheet = pilot.app.screen.query_one(AnswerSheet)
    for placed in sheet._pages[sheet._page]:
        for cell in placed.band.cells:
            if cell.token == token:
                assert await pilot.click(AnswerSheet, offset=(cell.x + 1, placed.y + cell.y))
                return
    raise AssertionError(f"{token} is not on this page")


async def submit(pilot: Kiosk, hall: Hall) -> None:
    """Review, submit, confirm, and wait for the result."""
    await keys(pilot, hall, "r")
    await arrive(pilot, ReviewScreen)
    await keys(pilot, hall, "s", "enter")
    await arrive(pilot, ResultScreen)
