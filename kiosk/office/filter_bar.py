"""A field that narrows a table while one types; shown only when asked for."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from kiosk.text.clean import clean
from kiosk.text.widget_text import safe
from kiosk.widgets.clean_input import CleanInput


class FilterBar(Horizontal):
    """Posts `FilterBar.Typed` with the text at every change, and `FilterBar.Done` when the table is wanted again."""

    DEFAULT_CSS = """
    FilterBar {
        width: 1fr;
        height: 1;
        display: none;
        background: $panel;
        & > Static { width: auto; padding: 0 1; color: $foreground; text-style: bold; }
        & > Input, & > Input:focus {
            width: 1fr;
            height: 1;
            border: none;
            padding: 0 1;
            background: $surface;
            color: $foreground;
        }
        &.-open { display: block; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,down,up", "done", show=False)]

    class Typed(Message):
        """The text is another one."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Done(Message):
        """Back to the table; the text stays."""

    def __init__(self, label: str, hint: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._label = label
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Label and field."""
        yield Static(safe(self._label))
        yield CleanInput(placeholder=clean(self._hint), max_length=40)

    def show(self, label: str, hint: str) -> None:
        """Say the same in other words; what was typed stays."""
        self.query_one(Static).update(safe(label))
        self.query_one(Input).placeholder = clean(hint)

    def open(self) -> None:
        """Show the field and type in it."""
        self.add_class("-open")
        self.query_one(Input).focus()

    def clear(self) -> None:
        """Forget the text and hide the field."""
        self.query_one(Input).value = ""
        self.remove_class("-open")

    @on(Input.Changed)
    def tell(self, event: Input.Changed) -> None:
        """Say what is typed now."""
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Enter is the way back."""
        event.stop()
        self.action_done()

    def action_done(self) -> None:
        """Back to the table."""
        self.post_message(self.Done())
