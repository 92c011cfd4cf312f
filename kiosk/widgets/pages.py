"""Equal parts in a grid, as many as fit; the rest on further pages, turned by keys and taps instead of scrolling."""

from collections.abc import Callable, Sequence
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Grid
from textual.message import Message
from textual.widget import Widget

from kiosk.settings.theme_names import CONTRAST
from kiosk.widgets.tile import Tile

_GAP_CELLS: Final = 2
_LOWEST: Final = 3
"""Rows of the lowest target."""
_AROUND: Final = (6, 9)
"""Cells that usually stand beside the parts, and rows above and below."""


def page_size(width: int, height: int, *, cell: tuple[int, int], columns: int, gap_rows: int) -> tuple[int, int]:
    """How many columns and rows of cells (`width`, `height` in terminal cells, at least) fit; never fewer than one."""
    fitting = max(1, min(columns, (width + _GAP_CELLS) // (cell[0] + _GAP_CELLS)))
    return fitting, max(1, (height + gap_rows) // (cell[1] + gap_rows))


class Pages(Grid):
    """Shows the parts of the present page. All parts stay mounted, so ticks survive turning the page.

    Under the contrast theme there is one column.
    """

    DEFAULT_CSS = """
    Pages {
        width: 1fr;
        height: 1fr;
        grid-gutter: 0 2;
    }
    """

    class Turned(Message):
        """The page, or the number of pages, changed. Both count from 1."""

        def __init__(self, page: int, pages: int) -> None:
            super().__init__()
            self.page = page
            self.pages = pages

    def __init__(
        self,
        parts: Sequence[Widget],
        *,
        cell: tuple[int, int],
        columns: int,
        gap_rows: int = 0,
        tallest: int = 0,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Lay out `parts`.

        Args:
            parts: what is shown, in order.
            cell: least width and least height of a part.
            columns: most parts beside each other.
            gap_rows: empty rows between parts, given up where that brings everything onto one page.
            tallest: greatest height of a part; they grow towards it where everything is on one page anyway.
            id: Textual's own name for it.
        """
        super().__init__(id=id)
        self._parts = list(parts)
        self._cell = cell
        self._columns = columns
        self._gap_rows = gap_rows
        self._tallest = max(cell[1], tallest)
        self._kept = list(parts)
        self._page = 0
        self._pages = 1
        self._fitted_theme = ""

    def compose(self) -> ComposeResult:
        """All parts; laid out for about the room there will be, because they are drawn once before it is known."""
        room = self.app.size
        self._lay_out(max(1, room.width - _AROUND[0]), max(1, room.height - _AROUND[1]))
        yield from self._parts

    @property
    def shown(self) -> list[Widget]:
        """The parts on the present page, in order."""
        return [part for part in self._kept if part.display]

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - the size is read from the widget
        """Fit the parts to the new room."""
        self.fit()

    def notify_style_update(self) -> None:
        """Fit the parts to a new theme."""
        super().notify_style_update()
        if self.is_mounted and self.app.theme != self._fitted_theme:
            self._fitted_theme = self.app.theme
            self.call_after_refresh(self.fit)

    def keep(self, wanted: Callable[[Widget], bool]) -> None:
        """Show only the wanted parts, from the first page."""
        self._kept = [part for part in self._parts if wanted(part)]
        self._page = 0
        self.fit()

    @property
    def page(self) -> int:
        """The present page, from 1."""
        return self._page + 1

    def open(self, page: int) -> None:
        """Show a page, from 1; the last one where there are fewer."""
        self._page = page - 1
        self.fit()

    def turn(self, step: int) -> None:
        """Go `step` pages on or back, round the end."""
        self._page = (self._page + step) % self._pages
        self.fit()

    def fit(self) -> None:
        """Lay the parts out for the present size and theme."""
        self._lay_out(*self.content_size)
        self.post_message(self.Turned(self._page + 1, self._pages))

    def _lay_out(self, width: int, height: int) -> None:
        most = 1 if self.app.theme == CONTRAST else self._columns
        gap = 0 if self._fits_only_close(width, height, most) else self._gap_rows
        columns, rows = page_size(width, height, cell=self._cell, columns=most, gap_rows=gap)
        size = columns * rows
        self._pages = max(1, -(-len(self._kept) // size))
        self._page = min(self._page, self._pages - 1)
        page = set(self._kept[self._page * size : (self._page + 1) * size])
        part_height = self._part_height(height, columns, gap)
        with self.app.batch_update():
            self.styles.grid_size_columns = columns
            self.styles.grid_rows = str(part_height)
            self.styles.grid_gutter_horizontal = gap
            for part in self._parts:
                part.display = part in page
                part.set_class(_is_low(part, width, columns, part_height, close=gap == 0), "-low")

    def _part_height(self, height: int, columns: int, gap: int) -> int:
        """As tall as the room allows where one page holds everything, else the least."""
        if self._pages > 1 or not self._kept:
            return self._cell[1]
        rows = -(-len(self._kept) // columns)
        return min(self._tallest, max(self._cell[1], (height + gap) // rows - gap))

    def _fits_only_close(self, width: int, height: int, most: int) -> bool:
        """Whether giving up the gaps brings everything onto one page."""
        columns, spaced = page_size(width, height, cell=self._cell, columns=most, gap_rows=self._gap_rows)
        _, close = page_size(width, height, cell=self._cell, columns=most, gap_rows=0)
        return columns * spaced < len(self._kept) <= columns * close


def _is_low(part: Widget, width: int, columns: int, height: int, *, close: bool) -> bool:
    """Whether a part is drawn half a row lower: two lines in three rows, or one line with no gap around."""
    if not isinstance(part, Tile) or height != _LOWEST:
        return False
    cells = (width - _GAP_CELLS * (columns - 1)) // columns - part.styles.padding.width
    lines = part.lines_at(cells, height)
    return lines == _LOWEST - 1 or (close and lines < _LOWEST)
