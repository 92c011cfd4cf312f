"""Moments as people and systems write them, in the hall's time."""

import re
from datetime import date, datetime, time
from typing import Final

from scoring.clock import HALL_ZONE
from scoring.identifiers import folded
from scoring.roster.cells import day_of

_MOMENT: Final = re.compile(r"(.+?)[ T\u3000]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?")


def moment_of(said: str) -> datetime | None:
    """A moment, aware; None if it is none: 2026-07-14 09:41:00, 2026/7/14 9:41, 20260714094100."""
    digits = folded(said)
    if digits.isascii() and digits.isdigit() and len(digits) == 14:
        said = f"{digits[:8]} {digits[8:10]}:{digits[10:12]}:{digits[12:]}"
    found = _MOMENT.fullmatch(said.replace("：", ":"))
    day = day_of(found[1]) if found else None
    if found is None or day is None:
        return None
    return _at_time(day, int(found[2]), int(found[3]), int(found[4] or 0))


def _at_time(day: date, hour: int, minute: int, second: int) -> datetime | None:
    try:
        return datetime.combine(day, time(hour, minute, second), HALL_ZONE)
    except ValueError:
        return None
