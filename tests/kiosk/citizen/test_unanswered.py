"""Not rated is counted as not rated: once for whoever had the levels of a visit in front, never for a mere touch."""

import pytest

from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.visit import VisitScreen
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from scoring.errors.unknown import UnknownWindowError
from scoring.ledger.store import Store
from scoring.read.visits import unanswered
from scoring.services.ratings import Ratings
from tests.kiosk.fakes import FakeDesk, HandClock, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.scoring.halls import HALL, FakeClock, at, july, open_at, organisation


async def to_levels(pilot: Kiosk) -> None:
    await ready(pilot)
    await pilot.press("1")
    await arrive(pilot, PickWindowScreen)
    await until(pilot, lambda: "A03" in screen_text(pilot.app))
    await pilot.press("A", "0", "3", "enter")
    await arrive(pilot, RatingScreen)
    await pilot.app.workers.wait_for_complete()


@pytest.mark.parametrize("leaves", ["escape", ""])
async def test_levels_left_without_one_are_counted_in_the_hall(leaves: str) -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, shown=settings(TerminalKind.HALL), hands=hands).run_test() as pilot:
        await to_levels(pilot)
        if leaves:
            await pilot.press(leaves)
        else:
            hands.pass_by(60)
            kiosk(pilot).clear_if_left()
        await arrive(pilot, HomeScreen)
        await until(pilot, lambda: desk.left == ["A03"])
        assert desk.given == {}


async def test_a_rating_is_no_visit_without_one() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, shown=settings(TerminalKind.HALL), hands=hands).run_test() as pilot:
        await to_levels(pilot)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        hands.pass_by(60)
        kiosk(pilot).clear_if_left()
        await arrive(pilot, HomeScreen)
        assert desk.left == []


async def test_at_a_window_a_touch_is_nothing_and_a_visit_with_a_number_counts() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("right")
        hands.pass_by(60)
        kiosk(pilot).clear_if_left()
        await pilot.pause()
        assert desk.left == []
        await pilot.press("v")
        await arrive(pilot, VisitScreen)
        await pilot.press(*"A0001", "enter")
        await arrive(pilot, RatingScreen)
        hands.pass_by(60)
        kiosk(pilot).clear_if_left()
        await until(pilot, lambda: desk.left == ["A03"])


async def test_what_the_office_announces_stands_on_the_first_screen_as_it_is() -> None:
    shown = settings(TerminalKind.HALL)
    object.__setattr__(shown, "announcement", "周五下午[/red]停办，请改日再来")
    async with make_app(shown=shown).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert "周五下午[/red]停办，请改日再来" in screen_text(pilot.app)


def test_the_ledger_counts_them_by_window_and_day() -> None:
    clock = FakeClock()
    hall: Store = open_at(None, clock)
    hall.ledger.append_all([*organisation()])
    book = Ratings(hall)
    for day, window in ((2, "A01"), (2, "A01"), (3, "A02")):
        clock.now = at(day)
        book.unanswered(window)
    with pytest.raises(UnknownWindowError):
        book.unanswered("Z9")
    with hall.reading() as connection:
        assert unanswered(connection, HALL, july(1), july(31)) == {"A01": 2, "A02": 1}
        assert unanswered(connection, HALL, july(3), july(3)) == {"A02": 1}
    hall.close()
