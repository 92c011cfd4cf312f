"""Outside text made harmless: names, questions, reasons and words pass through here wherever they are shown.

Terminals obey control characters, so a name could colour the screen or turn it round. What passes through here changes
nothing but itself. How it gets into a widget, whose markup it must not become either, is `kiosk.text.widget_text`.
"""

import re
import unicodedata
from typing import Final

from rich.cells import cell_len

from scoring.separated import NO_TEXT

_BREAKS: Final = re.compile(r"\r\n|[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN: Final = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: a terminal obeys them
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners, fillers, Arabic mark
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero-width, marks and overrides of direction
    "\u3164\ufe0e\ufe0f\ufeff\uffa0\ufff9-\ufffb"  # fillers; the selectors whose width terminals disagree about
    "\U000e0000-\U000e007f"  # tags
    "]"
)
_MARKS_PER_LETTER: Final = 4
"""Stacked accents kept on one letter; more are never writing and would be drawn over the neighbouring lines."""

CUT: Final = ".."
"""What stands for the missing rest: plain full stops, because terminals disagree about the width of an ellipsis."""


def clean(text: str) -> str:
    """`text` as one harmless line in NFC.

    Tabs and line ends become a space; control, bidirectional and invisible characters go; emoji and rare characters,
    also those in private-use areas, stay. Half a surrogate pair, U+FFFE and U+FFFF become U+FFFD. Cleaning twice
    changes nothing.
    """
    line = _UNSEEN.sub("", _BREAKS.sub(" ", text))
    line = unicodedata.normalize("NFC", NO_TEXT.sub("\ufffd", line))
    return line if line.isascii() else _without_stacks(line)


def _without_stacks(line: str) -> str:
    """`line` with at most `_MARKS_PER_LETTER` combining marks in a row."""
    kept: list[str] = []
    run = 0
    for character in line:
        run = run + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if run <= _MARKS_PER_LETTER:
            kept.append(character)
    return "".join(kept)


def is_young(character: str) -> bool:
    """Whether this is one character that Unicode may have taken in since this Python was made.

    Python 3.11 knows Unicode 14: of the ideographs of Extension H (2022) and later it says that they are nothing.
    """
    if len(character) != 1 or unicodedata.category(character) != "Cn":
        return False
    point = ord(character)
    return point & 0xFFFE != 0xFFFE and not 0xFDD0 <= point <= 0xFDEF  # these will never be characters


def clip(text: str, cells: int) -> str:
    """`text`, cleaned, in at most `cells` terminal cells; a cut shows as `..` where there is room for it."""
    line = clean(text)
    if cell_len(line) <= cells:
        return line
    room = cells - len(CUT)
    if room < 0:
        return CUT[: max(cells, 0)]
    return _head(line, room) + CUT


def _head(line: str, cells: int) -> str:
    """The longest beginning of `line` that fits into `cells`."""
    used = 0
    for position, character in enumerate(line):
        used += cell_len(character)
        if used > cells:
            return line[:position]
    return line
