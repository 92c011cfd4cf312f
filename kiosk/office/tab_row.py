"""A row of pages to choose from, each with the digit that opens it; the chosen one stands on a plane of its own."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kiosk.text.clean import clean

_AROUND: Final = 6
"""Cells of a label besides its name: digit, a space, and two cells at either side."""


class TabLabel(Widget):
    """One page's digit and name."""

    DEFAULT_CSS = """
    TabLabel {
        width: auto;
        height: 1fr;
        padding: 0 2;
        background: $panel;
        color: $foreground;
        content-align: center middle;
        text-wrap: nowrap;
        & > .tab--digit { text-style: bold; }
        &.-chosen {
            background: $primary;
            color: $on-primary;
            text-style: bold;
        }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab--digit"}

    def __init__(self, digit: int, name: str) -> None:
        super().__init__(markup=False)
        self.digit = digit
        self._label = name

    def show(self, name: str) -> None:
        """Call the page otherwise."""
        self._label = name
        self.refresh(layout=True)

    def render(self) -> Content:
        """Digit and name."""
        digit = self.get_visual_style("tab--digit", partial=True)
        return Content.assemble((str(self.digit), digit), " ", self._label)


class TabRow(Horizontal):
    """Posts `TabRow.Tapped` with the number of a page, from 1; whoever shows the page calls `choose`."""

    DEFAULT_CSS = """
    TabRow {
        height: 1;
    }
    """

    class Tapped(Message):
        """A page's name was tapped."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, names: Sequence[str], *, chosen: int = 1, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._chosen = chosen
        self._call(names)

    def _call(self, names: Sequence[str]) -> None:
        self._names = tuple(clean(name) for name in names)
        self.styles.width = sum(cell_len(name) + _AROUND for name in self._names)

    def show(self, names: Sequence[str]) -> None:
        """Call the pages otherwise; the chosen one stays."""
        self._call(names)
        for label, name in zip(self.query(TabLabel), self._names, strict=True):
            label.show(name)

    def compose(self) -> ComposeResult:
        """One label a page."""
        for digit, name in enumerate(self._names, start=1):
            label = TabLabel(digit, name)
            label.set_class(digit == self._chosen, "-chosen")
            yield label

    def choose(self, number: int) -> None:
        """Show which page is open."""
        self._chosen = number
        for label in self.query(TabLabel):
            label.set_class(label.digit == number, "-chosen")

    def on_click(self, event: events.Click) -> None:
        """Say which page was tapped."""
        if isinstance(event.widget, TabLabel):
            event.stop()
            self.post_message(self.Tapped(event.widget.digit))
