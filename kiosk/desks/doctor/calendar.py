"""Whether the official calendar is known: patrols and deadlines run in working days."""

from collections.abc import Callable
from datetime import date
from typing import Final

from kiosk.desks.doctor.model import Check, Checked, Sign, State

DECEMBER: Final = 12


def check_calendar(today: date, is_published: Callable[[int], bool]) -> Checked:
    """Of this year, and in December of the next: deadlines reach into it."""
    years = (today.year, today.year + 1) if today.month == DECEMBER else (today.year,)
    for year in years:
        if not is_published(year):
            return Checked(Check.CALENDAR, State.WARN, Sign.CALENDAR_UNKNOWN, {"year": year})
    return Checked(Check.CALENDAR, State.OK, Sign.CALENDAR_KNOWN, {"year": years[-1]})
