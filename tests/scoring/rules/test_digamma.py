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


def test_where_the_series_begins_it_is_right_to_the_last_bits() -> None:
    # At 10 nothing is shifted and every coefficient of the series counts most. ψ(10) = 7129/2520 − γ and
    # ψ′(10) = π²/6 − 9778141/6350400, with γ and π²/6 to thirty places (NIST DLMF 5.2.3, 25.6.1).
    gamma, zeta = Fraction("0.577215664901532860606512090082"), Fraction("1.644934066848226436472415166646")
    assert digamma(10) == pytest.approx(float(Fraction(7129, 2520) - gamma), rel=0, abs=5e-16)
    assert trigamma(10) == pytest.approx(float(zeta - Fraction(9778141, 6350400)), rel=0, abs=1e-16)


def test_at_one_quarter_both_have_their_known_values() -> None:
    catalan = 0.915965594177219015
    assert close(digamma(0.25), -EULER - pi / 2 - 3 * log(2))
    assert close(trigamma(0.25), pi * pi + 8 * catalan)


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
