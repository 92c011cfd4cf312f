"""A field for words, shown only while somebody searches."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from kiosk.text.clean import clean
from kiosk.text.widget_text import safe
from kiosk.widgets.clean_input import CleanInput


class SearchField(Horizontal):
    """Label and field; the screen hears of every change."""

    DEFAULT_CSS = """
    SearchField {
        width: 1fr;
        height: 3;
        display: none;
        background: $surface;
        border-left: wide $primary;
        & > Static { width: auto; height: 3; padding: 1 2; color: $primary; text-style: bold; }
        & > Input, & > Input:focus {
            width: 1fr;
            height: 3;
            border: none;
            padding: 1 1;
            background: $surface;
            color: $foreground;
        }
    }
    """

    def __init__(self, label: str, hint: str, value: str) -> None:
        super().__init__()
        self._label, self._hint, self._value = label, hint, value

    def compose(self) -> ComposeResult:
        """Label and field."""
        yield Static(safe(self._label))
        yield CleanInput(self._value, placeholder=clean(self._hint), max_length=20, select_on_focus=False)
