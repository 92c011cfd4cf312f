"""Case mix: by hand, against a plain simulation of its error, and where it has nothing to say."""

from fractions import Fraction
from random import Random
from statistics import pvariance, variance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.ratings.case_mix import case_mixes
from scoring.rules.ratings.levels import LEVEL_POINTS

COUNTS = st.tuples(*[st.integers(0, 9)] * 5)
MIXES = st.dictionaries(st.sampled_from("ABC"), st.dictionaries(st.sampled_from(["S01", "S02", "S03"]), COUNTS))


def test_hard_business_is_measured_by_what_such_business_gets() -> None:
    """A handles hard S01 as well as B does, and looks worse only because B has easy S02 beside it."""
    subjects = {
        "A": {"S01": (10, 10, 10, 10, 10)},
        "B": {"S01": (10, 10, 10, 10, 10), "S02": (0, 0, 0, 0, 100)},
        "C": {"S02": (0, 0, 0, 0, 50), "S09": (5, 0, 0, 0, 0)},
    }
    found = case_mixes(subjects, LEVEL_POINTS)
    assert found["A"].observed == found["A"].expected == 54
    assert found["A"].ratio == found["B"].ratio == found["C"].ratio == 1
    assert found["B"].observed == Fraction(50 * 54 + 100 * 100, 150)
    assert (found["C"].ratings, found["C"].left_out) == (50, 5)  # nobody else handles S09
    assert not any(one.differs for one in found.values())


def test_the_interval_by_hand() -> None:
    """One service, two people: observed less expected has the variance σ²(1 − n/N)/n."""
    subjects = {"A": {"S01": (0, 0, 0, 20, 20)}, "B": {"S01": (20, 20, 0, 20, 0)}}
    found = case_mixes(subjects, LEVEL_POINTS)["A"]
    points = [80] * 40 + [100] * 20 + [0] * 20 + [30] * 20
    assert found.observed == 90
    assert found.expected == Fraction(sum(points), 100)
    assert found.error == pytest.approx((variance(points) * (1 - 0.4) / 40) ** 0.5)
    assert found.low == pytest.approx(90 / 58 - 1.959964 * (found.error or 0) / 58)
    assert found.differs


def test_where_nothing_is_known_nothing_is_said() -> None:
    found = case_mixes({"A": {}, "B": {"S01": (0, 0, 0, 0, 3)}, "C": {"S02": (0, 0, 0, 0, 0)}}, LEVEL_POINTS)
    for one in found.values():
        assert (one.ratio, one.low, one.high, one.differs) == (None, None, None, False)
    worst = case_mixes({"A": {"S01": (9, 0, 0, 0, 0)}, "B": {"S01": (3, 0, 0, 0, 0)}}, LEVEL_POINTS)["A"]
    assert worst.observed == worst.expected == Fraction()
    assert worst.ratio is None  # nothing expected, nothing to divide by


@given(MIXES)
def test_what_all_get_together_is_what_is_expected_of_them_together(
    subjects: dict[str, dict[str, tuple[int, ...]]],
) -> None:
    found = case_mixes(subjects, LEVEL_POINTS)
    known = [one for one in found.values() if one.observed is not None and one.expected is not None]
    assert sum((one.ratings * (one.observed or 0) for one in known), Fraction()) == sum(
        (one.ratings * (one.expected or 0) for one in known), Fraction()
    )
    for name, one in found.items():
        assert one.ratings + one.left_out == sum(map(sum, subjects[name].values()))
        if one.low is not None and one.high is not None and one.ratio is not None:
            assert one.low <= one.ratio <= one.high


def test_the_error_is_that_of_many_halls() -> None:
    """Everybody alike in two services: the spread of observed less expected over simulated halls, and the coverage."""
    random, gaps, held, months = Random(3), [], 0, 400
    for _ in range(months):
        subjects = {
            name: {
                "S01": _drawn(random, 60, (5, 5, 20, 30, 40)),
                "S02": _drawn(random, easy, (1, 1, 3, 15, 80)),
            }
            for name, easy in (("A", 20), ("B", 100), ("C", 60))
        }
        one = case_mixes(subjects, LEVEL_POINTS)["A"]
        assert one.observed is not None
        assert one.expected is not None
        gaps.append(float(one.observed - one.expected))
        held += not one.differs
    assert one.error is not None
    assert pvariance(gaps) ** 0.5 == pytest.approx(one.error, rel=0.2)
    assert 0.92 <= held / months <= 0.98


def _drawn(random: Random, ratings: int, shares: tuple[int, ...]) -> list[int]:
    levels = random.choices(range(5), shares, k=ratings)
    return [levels.count(level) for level in range(5)]
