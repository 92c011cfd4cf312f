"""One's own page: the score with its parts, what stands against oneself or the unit, and the digit that disputes it."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import OwnDesk
from kiosk.frame import key_names
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command, digits
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.own.dispute import DisputeScreen
from kiosk.text.clean import clean
from kiosk.views.own import open_findings, own_page
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.widgets.scrolled import Scrolled
from kiosk.wording.office import office_words
from kiosk.wording.own import OwnWords, own_words
from kiosk.wording.staff import staff_words
from scoring.read.findings import FindingRecord
from scoring.standings import SubjectKind
from scoring.standings.own import OwnView


class OwnPageScreen(HallScreen):
    """A clerk's own page, or a head's page of the unit; read again at every return."""

    CSS_PATH = "own.tcss"

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, 10), "dispute({key})", lambda words: own_words(words).dispute),
        Command("m", "papers", lambda words: own_words(words).papers),
        Command("i", "inbox", lambda words: own_words(words).inbox),
        Command("up,down", "scroll('{key}')", lambda words: staff_words(words).move, key_names.up_down, rank=1),
        Command("pageup", "page(-1)", lambda words: staff_words(words).scroll_up, rank=2),
        Command("pagedown", "page(1)", lambda words: staff_words(words).scroll_down),
        Command("escape", "leave", lambda words: staff_words(words).sign_out),
    )

    def __init__(
        self,
        desk: OwnDesk,
        person: Person,
        papers: Callable[[], Screen[Any]] | None = None,
        inbox: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        """`papers` makes the screen of the person's papers, for whoever takes tests; `inbox` that of what waits."""
        super().__init__()
        self._desk = desk
        self._person = person
        self._papers = papers
        self._inbox = inbox
        self._view: OwnView | None = None
        self._told: Callable[[OwnWords], str] = lambda words: words.reading

    def place(self) -> str:
        """Who has signed in."""
        return staff_words(self.words).person.format(name=self._person.name, badge=self._person.staff_id)

    def compose_body(self) -> ComposeResult:
        """Title, page, and a line that says what was done."""
        yield Prose(self._title(), id="title")
        with Scrolled(id="page"):
            yield Facts(self._lines(), id="own")
        yield Prose(self._told(own_words(self.words)), id="state")

    def _title(self) -> str:
        words = own_words(self.words)
        head = self._view is not None and self._view.kind is SubjectKind.UNIT
        return words.units.format(unit=clean(self._person.unit)) if head else words.mine

    def _lines(self) -> tuple[Any, ...]:
        return tuple(own_page(self._view, own_words(self.words), office_words(self.words))) if self._view else ()

    def offered(self) -> Iterator[Command]:
        """The digits there are findings for; the papers where there are any."""
        last = len(open_findings(self._view)) if self._view else 0
        for command in super().offered():
            match command.action:
                case "dispute({key})":
                    if last:
                        yield replace(command, shown="1" if last == 1 else f"1-{last}")
                case "papers" if self._papers is None:
                    pass
                case "inbox" if self._inbox is None:
                    pass
                case _:
                    yield command

    def on_screen_resume(self) -> None:
        """Read it: a dispute may have been decided meanwhile."""
        self.reading(self._fetch())

    @work(group="own", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        try:
            view = await asyncio.to_thread(self._desk.view, self._person.staff_id)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.LOOK, error, lambda: self.reading(self._fetch()))
            return
        if self._view is None:
            self._say(lambda _: "")
        self._view = view
        if facts := self.query_one_optional("#own", Facts):  # none while the screen is being composed again
            facts.show(self._lines())
            self.query_one("#title", Prose).update(self._title())
        await self.show_hints()

    def _say(self, told: Callable[[OwnWords], str]) -> None:
        self._told = told
        if state := self.query_one_optional("#state", Prose):
            state.update(told(own_words(self.words)))

    def action_dispute(self, digit: int) -> None:
        """Say that the finding with this digit is wrong."""
        if self._view and digit <= len(found := open_findings(self._view)):
            self.kiosk.push_screen(DisputeScreen(self._desk, self._person, found[digit - 1], self._disputed))

    def _disputed(self, made: FindingRecord) -> None:
        self._say(lambda words: words.done.format(code=made.code))

    def action_papers(self) -> None:
        """The papers, in place of this page."""
        if self._papers is not None:
            self.kiosk.switch_screen(self._papers())

    def action_inbox(self) -> None:
        """What waits for this person, over this page."""
        if self._inbox is not None:
            self.kiosk.push_screen(self._inbox())

    def action_scroll(self, key: str) -> None:
        """A row up or down."""
        if page := self.query_one_optional(Scrolled):  # none while the screen is being composed again
            page.by_rows(1 if key == "down" else -1)

    def action_page(self, step: int) -> None:
        """A page on or back, keeping a row."""
        if page := self.query_one_optional(Scrolled):
            page.by_pages(step)

    def action_leave(self) -> None:
        """Sign out."""
        self.kiosk.go_blank()
