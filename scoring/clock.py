"""Time comes in as an argument: aware UTC inside, hall time on screens."""

import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

Clock = Callable[[], datetime]
"""Returns the present moment as an aware UTC datetime."""

HALL_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")
"""Hall time. China keeps one zone without summer time since 1992, so a fixed offset is exact and needs no zone data."""


def system_clock() -> datetime:
    """The machine's clock, aware UTC."""
    return datetime.now(UTC)


class SteadyMoment(NamedTuple):
    """A moment of a clock that nobody can set. Two of them can be compared only if they count from the same start."""

    start: str
    """Which start of the machine it counts from; other processes of the same machine name the same."""
    seconds: float


Steady = Callable[[], SteadyMoment]
"""Returns the present moment of a clock that never jumps."""

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")


def steady() -> SteadyMoment:
    """The machine's clock that nobody can set; it goes on while the machine sleeps, where the system has such a one."""
    now = time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()
    return SteadyMoment(_start(), now)


@cache
def _start() -> str:
    """A name of this start of the machine; where the system has none, of this process alone."""
    try:
        return _BOOT.read_text(encoding="ascii").strip() or uuid.uuid4().hex
    except OSError:
        return uuid.uuid4().hex


def hall_time(moment: datetime) -> datetime:
    """`moment` (aware) as the hall's wall clock shows it."""
    return moment.astimezone(HALL_ZONE)


def hall_day(moment: datetime) -> date:
    """The calendar day in the hall at `moment` (aware)."""
    return hall_time(moment).date()


def hall_moment(day: date, hour: int = 0, minute: int = 0) -> datetime:
    """The UTC moment at which the hall's clock shows `hour`:`minute` on `day`."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=HALL_ZONE).astimezone(UTC)
