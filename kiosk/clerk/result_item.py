"""One question of a result: what was answered, what is right, and the article of law behind it."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult

from kiosk.frame import key_names
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.views.lines import Line
from kiosk.views.test.result_lines import question_lines
from kiosk.widgets.facts import Facts
from kiosk.widgets.scrolled import Scrolled
from kiosk.wording.clerk import clerk_words
from kiosk.wording.staff import staff_words
from quiz.attempt.report import AttemptReport


class ResultItemScreen(HallScreen):
    """One question after another, in place; long ones are scrolled by keys, wheel or the key bar."""

    CSS_PATH = "result_item.tcss"
    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("left,p", "go(-1)", lambda words: clerk_words(words).result.previous, key_names.left),
        Command("right,n", "go(1)", lambda words: clerk_words(words).result.next, key_names.right),
        Command(
            "up",
            "scroll(-1)",
            lambda words: staff_words(words).scroll_up,
            key_names.up,
            on_bar=False,
        ),
        Command(
            "down",
            "scroll(1)",
            lambda words: staff_words(words).scroll_down,
            key_names.down,
            on_bar=False,
        ),
        Command("pageup", "page(-1)", lambda words: staff_words(words).scroll_up),
        Command("pagedown,space", "page(1)", lambda words: staff_words(words).scroll_down),
        Command("escape,enter", "back", lambda words: clerk_words(words).result.to_result),
    )

    view = getters.query_one("#view", Scrolled)

    def __init__(self, report: AttemptReport, index: int, place: str) -> None:
        """Begin with the line `index` of `report`, from 0; the banner names `place`."""
        super().__init__()
        self._report = report
        self._index = index
        self._place = place

    def place(self) -> str:
        """Whose result of what."""
        return self._place

    def compose_body(self) -> ComposeResult:
        """One plane that scrolls."""
        with Scrolled(id="view"):
            yield Facts(self._lines())

    def _lines(self) -> tuple[Line, ...]:
        return question_lines(self._report.lines[self._index], clerk_words(self.words))

    async def speak(self) -> None:
        """In place: the same line stays at the top."""
        self.query_one(Facts).show(self._lines())
        await self.speak_around()

    def action_go(self, step: int) -> None:
        """The next or the last question, if there is one."""
        if 0 <= self._index + step < len(self._report.lines):
            self._index += step
            self.query_one(Facts).show(self._lines())
            self.view.scroll_home(animate=False)

    def action_scroll(self, rows: int) -> None:
        """A few rows on or back."""
        self.view.by_rows(rows)

    def action_page(self, step: int) -> None:
        """A page on or back, keeping a row."""
        self.view.by_pages(step)

    def action_back(self) -> None:
        """To the result."""
        self.kiosk.pop_screen()
