"""Time comes in as an argument: aware UTC inside, hall time on screens."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

Clock = Callable[[], datetime]
"""Returns the present moment as an aware UTC datetime."""

HALL_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")
"""Hall time. China keeps one zone without summer time since 1992, so a fixed offset is exact and needs no zone data."""


def system_clock() -> datetime:
    """The machine's clock, aware UTC."""
    return datetime.now(UTC)


def steady_seconds() -> float:
    """Seconds of a clock that nobody can set, and that goes on while the machine sleeps where the system has one."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def hall_time(moment: datetime) -> datetime:
    """`moment` (aware) as the hall's wall clock shows it."""
    return moment.astimezone(HALL_ZONE)


def hall_day(moment: datetime) -> date:
    """The calendar day in the hall at `moment` (aware)."""
    return hall_time(moment).date()


def hall_moment(day: date, hour: int = 0, minute: int = 0) -> datetime:
    """The UTC moment at which the hall's clock shows `hour`:`minute` on `day`."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=HALL_ZONE).astimezone(UTC)
