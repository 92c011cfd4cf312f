"""Whether the wall clock can be believed: it is looked at, never trusted to take or give time.

A clock that runs backwards, leaps while the program runs, or is weeks beyond the last entry would put ratings on the
wrong day and so on the wrong person. What is written meanwhile is kept and marked; an administrator decides.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from scoring.clock import Clock

Monotonic = Callable[[], float]
"""Seconds of a clock that never jumps."""

BACK: Final = timedelta(minutes=1)
"""A terminal's clock may be set back so far (by a time server) without a word."""

APART: Final = timedelta(hours=12)
"""Terminals of one store may differ by so much; more, and the one that is behind the file cannot name a day."""

LEAP: Final = timedelta(minutes=2)
"""While the program runs, wall clock and monotonic clock may drift apart so far."""

PAUSE: Final = timedelta(days=40)
"""Longest time a hall stands still without anybody asking whether the clock is right: more than any holiday."""


class Doubt(StrEnum):
    """Why a clock is not believed."""

    BACK = "back"
    """It is earlier than the terminal's own last entry, or half a day behind the file."""
    LEAPT = "leapt"
    """It was set by minutes or more while the program ran."""
    AHEAD = "ahead"
    """It is weeks later than anything on record."""


class ClockWatch:
    """Compares the wall clock with what is on record and with a clock that never jumps."""

    def __init__(self, clock: Clock, monotonic: Monotonic | None = None) -> None:
        """Begin to watch `clock`; without `monotonic` leaps while the program runs cannot be seen."""
        self._clock = clock
        self._monotonic = monotonic
        self._agreed = clock(), monotonic() if monotonic else 0.0

    def agree(self) -> None:
        """Somebody who may has said that the clock is right now."""
        self._agreed = self._clock(), self._monotonic() if self._monotonic else 0.0

    def doubt(self, now: datetime, own: datetime | None, file: datetime | None) -> Doubt | None:
        """What is wrong with `now`, if anything.

        Args:
            now: What the wall clock says, aware UTC.
            own: When this terminal last wrote without doubt; None if never.
            file: When any terminal of the file did, as of the newest entry; None if never.
        """
        if self._leapt(now):
            return Doubt.LEAPT
        if own is not None and now < own - BACK:
            return Doubt.BACK
        if file is not None and now < file - APART:
            return Doubt.BACK
        if file is not None and now > file + PAUSE:
            return Doubt.AHEAD
        return None

    def _leapt(self, now: datetime) -> bool:
        if self._monotonic is None:
            return False
        wall, mono = self._agreed
        expected = wall + timedelta(seconds=self._monotonic() - mono)
        return abs(now - expected) > LEAP
