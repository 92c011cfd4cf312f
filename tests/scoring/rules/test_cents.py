from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.cents import nearest, rounded


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(0), "0.00"),
        (Fraction(1, 3), "0.33"),
        (Fraction(1, 200), "0.00"),
        (Fraction(3, 200), "0.02"),
        (Fraction(-1, 3), "-0.33"),
        (95, "95.00"),
        (Decimal("99.995"), "100.00"),
        (Decimal("12.345"), "12.34"),
    ],
)
def test_points_are_shown_to_the_hundredth_half_to_even(value: Fraction | Decimal | int, shown: str) -> None:
    assert str(rounded(value)) == shown


def test_a_hair_above_the_half_is_not_the_half_however_thin_the_hair() -> None:
    assert rounded(Fraction(1, 200) + Fraction(1, 10**60)) == Decimal("0.01")


@given(st.fractions(0, 100, max_denominator=10**9))
def test_it_agrees_with_the_decimal_module_given_enough_digits(value: Fraction) -> None:
    with localcontext(Context(prec=60)):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        assert rounded(value) == exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)


@given(st.fractions(-1000, 1000, max_denominator=400) | st.integers(-2000, 2000).map(lambda n: Fraction(n, 2)))
def test_the_nearest_whole_number_is_what_the_fraction_module_says(value: Fraction) -> None:
    for times in (1, 7):  # a denominator need not be in lowest terms
        assert nearest(value.numerator * times, value.denominator * times) == round(value)
