"""Five faces for the five levels: one outline, one pair of eyes, one ink; only the mouth tells them apart."""

from functools import cache
from typing import Final

from kiosk.text.large.cuts import Strip, blocks

_OUTLINE: Final = (
    "000011110000",
    "001100001100",
    "010000000010",
    "010010010010",
    "100010010001",
    "100000000001",
    "10........01",
    "10........01",
    "01........10",
    "010000000010",
    "001100001100",
    "000011110000",
)

_MOUTHS: Final = {
    5: ("01000010", "01000010", "00111100"),
    4: ("00000000", "01000010", "00111100"),
    3: ("00000000", "01111110", "00000000"),
    2: ("00000000", "00111100", "01000010"),
    1: ("00111100", "01000010", "01000010"),
}

FACE_CELLS: Final = 12
FACE_ROWS: Final = 6


@cache
def face(level: int, scale: int = 1) -> Strip:
    """The face of a level, 12 by 6 cells times `scale`.

    Raises:
        KeyError: there is no such level.
    """
    rows = iter(_MOUTHS[level])
    return blocks(tuple(row.replace("........", next(rows)) if "." in row else row for row in _OUTLINE), 1, scale)
