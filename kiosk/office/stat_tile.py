"""A number that matters, on a plane of its own: what it is, how much, and what it was counted from."""

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from kiosk.text.clean import clip


class StatTile(Widget):
    """Label, value and note in three rows; changed in place."""

    DEFAULT_CSS = """
    StatTile {
        width: 1fr;
        height: 3;
        padding: 0 1;
        background: $surface;
        color: $foreground;
        text-wrap: nowrap;
        & > .stat-tile--quiet { color: $quiet; }
        & > .stat-tile--value { text-style: bold; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"stat-tile--quiet", "stat-tile--value"}

    def __init__(self, label: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, markup=False)
        self._label = label
        self._value = ""
        self._note = ""

    def show(self, label: str, value: str, note: str) -> None:
        """Show another value with its unit, and the note below it."""
        if (label, value, note) != (self._label, self._value, self._note):
            self._label, self._value, self._note = label, value, note
            self.refresh()

    def render(self) -> Content:
        """Three rows."""
        width = self.content_size.width
        quiet = self.get_visual_style("stat-tile--quiet", partial=True)
        value = self.get_visual_style("stat-tile--value", partial=True)
        rows = ((self._label, quiet), (self._value, value), (self._note, quiet))
        return Content("\n").join([Content.styled(clip(text, width), style) for text, style in rows])
