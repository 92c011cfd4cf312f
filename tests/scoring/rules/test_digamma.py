from fractions import Fraction
from math import log, pi, tan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.ratings.digamma import digamma, trigamma

EULER = 0.5772156649015328606
ANYWHERE = st.floats(1e-6, 1e6)


def close(value: float, expected: float) -> bool:
    return abs(value - expected) <= 1e-12 * max(1.0, abs(expected))


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9, 10, 11, 30, 100, 500])
def test_at_whole_numbers_digamma_is_a_harmonic_number_less_eulers_constant(n: int) -> None:
    harmonic = sum((Fraction(1, k) for k in range(1, n)), Fraction(0))
    assert close(digamma(n), float(harmonic) - EULER)


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9, 10, 11, 30, 100, 500])
def test_at_whole_numbers_trigamma_is_what_the_inverse_squares_leave_of_a_sixth_of_pi_squared(n: int) -> None:
    squares = sum((Fraction(1, k * k) for k in range(1, n)), Fraction(0))
    assert close(trigamma(n), pi * pi / 6 - float(squares))


def test_at_one_half_both_have_their_known_values() -> None:
    assert close(digamma(0.5), -EULER - 2 * log(2))
    assert close(trigamma(0.5), pi * pi / 2)


@given(ANYWHERE)
def test_both_obey_their_recurrences(x: float) -> None:
    assert close(digamma(x + 1) - 1 / x, digamma(x))
    assert close(trigamma(x + 1) + 1 / (x * x), trigamma(x))


@given(ANYWHERE)
def test_both_obey_the_duplication_formula(x: float) -> None:
    assert close((digamma(x) + digamma(x + 0.5)) / 2 + log(2), digamma(2 * x))
    assert close((trigamma(x) + trigamma(x + 0.5)) / 4, trigamma(2 * x))


@given(st.floats(0.01, 0.99))
def test_digamma_obeys_the_reflection_formula(x: float) -> None:
    assert close(digamma(1 - x) - digamma(x), pi / tan(pi * x))
