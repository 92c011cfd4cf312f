"""Ratings that somebody makes, of every kind and in two sizes, put into an honest month."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final

import numpy as np

from scoring.rules.ratings.abuse.flag import Kind
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.abuse.own_window import AtWork
from tests.simulation.month_of_ratings import DAYS, Month, Window, moment, on_duty

Draw = np.random.Generator


@dataclass(frozen=True)
class Planted:
    """A month into which ratings were put."""

    month: Month
    made: frozenset[str]
    """Ids of the ratings that nobody gave."""
    at_work: AtWork


Put = Callable[[Draw, Sequence[Window], Month], Planted]


@dataclass(frozen=True)
class Plant:
    """One way of making ratings."""

    kind: Kind
    """The detector that is asked."""
    what: str
    put: Put


def plants() -> Iterator[Plant]:
    """All of them."""
    for kind, what, way, sizes in _WAYS:
        for size in sizes:
            yield Plant(kind, what.format(size=size), way(size))
    for kind, what, replacing in _REPLACING:
        for share in (0.5, 1.0):
            yield Plant(kind, f"{what}, {share:.0%} of a person's", replacing(share))


def _one(draw: Draw, windows: Sequence[Window]) -> Window:
    return windows[int(draw.integers(len(windows)))]


def _given(window: Window, at: datetime, number: int, level: int = 5) -> Given:
    return Given(
        rating_id=f"made-{number}",
        window_id=window.name,
        staff_id=on_duty(window, at),
        level=level,
        at=at,
        terminal_id=f"K-{window.name}",
        visited=True,
    )


def _with(month: Month, made: Sequence[Given], at_work: AtWork | None = None) -> Planted:
    """The month with these beside what citizens gave."""
    names = frozenset(one.rating_id for one in made)
    return Planted(Month([*month.ratings, *made], month.served), names, at_work or {})


def _day(draw: Draw) -> date:
    return DAYS[int(draw.integers(len(DAYS)))]


def _burst(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window, begins = _one(draw, windows), moment(_day(draw), draw.uniform(9.5, 16.5) * 3600)
        times = [begins + timedelta(seconds=float(one)) for one in draw.uniform(0, 600, size)]
        return _with(month, [_given(window, at, number) for number, at in enumerate(times)])

    return put


def _series(size: int) -> Put:
    """Whoever makes them does it after the last citizen before them: nobody else's stands between."""

    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window, day = _one(draw, windows), _day(draw)
        begins = 13.2 * 3600
        times = [moment(day, begins + 7200 * (number + draw.uniform(0, 0.9)) / size) for number in range(size)]
        made = [_given(window, at, number) for number, at in enumerate(times)]
        kept = [one for one in month.ratings if one.window_id != window.name or not made[0].at <= one.at <= made[-1].at]
        return _with(replace(month, ratings=kept), made)

    return put


