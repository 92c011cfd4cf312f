"""Keys and taps that come faster than screens: none is felt twice, none is lost, and none meets half a screen.

A scanner, an impatient finger and a terminal that woke up late all send several keys in one go.
"""

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from textual import events
from textual.screen import Screen

from kiosk.citizen.notice.case import AskCase
from kiosk.citizen.notice.notice import NoticeScreen
from kiosk.citizen.notice.pages import NoticePages
from kiosk.citizen.notice.service import AskService
from kiosk.citizen.notice.subject import AskSubject
from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.desks.ports import WindowCard
from kiosk.frame.home import HomeScreen
from kiosk.frame.keybar import KeyBar, KeyHint, KeyHintLabel
from kiosk.settings.settings import TerminalKind
from kiosk.widgets.tile import Tile
from quiz.model.vocabulary import Subject
from tests.kiosk.citizen.notice.guides import BIRTH, MOVE, SENIOR, FakeNotices, guide, notice_app
from tests.kiosk.citizen.notice.test_way import at_birth_sheet, at_subjects, press
from tests.kiosk.fakes import CARDS, FakeDesk, HandClock, make_app, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, step_of, until
from tests.kiosk.screen_text import screen_text

SUBJECT, SERVICE, CASE, NOTICE = AskSubject, AskService, AskCase, NoticeScreen


@dataclass
class SlowDesk(FakeDesk):
    """Lists the windows only once it may."""

    gate: threading.Event = field(default_factory=threading.Event)

    def windows(self) -> Sequence[WindowCard]:
        assert self.gate.wait(60)
        return super().windows()


def send(pilot: Kiosk, *keys: str) -> None:
    """Keys that are all waiting before the first of them is felt."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def settle(pilot: Kiosk) -> list[type[object]]:
    """The screens, once nothing moves any more."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
    return [step_of(screen) for screen in pilot.app.screen_stack]


@pytest.mark.parametrize(
    ("keys", "led_to"),
    [
        (["4", "pagedown"], [HomeScreen, SUBJECT]),
        (["4", "pageup"], [HomeScreen, SUBJECT]),
        (["4", "2"], [HomeScreen, SUBJECT, NOTICE]),  # typed before there was anything to choose
        (["4", "1", "2"], [HomeScreen, SUBJECT, SERVICE, NOTICE]),
        (["4", "2", "escape"], [HomeScreen]),
        (["1", "B", "1", "1", "enter"], [HomeScreen, RatingScreen]),
        (["1", "l"], [HomeScreen, PickWindowScreen]),
        (["1", "pagedown"], [HomeScreen, PickWindowScreen]),
        (["4", "escape"], [HomeScreen]),
        (["4", "4"], [HomeScreen, SUBJECT]),
    ],
)
async def test_keys_sent_at_once_on_the_home_screen_wait_for_the_screen_they_led_to(
    keys: list[str], led_to: list[type[object]]
) -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        send(pilot, *keys)
        assert await settle(pilot) == led_to


@pytest.mark.parametrize(
    ("keys", "led_to"),
    [
        (["1", "1"], [SERVICE]),  # the second half of a double tap
        (["1", "2"], [SERVICE, NOTICE]),
        (["2", "pagedown"], [NOTICE]),
        (["2", "backspace"], []),
        (["1", "backspace", "2"], [NOTICE]),
        (["0", "1", "0", "2"], [SERVICE, NOTICE]),
        (["enter", "enter"], []),  # nothing is chosen before it is pointed at
        (["l", "1"], [SERVICE]),
        (["l", "pagedown"], []),
        (["1", "escape"], None),
    ],
)
async def test_keys_sent_at_once_go_as_far_as_they_would_one_by_one(
    keys: list[str], led_to: list[type[object]] | None
) -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_subjects(pilot)
        hands = kiosk(pilot).monotonic
        assert isinstance(hands, HandClock)
        hands.pass_by(1)
        send(pilot, *keys)
        wanted = [HomeScreen] if led_to is None else [HomeScreen, SUBJECT, *led_to]
        assert await settle(pilot) == wanted


