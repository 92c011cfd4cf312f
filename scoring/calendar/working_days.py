"""Working days of the official calendar, with the weekends that are worked instead of holidays (调休).

Source: the State Council's yearly notices on holidays (国务院办公厅关于部分节假日安排的通知), as the package
`chinesecalendar` keeps them. A year whose notice is not out, or not yet in the package, has its weekends only.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

import chinese_calendar

_SATURDAY: Final = 5


@cache
def _published() -> frozenset[int]:
    """Years whose holidays are known; hundreds of terms ask for it at once."""
    return frozenset(day.year for day in chinese_calendar.holidays)


def is_published(year: int) -> bool:
    """Whether the official calendar of a year is known."""
    return year in _published()


@lru_cache(maxsize=4096)
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


def working_days_between(first: date, last: date) -> int:
    """How many working days lie after `first` and not after `last`; negative the other way round."""
    if last < first:
        return -working_days_between(last, first)
    if first == last:
        return 0
    after = first + timedelta(days=1)
    years = range(after.year, last.year + 1)
    spans = ((max(after, date(year, 1, 1)), min(last, date(year, 12, 31))) for year in years)
    return sum(_working_days(*span) for span in spans)


def _working_days(first: date, last: date) -> int:
    """From `first` to `last`, both counted, of one year; one without a calendar is not gone through day by day."""
    days = (last - first).days + 1
    weeks = 0 if is_published(first.year) else days // 7
    rest = range(weeks * 7, days)
    return weeks * _SATURDAY + sum(is_working_day(first + timedelta(days=number)) for number in rest)
