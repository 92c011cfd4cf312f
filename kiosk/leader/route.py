"""The way of the patrol: one window after the other. Enter puts a window down as seen, a digit begins a finding."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.worker import Worker

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import PatrolDesk
from kiosk.frame import key_names
from kiosk.frame.commands import Command, digits
from kiosk.frame.confirm import ConfirmScreen
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.leader.charge import Charge
from kiosk.leader.days import DaysScreen
from kiosk.leader.item import ItemScreen
from kiosk.leader.others import OthersScreen
from kiosk.leader.questions import sign_off_asking, undo_asking
from kiosk.leader.recent import Recent
from kiosk.leader.screen import LeaderScreen
from kiosk.leader.service import ServiceScreen
from kiosk.leader.stop_card import NOBODY, OTHERS, StopCard
from kiosk.leader.walk import Walk
from kiosk.leader.window_list import WindowLine, WindowList
from kiosk.views.patrol import mark, service_name, standing
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.leader import LeaderWords, leader_words
from kiosk.wording.staff import staff_words
from quiz.model.guide import Guide
from scoring.errors import ScoringError, StoreError
from scoring.read.findings import FindingRecord
from scoring.read.organisation import StaffRecord
from scoring.services.patrol_route import DayRoute

Told = Callable[[LeaderWords], str]
"""Something said, in the language that the screen speaks then."""


class RouteScreen(LeaderScreen):
    """Everything of one day on one screen. Nothing is confirmed before the ledger has it."""

    CSS_PATH = "route.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter,space", "onward", lambda words: leader_words(words).route.looked),
        digits((1, 2, 3, 4, 5, 6, 7, 8, 9, 0), "person({key})", lambda words: leader_words(words).route.finding),
        Command("p", "others", lambda words: leader_words(words).route.others, rank=3),
        Command("up,down", "move('{key}')", lambda words: leader_words(words).route.window, key_names.up_down, rank=2),
        Command("s", "sign", lambda words: leader_words(words).route.sign),
        Command("u", "undo", lambda words: leader_words(words).route.undo),
        Command("t", "retest", lambda words: leader_words(words).route.retest, rank=1),
        Command("i", "inbox", lambda words: leader_words(words).route.inbox, rank=4),
        Command("d", "days", lambda words: leader_words(words).route.days, rank=1),
        Command("escape", "sign_out", lambda words: staff_words(words).sign_out),
    )

    def __init__(self, desk: PatrolDesk, person: Person) -> None:
        """Today's way of `person`."""
        super().__init__(desk, person)
        self._walk = Walk()
        self._looks = 0
        """Grows with every look and everything stored; what an older look brings is out of date."""
        self._recent = Recent()
        self._told: Told = lambda words: words.route.reading
        self._wrong = False

    def compose_body(self) -> ComposeResult:
        """How far it has come; the way at the left, the window that is stood before at the right; what was done."""
        yield Prose(self._standing(), id="standing")
        with Horizontal(id="pair"):
            yield WindowList(id="windows")
            with Vertical(id="card"):
                if self._walk.stop is not None:
                    yield StopCard(self._walk.stop, self._half, self.words)
        yield Prose(self._told(self.said), id="state", classes="-wrong" if self._wrong else "")

    def on_mount(self) -> None:
        """Fetch the way."""
        self._show_list()

    def on_screen_resume(self) -> None:
        """Fetch it again: something was recorded here, or at another terminal."""
        self.reading(self._fetch())

    async def speak(self) -> None:
        """Say everything again; the window stays."""
        await super().speak()
        self._show_list()

    @work(group="route", exit_on_error=False)
    async def _fetch(self) -> None:
        mine = self._looks = self._looks + 1
        try:
            route = await asyncio.to_thread(self.desk.route, self.person.staff_id)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.LOOK, error, lambda: self.reading(self._fetch()))
            return
        if mine != self._looks:
            return
        if self._walk.route is None:
            self._say(lambda words: "" if route.stops else words.route.no_windows)
        await self._take(route)

    async def _take(self, route: DayRoute) -> None:
        self._walk.take(route)
        await self._show()

    @property
    def _half(self) -> str:
        return self._walk.route.half if self._walk.route else ""

    def _standing(self) -> str:
        route = self._walk.route
        return standing(route, self.said.route, staff_words(self.words)) if route else ""

    async def _show(self) -> None:
        """Show what is known now."""
        if not (card := self.query_one_optional("#card", Vertical)):
            return  # the screen is being composed again, and says what is true then
        self.query_one("#standing", Prose).update(self._standing())
        async with self.batch():
            await card.remove_children()
            if self._walk.stop is not None:
                await card.mount(StopCard(self._walk.stop, self._half, self.words))
        self._show_list()
        await self.show_hints()

    def _show_list(self) -> None:
        if self._walk.route and (shown := self.query_one_optional(WindowList)):
            words = self.said.route
            lines = [
                WindowLine(one.window.window_id, one.window.name, mark(one, words), one.seen_by is not None)
                for one in self._walk.route.stops
            ]
            shown.show(lines, self._walk.at)

    def _say(self, told: Told, *, wrong: bool = False) -> None:
        self._told, self._wrong = told, wrong
        if state := self.query_one_optional("#state", Prose):
            state.update(told(self.said))
            state.set_class(wrong, "-wrong")

    def offered(self) -> Iterator[Command]:
        """What the window that is stood before allows; taking back only where something was recorded here."""
        stop, recent = self._walk.stop, self._recent
        there = {"undo": recent.slip(self._walk.route), "retest": recent.untold, "inbox": self.inbox}
        for command in super().offered():
            match command.action:
                case "onward" if stop is not None:
                    seen = stop.seen_by is not None
                    yield command.saying(lambda words: leader_words(words).route.onward) if seen else command
                case "person({key})" if stop is not None:
                    last = min(9, len(stop.on_duty))
                    yield replace(command, shown=f"0-{last}" if last else "0")
                case "undo" | "retest" | "inbox" if there[command.action] is None:
                    pass
                case "onward" | "person({key})" | "others" | "move('{key}')" | "sign" if stop is None:
                    pass
                case _:
                    yield command

    # The way.

    @on(WindowList.Tapped)
    async def tapped_window(self, event: WindowList.Tapped) -> None:
        """Stand before the tapped window."""
        self._walk.go_to(event.number)
        await self._show()

    async def action_move(self, key: str) -> None:
        """The window above or below."""
        self._walk.step(1 if key == "down" else -1)
        await self._show()

    async def action_onward(self) -> None:
        """Put this window down as seen, and stand before the next one that was not; of a seen one only the latter."""
        stop = self._walk.stop
        if stop is None:
            return
        if stop.seen_by is None:
            self.storing(self._see(stop.window.window_id))
        else:
            await self._next()

    async def _next(self) -> None:
        if not self._walk.next_unseen():
            self._say(lambda words: words.route.all_seen)
        await self._show()

    @work(group="patrol", exit_on_error=False)
    async def _see(self, window_id: str) -> None:
        see = partial(self.desk.see, self.person.staff_id, window_id)
        route = await self._done(see, lambda: self._see(window_id))
        if route is not None:
            self._walk.take(route)
            self._say(lambda words: words.route.seen_now.format(window=window_id))
            await self._next()

    # A finding.

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Do what the tile says."""
        value = event.tile.value
        if value == OTHERS:
            self.action_others()
        elif value.isdigit():
            self.action_person(int(value))
        else:
            await self.action_onward()

    def action_person(self, digit: int) -> None:
        """Begin a finding against the person with this digit; 0 is nobody, only the unit."""
        stop = self._walk.stop
        if stop is None or digit > len(stop.on_duty):
            return
        self._begin(None if digit == NOBODY else stop.on_duty[digit - 1])

    def action_others(self) -> None:
        """Begin a finding against somebody else of the unit."""
        if stop := self._walk.stop:
            self.kiosk.push_screen(OthersScreen(self.desk, self.person, stop, self._begin))

    def _begin(self, who: StaffRecord | None) -> None:
        if (stop := self._walk.stop) and self._walk.route:
            charge = Charge(stop, who, self._recorded)
            self.kiosk.push_screen(ItemScreen(self.desk, self.person, self._walk.route.items, charge))

    def _recorded(self, made: FindingRecord, who: str) -> None:
        """Say what the ledger has; this screen is read again when it comes back."""
        self._recent.recorded(made, who)
        self._say(lambda words: self._recent.said(words, self._walk.route))

    def action_undo(self) -> None:
        """Ask whether what was recorded last is to be taken back."""
        if last := self._recent.slip(self._walk.route):
            asking = undo_asking(last)
            self.kiosk.push_screen(ConfirmScreen(asking, lambda: self.storing(self._undo(last))))

    @work(group="patrol", exit_on_error=False)
    async def _undo(self, last: FindingRecord) -> None:
        withdraw = partial(self.desk.withdraw, self.person.staff_id, last.finding_id)
        route = await self._done(withdraw, lambda: self._undo(last))
        if route is not None:
            self._recent.taken_back()
            self._say(lambda words: words.route.undone.format(code=last.code))
            await self._take(route)

    def action_retest(self) -> None:
        """Ask of which service not everything was told."""
        if last := self._recent.untold:
            self.kiosk.push_screen(ServiceScreen(self.desk, self.person, last, self._retested))

    def _retested(self, service: Guide) -> None:
        self._recent.tested()
        self._say(lambda words: words.route.retested.format(service=service_name(service, self.words.language)))

    # The day.

    def action_days(self) -> None:
        """Which days were patrolled."""
        self.kiosk.push_screen(DaysScreen(self.desk, self.person))

    def action_sign(self) -> None:
        """Ask whether the day is complete."""
        if (route := self._walk.route) and route.stops:
            self.kiosk.push_screen(ConfirmScreen(sign_off_asking(route), lambda: self.storing(self._sign())))

    @work(group="patrol", exit_on_error=False)
    async def _sign(self) -> None:
        route = await self._done(partial(self.desk.sign_off, self.person.staff_id), self._sign)
        if route is not None:
            self._say(lambda words: words.route.signed_now)
            await self._take(route)

    async def _done(self, act: Callable[[], object], again: Callable[[], Worker[None]]) -> DayRoute | None:
        """Do it in a thread; what is refused for a reason is said here, what did not reach the disk can be repeated."""
        self._say(lambda words: words.route.saving)
        try:
            route = await asyncio.to_thread(self.route_after, act)
        except StoreError as error:
            self._say(lambda _: "")
            self.kiosk.show_trouble(Trouble.RECORD, error, lambda: self.storing(again()))
        except ScoringError as error:
            refused = error  # the name of a caught error is gone when the language changes
            self._say(lambda _: detail_of(refused, self.words.language), wrong=True)
            self.reading(self._fetch())
        else:
            self._looks += 1
            return route
        return None
