"""Wrong PINs at one door: how many there were, and how long the door now stays shut. Spans, never moments.

A pause is measured by a clock that nobody can set and kept as what is left of it, so that a moved wall clock neither
ends nor lengthens it, and neither does a restart.
"""

from dataclasses import dataclass, replace
from typing import Final

FREE_TRIES: Final = 5
"""Wrong PINs in a row after which the door is shut for the first time."""

PAUSES: Final = (5 * 60.0, 10 * 60.0, 20 * 60.0, 40 * 60.0, 60 * 60.0)
"""Seconds it stays shut after the fifth wrong PIN in a row, the sixth, and so on; the last one from then on."""


@dataclass(frozen=True, slots=True)
class Tries:
    """What is remembered of one door until the right PIN is given."""

    wrong: int = 0
    """Wrong PINs in a row."""
    pause: float = 0.0
    """Seconds the door stayed shut from `at` on."""
    start: str = ""
    """Which start of the steady clock `at` counts from."""
    at: float = 0.0
    """Seconds of that clock."""

    def left(self, start: str, now: float) -> float:
        """Seconds the door still stays shut; what passed before another start of the clock cannot be known."""
        passed = max(0.0, now - self.at) if start == self.start else 0.0
        return max(0.0, self.pause - passed)

    def seen(self, start: str, now: float) -> "Tries":
        """The same, counted from now on: from here a restart no longer gives the whole pause back."""
        return replace(self, pause=self.left(start, now), start=start, at=now)

    def tried(self, start: str, now: float) -> "Tries":
        """One wrong PIN more."""
        wrong = self.wrong + 1
        place = wrong - FREE_TRIES
        pause = 0.0 if place < 0 else PAUSES[min(place, len(PAUSES) - 1)]
        return Tries(wrong, pause, start, now)
