"""A field filled from a keyboard or a keypad: a label and what was typed, masked where it is secret."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from kiosk.text.clean import clip
from scoring.identifiers import folded

MASK = "*"
_GAP = "    "
CURSOR = "_"
"""Where the next character goes; a plain character, because nothing may blink."""


class Field(Widget):
    """Keeps what is typed into it. The screen decides which field is active and what is typed."""

    DEFAULT_CSS = """
    Field {
        width: 1fr;
        height: 3;
        padding: 0 2;
        background: $surface;
        color: $foreground;
        border-left: wide $panel;
        content-align: left middle;
        text-wrap: nowrap;
        & > .field--label { color: $quiet; }
        & > .field--hint { color: $quiet; }
        & > .field--value { text-style: bold; }
        &.-active { border-left: wide $primary; }
        &.-active > .field--label { color: $primary; text-style: bold; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"field--label", "field--hint", "field--value"}

    value: reactive[str] = reactive("")
    """What was typed."""
    active: reactive[bool] = reactive(False)
    """Whether typing goes here."""

    class Chosen(Message):
        """The field was tapped."""

        def __init__(self, field: "Field") -> None:
            super().__init__()
            self.field = field

    def __init__(
        self,
        label: str,
        hint: str,
        *,
        alphabet: str,
        longest: int,
        secret: bool = False,
        group: int = 0,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """`alphabet` holds the characters it takes, at most `longest` of them; every `group` are set off by a dash."""
        super().__init__(id=id, markup=False)
        self._label = label
        self._hint = hint
        self._alphabet = alphabet
        self._longest = longest
        self._secret = secret
        self._group = group

    def show(self, label: str, hint: str) -> None:
        """Call the field otherwise; what was typed stays."""
        self._label, self._hint = label, hint
        self.refresh()

    def type(self, character: str) -> bool:
        """Add a character if the field takes it; full-width ones and small letters count as plain capitals."""
        plain = folded(character)
        fits = len(plain) == 1 and plain in self._alphabet and len(self.value) < self._longest
        if fits:
            self.value += plain
        return fits

    def erase(self) -> None:
        """Take back one character."""
        self.value = self.value[:-1]

    def watch_active(self, active: bool) -> None:
        """Show where typing goes."""
        self.set_class(active, "-active")

    def render(self) -> Content:
        """Label, and what was typed or what belongs here."""
        shown = MASK * len(self.value) if self._secret else "-".join(self._groups())
        label = f"{self._label}{_GAP}"
        parts = [(label, self.get_visual_style("field--label", partial=True))]
        if shown or self.active:
            room = max(0, self.content_size.width - cell_len(label) - len(CURSOR))
            parts.append((clip(shown, room), self.get_visual_style("field--value", partial=True)))
            parts.append((CURSOR if self.active else "", self.get_visual_style("field--label", partial=True)))
        if not shown:
            parts.append((f"  {self._hint}", self.get_visual_style("field--hint", partial=True)))
        return Content.assemble(*(part for part in parts if part[0]))

    def _groups(self) -> Sequence[str]:
        if not self._group:
            return (self.value,)
        return [self.value[at : at + self._group] for at in range(0, len(self.value), self._group)]

    def on_click(self, event: events.Click) -> None:
        """A tap asks for the field."""
        event.stop()
        self.post_message(self.Chosen(self))
