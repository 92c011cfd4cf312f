"""A terminal that serves people all day keeps nothing of them, neither words nor widgets."""

import gc
from collections import Counter

from textual.widget import Widget

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from tests.kiosk.fakes import FakeDesk, make_app
from tests.kiosk.pilots import Kiosk, arrive, ready


async def serve(pilot: Kiosk, citizens: int) -> None:
    """So many people rate, tick, open the words and leave."""
    for number in range(citizens):
        await pilot.press(str(5 - number % 5))
        await arrive(pilot, ReasonsScreen)
        await pilot.press("w")
        await arrive(pilot, CommentScreen)
        await pilot.press("x", "l", "enter")
        await arrive(pilot, ThanksScreen)
        await pilot.press("enter")
        await arrive(pilot, RatingScreen)


def living() -> Counter[str]:
    gc.collect()
    return Counter(type(thing).__name__ for thing in gc.get_objects() if isinstance(thing, Widget))


async def test_widgets_do_not_pile_up_from_citizen_to_citizen() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await serve(pilot, 3)
        before = living()
        await serve(pilot, 7)
        after = living()
    assert len(desk.given) == 10
    grown = {name: after[name] - before[name] for name in after if after[name] > before[name] + 10}
    assert grown == {}
