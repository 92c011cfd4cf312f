"""A big target: a plane with a number, a name and perhaps two quiet lines, for finger, mouse and keys alike."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kiosk.text import clip
from kiosk.widgets.digits import ROWS, big
from kiosk.wrap import wrap

_ROOMY_ROWS = ROWS + 2
"""Fewest rows in which a large number and a name both fit; lower tiles show everything in one line."""


class Tile(Widget, can_focus=True):
    """Posts `Tile.Pressed` on a tap, Enter or space. Its colours are tokens; no tile differs from its neighbours."""

    DEFAULT_CSS = """
    Tile {
        width: 24;
        min-width: 12;
        height: 5;
        min-height: 3;
        padding: 0 1;
        background: $tile;
        color: $tile-ink;
        content-align: center middle;
        text-align: center;
        text-wrap: nowrap;
        & > .tile--mark { color: $tile-mark; text-style: bold; }
        & > .tile--name { text-style: bold; }
        & > .tile--quiet { color: $tile-quiet; }
        &:focus, &.-held {
            background: $tile-held;
            color: $tile-held-ink;
            & > .tile--mark, & > .tile--quiet { color: $tile-held-ink; }
        }
        &:disabled { opacity: 100%; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tile--mark", "tile--name", "tile--quiet"}

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "press", show=False)]

    class Pressed(Message):
        """A tile was chosen."""

        def __init__(self, tile: "Tile") -> None:
            super().__init__()
            self.tile = tile
            """The tile; its `value` says what it stands for."""

        @property
        def control(self) -> "Tile":
            """The tile, for `@on` selectors."""
            return self.tile

    def __init__(
        self,
        value: str,
        name: str,
        *,
        number: int | None = None,
        lines: Sequence[str] = (),
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        """`value` is for the program; `name`, `lines` and the large `number` are for the person and may be outside text."""
        super().__init__(id=id, classes=classes, markup=False)
        self.value = value
        self._label = name
        self._number = number
        self._lines = tuple(lines)

    def show(self, name: str, lines: Sequence[str] = ()) -> None:
        """Change the name and the quiet lines in place."""
        if (name, tuple(lines)) != (self._label, self._lines):
            self._label, self._lines = name, tuple(lines)
            self.refresh()

    def render(self) -> Content:
        """Everything the present size has room for; the name always comes first."""
        width, height = self.content_size
        name = self.get_visual_style("tile--name", partial=True)
        mark = self.get_visual_style("tile--mark", partial=True)
        quiet = self.get_visual_style("tile--quiet", partial=True)
        if height < _ROOMY_ROWS and self._number is not None:
            row = Content.assemble((f"{self._number}   ", mark), (clip(self._label, width - 4), name))
            return self._with_lines(row, height - 1, width)
        parts: list[Content] = []
        if self._number is not None:
            parts += [Content.styled(row, mark) for row in big(self._number)]
        labels = wrap(self._label, width)[: max(1, height - len(parts))]
        if parts and height > len(parts) + len(labels):
            parts.append(Content(""))
        parts += [Content.styled(clip(label, width), name) for label in labels]
        room = height - len(parts)
        if self._lines and room > len(self._lines):
            parts.append(Content(""))
        parts += [Content.styled(clip(line, width), quiet) for line in self._lines[: max(0, room)]]
        return Content("\n").join(parts)

    def _with_lines(self, row: Content, room: int, width: int) -> Content:
        """`row` with as many quiet lines below as there is room for."""
        quiet = self.get_visual_style("tile--quiet", partial=True)
        below = [Content.styled(clip(line, width), quiet) for line in self._lines[: max(0, room)]]
        return Content("\n").join([row, *below])

    def action_press(self) -> None:
        """Say that this tile was chosen."""
        self.post_message(self.Pressed(self))

    def on_click(self, event: events.Click) -> None:
        """A tap is a press."""
        event.stop()
        self.action_press()
