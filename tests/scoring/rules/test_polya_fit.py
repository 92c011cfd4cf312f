"""The fast fit against a slow and plain one that shares no code with it, and against what a maximum must satisfy."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given

from scoring.rules.ratings import polya_fit
from scoring.rules.ratings.levels import Counts
from scoring.rules.ratings.polya import Sample
from scoring.rules.ratings.polya_fit import Maximum, maximum_likelihood
from tests.examples import times
from tests.scoring.rules.halls import FRIENDLY, HALLS, MIXED, hall

WEAKEST, STRONGEST = 1.0, 1000.0


def used_levels(rows: Sequence[Counts]) -> list[list[int]]:
    rated = [row for row in rows if any(row)]
    used = [level for level in range(5) if any(row[level] for row in rated)]
    return [[row[level] for level in used] for row in rated]


def survivors(counts: Sequence[int]) -> list[int]:
    """How many counts exceed 0, 1, 2 …: ψ(n+a) − ψ(a) is Σ 1/(a+k) for k < n, so these are all a sum needs."""
    return [sum(n > k for n in counts) for k in range(max(counts))]


def plain_fixed_point(rows: Sequence[Sequence[int]], start: Sequence[float]) -> list[float]:
    """Minka's update and nothing else, digamma differences written out, until it stands still."""
    levels = [survivors(column) for column in zip(*rows, strict=True)]
    totals = survivors([sum(row) for row in rows])
    alpha = list(start)
    for _ in range(100_000):
        share = sum(n / (sum(alpha) + k) for k, n in enumerate(totals))
        update = [
            a * sum(n / (a + k) for k, n in enumerate(level)) / share for level, a in zip(levels, alpha, strict=True)
        ]
        change = max(abs(new / old - 1) for new, old in zip(update, alpha, strict=True))
        alpha = update
        if change < 1e-14:
            return alpha
    raise AssertionError("the plain fixed point did not stand still: choose a hall it can do")


def fit(rows: Sequence[Sequence[int]]) -> Maximum:
    found = maximum_likelihood(rows, WEAKEST, STRONGEST)
    assert found is not None, "the fit did not settle"
    return found


@pytest.mark.parametrize("strength", [2, 5, 12])
@pytest.mark.parametrize("shares", [FRIENDLY, MIXED])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_fit_is_where_the_plain_fixed_point_ends(strength: float, shares: Sequence[float], seed: int) -> None:
    rows = used_levels(hall(30, strength, shares, 40, seed))
    found = fit(rows)
    slow = plain_fixed_point(rows, [1.0] * len(rows[0]))
    assert found.bounded is False
    assert found.alpha == pytest.approx(slow, rel=1e-8, abs=0)


def test_a_hall_counted_by_hand_has_the_strength_algebra_gives() -> None:
    # Two levels, subjects (2,0) ×3, (0,2) ×3, (1,1) ×2: by symmetry α = (a, a), and six of eight agree:
    # P(agree) = (a+1)/(2a+1) = 6/8 gives a = 1/2 when the mean is 1/2, so A = 1 …
    agreeing = fit([[2, 0]] * 3 + [[0, 2]] * 3 + [[1, 1]] * 2)
    assert agreeing.alpha == pytest.approx([0.5, 0.5], rel=1e-6)
    # … and with ten of sixteen agreeing (a+1)/(2a+1) = 5/8 gives a = 3/2.
    mixed = fit([[2, 0]] * 5 + [[0, 2]] * 5 + [[1, 1]] * 6)
    assert not mixed.bounded
    assert mixed.alpha == pytest.approx([1.5, 1.5], rel=1e-9)


def test_subjects_that_are_all_alike_are_held_at_the_strongest_prior_with_the_shared_mean() -> None:
    found = fit([[2, 3, 15]] * 12)
    assert found.bounded
    assert found.alpha == pytest.approx([100, 150, 750], rel=1e-6)


def test_subjects_each_of_one_mind_are_held_at_the_weakest_prior() -> None:
    found = fit([[9, 0]] * 4 + [[0, 9]] * 4)
    assert found.bounded
    assert found.alpha == pytest.approx([0.5, 0.5], rel=1e-6)


