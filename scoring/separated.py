"""Text with separators (CSV, as spreadsheets of any country save it): lines with their numbers, cells as they stand."""

import csv
import io
import re
from typing import Final

_SEPARATORS: Final = ",;\t"
_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""Full-width ones too: a Chinese spreadsheet takes them for the plain ones."""
_SAYS_SEPARATOR: Final = re.compile(r"sep=(.)[ \t]*(\r\n|\r|\n)", re.IGNORECASE)
"""First line by which some programs tell a spreadsheet what stands between cells."""


class QuotesError(ValueError):
    """A quotation mark without its other, or a cell longer than anything meant."""

    def __init__(self, line: int) -> None:
        """`line` is where the row begins, as an editor counts."""
        super().__init__(f"line {line}")
        self.line = line


def separated(text: str) -> list[tuple[int, list[str]]]:
    """The lines that say anything, each with the number an editor gives it, and its cells.

    The separator is what stands most often in the first of them; a comma if nothing does.

    Raises:
        QuotesError: the quotation marks do not fit.
    """
    said = _SAYS_SEPARATOR.match(text)
    before = 1 if said else 0
    reader = csv.reader(
        io.StringIO(text[said.end() :] if said else text, newline=""),
        delimiter=said[1] if said else _separator(text),
        strict=True,
    )
    found: list[tuple[int, list[str]]] = []
    starts = before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((starts, cells))
            starts = before + reader.line_num + 1
    except csv.Error as error:
        raise QuotesError(starts) from error
    return found


def _separator(text: str) -> str:
    """What stands between the cells of the first line that says anything; a comma if nothing does."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count)


_OBEYED: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""What a terminal, a reader or a sheet would obey rather than show: controls, marks of direction, what nobody sees."""
NO_TEXT: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Halves of pairs, and what no XML may hold: one of them makes a workbook that no program opens."""


def inert(text: str) -> str:
    """Text for a cell of a file: it changes nothing but itself. Line ends stay, a return with one falls away."""
    return NO_TEXT.sub("\ufffd", _OBEYED.sub("", text))


def no_formula(text: str) -> str:
    """Text of a cell that no spreadsheet takes for a formula, whatever spaces stand before it."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) or text.lstrip().startswith(_STARTS_A_FORMULA) else text
