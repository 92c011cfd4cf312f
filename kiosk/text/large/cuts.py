"""Cuts of large type, and lines set in them. Pure and cached: a line is drawn once in a process, not once a frame."""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Final

from kiosk.text.large.glyphs import Bitmap, Font, bitmap

Strip = tuple[str, ...]
"""Rows of a terminal, all equally long."""

_QUADRANTS: Final = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""By the bits upper left 1, upper right 2, lower left 4, lower right 8."""
_HALVES: Final = " ▀▄█"
"""By the bits upper 1, lower 2."""


@dataclass(frozen=True, slots=True)
class _Cut:
    font: Font
    across: int
    """Pixels that share a cell beside each other, 1 or 2; above each other it is always two."""
    scale: int = 1


class Cut(Enum):
    """A size of type, smallest first: a Chinese character takes so many cells by so many rows."""

    NARROW = _Cut(Font.ARK, 2)
    """6 by 6, twice as high as wide: for narrow places."""
    SQUARE = _Cut(Font.ARK, 1)
    """12 by 6."""
    LARGE = _Cut(Font.UNIFONT, 1)
    """16 by 8."""
    HUGE = _Cut(Font.ARK, 1, scale=2)
    """24 by 12."""

    @property
    def rows(self) -> int:
        """Height of a line in rows of the terminal."""
        return self.value.font.value * self.value.scale // 2

    @property
    def leading(self) -> int:
        """Empty rows between two lines: characters of the larger font fill their rows to the edge."""
        return 1 if self.value.font is Font.UNIFONT else 0


LARGEST_FIRST: Final = tuple(reversed(Cut))


def blocks(pixels: Bitmap, across: int, scale: int = 1) -> Strip:
    """Rows of pixels, an even number of them, as rows of block characters."""
    wide = ["".join(pixel * scale for pixel in row) for row in pixels for _ in range(scale)]
    if across == 2 and len(wide[0]) % 2:
        wide = [row + "0" for row in wide]
    return tuple(
        "".join(
            _QUADRANTS[int(lower[at + 1] + lower[at] + upper[at + 1] + upper[at], 2)]
            if across == 2
            else _HALVES[int(lower[at] + upper[at], 2)]
            for at in range(0, len(upper), across)
        )
        for upper, lower in zip(wide[::2], wide[1::2], strict=True)
    )


@cache
def strip(text: str, cut: Cut) -> Strip | None:
    """One line of `text`; None where a character of it has no bitmap, so that ordinary text has to do."""
    found = [bitmap(cut.value.font, character) for character in text]
    glyphs = [glyph for glyph in found if glyph is not None]
    if not glyphs or len(glyphs) < len(found):
        return None
    pixels = tuple("".join(rows) for rows in zip(*glyphs, strict=True))
    return blocks(pixels, cut.value.across, cut.value.scale)


def clear_of_edges(line: Strip) -> Strip:
    """The line without the empty columns at its sides, so that it can be centred."""
    left = min(len(row) - len(row.lstrip()) for row in line)
    right = max(len(row.rstrip()) for row in line)
    return tuple(row[left : max(left, right)].ljust(max(0, right - left)) for row in line)
