"""Which days of the campaign were patrolled, and which working days were forgotten."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import PatrolDays, PatrolDesk
from kiosk.frame import key_names
from kiosk.frame.commands import Command, digits
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.leader.screen import LeaderScreen
from kiosk.text.clean import clean
from kiosk.views.lines import Line, Passage
from kiosk.views.patrol import days_page
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.widgets.scrolled import Scrolled
from kiosk.wording import Wording
from kiosk.wording.leader import LeaderWords, leader_words
from kiosk.wording.staff import staff_words
from scoring.errors import ScoringError, StoreError


class DaysScreen(LeaderScreen):
    """One page, scrolled."""

    CSS_PATH = "finding.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("up,down", "scroll('{key}')", lambda words: staff_words(words).move, key_names.up_down),
        Command("pageup", "page(-1)", lambda words: staff_words(words).scroll_up),
        Command("pagedown", "page(1)", lambda words: staff_words(words).scroll_down),
        digits(range(1, 10), "sign({key})", lambda words: leader_words(words).days.sign),
        Command("escape", "back", lambda words: staff_words(words).back),
    )

    def __init__(self, desk: PatrolDesk, person: Person) -> None:
        super().__init__(desk, person)
        self._days: PatrolDays | None = None
        self._told: Callable[[LeaderWords], str] = lambda _: ""

    def compose_body(self) -> ComposeResult:
        """The page, and what was said of a signature."""
        yield Prose(self._told(self.said), id="told")
        with Scrolled(id="page"):
            yield Facts(tuple(self._lines()), id="days")

    def _lines(self) -> Iterator[Line]:
        words = self.said.days
        if self._days is None:
            yield Passage(words.reading)
        else:
            yield from days_page(self._days, words, staff_words(self.words), self.words.language)

    def on_mount(self) -> None:
        """Fetch the days."""
        self.reading(self._fetch())

    @work(group="days", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        try:
            self._days = await asyncio.to_thread(self.desk.days, self.person.staff_id)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.LOOK, error, lambda: self.reading(self._fetch()))
            return
        if facts := self.query_one_optional(Facts):
            facts.show(tuple(self._lines()))
        await self.show_hints()

    def offered(self) -> Iterator[Command]:
        """The digits of days that can be signed off."""
        count = len(self._days.to_sign) if self._days else 0
        for command in super().offered():
            if not command.action.startswith("sign"):
                yield command
            elif count:
                yield replace(command, shown="1" if count == 1 else f"1-{count}")

    def action_sign(self, number: int) -> None:
        """Ask whether a day is to be signed off after all."""
        if self._days is None or number > len(self._days.to_sign):
            return
        day = self._days.to_sign[number - 1]

        def asking(words: Wording) -> Asking:
            own, said = leader_words(words).days, staff_words(words).day(day)
            return Asking(own.sign_ask.format(day=said), own.sign_notes, own.sign_yes, words.help.back)

        self.kiosk.push_screen(ConfirmScreen(asking, lambda: self.storing(self._sign(day))))

    @work(group="days", exit_on_error=False)
    async def _sign(self, day: date) -> None:
        try:
            await asyncio.to_thread(self.desk.sign_off, self.person.staff_id, day)
        except StoreError as error:
            self.kiosk.show_trouble(Trouble.RECORD, error, lambda: self.storing(self._sign(day)))
            return
        except ScoringError as error:
            refused = error  # the name of a caught error is gone when the language changes
            self._say(lambda _: detail_of(refused, self.words.language))
        else:
            self._say(lambda words: words.days.signed_now.format(day=staff_words(self.words).day(day)))
        self.reading(self._fetch())

    def _say(self, told: Callable[[LeaderWords], str]) -> None:
        self._told = told
        if line := self.query_one_optional("#told", Prose):
            line.update(clean(told(self.said)))

    def action_scroll(self, key: str) -> None:
        """A row up or down."""
        if page := self.query_one_optional(Scrolled):  # none while the screen is being composed again
            page.by_rows(1 if key == "down" else -1)

    def action_page(self, step: int) -> None:
        """A page on or back, keeping a row."""
        if page := self.query_one_optional(Scrolled):
            page.by_pages(step)

    def action_back(self) -> None:
        """Back to the way."""
        self.kiosk.pop_screen()
