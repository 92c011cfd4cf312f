"""Chances against the same worked out exactly, or in closed form."""

from fractions import Fraction
from itertools import combinations, groupby
from math import comb, erf, exp, sqrt

import pytest

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.empirical import FEWEST, distances
from scoring.rules.ratings.abuse.series import run_chance, usual_run
from scoring.rules.ratings.abuse.tails import (
    binomial_tail,
    chi_square_below,
    chi_square_normal,
    hypergeometric_tail,
    normal_tail,
)


@pytest.mark.parametrize(("n", "share"), [(1, Fraction(1, 2)), (40, Fraction(1, 50)), (300, Fraction(3, 10))])
def test_the_binomial_tail_is_the_exact_sum(n: int, share: Fraction) -> None:
    for least in {0, 1, n // 3, n // 2, n, n + 1}:
        exact = sum(comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(least, n + 1))
        assert binomial_tail(n, float(share), least) == pytest.approx(float(exact), rel=1e-9)
    assert (binomial_tail(n, 0.0, 1), binomial_tail(n, 1.0, n)) == (0.0, 1.0)


@pytest.mark.parametrize(("whole", "marked", "drawn"), [(10, 3, 4), (10, 9, 8), (400, 90, 60), (5, 0, 2), (5, 5, 2)])
def test_the_hypergeometric_tail_is_the_exact_sum(whole: int, marked: int, drawn: int) -> None:
    for least in range(drawn + 2):
        ways = sum(comb(marked, k) * comb(whole - marked, drawn - k) for k in range(least, min(marked, drawn) + 1))
        exact = Fraction(ways, comb(whole, drawn))
        assert hypergeometric_tail(whole, marked, drawn, least) == pytest.approx(float(exact), rel=1e-9)


@pytest.mark.parametrize("value", [0.0, 0.01, 1.0, 5.0, 40.0])
def test_chi_square_is_what_closed_forms_and_tables_say(value: float) -> None:
    assert chi_square_below(value, 1) == pytest.approx(erf(sqrt(value / 2)), abs=1e-12)
    assert chi_square_below(value, 2) == pytest.approx(1 - exp(-value / 2), abs=1e-12)
    assert chi_square_below(3.9403, 10) == pytest.approx(0.05, abs=1e-5)  # table of the 5 % point


def test_what_is_made_nearly_normal_has_the_tails_of_a_normal_figure() -> None:
    assert normal_tail(1.959963984540054) == pytest.approx(0.025)
    for value, freedom in ((18.307, 10), (37.566, 20)):  # tables of the 5 % and the 1 % point
        assert normal_tail(chi_square_normal(value, freedom)) == pytest.approx(
            1 - chi_square_below(value, freedom), rel=0.02
        )
    assert normal_tail(chi_square_normal(3.0, 0)) == 1.0


@pytest.mark.parametrize("ratings", range(1, 9))
def test_runs_are_counted_as_by_writing_down_every_order(ratings: int) -> None:
    for alike in range(ratings + 1):
        orders = [{*places} for places in combinations(range(ratings), alike)]
        longest = [
            max((len([*run]) for hit, run in groupby(place in one for place in range(ratings)) if hit), default=0)
            for one in orders
        ]
        for run in range(ratings + 2):
            exact = Fraction(sum(one >= run for one in longest), len(orders))
            assert run_chance(ratings, alike, run) == float(exact), (alike, run)
        assert usual_run(ratings, alike) == sorted(longest, reverse=True)[(len(longest) + 1) // 2 - 1]


def test_holm_multiplies_by_how_many_are_left_and_never_falls() -> None:
    assert holm({"a": 0.01, "b": 0.012, "c": 0.9}) == pytest.approx({"a": 0.03, "b": 0.03, "c": 0.9})
    assert holm({"a": 0.6, "b": 0.5}) == {"a": 1.0, "b": 1.0}
    assert holm({}) == {}


def test_what_is_far_from_usual_is_told_where_enough_is_known() -> None:
    usual = {str(number): (number - 5) / 2 for number in range(11)}
    far = distances({**usual, "odd": 30.0})
    assert max(far, key=lambda one: far[one]) == "odd"
    assert far["odd"] > 10
    assert all(abs(one) < 3 for name, one in far.items() if name != "odd")
    assert distances(dict.fromkeys("abcdefgh", 0.0) | {"i": 2.0})["i"] == 2.0  # no width is below 1
    assert distances(dict.fromkeys(range(FEWEST - 1), 0.0)) == {}
