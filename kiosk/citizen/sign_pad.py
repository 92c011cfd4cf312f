"""Keys for every sign that a receipt's code may hold, for terminals without a keyboard."""

from typing import Final

from textual.app import ComposeResult
from textual.containers import Grid

from kiosk.widgets.keypad import ERASE, Key
from scoring.receipts.code import SIGNS

_COLUMNS: Final = 11
"""Of a third of the 32 signs and the key that takes back: as many as are wide enough for a finger in 80 cells."""


class SignPad(Grid):
    """Digits above, letters below; each key posts `Tile.Pressed` with its value."""

    DEFAULT_CSS = f"""
    SignPad {{
        width: 1fr;
        height: 11;
        grid-size: {_COLUMNS} 3;
        grid-gutter: 1 1;
        & > Key {{ width: 1fr; min-width: 6; height: 1fr; }}
    }}
    """

    def __init__(self, erase: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """`erase` is the word on the key that takes back."""
        super().__init__(id=id)
        self._erase = erase

    def compose(self) -> ComposeResult:
        """Three rows of eleven, the key that takes back after the ten digits."""
        for sign in SIGNS[:10]:
            yield Key(sign, sign)
        yield Key(ERASE, self._erase)
        for sign in SIGNS[10:]:
            yield Key(sign, sign)
