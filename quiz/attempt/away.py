"""What of the time counts in which nobody sat at an open attempt.

A test's time runs on when a clerk walks away, else answers could be looked up at leisure. It stands still while the
terminal is down, because that is nobody's fault; but not for longer than it takes to get a terminal going again or to
go to another one, else pulling the plug would be a way to walk away.
"""

from dataclasses import dataclass
from typing import Final

GIVEN_BACK_MS: Final = 15 * 60_000
"""At most so much of an attempt is given back for all its terminals' failures together, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Away:
    """A time away, in milliseconds."""

    charged_ms: int
    """What counts as test time."""
    given_back_ms: int
    """What does not, because the terminal was down."""


NOWHERE: Final = Away(0, 0)


def away(gap_ms: int | None, *, left: bool, given_back_before_ms: int) -> Away:
    """Divide a time away.

    Args:
        gap_ms: since the last sign of life; None where clocks cannot be believed, and then nothing counts.
        left: the clerk walked away; else the terminal went down, or another one takes over.
        given_back_before_ms: what the attempt was given back already.
    """
    if gap_ms is None or gap_ms <= 0:
        return NOWHERE
    if left:
        return Away(gap_ms, 0)
    back = min(gap_ms, max(0, GIVEN_BACK_MS - given_back_before_ms))
    return Away(gap_ms - back, back)
