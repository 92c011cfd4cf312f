"""When the demo's office works: from Monday to Friday."""

from datetime import date, timedelta


def office_day(day: date, after: int) -> date:
    """The `after`-th day on which the office works after `day`."""
    while after:
        day += timedelta(days=1)
        after -= day.weekday() < 5
    return day
