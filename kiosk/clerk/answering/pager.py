"""Which page of a question this is, with a button to the one before and one to the next."""

from collections.abc import Iterable

from textual.containers import Horizontal

from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import test as words


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

    def compose(self) -> Iterable[Tile | Prose]:
        """Back, where this is, on."""
        back = Tile("-1", f"PgUp  {words.PREVIOUS_PAGE}", id="previous")
        on = Tile("1", f"PgDn  {words.NEXT_PAGE}", id="next")
        for button in (back, on):
            button.can_focus = False
        yield back
        yield Prose(id="page")
        yield on

    def show(self, page: int, pages: int) -> None:
        """Say which page this is, from 1; a button is only there where it leads to another page."""
        self.query_one("#page", Prose).update(words.PAGE.format(page=page, pages=pages))
        self.query_one("#previous").visible = page > 1
        self.query_one("#next").visible = page < pages
