"""After reasons of any level alike: which of the window's services it was, or not said."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.citizen.which_service import AskWhich
from kiosk.citizen.writing import WritingArea
from kiosk.desks.on_store import StoreRatingDesk
from kiosk.desks.ports import ServiceCard
from kiosk.frame.error_screen import ErrorScreen
from kiosk.widgets.tile import Tile
from scoring.events.organisation import WindowRegistered
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from tests.kiosk.fakes import NOON, FakeDesk, HandClock, broken_disk, make_app, services, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.quiz.shipped import shipped
from tests.scoring.halls import FakeClock, at, open_at, organisation

LEVELS = ("5", "4", "3", "2", "1")
TWO = (ServiceCard("S05", "出生登记", "Birth registration"), ServiceCard("S06", "户口迁移", "Household transfer"))


async def say_a_reason(pilot: Kiosk, level: str = "2") -> None:
    """Rate, tick the first reason that is no echo of the level's digit, and be done."""
    await pilot.press(level)
    await arrive(pilot, ReasonsScreen)
    await pilot.app.workers.wait_for_complete()
    await pilot.press("1" if level != "1" else "2", "enter")


async def blank(pilot: Kiosk) -> None:
    kiosk(pilot).go_blank()
    await arrive(pilot, RatingScreen)


async def test_every_level_is_asked_in_the_same_words_and_by_the_same_keys() -> None:
    desk, hands, seen = FakeDesk(businesses=TWO), HandClock(), set()
    async with make_app(desk, hands=hands).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for level in LEVELS:
            await say_a_reason(pilot, level)
            await arrive(pilot, AskWhich)
            seen.add(screen_text(pilot.app))
            assert len(desk.extras) == len(desk.done) == 2 * LEVELS.index(level), "nothing is stored before the answer"
            await pilot.press("2")
            await arrive(pilot, ThanksScreen)
            await blank(pilot)
            hands.pass_by(1)
            await say_a_reason(pilot, level)
            await arrive(pilot, AskWhich)
            await pilot.press("escape")
            await arrive(pilot, ThanksScreen)
            await blank(pilot)
            hands.pass_by(1)
    assert desk.done == ["S06", None] * len(LEVELS)
    assert {len(codes) for _, codes, _ in desk.extras} == {1}
    (text,) = seen
    assert all(said in text for said in ("您刚才办的是哪件事？", "1  出生登记", "2  户口迁移", "3  别的事，或者不想说"))
    assert "返回首页" not in text, "Escape leaves the question open, and stores what was said"
    assert not any(name in text for name in ("满意", "不满意"))


async def test_nobody_is_asked_who_said_nothing_nor_where_it_is_known() -> None:
    desk = FakeDesk(businesses=TWO)
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        for keys in (("enter",), ("escape",), ("w", "escape")):
            await pilot.press("1")
            await arrive(pilot, ReasonsScreen)
            await pilot.press(*keys)
            await arrive(pilot, ThanksScreen)
            await blank(pilot)
        desk.businesses = ()
        await say_a_reason(pilot)
        await arrive(pilot, ThanksScreen)
        assert desk.done == [None]


async def test_words_are_kept_with_it_and_whoever_leaves_leaves_what_was_ticked() -> None:
    desk, hands = FakeDesk(businesses=TWO), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("2")
        await arrive(pilot, ReasonsScreen)
        await pilot.app.workers.wait_for_complete()
        await pilot.press("3", "w")
        await arrive(pilot, CommentScreen)
        pilot.app.screen.query_one(WritingArea).insert("没有说要带户口簿")
        await pilot.press("enter")
        await arrive(pilot, AskWhich)
        await pilot.press("f2")
        await until(pilot, lambda: "Which business was it?" in screen_text(pilot.app))
        await pilot.press("1")
        await arrive(pilot, ThanksScreen)
        assert (desk.extras, desk.done) == ([("rating-1", (209,), "没有说要带户口簿")], ["S05"])
        await blank(pilot)
        await say_a_reason(pilot)
        await arrive(pilot, AskWhich)
        hands.pass_by(1000)
        kiosk(pilot).clear_if_left()
        await arrive(pilot, RatingScreen)
        assert (desk.extras[1:], desk.done[1:]) == ([("rating-2", (207,), None)], [None])


async def test_it_can_be_gone_back_from_and_tried_again() -> None:
    desk = FakeDesk(businesses=TWO)
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await say_a_reason(pilot)
        await arrive(pilot, AskWhich)
        await pilot.press("backspace")
        await arrive(pilot, ReasonsScreen)
        await pilot.press("2", "enter")
        await arrive(pilot, AskWhich)
        desk.failures.append(broken_disk())
        await pilot.press("1")
        await arrive(pilot, ErrorScreen)
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert (desk.extras, desk.done) == ([("rating-1", (207, 208), None)], ["S05"])


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (160, 45)])
async def test_its_answers_are_large_enough_and_alike(size: tuple[int, int]) -> None:
    async with make_app(FakeDesk(businesses=TWO)).run_test(size=size) as pilot:
        await ready(pilot)
        await say_a_reason(pilot)
        await arrive(pilot, AskWhich)
        await pilot.pause()
        tiles = [one for one in pilot.app.screen.query("#tiles Tile").results(Tile) if one.display]
        assert len(tiles) == 3
        assert len({one.region.size for one in tiles}) == 1
        assert tiles[0].region.height >= 3
        room = pilot.app.screen.query_one("#body").region
        assert all(room.contains_region(one.region) for one in tiles)
        await pilot.click(tiles[1])
        await arrive(pilot, ThanksScreen)


def rows(store: Store, query: str) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


async def test_at_a_real_window_the_retest_is_open_when_the_citizen_is_thanked(tmp_path: Path) -> None:
    with closing(open_at(tmp_path / "hall.db", FakeClock(at(2, 11)))) as store:
        store.ledger.append_all([*organisation()])
        known = {"window_id": "A01", "unit_id": "U1", "name": "户籍"}
        store.ledger.append(WindowRegistered(**known, services=("S05", "S06", "S99")))
        desk = StoreRatingDesk(store, Channel.WINDOW, lambda: shipped().bank)
        shown = replace(settings(), window_id="A01")
        async with make_app(shown=shown, clock=lambda: NOON, open_services=lambda: services(desk)).run_test() as pilot:
            await ready(pilot)
            await say_a_reason(pilot)
            await arrive(pilot, AskWhich)
            title = shipped().bank.guides["S06"].title
            assert f"2  {title}" in screen_text(pilot.app)
            assert "S99" not in screen_text(pilot.app), "nobody knows what that is called"
            await pilot.press("2")
            await arrive(pilot, ThanksScreen)
        assert rows(store, "SELECT level, service_id FROM rating") == [(2, "S06")]
        assert rows(store, "SELECT service_id, facets, staff_id FROM retest JOIN retest_person USING (retest_id)") == [
            ("S06", "materials", "W1")
        ]
