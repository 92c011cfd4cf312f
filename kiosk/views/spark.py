"""A row of small bars, one a week: how something went, in as many cells as there are weeks."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

_BLOCKS: Final = "▁▂▃▄▅▆▇█"
_MIDDLE: Final = "▄"

Weeks = Sequence[Fraction | None]
"""Points by week; None where there is nothing to show."""


def scale(rows: Iterable[Weeks]) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest of all values, so that rows drawn with it can be compared; None without any."""
    values = [value for row in rows for value in row if value is not None]
    return (min(values), max(values)) if values else None


def spark(weeks: Weeks, ends: tuple[Fraction, Fraction] | None, cells: int) -> str:
    """The last `cells` weeks as block characters, one cell each; a week without a value is a gap.

    Args:
        weeks: what to draw.
        ends: what the lowest and the highest block stand for, see `scale`; every value lies between them.
        cells: most cells to use.
    """
    recent = weeks[-cells:] if cells > 0 else ()
    return "".join(" " if value is None or ends is None else _block(value, *ends) for value in recent)


def _block(value: Fraction, low: Fraction, high: Fraction) -> str:
    if low == high:
        return _MIDDLE
    return _BLOCKS[round((value - low) / (high - low) * (len(_BLOCKS) - 1))]
