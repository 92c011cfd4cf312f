"""Nothing of one person reaches the next, and a citizen's words never leave by the terminal's clipboard."""

import gc

import pytest
from textual.events import Paste

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.writing import WritingArea
from tests.kiosk.fakes import HandClock, make_app
from tests.kiosk.pilots import Kiosk, arrive, ready, until
from tests.kiosk.screen_text import screen_text

WORDS = "张三的留言"


async def open_words(pilot: Kiosk) -> WritingArea:
    await pilot.press("2")
    await arrive(pilot, ReasonsScreen)
    await pilot.press("w")
    await arrive(pilot, CommentScreen)
    return pilot.app.screen.query_one(WritingArea)


async def test_what_one_cut_and_undid_the_next_can_neither_paste_nor_bring_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands = HandClock()
    app = make_app(hands=hands)
    async with app.run_test(notifications=True) as pilot:
        await ready(pilot)
        written: list[str] = []
        monkeypatch.setattr(app._driver, "write", written.append)
        area = await open_words(pilot)
        app.post_message(Paste(WORDS))
        await pilot.press("f7", "ctrl+x")
        assert area.text == ""
        assert app.clipboard == WORDS, "for the person who cut it"
        app.notify(WORDS, markup=False)
        hands.pass_by(1000)
        app.clear_if_left()
        await arrive(pilot, RatingScreen)
        assert app.clipboard == ""
        await until(pilot, lambda: len(app._notifications) == 0)
        area = await open_words(pilot)
        await pilot.press("ctrl+v", "ctrl+z", "ctrl+y", "ctrl+z")
        assert area.text == ""
        assert WORDS not in screen_text(app)
        assert not [part for part in written if "]52;" in part]


async def test_the_area_somebody_wrote_in_is_gone_with_its_history() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await ready(pilot)
        area = await open_words(pilot)
        area.insert(WORDS)
        del area
        await pilot.press("escape", "escape")
        await arrive(pilot, RatingScreen)
        gc.collect()
        assert not [thing for thing in gc.get_objects() if isinstance(thing, WritingArea)]
