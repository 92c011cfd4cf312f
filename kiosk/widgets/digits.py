"""Numbers three rows high, drawn with half blocks: the terminal has one font size, so size is made of rows."""

from functools import cache
from typing import Final

ROWS: Final = 3
"""Height of a number in terminal rows; each row shows two rows of pixels."""

_PIXELS: Final = {
    "0": (" #### ", "##  ##", "##  ##", "##  ##", "##  ##", " #### "),
    "1": ("  ##  ", " ###  ", "  ##  ", "  ##  ", "  ##  ", " #### "),
    "2": (" #### ", "##  ##", "   ## ", "  ##  ", " ##   ", "######"),
    "3": (" #### ", "##  ##", "   ## ", "    ##", "##  ##", " #### "),
    "4": ("   ## ", "  ### ", " #### ", "## ## ", "######", "   ## "),
    "5": ("######", "##    ", "##### ", "    ##", "##  ##", " #### "),
    "6": (" #### ", "##    ", "##### ", "##  ##", "##  ##", " #### "),
    "7": ("######", "    ##", "   ## ", "  ##  ", "  ##  ", "  ##  "),
    "8": (" #### ", "##  ##", " #### ", "##  ##", "##  ##", " #### "),
    "9": (" #### ", "##  ##", "##  ##", " #####", "    ##", " #### "),
}

_BLOCKS: Final = {(" ", " "): " ", ("#", " "): "▀", (" ", "#"): "▄", ("#", "#"): "█"}


@cache
def big(number: int) -> tuple[str, str, str]:
    """The three rows of a whole number, not negative; all rows are equally long and digits stand one cell apart.

    Raises:
        ValueError: If `number` is negative.
    """
    if number < 0:
        raise ValueError(f"only whole numbers from 0 have large digits, not {number}")
    glyphs = [_PIXELS[digit] for digit in str(number)]
    upper, middle, lower = (
        " ".join("".join(_BLOCKS[pair] for pair in zip(glyph[row], glyph[row + 1], strict=True)) for glyph in glyphs)
        for row in (0, 2, 4)
    )
    return upper, middle, lower
