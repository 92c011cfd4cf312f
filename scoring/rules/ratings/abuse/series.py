"""One-finger series: the same level again and again, longer than the order of a person's own ratings allows.

Given how many ratings a person has at a window and how many of them have the level, every order is as likely as any
other where citizens come by themselves. How many orders have no run of r or more is exact: m alike stand in the n − m
+ 1 gaps between the others, none of which may hold r (inclusion and exclusion; A. M. Mood, "The distribution theory of
runs", Annals of Mathematical Statistics 11, 1940). So a window where nine of ten are very satisfied may have long runs
and is not flagged for them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from math import comb
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.flag import LEVEL, Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_place

LEAST: Final = 10
"""Ratings of a run below which it is none."""


@lru_cache(maxsize=4096)
def run_chance(ratings: int, alike: int, run: int) -> float:
    """Chance that `alike` of `ratings` stand in at least one run of `run` or more, every order being equally likely.

    Exact up to the last division; 1 where no order avoids it, 0 where none has it.
    """
    others = ratings - alike
    if run <= 0 or run > alike:
        return 1.0 if run <= 0 else 0.0
    gaps = others + 1
    # All orders less those that avoid it; of which the first term, with no full gap, is all orders again.
    having = sum(
        (1 if full % 2 else -1) * comb(gaps, full) * comb(ratings - full * run, others)
        for full in range(1, min(gaps, alike // run) + 1)
    )
    return having / comb(ratings, alike)


def usual_run(ratings: int, alike: int) -> int:
    """The longest run that at least half of all orders have."""
    low, high = 0, alike
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if run_chance(ratings, alike, middle) >= 0.5 else (low, middle - 1)
    return low


def series(ratings: Sequence[Given]) -> tuple[int, tuple[Flag, ...]]:
    """How many sequences of a person's level at a window were looked at, and the series found."""
    places = by_place(ratings)
    chances = {(place, level): _least(own, level) for place, own in places.items() for level in _levels(own)}
    alone = LEVEL / max(1, len(chances))
    flags: list[Flag] = []
    for (place, level), chance in holm(chances).items():
        if chance <= LEVEL:
            flags += _flags(places[place], level, chance, max(alone, chances[place, level]))
    return len(chances), tuple(flags)


def _levels(own: Sequence[Given]) -> list[int]:
    """Levels of which there are enough for a run."""
    return [level for level, number in sorted(Counter(one.level for one in own).items()) if number >= LEAST]


def _least(own: Sequence[Given], level: int) -> float:
    """Chance of a run as long as the longest; 1 where there is none long enough to be one."""
    longest = max((len(run) for of_level, run in _runs(own) if of_level == level), default=None)
    return 1.0 if longest is None else _chance(own, level, longest)


def _runs(own: Sequence[Given]) -> Iterator[tuple[int, list[Given]]]:
    """Runs of one level that are long enough to be looked at."""
    for level, run in groupby(own, key=lambda one: one.level):
        alike = list(run)
        if len(alike) >= LEAST:
            yield level, alike


def _chance(own: Sequence[Given], level: int, run: int) -> float:
    return run_chance(len(own), sum(one.level == level for one in own), run)


def _flags(own: Sequence[Given], level: int, chance: float, cut: float) -> Iterator[Flag]:
    """Every run of the level that is unlikely by itself."""
    usual = usual_run(len(own), sum(one.level == level for one in own))
    for of_level, run in _runs(own):
        if of_level == level and _chance(own, level, len(run)) <= cut:
            yield flag_of(Kind.SERIES, Basis.RUN, run, len(run), expected=usual, of=len(own), chance=chance)
