"""Which days of the campaign were patrolled, and which working days were forgotten."""

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import PatrolDays, PatrolDesk
from kiosk.frame import key_names
from kiosk.frame.commands import Command
from kiosk.frame.trouble import Trouble
from kiosk.leader.screen import LeaderScreen
from kiosk.views.lines import Line, Passage
from kiosk.views.patrol import days_page
from kiosk.widgets.facts import Facts
from kiosk.widgets.scrolled import Scrolled
from kiosk.wording.staff import staff_words


class DaysScreen(LeaderScreen):
    """One page, scrolled."""

    CSS_PATH = "finding.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("up,down", "scroll('{key}')", lambda words: staff_words(words).move, key_names.up_down),
        Command("pageup", "page(-1)", lambda words: staff_words(words).scroll_up),
        Command("pagedown", "page(1)", lambda words: staff_words(words).scroll_down),
        Command("escape", "back", lambda words: staff_words(words).back),
    )

    def __init__(self, desk: PatrolDesk, person: Person) -> None:
        super().__init__(desk, person)
        self._days: PatrolDays | None = None

    def compose_body(self) -> ComposeResult:
        """The page."""
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
