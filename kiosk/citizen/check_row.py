"""A row that can be ticked; its `[x]` is drawn, never typed into text."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from kiosk.text.clean import clip
from kiosk.text.large.cuts import Cut, Strip
from kiosk.text.large.layout import set_in
from kiosk.text.wrap import wrap


class CheckRow(Widget, can_focus=True):
    """A row with a number, a mark and a text, turned by space, by a tap, or by its number on the screen around it."""

    DEFAULT_CSS = """
    CheckRow {
        width: 1fr;
        height: 3;
        padding: 0 1;
        background: $tile;
        color: $tile-ink;
        content-align: left middle;
        text-wrap: nowrap;
        & > .check-row--mark { color: $tile-mark; text-style: bold; }
        &:focus {
            background: $tile-held;
            color: $tile-held-ink;
            & > .check-row--mark { color: $tile-held-ink; }
        }
        &:focus:nocolor { text-style: underline; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"check-row--mark"}

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "turn", show=False)]

    class Turned(Message):
        """The row was ticked, or its tick was taken away."""

    marked: reactive[bool] = reactive(False)
    """Whether the row is ticked."""

    def __init__(
        self,
        value: str,
        text: str,
        *,
        number: int | None = None,
        marked: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        """`value` is for the program; `text` may be outside text; `number` is the digit key that turns the row."""
        super().__init__(id=id, classes=classes, markup=False)
        self.value = value
        self._text = text
        self._number = number
        self.set_reactive(CheckRow.marked, marked)

    def render(self) -> Content:
        """Number, mark and the text in as many lines as the row is high."""
        width, height = self.content_size
        head = f"{self._number or ' '}  [{'x' if self.marked else ' '}]  "
        if large := set_in(self._text, Cut.NARROW, width - len(head), height):
            return self._large(head, large)
        lines = list(wrap(self._text, width - len(head)))
        if len(lines) > height:
            rest = "".join(lines[height - 1 :])
            lines[height - 1 :] = [clip(rest, width - len(head))]
        mark = self.get_visual_style("check-row--mark", partial=True)
        indent = "\n" + " " * len(head)
        return Content.assemble((head, mark), Content(indent).join([Content(line) for line in lines]))

    def _large(self, head: str, text: Strip) -> Content:
        """The text in large type, number and mark beside its middle."""
        mark = self.get_visual_style("check-row--mark", partial=True)
        middle, blank = len(text) // 2, " " * len(head)
        return Content("\n").join(
            Content.assemble((head, mark) if number == middle else blank, row) for number, row in enumerate(text)
        )

    def action_turn(self) -> None:
        """Turn the row."""
        self.marked = not self.marked
        self.post_message(self.Turned())

    def on_click(self, event: events.Click) -> None:
        """A tap turns the row."""
        event.stop()
        self.action_turn()