async def test_a_way_with_questions_typed_at_once_leads_to_its_sheet() -> None:
    notices = FakeNotices([guide(SENIOR, id="S01"), guide(BIRTH), guide(MOVE)])
    async with notice_app(notices).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        send(pilot, "4", "2", "1", "2", "1")  # a digit may come again, only not at once
        assert await settle(pilot) == [HomeScreen, SUBJECT, SERVICE, CASE, CASE, NOTICE]
        assert notices.asked == [("S05", {"child": "foundling", "who": "parent"})]


async def test_a_whole_way_typed_at_once_leads_to_its_sheet() -> None:
    notices = FakeNotices()
    async with notice_app(notices).run_test(size=(80, 24)) as pilot:
        await at_subjects(pilot)
        send(pilot, "1", "2")  # the household transfer asks nothing
        assert await settle(pilot) == [HomeScreen, SUBJECT, SERVICE, NOTICE]
        await until(pilot, lambda: "到达后申报迁入" in screen_text(pilot.app))
        assert notices.asked == [("S06", {})]


@pytest.mark.parametrize("stop", [SUBJECT, SERVICE, CASE])
async def test_a_tile_tapped_twice_before_the_screen_can_move_on_is_taken_once(stop: type[Screen[object]]) -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_subjects(pilot)
        while not issubclass(step_of(pilot.app.screen), stop):
            before = pilot.app.screen
            await press(pilot, "1")
            await until(pilot, lambda before=before: pilot.app.screen is not before)  # type: ignore[misc]
        here = pilot.app.screen
        await until(pilot, lambda: any(tile.region.area for tile in here.query(Tile)))
        tile = next(tile for tile in here.query(Tile) if tile.region.area)
        for _ in range(2):
            tile.post_message(Tile.Pressed(tile))
        stack = await settle(pilot)
        assert stack.count(stop) <= 2  # two questions follow one another at the case
        assert len(stack) == pilot.app.screen_stack.index(here) + 2


@pytest.mark.parametrize("key", ["pagedown", "pageup", "1", "0", "9", "down", "enter", "backspace"])
@pytest.mark.parametrize("place", ["subjects", "notice"])
async def test_no_key_breaks_a_screen_while_it_is_composed_again(key: str, place: str) -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await (at_subjects(pilot) if place == "subjects" else at_birth_sheet(pilot, "1", "2"))
        kiosk(pilot).action_switch_language()
        for _ in range(20):
            send(pilot, key)
            await asyncio.sleep(0)
        await settle(pilot)
        assert "Traceback" not in screen_text(pilot.app)
        assert pilot.app.return_code is None


@pytest.mark.parametrize(
    ("way", "left"),
    [(["1"], [HomeScreen, SUBJECT]), ([], [HomeScreen]), (["1", "1"], [HomeScreen, SUBJECT, SERVICE])],
)
async def test_one_step_back_tapped_twice_in_one_go_is_one_step(way: list[str], left: list[type[object]]) -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_subjects(pilot)
        for key in way:
            before = pilot.app.screen
            await press(pilot, key)
            await until(pilot, lambda before=before: pilot.app.screen is not before)  # type: ignore[misc]
        (back,) = (one for one in pilot.app.screen.query(KeyHintLabel) if one._hint.action == "back")
        for _ in range(2):
            for kind in (events.MouseDown, events.MouseUp):
                pilot.app.post_message(kind(None, back.region.x + 1, back.region.y + 1, 0, 0, 1, False, False, False))
        assert await settle(pilot) == left
        assert pilot.app.return_code is None


async def test_two_keys_at_once_turn_two_pages_and_none_beyond_the_last() -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        pages = pilot.app.screen.query_one(NoticePages)
        assert (pages.page, pages.pages) == (1, 2)
        send(pilot, "pagedown", "pagedown")
        await settle(pilot)
        assert "第 2 页，共 2 页" in screen_text(pilot.app)
        send(pilot, "pageup", "pageup", "pageup")
        await settle(pilot)
        assert "第 1 页，共 2 页" in screen_text(pilot.app)


