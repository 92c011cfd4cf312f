from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.errors import RuleError
from scoring.rules.normal import Z95
from scoring.rules.ratings.levels import Counts
from scoring.rules.ratings.rates import Rate, official_rates
from tests.scoring.rules.halls import ROWS

SHARES = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("numerator", "denominator", "low", "high"),
    [
        # The four cases of R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
        # One half of four, by hand: centre 1/2, reach √(z²/16 + z⁴/64) / (1 + z²/4) = 0.34996.
        (2, 4, 0.1500, 0.8500),
    ],
)
def test_wilson_intervals_have_their_published_ends(numerator: int, denominator: int, low: float, high: float) -> None:
    found = Rate(numerator, denominator)
    assert found.value == Fraction(numerator, denominator)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


def test_the_official_rates_are_counted_as_the_regulations_count() -> None:
    rates = official_rates((1, 2, 7, 30, 160), active=180, visits=400)
    assert (rates.good.numerator, rates.good.denominator, rates.good.value) == (197, 200, Fraction(197, 200))
    assert (rates.bad.numerator, rates.bad.denominator, rates.bad.value) == (3, 200, Fraction(3, 200))
    assert rates.active is not None
    assert (rates.active.numerator, rates.active.denominator, rates.active.value) == (180, 400, Fraction(9, 20))


def test_without_known_visits_there_is_no_active_rate() -> None:
    assert official_rates((0, 0, 0, 0, 9), active=9, visits=None).active is None


def test_a_denominator_of_zero_leaves_a_rate_undefined() -> None:
    rates = official_rates((0, 0, 0, 0, 0), active=0, visits=0)
    for found in (rates.good, rates.bad, rates.active):
        assert found is not None
        assert (found.value, found.low, found.high, found.enough) == (None, None, None, False)


@pytest.mark.parametrize(("valid", "enough"), [(0, False), (4, False), (5, True), (6, True)])
def test_below_five_there_is_not_enough_to_show(valid: int, enough: bool) -> None:
    assert official_rates((0, 0, 0, 0, valid), active=valid, visits=None).good.enough is enough


@pytest.mark.parametrize(("numerator", "denominator"), [(-1, 5), (6, 5), (1, 0)])
def test_a_share_larger_than_its_whole_is_refused(numerator: int, denominator: int) -> None:
    with pytest.raises(RuleError, match="numerator"):
        Rate(numerator, denominator)


def test_more_active_ratings_than_visits_are_refused() -> None:
    with pytest.raises(RuleError, match="9 of 8"):
        official_rates((0, 0, 0, 0, 9), active=9, visits=8)


@given(ROWS)
def test_good_and_bad_make_up_all_valid_ratings(row: Counts) -> None:
    rates = official_rates(row, active=0, visits=None)
    assert rates.good.numerator + rates.bad.numerator == rates.good.denominator == rates.bad.denominator == sum(row)


@given(SHARES)
def test_an_interval_holds_its_rate_inside_zero_to_one_and_mirrors(share: tuple[int, int]) -> None:
    numerator, denominator = share
    found, mirrored = Rate(numerator, denominator), Rate(denominator - numerator, denominator)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert mirrored.high is not None
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high, abs=1e-12)


@given(SHARES)
def test_each_end_of_an_interval_just_fails_to_be_rejected(share: tuple[int, int]) -> None:
    # Wilson's definition: the ends are the p for which the observed share is exactly z standard errors away.
    numerator, denominator = share
    found = Rate(numerator, denominator)
    for end in (found.low, found.high):
        assert end is not None
        distance = (numerator / denominator - end) ** 2
        assert distance == pytest.approx(Z95 * Z95 * end * (1 - end) / denominator, abs=1e-12)


@given(st.integers(1, 500))
def test_the_interval_of_nothing_starts_at_nothing_and_that_of_everything_ends_at_everything(whole: int) -> None:
    # Exactly, not to a rounding error: 0.00 % must not print as −0.00 %, nor 100 % as a hair less.
    assert Rate(0, whole).low == 0
    assert Rate(whole, whole).high == 1


@given(SHARES, st.integers(2, 20))
def test_more_of_the_same_makes_the_interval_narrower(share: tuple[int, int], times: int) -> None:
    few, many = Rate(*share), Rate(times * share[0], times * share[1])
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert many.high - many.low < few.high - few.low
