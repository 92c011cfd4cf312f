"""A line to choose: its digit, its name, how it stands, and quiet lines below; for finger, arrows and digits alike."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kiosk.text.clean import clean, clip

_INDENT = "   "


class EntryRow(Widget, can_focus=True):
    """Posts `EntryRow.Chosen` on a tap, Enter or space; changed in place."""

    DEFAULT_CSS = """
    EntryRow {
        width: 1fr;
        height: 2;
        padding: 0 2;
        background: $surface;
        color: $foreground;
        text-wrap: nowrap;
        & > .entry--digit { color: $primary; text-style: bold; }
        & > .entry--name { text-style: bold; }
        & > .entry--quiet { color: $quiet; }
        & > .entry--warn { color: $warning; text-style: bold; }
        &:focus { background: $panel; border-left: wide $primary; padding: 0 1; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry--digit", "entry--name", "entry--quiet", "entry--warn"}
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "choose", show=False)]

    class Chosen(Message):
        """The line was chosen."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, number: int) -> None:
        super().__init__(markup=False)
        self.number = number
        self._label = ""
        self._stands = ""
        self._warns = False
        self._lines: tuple[str, ...] = ()

    def show(self, name: str, stands: str, lines: Sequence[str], *, warns: bool = False) -> None:
        """Say something else; `warns` if how it stands wants somebody to act."""
        shown = (name, stands, tuple(lines), warns)
        if shown != (self._label, self._stands, self._lines, self._warns):
            self._label, self._stands, self._lines, self._warns = shown
            self.refresh()

    def render(self) -> Content:
        """Digit, name and how it stands in the first row."""
        width = self.content_size.width
        style = {part: self.get_visual_style(f"entry--{part}", partial=True) for part in _PARTS}
        stands = clip(self._stands, width // 2)
        room = width - len(_INDENT) - cell_len(stands) - 1
        name = clip(self._label, room)
        gap = " " * max(1, width - len(_INDENT) - cell_len(name) - cell_len(stands))
        head = Content.assemble(
            (f"{self.number}  ", style["digit"]),
            (name, style["name"]),
            gap,
            (stands, style["warn" if self._warns else "quiet"]),
        )
        below = [
            Content.styled(_INDENT + clip(line, width - len(_INDENT)), style["quiet"])
            for line in map(clean, self._lines)
        ]
        return Content("\n").join([head, *below])

    def action_choose(self) -> None:
        """Choose it."""
        self.post_message(self.Chosen(self.number))

    def on_click(self, event: events.Click) -> None:
        """A tap chooses it."""
        event.stop()
        self.action_choose()


_PARTS = ("digit", "name", "quiet", "warn")
