"""A row of small bars, one a week: how something went, in as many cells as there are weeks."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from scoring.rules.cents import nearest

_BLOCKS: Final = "▁▂▃▄▅▆▇█"
_MIDDLE: Final = "▄"

Weeks = Sequence[Fraction | None]
"""Points by week; None where there is nothing to show."""


def scale(rows: Iterable[Weeks]) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest of all values, so that rows drawn with it can be compared; None without any."""
    values = [value for row in rows for value in row if value is not None]
    if not values:
        return None
    least = greatest = values[0]
    for value in values:  # compared crosswise, which is what `min` and `max` do at five times the cost
        if value.numerator * least.denominator < least.numerator * value.denominator:
            least = value
        elif value.numerator * greatest.denominator > greatest.numerator * value.denominator:
            greatest = value
    return least, greatest


def spark(weeks: Weeks, ends: tuple[Fraction, Fraction] | None, cells: int) -> str:
    """The last `cells` weeks as block characters, one cell each; a week without a value is a gap.

    Args:
        weeks: what to draw.
        ends: what the lowest and the highest block stand for, see `scale`; every value lies between them.
        cells: most cells to use.
    """
    recent = weeks[-cells:] if cells > 0 else ()
    if ends is None:
        return " " * len(recent)
    low, high = ends
    if low == high:
        return "".join(" " if value is None else _MIDDLE for value in recent)
    # (value - low) / (high - low) of the way up, in whole numbers: a board draws thousands of them at every look.
    lowest, by = low.numerator, low.denominator
    steps = high.denominator * (len(_BLOCKS) - 1)
    span = high.numerator * by - lowest * high.denominator
    return "".join(
        " "
        if value is None
        else _BLOCKS[nearest((value.numerator * by - lowest * value.denominator) * steps, span * value.denominator)]
        for value in recent
    )
