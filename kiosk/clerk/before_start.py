"""Before a test: what the paper is, how it is marked, what happens to the answers; then the start."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.clerk.question import QuestionScreen
from kiosk.desks.ports import Person, TestDesk
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.text.figures import marks
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.clerk import clerk_words
from kiosk.wording.staff import staff_words
from quiz.attempt.away import GIVEN_BACK_MS
from quiz.service import PaperCard, Sitting


class BeforeStartScreen(HallScreen):
    """Enter starts the attempt; until then nothing is recorded."""

    CSS_PATH = "before_start.tcss"
    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "start", lambda words: clerk_words(words).papers.start),
        Command("escape", "back", lambda words: staff_words(words).back),
    )

    def __init__(self, tests: TestDesk, person: Person, card: PaperCard) -> None:
        """The rules of `card`, which is on offer to `person`."""
        super().__init__()
        self._tests = tests
        self._person = person
        self._card = card
        self._starting = False

    def place(self) -> str:
        """Who has signed in."""
        return staff_words(self.words).person.format(name=self._person.name, badge=self._person.staff_id)

    def compose_body(self) -> ComposeResult:
        """Title and size, the rules on one plane, the two ways."""
        card, words = self._card, clerk_words(self.words).papers
        minutes = card.seconds_allowed // 60
        rules = (*words.rules, *((words.bank_language,) if all(words.bank_language) else ()))
        with Vertical(id="paper"):
            yield Prose(card.title, id="title")
            size = words.size.format(questions=card.questions, minutes=minutes, marks=marks(card.maximum))
            yield Prose(size, id="size")
        with Vertical(id="rules"):
            for name, rule in rules:
                with Horizontal(classes="rule"):
                    yield Prose(name, classes="name")
                    yield Prose(rule.format(minutes=minutes, given_back=GIVEN_BACK_MS // 60_000), classes="text")
        yield Prose(self._state(), id="state")
        with Horizontal(id="ways"):
            yield Tile("start", words.start, id="start")
            yield Tile("back", staff_words(self.words).back, id="back")

    def _state(self) -> str:
        card, words = self._card, clerk_words(self.words).papers
        if self._starting:
            return words.opening
        return words.number.format(number=card.attempts_used + 1, allowed=card.attempts_allowed)

    def _say(self) -> None:
        """Say how starting stands."""
        if state := self.query_one_optional("#state", Prose):  # none while the screen is being composed again
            state.update(self._state())

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_back(self) -> None:
        """Back to the papers, nothing recorded."""
        if not self._starting:
            self.kiosk.pop_screen()

    def action_start(self) -> None:
        """Begin, once."""
        if not self._starting:
            self._starting = True
            self.storing(self._start())

    def _start_now(self) -> Sitting:
        card = self._card
        return self._tests.start(self._person.staff_id, card.paper_id, campaign_id=card.campaign_id)

    @work(group="start", exit_on_error=False)
    async def _start(self) -> None:
        """Draw the paper and open its first question."""
        self._say()
        try:
            sitting = await asyncio.to_thread(self._start_now)
        except Exception as error:
            self._starting = False
            self._say()
            self.kiosk.show_trouble(Trouble.START, error, self.action_start)
            return
        self.kiosk.switch_screen(QuestionScreen(sitting, self._person, self.kiosk.monotonic))