def _evenings(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window = _one(draw, windows)
        times = [moment(_day(draw), draw.uniform(18.5, 21) * 3600) for _ in range(size)]
        return _with(month, [_given(window, at, number) for number, at in enumerate(times)])

    return put


def _reasons(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        first = int(draw.integers(len(DAYS) - 2))
        made = []
        for number in range(size):
            day = DAYS[first + number % 3]
            given = _given(_one(draw, windows), moment(day, draw.uniform(9.5, 16.5) * 3600), number)
            made.append(replace(given, codes=(510, 514)))
        return _with(month, made)

    return put


def _words(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        times = [moment(_day(draw), draw.uniform(9.5, 16.5) * 3600) for _ in range(size)]
        made = [replace(_given(_one(draw, windows), at, n), words="the same") for n, at in enumerate(times)]
        return _with(month, made)

    return put


def _signed_in(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window = _one(draw, windows)
        times = [moment(_day(draw), draw.uniform(9.5, 16.5) * 3600) for _ in range(size)]
        made = [_given(window, at, number) for number, at in enumerate(times)]
        begun: dict[tuple[str, str], list[datetime]] = {}
        for one in made:
            begun.setdefault((one.terminal_id, one.staff_id or ""), []).append(one.at + timedelta(seconds=20))
        return _with(month, made, {key: sorted(several) for key, several in begun.items()})

    return put


def _unvisited(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window = _one(draw, windows)
        times = [moment(_day(draw), draw.uniform(9.5, 16.5) * 3600) for _ in range(size)]
        return _with(month, [replace(_given(window, at, n), visited=False) for n, at in enumerate(times)])

    return put


def _noon(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window = _one(draw, windows)
        times = [moment(_day(draw), draw.uniform(12, 13) * 3600) for _ in range(size)]
        return _with(month, [_given(window, at, number) for number, at in enumerate(times)])

    return put


def _more(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window, day = _one(draw, windows), _day(draw)
        there = sum(one.window_id == window.name and one.at.date() == day for one in month.ratings)
        number = month.served[window.name, day] - there + size
        times = [moment(day, draw.uniform(9.5, 16.5) * 3600) for _ in range(number)]
        return _with(month, [_given(window, at, place) for place, at in enumerate(times)])

    return put


def _topped_up(size: int) -> Put:
    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window = _one(draw, windows)
        visits = {day: month.served[window.name, day] for day in DAYS}
        times = [
            moment(day, draw.uniform(9.5, 16.5) * 3600)
            for day, number in visits.items()
            for _ in range(round(number * size / 100))
        ]
        return _with(month, [_given(window, at, place) for place, at in enumerate(times)])

    return put


def _replaced(
    share: float, levels: Callable[[Draw, int], list[int]], pauses: Callable[[Draw, int], list[float]]
) -> Put:
    """A share of one person's ratings of each day are made instead, from half past nine to half past four."""

    def put(draw: Draw, windows: Sequence[Window], month: Month) -> Planted:
        window = [one for one in windows if len(one.people) == 1][int(draw.integers(15))]
        own = [one for one in month.ratings if one.window_id == window.name]
        kept = [one for one in month.ratings if one.window_id != window.name]
        made: list[Given] = []
        for day in DAYS:
            given = [one for one in own if one.at.date() == day]
            number = round(share * len(given))
            kept += [given[int(one)] for one in draw.permutation(len(given))[number:]]
            waits = pauses(draw, number)
            begins, scale = 9.5 * 3600, 7 * 3600 / max(1.0, sum(waits))
            for level, wait in zip(levels(draw, number), waits, strict=True):
                begins += wait * scale
                made.append(_given(window, moment(day, begins), len(made), level))
        return _with(replace(month, ratings=kept), made)

    return put


def _set_proportions(draw: Draw, number: int) -> list[int]:
    """So many of each level as the usual shares say, to the nearest; in any order."""
    ends = [round(number * share) for share in (0.0, 0.1, 0.35, 1.0)]
    levels = [
        level for level, (first, last) in zip((3, 4, 5), pairwise(ends), strict=True) for _ in range(last - first)
    ]
    return [levels[int(one)] for one in draw.permutation(len(levels))]


def _as_ever(draw: Draw, number: int) -> list[int]:
    return [int(one) + 3 for one in draw.choice(3, number, p=(0.1, 0.25, 0.65))]


def _behaved(share: float) -> Put:
    return _replaced(share, _set_proportions, lambda draw, number: draw.lognormal(0, 0.8, number).tolist())


def _clockwork(share: float) -> Put:
    return _replaced(share, _as_ever, lambda draw, number: draw.uniform(0.8, 1.2, number).tolist())


_WAYS: Final[tuple[tuple[Kind, str, Callable[[int], Put], tuple[int, int]], ...]] = (
    (Kind.BURST, "{size} within ten minutes, once", _burst, (8, 15)),
    (Kind.SERIES, "{size} of one level in a row, over two hours", _series, (15, 30)),
    (Kind.HOURS, "{size} in the evenings, at one window", _evenings, (3, 15)),
    (Kind.WAVE, "the same two reasons on {size} at all windows, within three days", _reasons, (20, 40)),
    (Kind.WAVE, "the same sentence on {size}, all month long", _words, (5, 15)),
    (Kind.OWN, "{size} while the one rated was signed in at the same terminal", _signed_in, (3, 15)),
    (Kind.OWN, "{size} without a visit's number", _unvisited, (20, 60)),
    (Kind.RHYTHM, "{size} very satisfied between twelve and one, all month long", _noon, (60, 150)),
    (Kind.SERVED, "{size} more than served, on one day", _more, (3, 10)),
    (Kind.SERVED, "{size} of a hundred visits more, rated without a visit, all month long", _topped_up, (20, 35)),
)
"""What is made, and how much of it."""
_REPLACING: Final[tuple[tuple[Kind, str, Callable[[float], Put]], ...]] = (
    *(
        (kind, "well-behaved: set proportions, human pauses", _behaved)
        for kind in (Kind.EVEN, Kind.REGULAR, Kind.RHYTHM)
    ),
    (Kind.REGULAR, "one every so many minutes", _clockwork),
)
"""What is made instead of a share of somebody's ratings."""
