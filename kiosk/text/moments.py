"""Moments as people read them in either language: on the hall's clock, in figures."""

from datetime import datetime

from scoring.clock import hall_time


def clock(moment: datetime) -> str:
    """An aware moment on the hall's clock, to the second: `09:41:03`."""
    return f"{hall_time(moment):%H:%M:%S}"


def minute(moment: datetime) -> str:
    """An aware moment in hall time, to the minute: `07-14 09:41`."""
    return f"{hall_time(moment):%m-%d %H:%M}"


def stamp(moment: datetime) -> str:
    """An aware moment in hall time, always 14 cells wide: `07-14 09:41:03`."""
    return f"{hall_time(moment):%m-%d %H:%M:%S}"
