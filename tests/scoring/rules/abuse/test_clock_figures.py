"""What is said of even levels, of pauses and of times of the day, figure by figure; and the limits."""

import random
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import sqrt
from statistics import fmean, median, pstdev

import pytest

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.day_rhythm import usual_rhythms
from scoring.rules.ratings.abuse.empirical import distances
from scoring.rules.ratings.abuse.even import even, unevenness
from scoring.rules.ratings.abuse.flag import Basis, Kind
from scoring.rules.ratings.abuse.given import Given, by_day, by_window_day
from scoring.rules.ratings.abuse.regular import DAYS as FEWEST_DAYS
from scoring.rules.ratings.abuse.regular import _greenwood, regular
from scoring.rules.ratings.abuse.rhythm import rhythm
from scoring.rules.ratings.abuse.tails import chi_square_normal, normal_tail
from tests.scoring.rules.abuse.days import DAYS, given, moment
from tests.scoring.rules.abuse.said import about, at_its_limit, same

EVEN = [
    given(f"e{day}-{n}", "A01", moment(one, 9 + n / 3), 4 if n < 4 + day % 3 else 5)
    for day, one in enumerate(DAYS)
    for n in range(15)
]


def test_even_levels_say_what_they_rest_on() -> None:
    tested, (flag,) = even(EVEN)
    value = unevenness([[one.level for one in own] for own in by_day(EVEN).values()])
    assert value is not None
    assert (tested, value.freedom) == (1, len(DAYS) - 1)
    same(flag, about(Kind.EVEN, Basis.DAYS, EVEN, seen=value.seen, expected=value.freedom, of=345, chance=value.chance))


def paused() -> dict[str, list[list[Given]]]:
    """Days of nine windows at random times, one of them on the first days only; of a tenth like a clockwork."""
    rng = random.Random(5)
    found = {}
    for window in range(10):
        days = DAYS[:FEWEST_DAYS] if window == 0 else DAYS[: 10 + window]
        hours = [sorted(rng.uniform(9, 17) for _ in range(12)) for _ in days]
        if window == 9:
            hours = [[9 + n * 0.7 for n in range(12)] for _ in days]
        name = f"A{window:02}"
        found[name] = [
            [given(f"{name}-{day:%d}-{n:02}", name, moment(day, one)) for n, one in enumerate(own)]
            for day, own in zip(days, hours, strict=True)
        ]
    return found


def test_regular_pauses_say_what_they_rest_on() -> None:
    known = paused()
    ratings = [one for days in known.values() for day in days for one in day]
    tested, (flag,) = regular(ratings)
    rhythms = usual_rhythms(by_window_day(ratings))
    pauses = {
        name: [
            [rhythms[name, day[0].at.date()].share(one.second, two.second) for one, two in pairwise(day)]
            for day in days
        ]
        for name, days in known.items()
    }
    far = distances({name: sum(map(_greenwood, days)) / sqrt(len(days)) for name, days in pauses.items()})
    chance = holm({name: normal_tail(-one) for name, one in far.items()})["A09"]
    spreads = {name: median(pstdev(day) / fmean(day) for day in days) for name, days in pauses.items()}
    own = [one for day in known["A09"] for one in day]
    figures = {"seen": spreads["A09"], "expected": median(spreads.values()), "of": len(own), "chance": chance}
    same(flag, about(Kind.REGULAR, Basis.PAUSES, own, **figures))
    assert tested == 10  # with the one of five days
    del known["A00"][0]
    assert regular([one for days in known.values() for day in days for one in day])[0] == 9


def clocked() -> dict[str, tuple[tuple[int, ...], tuple[int, ...]]]:
    """Best ratings, and others, of windows by half hours from nine on."""
    usual = {f"A{n:02}": ((10 + n % 3, 10, 10 - n % 3, 10 + n % 2), (10, 10 - n % 4, 10 + n % 4, 11)) for n in range(8)}
    return usual | {"A08": ((15, 15), (15, 15)), "A09": ((30, 4, 3, 3), (10, 10, 10, 10))}


def at_half_hours(known: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]) -> list[Given]:
    return [
        given(f"{name}-{level}-{slot}-{n:02}", name, moment(DAYS[n % 20], 9 + slot / 2 + n / 100), level)
        for name, both in known.items()
        for level, counts in zip((5, 4), both, strict=True)
        for slot, number in enumerate(counts)
        for n in range(number)
    ]


def chi_square(best: Sequence[int], others: Sequence[int]) -> float:
    """Of a table of two rows, by the definition."""
    total = sum(best) + sum(others)
    return sum(
        (number - sum(row) * (one + two) / total) ** 2 / (sum(row) * (one + two) / total)
        for row in (best, others)
        for number, one, two in zip(row, best, others, strict=True)
    )


def test_the_best_at_their_own_times_say_what_they_rest_on() -> None:
    known = clocked()
    ratings = at_half_hours(known)
    tested, (flag,) = rhythm(ratings)
    values = {name: (chi_square(*both), len(both[0]) - 1) for name, both in known.items()}
    far = distances({name: chi_square_normal(*one) for name, one in values.items()})
    chance = holm({name: normal_tail(one) for name, one in far.items()})["A09"]
    per_freedom = {name: value / freedom for name, (value, freedom) in values.items()}
    nine = [one for one in ratings if one.window_id == "A09" and one.level == 5 and one.second < 9.5 * 3600]
    figures = {"seen": per_freedom["A09"], "expected": median(per_freedom.values()), "of": 40, "chance": chance}
    same(flag, about(Kind.RHYTHM, Basis.CLOCK, sorted(nine, key=lambda one: (one.at, one.rating_id)), **figures))
    assert tested == 10


@pytest.mark.parametrize("both", [((15, 15), (15, 14)), ((15, 14), (15, 15)), ((30,), (30,))])
def test_too_few_of_either_sort_or_one_half_hour_say_nothing(both: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    assert rhythm(at_half_hours(clocked() | {"A08": both}))[0] == 9


def test_evenness_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    at_its_limit("even.LEVEL", even, EVEN, monkeypatch)


def test_regularity_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    at_its_limit(
        "regular.ROUGH", regular, [one for days in paused().values() for day in days for one in day], monkeypatch
    )


def test_a_rhythm_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    at_its_limit("rhythm.LEVEL", rhythm, at_half_hours(clocked()), monkeypatch)