@pytest.mark.parametrize(
    ("rows", "strength"),
    [
        ([[2, 0]] * 3 + [[0, 2]] * 3 + [[1, 1]] * 2, 1),
        ([[2, 0]] * 5 + [[0, 2]] * 5 + [[1, 1]] * 6, 3),
        ([[2, 0, 0]] * 3 + [[0, 2, 0]] * 3 + [[0, 0, 2]] * 3 + [[1, 1, 0], [0, 1, 1], [1, 0, 1]] * 3, 3),
    ],
)
def test_where_agreement_alone_decides_the_fit_starts_at_the_top_and_is_done_at_once(
    rows: Sequence[Sequence[int]], strength: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With two ratings each and levels used alike, how often two ratings agree is all the likelihood knows of A.
    monkeypatch.setattr(polya_fit, "MAX_STEPS", 1)
    assert sum(fit(rows).alpha) == pytest.approx(strength, rel=1e-12)


def test_subjects_that_agree_exactly_as_often_as_chance_has_it_are_held_at_the_strongest_prior() -> None:
    found = fit([[2, 0], [0, 2], [1, 1], [1, 1]])
    assert found.bounded
    assert found.alpha == pytest.approx([500, 500])


@pytest.mark.parametrize(("strength", "shares", "seed"), [(2, MIXED, 1), (5, FRIENDLY, 2), (12, MIXED, 3)])
def test_a_hall_of_ordinary_size_is_fitted_in_about_six_steps(
    strength: float, shares: Sequence[float], seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polya_fit, "MAX_STEPS", 7)
    assert not fit(used_levels(hall(30, strength, shares, 40, seed))).bounded


@pytest.mark.parametrize(
    ("limit", "rows"),
    [
        ("MAX_STEPS", [[2, 0]] * 3 + [[0, 2]] * 3 + [[1, 1]] * 2),
        ("MAX_MEAN_STEPS", [[9, 0]] * 4 + [[0, 9]] * 4),  # of one mind: the mean is sought at the weakest strength
    ],
)
def test_a_fit_that_does_not_settle_says_so(
    limit: str, rows: Sequence[Sequence[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polya_fit, limit, 0)
    assert maximum_likelihood(rows, WEAKEST, STRONGEST) is None


@pytest.mark.parametrize("ratings", [3, 30, 200])
@pytest.mark.parametrize("strength", [0.3, 10, 50, 3000])
@pytest.mark.parametrize("subjects", [8, 60])
def test_sparse_and_even_halls_settle_too(subjects: int, strength: float, ratings: int) -> None:
    for seed in range(4):
        rows = used_levels(hall(subjects, strength, FRIENDLY, ratings, seed))
        if len(rows[0]) > 1:
            meets_the_conditions_of_a_maximum(rows, fit(rows))


@given(HALLS)
@times(3)  # the fit has four ways to end, and a random hall takes two of them rarely
def test_any_hall_settles_on_a_maximum(rows: list[Counts]) -> None:
    assume(sum(sum(row) > 1 for row in rows) >= 5)
    table = used_levels(rows)
    assume(len(table[0]) > 1)
    meets_the_conditions_of_a_maximum(table, fit(table))


def meets_the_conditions_of_a_maximum(rows: Sequence[Sequence[int]], found: Maximum) -> None:
    """Inside the bounds the gradient vanishes; at one it points outwards."""
    sample = Sample.of(rows)
    gradient = sample.slope(found.alpha).gradient
    strength = sum(found.alpha)
    ratings = sum(map(sum, rows))
    assert min(found.alpha) > 0
    if not found.bounded:
        assert WEAKEST <= strength <= STRONGEST
        assert max(map(abs, gradient)) < 1e-9 * ratings
        return
    if strength == pytest.approx(STRONGEST):
        pooled = [STRONGEST * sum(column) / ratings for column in zip(*rows, strict=True)]
        assert found.alpha == pytest.approx(pooled, rel=1e-12)
        assert sum(gradient) > -1e-9 * ratings
    else:
        # No mean of the same strength is more likely: per unit of α every level pulls alike.
        assert strength == pytest.approx(WEAKEST)
        alike = [a / strength * sum(gradient) for a in found.alpha]
        assert gradient == pytest.approx(alike, abs=1e-7 * ratings)
        assert sum(gradient) < 1e-9 * ratings


@given(HALLS)
def test_one_plain_update_never_lowers_the_likelihood(rows: list[Counts]) -> None:
    table = used_levels(rows)
    assume(table)
    sample = Sample.of(table)
    alpha = (1.0,) * len(table[0])
    assert sample.log_likelihood(sample.fixed_point(alpha)) >= sample.log_likelihood(alpha) - 1e-9
