"""When a screen has been left: the time since the last touch, without an app or a timer of its own.

Textual's `Timer.reset` fires up to one interval late, so the app asks once a second instead.
"""

import math
from dataclasses import dataclass
from typing import Final

CHECK_SECONDS: Final = 1.0
"""How often the app asks. A screen is cleared up to this much before its limit, never after it."""

WARNED_SECONDS: Final = 10
"""So long before it is cleared a screen with something to lose counts down, but half of its time at most."""

TAPPED_TWICE_SECONDS: Final = 0.4
"""Two taps on one spot closer than this are one person's double tap."""

PRESSED_TWICE_SECONDS: Final = 0.25
"""The same for a key. Shorter: somebody who knows the way presses 4 4 2 on purpose, about three keys a second."""


class IdleWatch:
    """Remembers the last touch. All times are seconds of one monotonic clock."""

    def __init__(self, now: float) -> None:
        self._last = now

    def touch(self, now: float) -> None:
        """Someone is there."""
        self._last = now

    def is_left(self, now: float, limit: float) -> bool:
        """Whether the screen must be cleared now so that it is clear at most `limit` seconds after the last touch."""
        return now - self._last > limit - CHECK_SECONDS

    def left_in(self, now: float, limit: float) -> int | None:
        """Whole seconds until the screen is cleared, once they are few; None before."""
        left = math.ceil(limit - CHECK_SECONDS - (now - self._last)) + 1
        return max(1, left) if left <= min(WARNED_SECONDS, limit / 2) else None


@dataclass(frozen=True, slots=True)
class Touch:
    """One key or one tap: what it was, on which screen it landed, and when (monotonic seconds)."""

    what: str
    screen: int
    at: float
    tap: bool = False

    def repeats(self, earlier: "Touch | None") -> bool:
        """Whether this is the second half of a double tap whose first half already moved the screen on.

        Two quick equal touches on the same screen stay two: that is how people type `aa`.
        """
        return (
            earlier is not None
            and self.what == earlier.what
            and self.screen != earlier.screen
            and self.at - earlier.at < (TAPPED_TWICE_SECONDS if self.tap else PRESSED_TWICE_SECONDS)
        )
