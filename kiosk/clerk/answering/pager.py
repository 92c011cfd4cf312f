"""Which page of a question this is, with a button to the one before and one to the next."""

from collections.abc import Iterable

from textual.containers import Horizontal

from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.clerk import QuestionWords


class Pager(Horizontal):
    """Its buttons post `Tile.Pressed` with -1 or 1 as value. Only taps press them: keys keep answering the question."""

    DEFAULT_CSS = """
    Pager {
        width: 1fr;
        height: 1;
        align: center middle;
        & > Tile { width: 18; height: 1; min-height: 1; background: $panel; color: $foreground; }
        & > Prose { width: 24; height: 1; text-align: center; color: $quiet; }
    }
    """

    def __init__(self, words: QuestionWords) -> None:
        super().__init__()
        self._words = words
        self._shown = 1, 1

    def compose(self) -> Iterable[Tile | Prose]:
        """Back, where this is, on."""
        back = Tile("-1", self._words.page_before, id="previous")
        on = Tile("1", self._words.page_after, id="next")
        for button in (back, on):
            button.can_focus = False
        yield back
        yield Prose(id="page")
        yield on

    def show(self, page: int, pages: int) -> None:
        """Say which page this is, from 1; a button is only there where it leads to another page."""
        self._shown = page, pages
        self.query_one("#page", Prose).update(self._words.page.format(page=page, pages=pages))
        self.query_one("#previous").visible = page > 1
        self.query_one("#next").visible = page < pages

    def speak(self, words: QuestionWords) -> None:
        """Say the same in other words."""
        self._words = words
        self.query_one("#previous", Tile).show(words.page_before)
        self.query_one("#next", Tile).show(words.page_after)
        self.show(*self._shown)
