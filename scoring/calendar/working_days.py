"""Working days of the official calendar, with the weekends that are worked instead of holidays (调休).

Source: the State Council's yearly notices on holidays (国务院办公厅关于部分节假日安排的通知), as the package
`chinesecalendar` keeps them. A year whose notice is not out, or not yet in the package, has its weekends only.
"""

from datetime import date
from typing import Final

import chinese_calendar

_SATURDAY: Final = 5


def is_published(year: int) -> bool:
    """Whether the official calendar of a year is known."""
    return any(day.year == year for day in chinese_calendar.holidays)


def is_working_day(day: date) -> bool:
    """Whether halls are open; of a year without a published calendar, Monday to Friday."""
    if not is_published(day.year):
        return day.weekday() < _SATURDAY
    return bool(chinese_calendar.is_workday(day))
