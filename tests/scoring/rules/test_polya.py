"""The Pólya likelihood against products and sums of fractions, which need no special function and lose no bit."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import log, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.ratings.polya import LONGEST_STEP, Sample, Slope
from scoring.rules.ratings.tally import Tally

COUNTS = st.lists(st.integers(0, 30), max_size=12)
WHOLE = st.integers(1, 60)
"""An α at which everything is a fraction."""
TABLES = st.integers(2, 4).flatmap(
    lambda levels: st.lists(
        st.lists(st.integers(0, 9), min_size=levels, max_size=levels).filter(any), min_size=1, max_size=6
    )
)


def close(value: float, expected: Fraction | float) -> bool:
    return value == pytest.approx(float(expected), rel=1e-9, abs=1e-9)


@given(COUNTS, WHOLE)
def test_a_tally_sums_over_every_count_what_a_rising_factorial_is_made_of(counts: list[int], a: int) -> None:
    tally = Tally.of(counts)
    assert tally.size == sum(n > 0 for n in counts)
    factors = [a + k for n in counts for k in range(n)]
    assert close(tally.log_rising(a), log(prod(factors)))
    assert close(tally.slope(a), sum((Fraction(1, one) for one in factors), Fraction(0)))
    assert close(tally.curvature(a), -sum((Fraction(1, one * one) for one in factors), Fraction(0)))


def test_a_tally_keeps_each_count_once_in_order_and_no_zero() -> None:
    tally = Tally.of([3, 0, 1, 3, 0, 3])
    assert (tally.values, tally.size) == (((1, 1), (3, 3)), 4)


def probability(rows: Sequence[Sequence[int]], alpha: Sequence[int]) -> Fraction:
    """P(counts | α) without the multinomial coefficients: what Pólya's urn says, ball by ball."""
    chance = Fraction(1)
    for row in rows:
        urn = list(alpha)
        for level, times in enumerate(row):
            for _ in range(times):
                chance *= Fraction(urn[level], sum(urn))
                urn[level] += 1
    return chance


@given(TABLES, st.data())
def test_the_likelihood_is_that_of_polyas_urn(rows: list[list[int]], data: st.DataObject) -> None:
    alpha = tuple(data.draw(st.lists(WHOLE, min_size=len(rows[0]), max_size=len(rows[0]))))
    chance = probability(rows, alpha)
    expected = log(chance.numerator) - log(chance.denominator)
    assert close(Sample.of(rows).log_likelihood(alpha), expected)


def test_subjects_of_unequal_length_are_refused_and_not_cut_short() -> None:
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        Sample.of([[1, 2], [3]])


@pytest.mark.parametrize("alpha", [(1.0,), (1.0, 2.0, 3.0)])
@pytest.mark.parametrize(
    "use",
    [Sample.log_likelihood, Sample.fixed_point, Sample.mean_fixed_point, Sample.slope],
    ids=lambda one: one.__name__,
)
def test_an_alpha_of_another_number_of_levels_is_refused_and_not_cut_short(
    use: Callable[[Sample, tuple[float, ...]], object], alpha: tuple[float, ...]
) -> None:
    with pytest.raises(ValueError, match="zip"):
        use(Sample.of([[1, 2], [3, 1]]), alpha)


def hessian(slope: Slope) -> list[list[float]]:
    """Diagonal plus rank one, written out."""
    places = range(len(slope.alpha))
    common = [[slope.common * slope.alpha[i] * slope.alpha[j] for j in places] for i in places]
    return [[common[i][j] + (slope.diagonal[i] if i == j else 0) for j in places] for i in places]


@given(TABLES, st.data())
def test_gradient_and_hessian_are_the_sums_of_fractions_they_should_be(
    rows: list[list[int]], data: st.DataObject
) -> None:
    alpha = data.draw(st.lists(WHOLE, min_size=len(rows[0]), max_size=len(rows[0])))
    slope = Sample.of(rows).slope(tuple(map(float, alpha)))
    total, ratings = sum(alpha), [n for row in rows for n in range(sum(row))]
    shared = sum((Fraction(1, total + n) for n in ratings), Fraction(0))
    bent = sum((Fraction(1, (total + n) ** 2) for n in ratings), Fraction(0))
    assert close(slope.common, bent)
    for level, a in enumerate(alpha):
        own = [a + n for row in rows for n in range(row[level])]
        first = a * (sum((Fraction(1, one) for one in own), Fraction(0)) - shared)
        assert close(slope.gradient[level], first)
        assert close(slope.diagonal[level], first - a * a * sum((Fraction(1, one * one) for one in own), Fraction(0)))


@given(
    st.lists(st.floats(0.1, 50), min_size=2, max_size=5),
    st.lists(st.floats(-20, 20), min_size=5, max_size=5),
    st.lists(st.floats(-50, -0.5), min_size=5, max_size=5),
)
def test_newtons_step_solves_the_equation_it_stands_for(
    alpha: list[float], gradient: list[float], diagonal: list[float]
) -> None:
    levels = len(alpha)
    slope = Slope(tuple(alpha), tuple(gradient[:levels]), tuple(diagonal[:levels]), common=1e-4)
    step = slope.newton()
    assert step is not None
    for row, pull in zip(hessian(slope), slope.gradient, strict=True):
        assert sum(h * s for h, s in zip(row, step, strict=True)) == pytest.approx(-pull, abs=1e-7)


@pytest.mark.parametrize(
    ("diagonal", "common"),
    [
        ((-1.0, 0.0), 0.0),  # flat in one direction
        ((-1.0, 0.5), 0.0),  # a valley in one direction
        ((-1.0, -2.0), 1.0),  # 1 + 1·(1/−1 + 1/−2) < 0: the rank one part turns it over
        ((-2.0, -2.0), 1.0),  # exactly 0: no inverse
    ],
)
def test_where_the_likelihood_is_not_concave_there_is_no_newton_step(
    diagonal: tuple[float, float], common: float
) -> None:
    assert Slope((1.0, 1.0), (1.0, 1.0), diagonal, common).newton() is None


def test_just_concave_is_concave() -> None:
    assert Slope((1.0, 1.0), (1.0, 1.0), (-2.0, -2.001), 1.0).newton() is not None


def test_a_stretch_is_newtons_step_for_the_strength_alone() -> None:
    # Along (t, t) the gradient is 3 + 1 and the curvature −1 − 2 + ½·(1 + 2)² = 1.5 … with ¼ it is −0.75.
    slope = Slope((1.0, 2.0), (3.0, 1.0), (-1.0, -2.0), 0.25)
    assert slope.stretch() == pytest.approx((4 / 0.75,) * 2)
    assert Slope((1.0, 2.0), (-3.0, -1.0), (-1.0, -2.0), 0.25).stretch() == pytest.approx((-4 / 0.75,) * 2)


@pytest.mark.parametrize("common", [0.5, 1 / 3])
@pytest.mark.parametrize("uphill", [1, -1])
def test_where_the_strength_has_no_top_ahead_the_stretch_is_the_longest_step_uphill(
    common: float, uphill: float
) -> None:
    # With a third the line is straight: −3 + 9/3 = 0.
    slope = Slope((1.0, 2.0), (3.0 * uphill, uphill), (-1.0, -2.0), common)
    assert slope.stretch() == (uphill * LONGEST_STEP,) * 2
