"""The question itself on a plane: its type and marks in one quiet row, then the stem."""

from fractions import Fraction

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from kiosk.text.figures import marks
from kiosk.widgets.prose import Prose
from kiosk.wording.clerk import ClerkWords
from quiz.model.item import Item


class QuestionHead(Vertical):
    """Shows one question after another, in place."""

    DEFAULT_CSS = """
    QuestionHead {
        width: 1fr;
        height: auto;
        background: $surface;
        border-left: wide $primary;
        padding: 0 2;
        & > #kind { width: 1fr; height: 1; color: $quiet; }
        & > #stem { width: 1fr; }
    }
    """

    flagged: reactive[bool] = reactive(False)
    """Whether the clerk wants to come back to it."""

    def __init__(self, words: ClerkWords) -> None:
        super().__init__()
        self._words = words
        self._item: Item | None = None
        self._marks = Fraction(0)

    def compose(self) -> ComposeResult:
        """Kind and stem."""
        yield Static(id="kind", markup=False)
        yield Prose(id="stem")

    def show(self, item: Item, marks: Fraction) -> None:
        """Show a question worth `marks`."""
        self._item, self._marks = item, marks
        self.query_one("#stem", Prose).update(item.stem)
        self._say()

    def speak(self, words: ClerkWords) -> None:
        """Say its kind in other words; the question itself stands in the bank."""
        self._words = words
        self._say()

    def watch_flagged(self) -> None:
        """Say it in words."""
        self._say()

    def _say(self) -> None:
        if self._item is None:
            return
        kind, words = self._item.type, self._words.question
        worth = words.worth.format(marks=marks(self._marks))
        parts = [f"{self._words.terms.types[kind]}  {worth}", words.tasks[kind]]
        if self.flagged:
            parts.append(words.flagged)
        self.query_one("#kind", Static).update(Content("     ".join(parts)))
