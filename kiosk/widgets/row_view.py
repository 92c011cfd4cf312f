"""Rows of inked pieces as one widget: what pages of facts and sheets for citizens are drawn by."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from kiosk.views.lines import Ink, Row


class RowView(Widget):
    """Draws the rows that a subclass lays out; nothing in them is markup, and every text was cleaned on its way."""

    DEFAULT_CSS = """
    RowView {
        width: 1fr;
        text-wrap: nowrap;
        & > .row--title { color: $primary; text-style: bold; }
        & > .row--strong { text-style: bold; }
        & > .row--quiet { color: $quiet; }
        & > .row--warn { color: $warning; }
        & > .row--track { background: $panel; }
        & > .row--fill { color: $primary; background: $panel; }
        & > .row--from { color: $panel; background: $primary; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"row--{ink.value}" for ink in Ink}

    def rows(self) -> Sequence[Row]:
        """What to draw at the present size."""
        raise NotImplementedError

    def render(self) -> Content:
        """All rows."""
        # Whole rather than partial styles: Textual leaves the background out of a partial one.
        styles = {ink: self.get_visual_style(f"row--{ink.value}") for ink in Ink}
        return Content("\n").join(
            [Content.assemble(*((text, styles[ink]) for text, ink in row)) for row in self.rows()] or [Content("")]
        )
