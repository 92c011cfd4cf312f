"""One question of a result: what was answered, what is right, and the article of law behind it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from kiosk.frame.keybar import KeyHint
from kiosk.frame.staff_screen import StaffScreen
from kiosk.views.test.result_lines import question_lines
from kiosk.widgets.facts import Facts
from kiosk.wording import test as words
from quiz.attempt.report import AttemptReport


class ResultItemScreen(StaffScreen):
    """One question after another, in place; long ones are scrolled by keys, wheel or the key bar."""

    CSS_PATH = "result_item.tcss"
    drops_echo = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "go(-1)", show=False),
        Binding("right", "go(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("escape,enter", "back", show=False),
    ]

    view = getters.query_one("#view", VerticalScroll)

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
        with VerticalScroll(id="view", can_focus=False):
            yield Facts(question_lines(self._report.lines[self._index]))

    def hints(self) -> Sequence[KeyHint]:
        """Other questions, scrolling, and the way back."""
        return (
            KeyHint(words.LEFT, words.PREVIOUS, "go(-1)"),
            KeyHint(words.RIGHT, words.NEXT, "go(1)"),
            KeyHint("PgUp", words.SCROLL_UP, "page(-1)"),
            KeyHint("PgDn", words.SCROLL_DOWN, "page(1)"),
            KeyHint("Esc", words.TO_RESULT, "back"),
        )

    def action_go(self, step: int) -> None:
        """The next or the last question, if there is one."""
        if 0 <= self._index + step < len(self._report.lines):
            self._index += step
            self.query_one(Facts).show(question_lines(self._report.lines[self._index]))
            self.view.scroll_home(animate=False)

    def action_scroll(self, rows: int) -> None:
        """A few rows on or back."""
        self.view.scroll_relative(y=rows, animate=False)

    def action_page(self, step: int) -> None:
        """A page on or back, keeping a row."""
        self.view.scroll_relative(y=step * max(1, self.view.size.height - 1), animate=False)

    def action_back(self) -> None:
        """To the result."""
        self.kiosk.pop_screen()
