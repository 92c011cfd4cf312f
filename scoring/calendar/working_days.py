"""Working days of the official calendar, with the weekends that are worked instead of holidays (调休).

Source: the State Council's yearly notices on holidays (国务院办公厅关于部分节假日安排的通知), as the package
`chinesecalendar` keeps them. A year whose notice is not out, or not yet in the package, has its weekends only.
"""

from dataclasses import dataclass
from datetime import date, timedelta
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


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a term."""

    day: date
    certain: bool
    """Whether the official calendar of every year it runs through is published; else weekends alone were counted, and
    it is worked out anew once the notice is known."""

    def overdue(self, today: date) -> bool:
        """Whether the term has passed."""
        return today > self.day


def working_days_after(day: date, number: int) -> Due:
    """The `number`-th working day after `day`, which itself does not count; `number` is at least 0."""
    last = day
    while number > 0:
        last += timedelta(days=1)
        number -= is_working_day(last)
    return Due(last, all(is_published(year) for year in range(day.year, last.year + 1)))
