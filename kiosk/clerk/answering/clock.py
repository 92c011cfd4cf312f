"""The clock of a test: time used so far, from a clock that never jumps, standing still while it is paused."""

from collections.abc import Callable
from enum import Enum
from typing import Final

FIVE_MINUTES_MS: Final = 5 * 60_000
ONE_MINUTE_MS: Final = 60_000


class Urgency(Enum):
    """What the remaining time has to say beside its figures."""

    CALM = "calm"
    FIVE = "five"
    """At most five minutes are left."""
    LAST = "last"
    """At most one minute is left."""
    OVER = "over"


def urgency(remaining_ms: int) -> Urgency:
    """The words that `remaining_ms` milliseconds call for; both bounds belong to the shorter time."""
    if remaining_ms <= 0:
        return Urgency.OVER
    if remaining_ms <= ONE_MINUTE_MS:
        return Urgency.LAST
    return Urgency.FIVE if remaining_ms <= FIVE_MINUTES_MS else Urgency.CALM


class TestClock:
    """Time used of one attempt. Runs from the moment it is made."""

    def __init__(self, monotonic: Callable[[], float], *, elapsed_ms: int, seconds_allowed: int) -> None:
        """Go on from `elapsed_ms` milliseconds used; `monotonic` gives seconds of any origin."""
        self._monotonic = monotonic
        self._used_ms = elapsed_ms
        self._since: float | None = monotonic()
        self._allowed_ms = seconds_allowed * 1000

    @property
    def elapsed_ms(self) -> int:
        """Test time used, in milliseconds."""
        return self.elapsed_at(self._monotonic())

    def elapsed_at(self, moment: float) -> int:
        """Test time used at a `moment` of the monotonic clock, in milliseconds; while paused, where it stands still."""
        if self._since is None:
            return self._used_ms
        return self._used_ms + max(0, round((moment - self._since) * 1000))

    @property
    def remaining_ms(self) -> int:
        """Test time left, in milliseconds; 0 when it is up."""
        return max(0, self._allowed_ms - self.elapsed_ms)

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self._since is not None

    def pause(self) -> None:
        """Stand still: nobody loses test time to a terminal that cannot store. Pausing twice changes nothing."""
        self._used_ms = self.elapsed_ms
        self._since = None

    def go_on(self) -> None:
        """Run again from where the clock stands."""
        if self._since is None:
            self._since = self._monotonic()
