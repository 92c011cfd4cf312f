"""A page of facts: titles, labelled numbers in columns, bars, small tables, running text; one widget, in place."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from kiosk.widgets.sheet_layout import Ink, Row, laid_out
from kiosk.widgets.sheet_lines import Line


class Sheet(Widget):
    """Draws lines for whatever width it is given. Outside text in them is cleaned here; nothing is markup."""

    DEFAULT_CSS = """
    Sheet {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
        & > .sheet--title { color: $primary; text-style: bold; }
        & > .sheet--strong { text-style: bold; }
        & > .sheet--quiet { color: $quiet; }
        & > .sheet--warn { color: $warning; }
        & > .sheet--track { background: $panel; }
        & > .sheet--fill { color: $primary; background: $panel; }
        & > .sheet--from { color: $panel; background: $primary; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"sheet--{ink.value}" for ink in Ink}

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, markup=False)
        self._lines = tuple(lines)
        self._laid: tuple[int, list[Row]] | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the sheet shows."""
        return self._lines

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines; nothing is drawn when they are the same."""
        if tuple(lines) != self._lines:
            self._lines, self._laid = tuple(lines), None
            self.clear_cached_dimensions()
            self.refresh(layout=True)

    def render(self) -> Content:
        """All lines at the present width."""
        rows = self._rows(self.content_size.width)
        # Whole rather than partial styles: Textual leaves the background out of a partial one.
        styles = {ink: self.get_visual_style(f"sheet--{ink.value}") for ink in Ink}
        return Content("\n").join(
            [Content.assemble(*((text, styles[ink]) for text, ink in row)) for row in rows] or [Content("")]
        )

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - the signature is Textual's
        """Rows needed at `width` cells."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        if self._laid is None or self._laid[0] != width:
            self._laid = width, laid_out(self._lines, width)
        return self._laid[1]
