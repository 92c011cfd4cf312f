"""Bitmaps of characters, read from the two small files beside this one (see README.md there)."""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib.resources import files


class Font(Enum):
    """A bitmap font, by the height of its characters in pixels."""

    ARK = 12
    UNIFONT = 16

    @property
    def file_name(self) -> str:
        """Where its characters are."""
        return f"{self.name.lower()}{self.value}.hex"


Bitmap = tuple[str, ...]
"""Rows of pixels, all equally long: `1` is ink, `0` is ground."""


@cache
def _read(font: Font) -> Mapping[str, str]:
    """Every character of a font as the hexadecimal digits of its rows."""
    text = (files(__package__) / font.file_name).read_text(encoding="ascii")
    lines = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return {chr(int(code, 16)): rows for code, _, rows in lines}


@cache
def bitmap(font: Font, character: str) -> Bitmap | None:
    """A character's pixels; None where the file has none of it. Each line is `code:width,rows in hexadecimal`."""
    entry = _read(font).get(character)
    if entry is None:
        return None
    width, _, rows = entry.partition(",")
    digits = len(rows) // font.value
    return tuple(
        f"{int(rows[start : start + digits], 16):0{digits * 4}b}"[: int(width)] for start in range(0, len(rows), digits)
    )
