import os
import subprocess
import sys
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.errors import RuleError
from scoring.rules.ratings import polya_fit
from scoring.rules.ratings.levels import Counts
from scoring.rules.ratings.prior import MILLION, STRONGEST, TINY, WEAKEST, PriorOrigin, fit_prior
from tests.scoring.rules.halls import FRIENDLY, HALLS, MIXED, hall


def test_a_prior_is_fitted_near_the_one_a_hall_was_drawn_from() -> None:
    prior = fit_prior(hall(300, 20, MIXED, 100, seed=7))
    assert prior.origin is PriorOrigin.FITTED
    assert prior.subjects == 300
    assert 17 < prior.strength < 23
    shares = [float(a / prior.strength) for a in prior.alpha]
    assert shares == pytest.approx(MIXED, abs=0.02)


def test_too_few_subjects_get_the_documented_fall_back() -> None:
    prior = fit_prior([(0, 0, 0, 1, 3), (0, 0, 0, 0, 6), (0, 0, 1, 0, 0), (1, 0, 0, 0, 0)])
    # Pooled 1 0 1 1 9 plus one of each level: 2 1 2 2 10 of 17, times ten imagined ratings.
    assert prior.origin is PriorOrigin.FALLBACK
    assert prior.millionths == tuple(round(Fraction(10 * MILLION * n, 17)) for n in (2, 1, 2, 2, 10))


def test_five_subjects_of_two_ratings_are_enough_and_one_rating_tells_nothing() -> None:
    four = [(1, 0, 0, 0, 1), (0, 0, 0, 1, 1), (0, 1, 0, 0, 1), (0, 0, 1, 0, 1)]
    assert fit_prior([*four, (1, 0, 0, 0, 1)]).origin is not PriorOrigin.FALLBACK
    assert fit_prior([*four, *[(0, 0, 0, 0, 1)] * 20]).origin is PriorOrigin.FALLBACK


def test_an_empty_hall_expects_every_level_alike() -> None:
    prior = fit_prior([])
    assert prior.origin is PriorOrigin.FALLBACK
    assert prior.alpha == (Fraction(2),) * 5
    assert prior.subjects == 0


def test_a_hall_that_only_ever_says_one_thing_gets_the_fall_back() -> None:
    prior = fit_prior([(0, 0, 0, 0, n) for n in range(20, 60)])
    assert prior.origin is PriorOrigin.FALLBACK
    assert float(prior.strength) == pytest.approx(10, abs=1e-5)
    assert prior.alpha[4] > Fraction(99, 10)


def test_a_hall_that_cannot_be_fitted_gets_the_fall_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polya_fit, "MAX_STEPS", 0)
    prior = fit_prior([(0, 0, 0, 1, n) for n in range(1, 8)])
    # Pooled 0 0 0 7 28 plus one of each level: 1 1 1 8 29 of 40, times ten imagined ratings.
    assert prior.origin is PriorOrigin.FALLBACK
    assert prior.alpha == tuple(Fraction(n, 4) for n in (1, 1, 1, 8, 29))


def test_a_level_nobody_used_keeps_a_tiny_weight() -> None:
    rows = [(0, first, second, third, fourth) for _, first, second, third, fourth in hall(40, 10, MIXED, 40, seed=3)]
    prior = fit_prior(rows)
    assert prior.origin is PriorOrigin.FITTED
    assert prior.millionths[0] == 1
    assert min(prior.millionths[1:]) > 1


def test_subjects_alike_to_within_chance_get_the_strongest_prior() -> None:
    prior = fit_prior([(1, 1, 3, 10, 85)] * 30)
    assert prior.origin is PriorOrigin.BOUNDED
    assert [float(a) for a in prior.alpha] == pytest.approx([10, 10, 30, 100, 850], abs=1e-3)


def test_subjects_each_of_one_mind_get_the_weakest_prior() -> None:
    prior = fit_prior([(30, 0, 0, 0, 0)] * 5 + [(0, 0, 0, 0, 30)] * 15)
    assert prior.origin is PriorOrigin.BOUNDED
    assert float(prior.strength) == pytest.approx(1, abs=1e-5)


@given(HALLS, st.randoms(use_true_random=False))
def test_the_order_of_subjects_changes_no_bit(rows: list[Counts], shuffler: Random) -> None:
    shuffled = list(rows)
    shuffler.shuffle(shuffled)
    assert fit_prior(shuffled) == fit_prior(rows)


@given(HALLS)
def test_every_hall_has_a_prior_within_its_bounds(rows: list[Counts]) -> None:
    prior = fit_prior(rows)
    assert min(prior.millionths) >= TINY
    assert WEAKEST - 1e-5 <= prior.strength <= STRONGEST + 1e-5
    assert prior.subjects == sum(any(row) for row in rows)


@given(HALLS, st.integers(1, 5))
def test_unrated_subjects_add_nothing(rows: list[Counts], unrated: int) -> None:
    assert fit_prior([*rows, *[(0, 0, 0, 0, 0)] * unrated]) == fit_prior(rows)


def test_another_process_fits_the_same_bits() -> None:
    rows = hall(60, 30, FRIENDLY, 120, seed=11)
    program = f"from scoring.rules.ratings.prior import fit_prior; print(fit_prior({rows!r}).millionths)"
    seeds = {"PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    printed = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, **seeds}, capture_output=True, text=True, check=True
    )
    assert printed.stdout.strip() == str(fit_prior(rows).millionths)


@pytest.mark.parametrize("row", [(1, 2, 3, 4), (1, 2, 3, 4, 5, 6), (0, 0, 0, 0, -1)])
def test_a_row_that_is_not_five_counts_is_refused(row: tuple[int, ...]) -> None:
    with pytest.raises(RuleError, match="five numbers from 0 up"):
        fit_prior([row])
