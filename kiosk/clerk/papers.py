"""My papers: what there is to take, to go on with, and to look at."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen

from kiosk.clerk.before_start import BeforeStartScreen
from kiosk.clerk.paper_panel import PaperPanel
from kiosk.clerk.question import QuestionScreen
from kiosk.clerk.result import Beside, ResultScreen
from kiosk.desks.ports import Person, TestDesk
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command, digits
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.views.test.paper_words import CardWords, PaperAct, in_order, paper_words
from kiosk.widgets.prose import Prose
from kiosk.widgets.scrolled import Scrolled
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording
from kiosk.wording.clerk import clerk_words
from kiosk.wording.own import own_words
from kiosk.wording.staff import staff_words
from quiz.service import PaperCard
from scoring.clock import hall_day
from scoring.read.attempts import AttemptRecord


def _take_over(words: Wording, attempt: AttemptRecord, terminal_id: str) -> Asking:
    said = clerk_words(words).papers
    here = attempt.sitting_terminal_id == terminal_id
    where = said.take_over_here if here else said.take_over_where.format(terminal=attempt.sitting_terminal_id)
    return Asking(said.take_over_ask, (where, said.take_over_note), said.take_over_yes, staff_words(words).back)


class PapersScreen(HallScreen):
    """One panel a paper, open attempts first. Everything that can be done has a digit. Read again at every return."""

    CSS_PATH = "papers.tcss"

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, 10), "act({key})", lambda words: staff_words(words).open),
        Command("pageup", "page(-1)", lambda words: staff_words(words).scroll_up),
        Command("pagedown", "page(1)", lambda words: staff_words(words).scroll_down),
        Command("m", "own_page", lambda words: own_words(words).mine),
        Command("escape", "sign_out", lambda words: staff_words(words).sign_out),
    )

    def __init__(self, tests: TestDesk, person: Person, own: Callable[[], Screen[Any]] | None = None) -> None:
        """The papers of `person`; `own` makes the page of the person's own score."""
        super().__init__()
        self._own = own
        self._tests = tests
        self._person = person
        self._cards: tuple[PaperCard, ...] | None = None
        self._acts: tuple[tuple[PaperCard, PaperAct], ...] = ()
        self._busy = False
        self._doubted = False
        """Whether the terminal's clock was in doubt when the papers were read."""

    def place(self) -> str:
        """Who has signed in."""
        return staff_words(self.words).person.format(name=self._person.name, badge=self._person.staff_id)

    def compose_body(self) -> ComposeResult:
        """Title, panels, and a line that says what is going on."""
        yield Prose(clerk_words(self.words).papers.title, id="title")
        with Scrolled(id="papers"):
            yield from self._panels()
        yield Prose(self._state(), id="state")

    async def speak(self) -> None:
        """Say everything again; what was in sight stays in sight."""
        papers = self.query_one_optional("#papers", Scrolled)
        at = papers.scroll_y if papers else 0
        await super().speak()
        self.query_one("#papers", Scrolled).scroll_to(y=at, animate=False)
        self.call_after_refresh(self.show_hints)

    def _state(self) -> str:
        words = clerk_words(self.words).papers
        if self._busy or self._cards is None:
            return words.opening if self._busy else words.loading
        return words.clock_doubted if self._doubted else ""

    def _panels(self) -> ComposeResult:
        words = clerk_words(self.words).papers
        if self._cards == ():
            with Vertical(id="empty"):
                yield Prose(words.empty, id="empty-title")
                yield Prose(words.empty_note, id="empty-note")
        number = 0
        for shown in map(self._worded, self._cards or ()):
            digits = range(number + 1, number + 1 + len(shown.acts))
            acts = [(str(digit), act.said(words), digit) for digit, act in zip(digits, shown.acts, strict=True)]
            yield PaperPanel(shown.title, shown.state, shown.lines, acts)
            number += len(acts)

    def _worded(self, card: PaperCard) -> CardWords:
        words = self.words
        return paper_words(card, hall_day(self.kiosk.clock()), clerk_words(words).papers, staff_words(words))

    def offered(self) -> Iterator[Command]:
        """The digits there are acts for; the keys that scroll, where there is something below the edge."""
        last, papers = min(9, len(self._acts)), self.query_one_optional("#papers", Scrolled)
        scrolls = self.is_mounted and papers is not None and bool(papers.max_scroll_y)
        for command in super().offered():
            if command.action == "act({key})":
                if last:
                    yield replace(command, shown="1" if last == 1 else f"1-{last}")
            elif command.action == "own_page":
                if self._own is not None:
                    yield command
            elif scrolls or not command.action.startswith("page"):
                yield command

    def action_own_page(self) -> None:
        """The person's own score, in place of the papers."""
        if self._own is not None and not self._busy:
            self.kiosk.switch_screen(self._own())

    def action_page(self, step: int) -> None:
        """A page on or back, keeping a row."""
        if papers := self.query_one_optional("#papers", Scrolled):  # none while the papers are read again
            papers.by_pages(step)

    def on_resize(self) -> None:
        """Other papers fit now."""
        self.call_after_refresh(self.show_hints)

    def on_screen_resume(self) -> None:
        """Read the papers: a test may have been taken since. What was shown before may not be true any more."""
        self._cards = None
        if papers := self.query_one_optional("#papers", Scrolled):  # none while they are being read
            papers.visible = False
        self.reading(self._fetch())

    @work(group="papers", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        """Show the papers as they stand."""
        try:
            cards = await asyncio.to_thread(self._tests.papers, self._person.staff_id)
            self._doubted = await asyncio.to_thread(self._tests.clock_doubted)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.READ, error, lambda: self.reading(self._fetch()))
            return
        self._cards = in_order(tuple(cards))
        self._acts = tuple((card, act) for card in self._cards for act in self._worded(card).acts)
        self._busy = False
        await self.draw_again()
        self.call_after_refresh(self.show_hints)

    @on(Tile.Pressed)
    def pressed(self, event: Tile.Pressed) -> None:
        """Do what the tile says."""
        self.action_act(int(event.tile.value))

    def action_act(self, digit: int) -> None:
        """Do the act with this digit, one at a time."""
        if self._busy or not 1 <= digit <= len(self._acts):
            return
        card, act = self._acts[digit - 1]
        match act:
            case PaperAct.START:
                self.kiosk.push_screen(BeforeStartScreen(self._tests, self._person, card))
            case PaperAct.RESUME if card.open_attempt:
                self._go_on(card.open_attempt)
            case PaperAct.RESULT if card.opens:
                self.reading(self._result(card, card.opens.attempt_id))

    def _go_on(self, attempt: AttemptRecord) -> None:
        """Open what was left; ask first about what nobody has left, because somebody may sit at it."""
        if attempt.is_left or attempt.sitting_id is None:
            self.storing(self._open(attempt.attempt_id))
        else:
            asking = partial(_take_over, attempt=attempt, terminal_id=self.kiosk.settings.terminal_id)
            self.kiosk.push_screen(
                ConfirmScreen(asking, lambda: self.storing(self._open(attempt.attempt_id, take_over=True)))
            )

    def _begin(self) -> None:
        self._busy = True
        if state := self.query_one_optional("#state", Prose):  # none while the screen is being composed again
            state.update(self._state())

    def _give_up(self, error: BaseException, trouble: Trouble, retry: Callable[[], object]) -> None:
        self._busy = False
        self.kiosk.show_trouble(trouble, error, retry)

    @work(group="papers-act", exit_on_error=False)
    async def _open(self, attempt_id: str, *, take_over: bool = False) -> None:
        """Go on with an open attempt."""
        self._begin()
        try:
            sitting = await asyncio.to_thread(lambda: self._tests.resume(attempt_id, take_over=take_over))
        except Exception as error:
            self._give_up(error, Trouble.START, lambda: self.storing(self._open(attempt_id, take_over=take_over)))
            return
        self.kiosk.push_screen(QuestionScreen(sitting, self._person, self.kiosk.monotonic))

    @work(group="papers-act", exit_on_error=False)
    async def _result(self, card: PaperCard, attempt_id: str) -> None:
        """Show the result of a submitted attempt, with the others at the same paper beside it."""
        self._begin()
        try:
            report = await asyncio.to_thread(self._tests.result, attempt_id)
        except Exception as error:
            self._give_up(error, Trouble.READ, lambda: self.reading(self._result(card, attempt_id)))
            return
        beside = Beside(card.taken, self._tests.result)
        self.kiosk.push_screen(ResultScreen(report, card.title, self._person, beside))
