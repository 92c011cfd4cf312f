"""A hall's month of ratings that nobody made: queues, service times, peaks, moods, reasons, visits."""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import accumulate

import numpy as np

from scoring.clock import HALL_ZONE
from scoring.rules.ratings.abuse.given import Given
from tests.simulation.ranking import SHARES

WINDOWS = 20
DAYS = tuple(day for number in range(1, 32) if (day := date(2026, 7, number)).weekday() < 5)
OPENS, CLOSES, LEAVES = 9 * 3600, 17 * 3600, 17 * 3600 + 1200
"""Seconds since midnight; who came before closing is still served until the last."""
TWOS = 0.04
"""Share of them after which another one of the same company rates."""
CROWDED = 0.08
"""So much of level 5 is lost to level 4 around ten and three, when all wait longer."""


@dataclass
class Month:
    """What is known of a month."""

    ratings: list[Given] = field(default_factory=list)
    served: Counter[tuple[str, date]] = field(default_factory=Counter)


@dataclass(frozen=True)
class Window:
    """What sets one window apart from the others."""

    name: str
    people: tuple[str, ...]
    """One for the whole day, or one for each half."""
    visits: float
    """A day."""
    minutes: float
    """Of a service, on average."""
    shares: Sequence[float]
    peaks: Sequence[float]
    """Shares of the morning's peak, the afternoon's, and of neither."""
    reasons: Sequence[Sequence[float]]
    """Added-up weights of eight reasons at each level."""
    rated: float
    """Share of the visits that are rated."""
    numbered: float
    """Share of the ratings that name their visit."""


def windows(generator: np.random.Generator) -> list[Window]:
    """So many windows, each with a business of its own."""
    return [
        Window(
            name=f"A{number:02}",
            people=(f"P{number}a", f"P{number}b") if number % 4 == 3 else (f"P{number}",),
            visits=float(generator.gamma(9, 5)),
            minutes=float(generator.uniform(3, 7)),
            shares=generator.dirichlet([60 * share for share in SHARES]).tolist(),
            peaks=generator.dirichlet([36, 28, 16]).tolist(),
            reasons=[[*accumulate(generator.dirichlet([6, 5, 4, 2, 2, 1, 1, 1]))] for _ in SHARES],
            rated=float(generator.beta(24, 16)),
            numbered=float(generator.beta(16, 4)),
        )
        for number in range(WINDOWS)
    ]


def month(generator: np.random.Generator) -> tuple[list[Window], Month]:
    """One honest month."""
    known, made = windows(generator), Month()
    for window in known:
        for day in DAYS:
            _day(generator, window, day, made)
    return known, made


def _day(generator: np.random.Generator, window: Window, day: date, made: Month) -> None:
    """Whoever comes waits for the one before; some come by twos; some days are busier or better than others."""
    number = int(generator.poisson(window.visits * generator.gamma(25, 1 / 25)))
    shares = generator.dirichlet([300 * share + 1e-3 for share in window.shares]).tolist()
    lengths = generator.gamma(4, window.minutes * 15, number).tolist()
    chances = generator.random((number, 2)).tolist()
    free = float(OPENS)
    for comes, lasts, (rates, brings) in zip(arrivals(generator, window, number), lengths, chances, strict=True):
        free = max(free, comes) + lasts
        if free > LEAVES:
            return
        made.served[window.name, day] += 1
        if rates < window.rated:
            made.ratings.append(rating(generator, window, moment(day, free + 10), shares))
            if brings < TWOS:
                made.served[window.name, day] += 1
                made.ratings.append(rating(generator, window, moment(day, free + 25 + 1000 * brings), shares))


def arrivals(generator: np.random.Generator, window: Window, number: int) -> list[float]:
    """When so many come, in order: around ten, around three, or whenever it is open."""
    which = generator.choice(3, number, p=window.peaks)
    times = np.select(
        [which == 0, which == 1],
        [generator.normal(10 * 3600, 2700, number), generator.normal(15 * 3600, 3300, number)],
        generator.uniform(OPENS, CLOSES, number),
    )
    found: list[float] = np.sort(np.clip(times, OPENS, CLOSES - 60)).tolist()
    return found


def rating(generator: np.random.Generator, window: Window, at: datetime, shares: Sequence[float]) -> Given:
    """What a citizen says at that moment."""
    levels, lost, says, more, first, second, writes, scans = generator.random(8).tolist()
    level = min(5, bisect([*accumulate(shares)], levels) + 1)
    if level == 5 and at.hour in {10, 15} and lost < CROWDED:
        level = 4
    codes: tuple[int, ...] = ()
    if says < (0.3 if level > 2 else 0.7):
        weights = window.reasons[level - 1]
        drawn = {bisect(weights, first), bisect(weights, second)} if more < 0.5 else {bisect(weights, first)}
        codes = tuple(sorted(level * 100 + 7 + min(7, one) for one in drawn))
    name = f"{window.name}-{at:%d-%H%M%S}-{first:.9f}"
    return Given(
        rating_id=name,
        window_id=window.name,
        staff_id=on_duty(window, at),
        level=level,
        at=at,
        terminal_id=f"K-{window.name}",
        codes=codes,
        words=name if writes < 0.04 else None,
        visited=scans < window.numbered,
    )


def on_duty(window: Window, at: datetime) -> str:
    """Who serves then."""
    return window.people[-1] if at.hour >= 13 else window.people[0]


def moment(day: date, second: float) -> datetime:
    """That time of the day in the hall."""
    return datetime(day.year, day.month, day.day, tzinfo=HALL_ZONE) + timedelta(seconds=second)
