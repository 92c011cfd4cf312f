"""A small hall's ratings, drawn by seed: nobody makes any."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from scoring.clock import HALL_ZONE
from scoring.rules.ratings.abuse.given import Given

DAYS = tuple(day for number in range(1, 32) if (day := date(2026, 7, number)).weekday() < 5)
SATURDAY = date(2026, 7, 4)


def moment(day: date, hour: float) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=HALL_ZONE) + timedelta(hours=hour)


def given(name: str, window: str, at: datetime, level: int = 5, **more: object) -> Given:
    """Somebody named after the window serves there."""
    one = Given(rating_id=name, window_id=window, staff_id=f"P-{window}", level=level, at=at, terminal_id=f"K-{window}")
    return replace(one, **more)  # type: ignore[arg-type]


def hall(windows: int = 10, a_day: int = 15, days: Sequence[date] = DAYS, seed: int = 1) -> list[Given]:
    """So many ratings a day at each window, at any time from nine to five, seven of ten of them of level 5."""
    rng = random.Random(seed)
    return [
        given(
            f"{window}-{day:%d}-{number}",
            f"A{window:02}",
            moment(day, rng.uniform(9, 17)),
            rng.choices((5, 4, 3, 2), (70, 20, 8, 2))[0],
        )
        for day in days
        for window in range(windows)
        for number in range(a_day)
    ]
