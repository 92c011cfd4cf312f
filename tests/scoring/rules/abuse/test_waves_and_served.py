"""What is said of waves and of more rated than served, against the same by counting; and the limits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import asin, sin, sqrt
from statistics import median

import pytest

from scoring.rules.ratings.abuse.empirical import FEWEST
from scoring.rules.ratings.abuse.flag import Basis, Kind
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.abuse.served import more_than_served
from scoring.rules.ratings.abuse.tails import normal_tail
from scoring.rules.ratings.abuse.waves import LEAST as LEAST_OF_WAVE
from scoring.rules.ratings.abuse.waves import SAME, _least_likely, waves
from tests.scoring.rules.abuse.days import DAYS, given, moment
from tests.scoring.rules.abuse.said import about, at_its_limit, same, tail


def reasons(*days: tuple[int, int], window: str = "A01") -> dict[date, list[Given]]:
    """By day how many give the reason looked at, and how many others, each of them its own that day."""
    return {
        day: [
            given(
                f"{window}-{day:%d}-{n:02}", window, moment(day, 9 + n / 10), codes=(510,) if n < alike else (511 + n,)
            )
            for n in range(alike + other)
        ]
        for day, (alike, other) in zip(DAYS, days, strict=False)
    }


def wave_by_definition(days: Sequence[tuple[int, int]]) -> tuple[float, int, int]:
    """The least chance, of all stretches together, and the first and the last day of its stretch."""
    whole, alike = sum(map(sum, days)), sum(one for one, _ in days)
    stretches = [(first, first + length) for length in (1, 3, 5) for first in range(len(days) - length + 1)]
    chances = [
        (tail(whole, alike, sum(map(sum, days[a:b])), sum(one for one, _ in days[a:b])) * len(stretches), place)
        for place, (a, b) in enumerate(stretches)
    ]
    chance, place = min(chances)
    return float(chance), stretches[place][0], stretches[place][1] - 1


@pytest.mark.parametrize(
    "days",
    [
        [(1, 20), (1, 20), (1, 20), (1, 20), (9, 12), (9, 12)],  # the last two: no length is two
        [(9, 9), (1, 20), (1, 20), (1, 20), (1, 20), (1, 20), (9, 9)],  # of equals the first
        [(0, 20), (7, 9), (0, 20)],  # five in a row are there none
        [(0, 20), (0, 20), (0, 20), (0, 20), (0, 20), (9, 20)],
        [(5, 15), (6, 15), (5, 15), (6, 14), (5, 15), (0, 30), (0, 30), (0, 30), (0, 30)],
    ],
)
def test_the_least_likely_wave_is_that_of_all_stretches(days: list[tuple[int, int]]) -> None:
    known = reasons(*days)
    whole, alike = sum(map(sum, days)), sum(one for one, _ in days)
    wave = _least_likely(known, whole, alike, (510,))
    chance, first, last = wave_by_definition(days)
    within = [one for day in DAYS[first : last + 1] for one in known[day]]
    assert wave.alike == tuple(one for one in within if one.codes == (510,))
    assert wave.among == len(within)
    assert wave.expected == pytest.approx(len(within) * alike / whole, rel=1e-12)
    assert wave.chance == pytest.approx(chance, rel=1e-9, abs=0)


WAVE = ((0, 20), (0, 20), (0, 20), (LEAST_OF_WAVE, 2), (0, 20), (0, 20))


def test_a_wave_says_what_it_rests_on() -> None:
    known = reasons(*WAVE)
    ratings = [one for day in known.values() for one in day]
    tested, (flag,) = waves(ratings)
    assert tested == 2  # in the hall and at its window
    chance, _, _ = wave_by_definition(WAVE)
    figures = {"expected": 10 * 8 / 110, "of": 10, "chance": 2 * chance}
    same(flag, about(Kind.WAVE, Basis.REASONS, known[DAYS[3]][:8], staff_id=None, **figures))
    assert waves(ratings[:60] + ratings[61:]) == (0, ())  # one fewer with the reasons, and nobody looks at them


def test_five_with_the_same_words_say_what_they_rest_on() -> None:
    said = [given(f"s{n}", "A01", moment(DAYS[n], 9), words="digest") for n in range(SAME)]
    tested, (flag,) = waves(said)
    assert tested == 1
    same(flag, about(Kind.WAVE, Basis.WORDS, said, staff_id=None))
    assert waves(said[1:]) == (1, ())


def test_a_wave_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    at_its_limit("waves.LEVEL", waves, [one for day in reasons(*WAVE).values() for one in day], monkeypatch)


def test_more_rated_than_served_says_what_it_rests_on() -> None:
    assert FEWEST == 8
    rated = dict(zip((f"A{n:02}" for n in range(8)), (20, 22, 24, 25, 26, 28, 30, 105), strict=True))
    own = {
        name: [given(f"{name}-{n:03}", name, moment(DAYS[0], 9 + n / 20)) for n in range(number)]
        for name, number in rated.items()
    }
    twice = [given(f"twice{n}", "A00", moment(DAYS[1], 9 + n)) for n in range(2)]
    served = {(name, DAYS[0]): 100 for name in rated} | {("A00", DAYS[1]): 1, ("A01", DAYS[1]): 10}
    tested, flags = more_than_served([*twice, *(one for several in own.values() for one in several)], served)
    assert tested == 10  # nobody rated at one of them
    visits = dict.fromkeys(rated, 100) | {"A00": 101, "A01": 110}
    spans = {name: asin(sqrt(min(1, (n + 2 * (name == "A00")) / visits[name]))) for name, n in rated.items()}
    usual = median(spans.values())
    between = 1.482602218505602 * median(abs(one - usual) for one in spans.values())
    chance = 8 * normal_tail((spans["A07"] - usual) / sqrt(1 / 400 + between**2))
    wanted = [
        about(Kind.SERVED, Basis.VISITS, own["A07"], expected=100),
        about(Kind.SERVED, Basis.VISITS, twice, expected=1),
        about(Kind.SERVED, Basis.SHARE, own["A07"], expected=100 * sin(usual) ** 2, of=100, chance=chance),
    ]
    for flag, one in zip(flags, wanted, strict=True):
        same(flag, replace(one, staff_id=None))
    fewer = {key: number for key, number in served.items() if key[0] != "A06"}
    assert all(one.basis is Basis.VISITS for one in more_than_served(own["A07"], fewer)[1])


def served_by_far() -> tuple[list[Given], dict[tuple[str, date], int]]:
    numbers = (20, 22, 24, 25, 26, 28, 30, 95)
    ratings = [
        given(f"{n}-{k:03}", f"A{n:02}", moment(DAYS[0], 9 + k / 20))
        for n, many in enumerate(numbers)
        for k in range(many)
    ]
    return ratings, {(f"A{n:02}", DAYS[0]): 100 for n in range(8)}


def test_a_share_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    ratings, served = served_by_far()
    at_its_limit("served.ROUGH", lambda several: more_than_served(several, served), ratings, monkeypatch)
