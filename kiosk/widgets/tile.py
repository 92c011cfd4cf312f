"""A big target: a plane with a number, a name and perhaps two quiet lines, for finger, mouse and keys alike."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kiosk.text.clean import clip
from kiosk.text.wrap import wrap_name
from kiosk.widgets.digits import ROWS, big

_WIDE_CELLS = 44
"""From this width on the number stands beside the name."""

_BESIDE_CELLS = 14
"""How far left of the middle the number begins then."""

_GUTTER = "    "
"""Between number and name."""


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
        content-align: left middle;
        text-wrap: nowrap;
        /* Half a row of the ground above: two lines stand in the middle then, and close tiles stay apart. */
        &.-low { border-top: outer $background; }
        &:focus, &.-held {
            background: $tile-held;
            color: $tile-held-ink;
        }
        &:focus:nocolor { text-style: underline; }
    }
    """

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
        """`value` is for the program; `name`, `lines` and the large `number` are for the person; outside text too."""
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

    def lines_at(self, width: int, height: int) -> int:
        """How many lines name and quiet lines take in a content of this size."""
        return len(self._wording(width, height))

    def ink(self, part: Literal["mark", "quiet"]) -> str:
        """The style of the number (`mark`) or the lines (`quiet`); on a focused or held tile the ink of its plane."""
        plane = "tile-held-ink" if self.has_focus or self.has_class("-held") else f"tile-{part}"
        return f"bold ${plane}" if part == "mark" else f"${plane}"

    def render(self) -> Content:
        """Number, name and quiet lines: one below the other, or side by side in a wide low tile."""
        width, height = self.content_size
        if self._number is None:
            return Content("\n").join(_centred(row, width) for row in self._wording(width, height))
        mark = self.ink("mark")
        digits = [Content.styled(row, mark) for row in big(self._number)]
        if width >= _WIDE_CELLS:
            return self._beside(digits, width)
        if height < ROWS + 1:
            row = Content.assemble((f"{self._number}  ", mark), *self._wording(width - 4, 1))
            return _centred(row, width)
        wording = self._wording(width, height - ROWS)
        if ROWS + len(wording) < height:
            wording.insert(0, Content(""))
        return Content("\n").join(_centred(row, width) for row in [*digits, *wording])

    def _beside(self, digits: list[Content], width: int) -> Content:
        """The number with the wording to its right, at the same place in every tile of a column."""
        left = max(0, width // 2 - _BESIDE_CELLS)
        room = width - left - digits[0].cell_length - len(_GUTTER)
        wording = self._wording(room, ROWS)
        above = (ROWS - len(wording)) // 2
        column = [Content("")] * above + wording + [Content("")] * (ROWS - above - len(wording))
        rows = [Content.assemble(" " * left, digit, _GUTTER, row) for digit, row in zip(digits, column, strict=True)]
        return Content("\n").join(rows)

    def _wording(self, width: int, height: int) -> list[Content]:
        """The name, then as many quiet lines as there is room for, set off where there is room for that too."""
        name = "bold"
        quiet = self.ink("quiet")
        names = wrap_name(self._label, width)
        rows = [Content.styled(clip(line, width), name) for line in names[: max(1, height)]]
        lines = self._lines[: max(0, height - len(rows))]
        if lines and height > len(rows) + len(self._lines) + 1:
            rows.append(Content(""))
        return rows + [Content.styled(clip(line, width), quiet) for line in lines]

    def action_press(self) -> None:
        """Say that this tile was chosen."""
        self.post_message(self.Pressed(self))

    def on_click(self, event: events.Click) -> None:
        """A tap is a press."""
        event.stop()
        self.action_press()


def _centred(row: Content, width: int) -> Content:
    """`row` moved to the middle. By hand: centring by style trims the blanks that are part of a large number."""
    return row.pad_left(max(0, width - row.cell_length) // 2)


def is_twin(one: Widget, other: Widget) -> bool:
    """Whether two widgets stand for the same thing, perhaps in two languages."""
    if isinstance(one, Tile) and isinstance(other, Tile) and one.value != other.value:
        return False
    return type(one) is type(other) and one.id == other.id
