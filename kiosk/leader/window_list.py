"""The windows of the way, one below the other; a tap or the arrows choose one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kiosk.text.clean import clip
from kiosk.text.figures import left


@dataclass(frozen=True, slots=True)
class WindowLine:
    """One window, in words."""

    window_id: str
    name: str
    mark: str
    """How it stands; at the right."""
    seen: bool


class WindowList(Widget):
    """Shows the stretch of the way around the chosen window. Two rows a window: a finger needs them."""

    DEFAULT_CSS = """
    WindowList {
        width: 1fr;
        height: 1fr;
        background: $surface;
        text-wrap: nowrap;
        & > .window--here { background: $primary; color: $on-primary; text-style: bold; }
        & > .window--seen { color: $quiet; }
        & > .window--open { text-style: bold; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"window--here", "window--seen", "window--open"}

    ROWS: ClassVar[int] = 2

    class Tapped(Message):
        """A window was tapped."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """Its place in the list, from 0."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, markup=False)
        self._lines: tuple[WindowLine, ...] = ()
        self._at = 0

    def show(self, lines: Sequence[WindowLine], at: int) -> None:
        """Show these windows, the one at place `at` chosen."""
        self._lines, self._at = tuple(lines), at
        self.refresh()

    def _first(self) -> int:
        """The first window shown: the chosen one stands in the middle, except near the ends."""
        room = max(1, self.content_size.height // self.ROWS)
        return max(0, min(self._at - room // 2, len(self._lines) - room))

    def render(self) -> Content:
        """As many windows as fit."""
        width, first = self.content_size.width, self._first()
        room = max(1, self.content_size.height // self.ROWS)
        rows: list[Content] = []
        for number, line in enumerate(self._lines[first : first + room], start=first):
            style = "here" if number == self._at else "seen" if line.seen else "open"
            inked = self.get_visual_style(f"window--{style}", partial=style != "here")
            name = clip(f" {line.window_id}  {line.name}", width)
            rows.append(Content.styled(left(name, width), inked))
            mark = clip(line.mark, width - 2)
            rows.append(Content.styled(left(" " * max(1, width - cell_len(mark) - 1) + mark, width), inked))
        return Content("\n").join(rows or [Content("")])

    def on_click(self, event: events.Click) -> None:
        """A tap chooses."""
        event.stop()
        number = self._first() + event.y // self.ROWS
        if 0 <= number < len(self._lines):
            self.post_message(self.Tapped(number))
