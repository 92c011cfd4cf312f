"""A window's terminal that asks when a visit has ended: once, of its own accord; no touch of before is a rating."""

from textual.events import Key

from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.receipt import ReceiptScreen
from kiosk.citizen.rest import RestScreen
from kiosk.frame.app import KioskApp
from kiosk.settings.settings import Asking
from scoring.services.bring_in.visit_ends import EndedVisit
from tests.kiosk.fakes import FakeDesk, HandClock, broken_disk, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text


def ended(number: int) -> EndedVisit:
    return EndedVisit(f"{number:064x}", "A03", "W0312")


def waiting(desk: FakeDesk, hands: HandClock) -> KioskApp:
    return make_app(desk, hands=hands, shown=settings(asking=Asking.VISIT))


async def look(pilot: Kiosk) -> None:
    """A second has passed."""
    front = pilot.app.screen_stack[0]
    assert isinstance(front, RestScreen)
    front.look()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def left_alone(pilot: Kiosk, hands: HandClock) -> None:
    hands.pass_by(100)
    kiosk(pilot).clear_if_left()
    await arrive(pilot, RestScreen)


async def test_it_asks_about_a_visit_once_and_goes_back_to_rest_without_a_level() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with waiting(desk, hands).run_test() as pilot:
        await ready(pilot)
        await look(pilot)
        assert "这里会请您评价" in screen_text(pilot.app)
        desk.ends.append(ended(1))
        await look(pilot)
        await arrive(pilot, RatingScreen)
        assert "办件" not in screen_text(pilot.app), "its number is known"
        await left_alone(pilot, hands)
        assert (desk.asked, desk.left, desk.given) == ([ended(1)], ["A03"], {})
        await look(pilot)
        assert "这里会请您评价" in screen_text(pilot.app)
        desk.ends.insert(0, ended(2))
        await look(pilot)
        await arrive(pilot, RatingScreen)
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        await left_alone(pilot, hands)
        assert desk.visits == {"rating-1": ended(2).visit}
        assert desk.left == ["A03"]


async def test_what_was_meant_for_the_screen_before_is_no_rating() -> None:
    desk, hands = FakeDesk(ends=[ended(1)]), HandClock()
    async with waiting(desk, hands).run_test() as pilot:
        await ready(pilot)
        rest = pilot.app.screen
        await look(pilot)
        await arrive(pilot, RatingScreen)
        await kiosk(pilot)._feel(Key("5", "5"), rest, hands.now)
        assert desk.calls == []
        await pilot.press("5")
        await arrive(pilot, ReasonsScreen)
        assert desk.calls == ["rating-1"]


async def test_whoever_is_not_asked_rates_all_the_same_and_is_not_interrupted() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with waiting(desk, hands).run_test() as pilot:
        await ready(pilot)
        await pilot.click("#rate")
        await arrive(pilot, RatingScreen)
        await pilot.press("v")  # a number typed before its end is reported would keep its citizen from being asked
        assert isinstance(pilot.app.screen, RatingScreen)
        assert "办件" not in screen_text(pilot.app)
        desk.ends.append(ended(1))
        await look(pilot)
        assert desk.asked == []
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert desk.visits == {}
        await left_alone(pilot, hands)
        await pilot.press("r")
        await arrive(pilot, ReceiptScreen)
        await pilot.press("escape")
        await arrive(pilot, RestScreen)


async def test_what_nobody_can_see_does_not_take_a_visit_from_those_that_are_seen() -> None:
    desk, hands, seen = FakeDesk(ends=[ended(1)]), HandClock(), [False, True]

    async def is_seen() -> bool:
        return seen.pop(0)

    app = waiting(desk, hands)
    app.seen = is_seen
    async with app.run_test() as pilot:
        await ready(pilot)
        await look(pilot)
        assert isinstance(pilot.app.screen, RestScreen)
        assert desk.asked == []
        await look(pilot)
        await arrive(pilot, RatingScreen)
        assert (desk.asked, seen) == ([ended(1)], [])


async def test_a_terminal_that_cannot_note_that_it_asks_does_not_ask() -> None:
    desk, hands = FakeDesk(ends=[ended(1)], failures=[broken_disk()]), HandClock()
    async with waiting(desk, hands).run_test() as pilot:
        await ready(pilot)
        await look(pilot)
        assert isinstance(pilot.app.screen, RestScreen)
        await look(pilot)
        await arrive(pilot, RatingScreen)
        await until(pilot, lambda: desk.asked == [ended(1)])
