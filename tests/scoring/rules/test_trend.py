"""Trends: the slope by hand, equal to that of single ratings, and no trend where there is none."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.ratings.levels import LEVEL_POINTS
from scoring.rules.ratings.trend import trends

WEEKLY = st.dictionaries(st.integers(0, 8), st.tuples(*[st.integers(0, 6)] * 5))


def test_a_rise_by_hand() -> None:
    found = trends({"A": {0: (0, 0, 20, 20, 0), 1: (0, 0, 10, 20, 10), 3: (0, 0, 0, 10, 30)}}, LEVEL_POINTS)["A"]
    assert found is not None
    # Weeks 0, 1, 3 with means 70, 80, 95 and 40 ratings each: slope 350/42... by the textbook formula.
    middle = 4 / 3
    width = 40 * sum((week - middle) ** 2 for week in (0, 1, 3))
    assert float(found.slope) == pytest.approx(
        40 * sum((week - middle) * mean for week, mean in ((0, 70), (1, 80), (3, 95))) / width
    )
    within = 20 * 100 + 20 * 100 + 10 * 400 + 10 * 400 + 10 * 225 + 30 * 25
    assert found.error == pytest.approx((within / (120 - 3) / width) ** 0.5)
    assert (found.direction, found.weeks, found.ratings) == (1, 3, 120)


@given(WEEKLY)
def test_the_slope_is_that_of_all_single_ratings(weekly: dict[int, tuple[int, ...]]) -> None:
    found = trends({"A": weekly}, LEVEL_POINTS)["A"]
    single = [
        (week, worth)
        for week, row in weekly.items()
        for n, worth in zip(row, LEVEL_POINTS, strict=True)
        for _ in range(n)
    ]
    if found is None:
        return
    assert found.ratings == len(single)
    middle = sum(week for week, _ in single) / len(single)
    average = sum(worth for _, worth in single) / len(single)
    width = sum((week - middle) ** 2 for week, _ in single)
    slope = sum((week - middle) * (worth - average) for week, worth in single) / width
    assert float(found.slope) == pytest.approx(slope, abs=1e-9)
    assert found.low <= found.slope <= found.high


def test_where_nothing_can_be_told_nothing_is() -> None:
    found = trends(
        {
            "two weeks": {0: (0, 0, 0, 9, 9), 1: (0, 0, 0, 0, 18)},
            "nobody": {},
            "few": {0: (0, 0, 0, 0, 1), 1: (0, 0, 0, 1, 0), 2: (0, 0, 0, 0, 1)},
        },
        LEVEL_POINTS,
    )
    assert (found["two weeks"], found["nobody"]) == (None, None)
    assert found["few"] is not None
    assert found["few"].direction == 0
    assert trends({"A": dict.fromkeys(range(4), (0, 0, 0, 0, 9))}, LEVEL_POINTS)["A"] is None


def test_people_who_stay_as_they_are_rarely_have_a_trend() -> None:
    random, told, people = Random(2), 0, 600
    for _ in range(people):
        weekly = {}
        for week in range(5):
            drawn = random.choices(range(5), (1, 2, 7, 25, 65), k=40)
            weekly[week] = [drawn.count(level) for level in range(5)]
        found = trends({"A": weekly}, LEVEL_POINTS)["A"]
        assert found is not None
        told += found.direction != 0
    assert 0.03 <= told / people <= 0.08
