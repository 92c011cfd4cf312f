"""A terminal that serves people all day keeps nothing of them, neither words nor widgets."""

import gc
from itertools import count

from textual._styles_cache import StylesCache
from textual.widget import Widget

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.frame.banner import Banner
from kiosk.wording import Language
from tests.kiosk.fakes import FakeDesk, make_app
from tests.kiosk.pilots import Kiosk, arrive, forget_stopped_timers, piling_up, ready, until


async def serve(pilot: Kiosk, number: int) -> None:
    """Somebody rates, opens the words, writes one and leaves."""
    await pilot.press(str(5 - number % 5))
    await arrive(pilot, ReasonsScreen)
    await pilot.press("w")
    await arrive(pilot, CommentScreen)
    await pilot.press("x", "l", "enter")
    await arrive(pilot, ThanksScreen)
    await pilot.press("enter")
    await arrive(pilot, RatingScreen)


async def test_widgets_do_not_pile_up_from_citizen_to_citizen() -> None:
    desk = FakeDesk()
    citizens = count()
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        assert await piling_up(lambda: serve(pilot, next(citizens)), walks=4) == {}
    assert len(desk.given) == next(citizens) == 8


def banners() -> int:
    forget_stopped_timers()
    gc.collect()
    return sum(isinstance(thing, Banner) for thing in gc.get_objects())


async def test_a_first_screen_drawn_anew_keeps_nothing_of_what_it_was() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await ready(pilot)
        for _ in range(12):
            await app.push_screen(ReasonsScreen("rating-0", ()))
            app.speak(Language.EN)
            await pilot.pause()
            app.go_blank()
            await pilot.pause()
        await until(pilot, lambda: banners() <= 4)


async def test_what_was_drawn_of_a_screen_goes_with_it() -> None:
    def alive(kind: type) -> int:
        forget_stopped_timers()
        gc.collect()
        return sum(isinstance(thing, kind) for thing in gc.get_objects())

    app = make_app()
    async with app.run_test() as pilot:
        await ready(pilot)
        drawings, walks = alive(StylesCache), 6
        for number in range(walks):
            await serve(pilot, number)
        app.tend()
        assert alive(StylesCache) - drawings <= alive(Widget)
