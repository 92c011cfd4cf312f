"""Ratings that come faster than citizens can: kept and shown, but left out of every score until somebody has looked.

The opinion of the State Council's office (国办发〔2019〕51号) wants ratings by citizens themselves. Halls are told
to tell made ratings apart (甄别刷好评), and to mark many alike within a short time at one terminal for a person to
judge, never to delete them. No rule of law gives numbers; these are ours: a citizen takes some ten seconds to rate,
and a window that serves somebody every minute is a quick one.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

RULE: Final = 1
"""Number of this rule, kept with every rating it was applied to; 0 stands for none."""

LEAST_SECONDS: Final = 10.0
"""A rating at a window this soon after the one before was not given by the next citizen."""

BURST_SECONDS: Final = 600.0
BURST_MOST: Final = 10
"""So many ratings within `BURST_SECONDS` may be citizens; every further one is flagged."""


class Flag(StrEnum):
    """Why a rating is left out until somebody has looked."""

    SOON = "soon"
    """It came within `LEAST_SECONDS` of the one before at its window."""
    BURST = "burst"
    """More than `BURST_MOST` came within `BURST_SECONDS` at its window."""


def flagged(gaps: Iterable[float]) -> Flag | None:
    """Whether a rating came too fast.

    Args:
        gaps: seconds from each earlier rating at the window to this one, flagged ones too; of a clock that was set back
            meanwhile they may be below 0, and are as near as they are far.
    """
    near = sorted(abs(gap) for gap in gaps)
    if near and near[0] < LEAST_SECONDS:
        return Flag.SOON
    return Flag.BURST if sum(gap < BURST_SECONDS for gap in near) >= BURST_MOST else None
