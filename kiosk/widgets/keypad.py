"""A keypad of tiles, for terminals without a keyboard."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Grid

from kiosk.widgets.tile import Tile

ERASE = "erase"
"""Value of the key that takes back one character; the other keys' values are their characters."""


class Key(Tile):
    """One key. A tap must not take the focus, or Enter would press it again."""

    FOCUS_ON_CLICK: ClassVar[bool] = False


class Keypad(Grid):
    """Ten digits, one letter, and a key that takes back; each posts `Tile.Pressed` with its value."""

    DEFAULT_CSS = """
    Keypad {
        width: 36;
        height: 11;
        grid-size: 4 3;
        grid-gutter: 1 1;
        & > Key { width: 1fr; min-width: 6; height: 1fr; }
        & > Key.-both { row-span: 2; }
    }
    """

    def __init__(self, letter: str, erase: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """`letter` begins a badge, without one 0 is twice as high; `erase` is the word on the key that takes back."""
        super().__init__(id=id)
        right = [(letter, letter), ("0", "0"), (ERASE, erase)] if letter else [(ERASE, erase), ("0", "0")]
        rows = [[(digit, digit) for digit in digits] for digits in ("123", "456", "789")]
        self._keys = tuple(key for row in rows for key in (*row, *([right.pop(0)] if right else [])))
        self._both = not letter

    def compose(self) -> ComposeResult:
        """Three rows of four."""
        for value, name in self._keys:
            yield Key(value, name, classes="-both" if self._both and value == "0" else None)

    def show(self, erase: str) -> None:
        """Write another word on the key that takes back."""
        next(key for key in self.query(Key) if key.value == ERASE).show(erase)
