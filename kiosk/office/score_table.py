"""A table of numbers that lives: rows change in place and the cursor stays on what it points at.

Rows are keyed by position and subjects move between them, so that new numbers, another order and a filter all come
down to the same thing: some cells get another text. Nothing is torn down, nothing flickers.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.coordinate import Coordinate
from textual.message import Message
from textual.widgets import DataTable

from kiosk.text.clean import clean, clip
from kiosk.text.widget_text import table_text
from kiosk.views.columns import Column, Fit, fit
from kiosk.views.tables.arrangement import Rows


class ScoreTable(DataTable[Text]):
    """A row cursor over rows of text; numbers at the right; columns fold away where room is short."""

    DEFAULT_CSS = """
    ScoreTable {
        width: 1fr;
        height: 1fr;
        background: $surface;
        color: $foreground;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        scrollbar-color: $primary;
        scrollbar-background: $panel;
        &:focus { background-tint: $surface 0%; }
        & > .datatable--header, &:focus > .datatable--header {
            background: $panel;
            background-tint: $panel 0%;
            color: $foreground;
        }
        & > .datatable--even-row, & > .datatable--odd-row { background: $surface; }
        & > .datatable--cursor { background: $panel; color: $foreground; text-style: bold; }
        &:focus > .datatable--cursor { background: $primary; color: $on-primary; text-style: bold; }
        & > .datatable--hover { background: $panel; }
        & > .datatable--header-hover, & > .datatable--header-cursor { background: $panel; color: $foreground; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("home", "scroll_top", show=False),
        Binding("end", "scroll_bottom", show=False),
        Binding("space", "select_cursor", show=False),
    ]

    class Pointed(Message):
        """The cursor is on another row."""

        def __init__(self, table: "ScoreTable", key: str) -> None:
            super().__init__()
            self.table = table
            self.key = key

    class Picked(Message):
        """A row was chosen with Enter or a tap."""

        def __init__(self, table: "ScoreTable", key: str) -> None:
            super().__init__()
            self.table = table
            self.key = key

    class Headed(Message):
        """A column's title was tapped."""

        def __init__(self, table: "ScoreTable", column: str) -> None:
            super().__init__()
            self.table = table
            self.column = column

    class Folded(Message):
        """Other columns fit than before; `titles` names those that are left out."""

        def __init__(self, table: "ScoreTable", titles: tuple[str, ...]) -> None:
            super().__init__()
            self.table = table
            self.titles = titles

    def __init__(self, columns: Sequence[Column] = (), *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(cursor_type="row", id=id)
        self._wanted = tuple(columns)
        self._marked: str | None = None
        self._fit: Fit | None = None
        self._rows: list[tuple[str, Mapping[str, str]]] = []
        self._drawn: list[tuple[str, ...]] = []
        self._needs: dict[str, int] = {}
        """Cells of the widest text a column has held; that never shrinks, so that nothing moves while one types."""

    @property
    def keys(self) -> list[str]:
        """The subjects shown, from the top."""
        return [key for key, _ in self._rows]

    @property
    def pointed(self) -> str | None:
        """The subject under the cursor."""
        row: int = self.cursor_row
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    @property
    def columns_wanted(self) -> tuple[Column, ...]:
        """All columns, also those that have no room."""
        return self._wanted

    @property
    def rows_shown(self) -> Rows:
        """The rows in the order in which they are shown."""
        return tuple(self._rows)

    @property
    def folded(self) -> tuple[str, ...]:
        """Titles of the columns that are left out."""
        return tuple(column.title for column in self._fit.folded) if self._fit else ()

    def show(self, rows: Rows, columns: Sequence[Column] | None = None, marked: str | None = None) -> None:
        """Show these rows in this order; the cursor stays on its subject, or near where that was.

        Args:
            rows: every row has a cell for every column.
            columns: the columns from now on, if they are others than before.
            marked: the column that the rows are sorted by; its title is underlined.
        """
        pointed = self.pointed
        wanted = self._wanted if columns is None else tuple(columns)
        again = (wanted, marked) != (self._wanted, self._marked)
        self._rows, self._wanted, self._marked = list(rows), wanted, marked
        self._measure()
        if not again and self._fit is not None and self.size.width:
            again = self._fitting() != self._fit
        with self.app.batch_update():
            if again:
                self._lay_out(again=True)
            else:
                self._draw()
            keys = self.keys
            if keys:
                row = keys.index(pointed) if pointed in keys else max(0, min(self.cursor_row, len(keys) - 1))
                if row != self.cursor_row:
                    self.move_cursor(row=row)

    def _measure(self) -> None:
        """What the columns would need to cut nothing."""
        for column in self._wanted:
            texts = (clean(cells[column.key]) for _, cells in self._rows)
            widest = max(map(cell_len, texts), default=0)
            self._needs[column.key] = max(widest, self._needs.get(column.key, 0))

    def _fitting(self) -> Fit:
        room = self.size.width - int(self.styles.scrollbar_size_vertical)
        return fit(self._wanted, room, self._needs)

    def point_at(self, key: str) -> None:
        """Put the cursor on a subject, if it is shown."""
        if key in self.keys:
            self.move_cursor(row=self.keys.index(key))

    def on_mount(self) -> None:
        """A table that was filled while it was hidden is not always told of the room it is given when it is shown."""
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _: self._lay_out_at_last())

    def _lay_out_at_last(self) -> None:
        if self._fit is None:
            self._lay_out(again=False)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - the size is read from the widget
        """Fit the columns to the new room."""
        self._lay_out(again=False)

    def _lay_out(self, *, again: bool) -> None:
        room = self.size.width - int(self.styles.scrollbar_size_vertical)
        if room <= 0 or not self._wanted:
            self._fit = None
            return
        found = self._fitting()
        if found == self._fit and not again:
            return
        self._fit, self._drawn = found, []
        row = self.cursor_row
        with self.app.batch_update():
            self.clear(columns=True)
            self.cell_padding = found.padding
            for column, width in zip(found.columns, found.widths, strict=True):
                title = self._text(column.title, column, width)
                if column.key == self._marked:
                    title.stylize("underline")
                self.add_column(title, width=width, key=column.key)
            self._draw()
            self.move_cursor(row=row)
        self.post_message(self.Folded(self, self.folded))

    def _draw(self) -> None:
        """Bring the cells to what `_rows` says, touching only those that differ."""
        if self._fit is None:
            return
        columns = list(zip(self._fit.columns, self._fit.widths, strict=True))
        wanted = [tuple(cells[column.key] for column, _ in columns) for _, cells in self._rows]
        for row, texts in enumerate(wanted):
            drawn = self._drawn[row] if row < len(self._drawn) else None
            if drawn is None:
                drawing = [self._text(text, *place) for text, place in zip(texts, columns, strict=True)]
                self.add_row(*drawing, key=str(row))
                continue
            for number, (old, new) in enumerate(zip(drawn, texts, strict=True)):
                if old != new:
                    self.update_cell_at(Coordinate(row, number), self._text(new, *columns[number]))
        for row in reversed(range(len(wanted), len(self._drawn))):
            self.remove_row(str(row))
        self._drawn = wanted

    @staticmethod
    def _text(text: str, column: Column, width: int) -> Text:
        drawn = table_text(clip(text, width))
        drawn.justify = "right" if column.right else "left"
        return drawn

    @on(DataTable.RowHighlighted)
    def _tell_pointed(self, event: DataTable.RowHighlighted) -> None:
        event.stop()
        if self.pointed is not None:
            self.post_message(self.Pointed(self, self.pointed))

    @on(DataTable.RowSelected)
    def _tell_picked(self, event: DataTable.RowSelected) -> None:
        event.stop()
        if self.pointed is not None:
            self.post_message(self.Picked(self, self.pointed))

    @on(DataTable.HeaderSelected)
    def _tell_headed(self, event: DataTable.HeaderSelected) -> None:
        event.stop()
        if event.column_key.value is not None:
            self.post_message(self.Headed(self, event.column_key.value))

    def on_click(self, event: events.Click) -> None:
        """A second tap on a row chooses it, wherever in the row it lands; Textual wants the same cell twice."""
        place = event.style.meta
        if place.get("row") == self.cursor_row and place.get("column") != self.cursor_column:
            self.action_select_cursor()
