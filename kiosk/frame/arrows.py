"""Where an arrow key leads: the nearest target in that direction. Pure geometry."""

from collections.abc import Sequence
from enum import Enum

from textual.geometry import Region


class Direction(Enum):
    """The four arrows, as steps to the right and down."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def nearest(regions: Sequence[Region], start: int | None, direction: Direction) -> int | None:
    """The index of the target that an arrow leads to from target `start`.

    Without a start it is the first target. A target counts as lying in the direction when it begins beyond the start's
    far edge; among those the one least off the line wins, then the nearest. At the edge the answer is None.
    """
    if start is None:
        return 0 if regions else None
    here = regions[start]
    across, down = direction.value
    best: tuple[int, int, int] | None = None
    for index, there in enumerate(regions):
        if across:
            ahead = there.x - here.right if across > 0 else here.x - there.right
            aside = _gap(here.y, here.bottom, there.y, there.bottom)
        else:
            ahead = there.y - here.bottom if down > 0 else here.y - there.bottom
            aside = _gap(here.x, here.right, there.x, there.right)
        if index != start and ahead >= 0 and (best is None or (aside, ahead, index) < best):
            best = (aside, ahead, index)
    return best[2] if best else None


def _gap(start: int, end: int, other_start: int, other_end: int) -> int:
    """Cells between two stretches of one axis; 0 when they overlap."""
    return max(0, other_start - end + 1, start - other_end + 1)
