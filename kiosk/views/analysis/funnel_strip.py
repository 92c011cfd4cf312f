"""A window's place in the funnel as a row of cells; rows from many ratings to few draw the funnel. Pure."""

from math import sqrt
from typing import Final

from scoring.rules.ratings.funnel import Z998, Funnel, Point

CELLS: Final = 33
"""Odd, so that the mean of the whole has a cell of its own."""
_NEAR, _FAR, _CENTRE, _POINT = "=", "-", "|", "O"
_BELOW, _ABOVE = "<", ">"


def strip(point: Point, whole: Funnel) -> str:
    """`=` is what chance does in 95 of 100, `-` in 998 of 1,000, `|` the mean of the hall, `O` the point.

    The limits of all but the tenth with the fewest ratings fit into the row; a point beyond it is `<` or `>`.
    """
    reach = _reach(whole)
    gap = float(point.mean) - float(whole.centre)

    def cell(value: float) -> int:
        place = round((value - float(whole.centre)) / reach * (CELLS // 2)) + CELLS // 2
        return min(CELLS - 1, max(0, place))

    drawn = [" "] * CELLS
    for low, high, sign in ((point.far_low, point.far_high, _FAR), (point.low, point.high, _NEAR)):
        for place in range(cell(low), cell(high) + 1):
            drawn[place] = sign
    drawn[CELLS // 2] = _CENTRE
    drawn[cell(float(point.mean))] = (_ABOVE if gap > 0 else _BELOW) if abs(gap) > reach else _POINT
    return "".join(drawn)


def _reach(whole: Funnel) -> float:
    """Points that half of the row stands for."""
    reaches = sorted(Z998 * whole.spread / sqrt(one.ratings) for one in whole.points)
    return 1.5 * reaches[(len(reaches) - 1) * 9 // 10] or 1.0
