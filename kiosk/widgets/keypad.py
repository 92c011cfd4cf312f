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
    }
    """

    def __init__(self, letter: str, erase: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """`letter` begins a badge; `erase` is the word on the key that takes back."""
        super().__init__(id=id)
        self._keys = (
            *(("1", "1"), ("2", "2"), ("3", "3"), (letter, letter)),
            *(("4", "4"), ("5", "5"), ("6", "6"), ("0", "0")),
            *(("7", "7"), ("8", "8"), ("9", "9"), (ERASE, erase)),
        )

    def compose(self) -> ComposeResult:
        """Three rows of four."""
        for value, name in self._keys:
            yield Key(value, name)

    def show(self, erase: str) -> None:
        """Write another word on the key that takes back."""
        next(key for key in self.query(Key) if key.value == ERASE).show(erase)