async def test_a_number_half_typed_is_forgotten_with_the_screen_it_was_typed_on() -> None:
    kinds = [subject.value for subject in Subject][:13]
    known = [guide(MOVE, id=f"S{at:02}", title=f"事项{at}", subject=kind) for at, kind in enumerate(kinds, start=1)]
    notices = FakeNotices(known)
    async with notice_app(notices).run_test(size=(100, 30)) as pilot:
        await at_subjects(pilot)
        await press(pilot, "1")
        assert "编号  1" in screen_text(pilot.app)
        await pilot.click(next(tile for tile in pilot.app.screen.query(Tile) if tile.value == kinds[4]))
        await arrive(pilot, NoticeScreen)
        await press(pilot, "backspace")
        await arrive(pilot, SUBJECT)
        assert "编号  1" not in screen_text(pilot.app)
        await press(pilot, "3")
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: "事项3" in screen_text(pilot.app))


async def test_overlapping_calls_leave_one_set_of_hints() -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_subjects(pilot)
        bar = pilot.app.screen.query_one(KeyBar)
        await asyncio.gather(bar.show([KeyHint("1", "甲")]), bar.show([KeyHint("2", "乙")]))
        assert [label._hint.key for label in bar.query(KeyHintLabel)] == ["2"]


async def test_another_language_and_another_size_keep_the_page() -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        await press(pilot, "pagedown")
        await until(pilot, lambda: "第 2 页，共 2 页" in screen_text(pilot.app))
        await press(pilot, "l")
        await until(pilot, lambda: "Birth registration" in screen_text(pilot.app))
        await until(pilot, lambda: "Page 2 of" in screen_text(pilot.app))
        assert "办理的第8步" in screen_text(pilot.app)
        assert "办理的第1步" not in screen_text(pilot.app)
        await press(pilot, "l")
        await until(pilot, lambda: "第 2 页，共 2 页" in screen_text(pilot.app))
        await pilot.resize_terminal(160, 50)
        await until(pilot, lambda: "共 2 页" not in screen_text(pilot.app))
        assert "办理的第1步" in screen_text(pilot.app)
        assert isinstance(pilot.app.screen, NoticeScreen)
        await press(pilot, "backspace")
        await arrive(pilot, AskCase)


@pytest.mark.parametrize("turns", [0, 1, 2, 4, 8, 16])
async def test_a_key_that_comes_while_the_choice_is_drawn_goes_behind_those_before_it(turns: int) -> None:
    desk = SlowDesk()
    async with make_app(desk, shown=settings(TerminalKind.DEMO)).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        send(pilot, "1", "A", "0")
        for _ in range(20):
            await pilot.pause()
        desk.gate.set()
        for _ in range(turns):
            await asyncio.sleep(0)
        send(pilot, "3", "enter")
        assert await settle(pilot) == [HomeScreen, RatingScreen]
        assert "A03" in screen_text(pilot.app)


async def test_a_scanned_letter_that_is_also_a_key_is_typed_however_slow_the_disk_is() -> None:
    desk = SlowDesk(cards=[WindowCard("H05", "5号窗口", "税务", None, None), *CARDS])
    async with make_app(desk, shown=settings(TerminalKind.DEMO)).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        send(pilot, "1", "H", "0", "5", "enter")
        for _ in range(20):
            await pilot.pause()
        desk.gate.set()
        assert await settle(pilot) == [HomeScreen, RatingScreen]
        assert "H05" in screen_text(pilot.app)
        assert kiosk(pilot).theme == "hall-paper"


async def test_the_last_page_stays_the_last_in_the_other_language() -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        await press(pilot, "l")
        await until(pilot, lambda: "Birth registration" in screen_text(pilot.app))
        for _ in range(5):
            await press(pilot, "pagedown")
        await settle(pilot)
        last = screen_text(pilot.app)
        await press(pilot, "l", "l")
        await settle(pilot)
        await until(pilot, lambda: screen_text(pilot.app) == last)
