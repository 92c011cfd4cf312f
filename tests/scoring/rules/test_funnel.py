"""The funnel: limits by hand, narrower with more ratings, and as many outside by chance as promised."""

from fractions import Fraction
from math import sqrt
from random import Random
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.ratings.funnel import Spot, funnel
from scoring.rules.ratings.levels import LEVEL_POINTS

COUNTS = st.tuples(*[st.integers(0, 30)] * 5)


def test_the_limits_by_hand() -> None:
    found = funnel({"A": (0, 0, 0, 0, 30), "B": (10, 0, 0, 0, 10), "C": (0, 0, 0, 0, 0)}, LEVEL_POINTS)
    assert found is not None
    ratings = [100] * 40 + [0] * 10
    assert found.centre == Fraction(mean(ratings)) == 80
    assert found.spread == pytest.approx(stdev(ratings))
    first, second = found.points  # most ratings first; nobody without
    assert (first.subject, first.ratings) == ("A", 30)
    assert first.mean == Fraction(100)
    assert first.low == pytest.approx(80 - 1.959964 * found.spread / sqrt(30))
    assert first.high == pytest.approx(80 + 1.959964 * found.spread / sqrt(30))
    assert first.far_high == pytest.approx(100)
    assert first.spot is Spot.ABOVE
    assert second.spot is Spot.FAR_BELOW
    assert [one.subject for one in found.outside] == ["A", "B"]


@given(st.dictionaries(st.text("ABCDE", min_size=1, max_size=1), COUNTS))
def test_limits_narrow_as_ratings_grow_and_hold_the_whole(subjects: dict[str, tuple[int, ...]]) -> None:
    found = funnel(subjects, LEVEL_POINTS)
    if sum(map(sum, subjects.values())) < 2:
        assert found is None
        return
    assert found is not None
    assert {one.subject for one in found.points} == {name for name, row in subjects.items() if any(row)}
    for more, fewer in zip(found.points, found.points[1:], strict=False):
        assert more.ratings >= fewer.ratings
        assert fewer.low <= more.low <= found.centre <= more.high <= fewer.high
    for one in found.points:
        assert 0 <= one.far_low <= one.low
        assert one.high <= one.far_high <= 100


def test_of_windows_that_do_not_differ_one_in_twenty_is_outside() -> None:
    random, outside, points = Random(5), 0, 0
    for _ in range(60):
        levels = {f"{n}": random.choices(range(5), (2, 4, 14, 30, 50), k=80 + 10 * n) for n in range(20)}
        subjects = {name: [drawn.count(level) for level in range(5)] for name, drawn in levels.items()}
        found = funnel(subjects, LEVEL_POINTS)
        assert found is not None
        outside, points = outside + len(found.outside), points + len(found.points)
    assert 0.03 <= outside / points <= 0.07
