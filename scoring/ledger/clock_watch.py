"""Whether the wall clock can be believed: it is looked at, never trusted to take or give time.

A clock that runs backwards, leaps while the machine runs, or is weeks beyond the last entry would put ratings on the
wrong day and so on the wrong person. What is written meanwhile is kept and marked; an administrator decides.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from scoring.clock import Clock, Steady, SteadyMoment

BACK: Final = timedelta(minutes=1)
"""A terminal's clock may be set back so far (by a time server) without a word."""

APART: Final = timedelta(hours=12)
"""Terminals of one store may differ by so much; more, and the one that is behind the file cannot name a day."""

LEAP: Final = timedelta(minutes=2)
"""While the machine runs, its wall clock and one that never jumps may drift apart so far."""

PAUSE: Final = timedelta(days=40)
"""Longest time a hall stands still without anybody asking whether the clock is right: more than any holiday."""


class Doubt(StrEnum):
    """Why a clock is not believed."""

    BACK = "back"
    """It is earlier than the terminal's own last entry, or half a day behind the file."""
    LEAPT = "leapt"
    """It was set by minutes or more while the machine ran."""
    AHEAD = "ahead"
    """It is weeks later than anything on record."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """When the wall clock was last believed, and what the steady clock said then."""

    at: datetime
    """Aware UTC."""
    steady: SteadyMoment | None = None
    """None where no such clock was looked at."""

    @classmethod
    def read(cls, at: str, steady: str) -> Self | None:
        """From the two columns of a head; None before the first agreement."""
        if not at:
            return None
        start, _, seconds = steady.partition(" ")
        return cls(datetime.fromisoformat(at), SteadyMoment(start, float(seconds)) if seconds else None)


class ClockWatch:
    """Compares the wall clock with what is on record and with a clock that never jumps."""

    def __init__(self, clock: Clock, steady: Steady | None = None) -> None:
        """Begin to watch `clock`; without `steady` leaps while the machine runs cannot be seen."""
        self._steady = steady
        self._began = Agreed(clock(), steady() if steady else None)

    def mark(self) -> str:
        """The steady clock now, as `Agreed.read` takes it: what other processes of this machine compare with."""
        if self._steady is None:
            return ""
        start, seconds = self._steady()
        return f"{start} {seconds:.3f}"

    def doubt(self, now: datetime, own: Agreed | None, file: datetime | None) -> Doubt | None:
        """What is wrong with `now`, if anything.

        Args:
            now: What the wall clock says, aware UTC.
            own: When this terminal last wrote without doubt, in whichever process; None if never.
            file: When any terminal of the file did, as of the newest entry; None if never.
        """
        if self._leapt(now, own):
            return Doubt.LEAPT
        if own is not None and now < own.at - BACK:
            return Doubt.BACK
        if file is not None and now < file - APART:
            return Doubt.BACK
        if file is not None and now > file + PAUSE:
            return Doubt.AHEAD
        return None

    def _leapt(self, now: datetime, own: Agreed | None) -> bool:
        """Held against the last agreement of this machine, or against this process's start where there is none."""
        expected = self._counted(own)
        return expected is not None and abs(now - expected) > LEAP

    def estimate(self, own: Agreed | None, file: datetime | None) -> datetime | None:
        """The present moment without the wall clock; arguments as of `doubt`.

        Counted on from the last agreement of this machine since it started; else the last time on record, which it is
        certainly not before; None if nothing is known.
        """
        if self._steady and own and own.steady and own.steady.start == self._steady().start:
            return self._counted(own)
        known = [moment for moment in (own.at if own else None, file) if moment is not None]
        return max(known, default=None)

    def as_here(self, at: datetime, there: Agreed | None, now: datetime) -> datetime:
        """A time of another terminal's clock, as this one's would have shown it.

        Both are held against the steady clock of the machine; where they do not count from the same start, or nothing
        is known, the clocks are taken to agree.

        Args:
            at: what the other clock said, aware UTC.
            there: when that terminal last wrote without doubt.
            now: the present moment of this terminal.
        """
        if self._steady is None or there is None or there.steady is None:
            return at
        moment = self._steady()
        if moment.start != there.steady.start:
            return at
        apart = now - there.at - timedelta(seconds=moment.seconds - there.steady.seconds)
        return at + apart

    def _counted(self, own: Agreed | None) -> datetime | None:
        """What the wall clock should say if it ran on like the steady one; None where that cannot be known."""
        if self._steady is None:
            return None
        moment = self._steady()
        since = own if own and own.steady and own.steady.start == moment.start else self._began
        if since.steady is None or since.steady.start != moment.start:
            return None
        return since.at + timedelta(seconds=moment.seconds - since.steady.seconds)
