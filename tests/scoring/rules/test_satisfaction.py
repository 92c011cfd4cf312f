from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.rules.errors import RuleError
from scoring.rules.ratings.levels import LEVEL_POINTS, Counts
from scoring.rules.ratings.prior import MILLION, Prior, PriorOrigin, fit_prior
from scoring.rules.ratings.satisfaction import satisfaction, satisfaction_of_all
from tests.scoring.rules.halls import FRIENDLY, HALLS, MIXED, POINTS, ROWS, hall

PRIORS = st.tuples(*[st.integers(1, 50 * MILLION)] * 5).map(lambda a: Prior(a, PriorOrigin.FITTED, 20))


def prior_of(*alpha: int) -> Prior:
    return Prior(tuple(a * MILLION for a in alpha), PriorOrigin.FITTED, 20)


def test_a_score_worked_out_by_hand() -> None:
    # Posterior weights 1 1 2 6 10 of 20: (0 + 30 + 120 + 480 + 1000) / 20 = 81.5;
    # squares (900 + 7200 + 38400 + 100000) / 20 = 7325, less 81.5² = 682.75, over 21.
    score = satisfaction((0, 0, 1, 3, 6), prior_of(1, 1, 1, 3, 4))
    assert score.value == Fraction(163, 2)
    assert score.sd == pytest.approx(sqrt(682.75 / 21), rel=1e-15)
    assert (score.low, score.high) == pytest.approx((81.5 - 11.17556, 81.5 + 11.17556), abs=1e-5)
    assert score.ratings == 10


def test_an_unrated_subject_stands_at_the_mean_of_the_prior_and_says_it_is_unrated() -> None:
    score = satisfaction((0, 0, 0, 0, 0), prior_of(1, 1, 2, 6, 10))
    assert score.value == Fraction(163, 2)
    assert score.ratings == 0


@pytest.mark.parametrize("rest", [(0, 0, 0, 20), (0, 2, 4, 14), (4, 4, 6, 6)])
@pytest.mark.parametrize("shares", [FRIENDLY, MIXED])
def test_three_times_very_satisfied_does_not_outrank_480_of_500(
    rest: tuple[int, int, int, int], shares: tuple[float, ...]
) -> None:
    month: dict[str, tuple[int, ...]] = {f"W{n:04}": row for n, row in enumerate(hall(60, 40, shares, 150, seed=5))}
    scores = satisfaction_of_all({**month, "three": (0, 0, 0, 0, 3), "many": (*rest, 480)})
    assert scores["three"].value < scores["many"].value
    assert scores["three"].high - scores["three"].low > scores["many"].high - scores["many"].low


def test_three_do_not_outrank_many_in_a_hall_too_small_to_fit_either() -> None:
    scores = satisfaction_of_all({"three": (0, 0, 0, 0, 3), "many": (1, 1, 2, 16, 480)})
    assert scores["three"].value < scores["many"].value


@given(st.integers(2, 50))
def test_more_ratings_of_what_was_expected_make_the_interval_narrower(times: int) -> None:
    # With counts in the prior's own proportions the shares stay put, so only what is known grows.
    prior = prior_of(1, 1, 2, 6, 10)
    base = (1, 1, 2, 6, 10)
    few, many = satisfaction(base, prior), satisfaction([times * n for n in base], prior)
    assert few.value == many.value
    assert many.sd < few.sd


def test_ten_times_the_ratings_make_every_interval_of_a_real_hall_narrower() -> None:
    rows = [row for row in hall(60, 40, MIXED, 100, seed=9) if sum(row) >= 20]
    prior = fit_prior(rows)
    for row in rows:
        assert satisfaction([10 * n for n in row], prior).sd < satisfaction(row, prior).sd


@given(ROWS, PRIORS, POINTS)
def test_a_score_and_its_interval_stay_within_the_points(row: Counts, prior: Prior, points: tuple[int, ...]) -> None:
    score = satisfaction(row, prior, points)
    assert points[0] <= score.value <= points[-1]
    assert 0 <= score.low <= float(score.value) <= score.high <= 100
    assert 2 * score.sd <= points[-1] - points[0]


@given(ROWS, PRIORS)
def test_a_score_lies_between_the_prior_mean_and_the_plain_mean(row: Counts, prior: Prior) -> None:
    assume(any(row))
    expected = satisfaction((0, 0, 0, 0, 0), prior).value
    plain = Fraction(sum(n * u for n, u in zip(row, LEVEL_POINTS, strict=True)), sum(row))
    assert min(expected, plain) <= satisfaction(row, prior).value <= max(expected, plain)


@given(ROWS, PRIORS, POINTS, st.integers(0, 3))
def test_a_better_rating_in_place_of_a_worse_one_never_lowers_the_score(
    row: Counts, prior: Prior, points: tuple[int, ...], level: int
) -> None:
    assume(row[level] > 0)
    better = list(row)
    better[level] -= 1
    better[level + 1] += 1
    gain = satisfaction(better, prior, points).value - satisfaction(row, prior, points).value
    assert gain >= 0
    assert (gain > 0) == (points[level + 1] > points[level])


def test_an_interval_that_would_leave_the_scale_ends_exactly_at_its_ends() -> None:
    # Five of six at one end: 83.3 ± 27.6, which would go on for eleven points more.
    assert satisfaction((0, 0, 0, 0, 2), prior_of(1, 0, 0, 0, 3)).high == 100
    assert satisfaction((2, 0, 0, 0, 0), prior_of(3, 0, 0, 0, 1)).low == 0


def test_a_campaigns_own_points_count_for_all_of_its_subjects() -> None:
    rows = {"a": (0, 0, 0, 0, 7), "b": (3, 0, 0, 0, 4)}
    own = (0, 10, 20, 30, 40)
    prior = fit_prior(rows.values())
    assert satisfaction_of_all(rows, own) == {name: satisfaction(row, prior, own) for name, row in rows.items()}
    assert satisfaction_of_all(rows, own) != satisfaction_of_all(rows)


@given(HALLS.map(lambda rows: {str(n): row for n, row in enumerate(rows)}))
def test_scoring_all_is_scoring_each_with_the_shared_prior(rows: dict[str, Counts]) -> None:
    prior = fit_prior(rows.values())
    assert satisfaction_of_all(rows) == {subject: satisfaction(row, prior) for subject, row in rows.items()}


def test_a_prior_of_another_number_of_levels_is_refused_and_not_cut_short() -> None:
    for alpha in ((1, 1, 1, 1), (1, 1, 1, 1, 1, 1)):
        with pytest.raises(ValueError, match="zip"):
            satisfaction((0, 0, 0, 0, 1), prior_of(*alpha))


@pytest.mark.parametrize("points", [(0, 30, 60, 80), (100, 80, 60, 30, 0), (0, 30, 60, 80, 101), (-1, 0, 0, 0, 0)])
def test_points_that_reward_worse_ratings_or_leave_the_scale_are_refused(points: tuple[int, ...]) -> None:
    with pytest.raises(RuleError, match="level points"):
        satisfaction((0, 0, 0, 0, 1), prior_of(1, 1, 1, 1, 1), points)
