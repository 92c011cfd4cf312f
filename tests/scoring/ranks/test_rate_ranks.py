"""The beta-binomial fit and its ranks."""

from math import comb, exp, lgamma, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.ranks.rate_ranks import Trials, rate_ranks
from scoring.rules.errors import RuleError

HITS = (18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7)
LATER = (346, 298, 276, 222, 273, 270, 263, 210, 269, 230, 264, 256, 303, 264, 226, 286, 316, 200)
"""Efron & Morris (1975): 18 batters, hits of the first 45 at bat, and thousandths over the rest of the season."""
BATTERS = [Trials(f"B{place}", 45, hits) for place, hits in enumerate(HITS)]
COUNTS = st.lists(
    st.integers(0, 40).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))), min_size=1, max_size=6
).map(lambda rows: [Trials(f"S{place}", *row) for place, row in enumerate(rows)])


def log_likelihood(counts: list[Trials], a: float, b: float) -> float:
    def beta(x: float, y: float) -> float:
        return lgamma(x) + lgamma(y) - lgamma(x + y)

    return sum(
        log(comb(one.trials, one.successes)) + beta(one.successes + a, one.trials - one.successes + b) - beta(a, b)
        for one in counts
    )


def test_drawing_together_beats_the_plain_averages_by_three() -> None:
    found = rate_ranks(BATTERS)
    plain = sum((hits / 45 - later / 1000) ** 2 for hits, later in zip(HITS, LATER, strict=True))
    means = [one.mean for one in found.standings if one.mean is not None]
    drawn = sum((mean - later / 1000) ** 2 for mean, later in zip(means, LATER, strict=True))
    assert plain >= 3 * drawn


def test_the_fit_is_the_most_likely_one() -> None:
    found = rate_ranks(BATTERS)
    assert found.a is not None
    assert found.b is not None
    assert found.log_likelihood is not None
    assert found.log_likelihood == pytest.approx(log_likelihood(BATTERS, found.a, found.b), abs=1e-9)
    for by in (0.97, 1.03):
        for a, b in ((found.a * by, found.b), (found.a, found.b * by), (found.a * by, found.b * by)):
            assert log_likelihood(BATTERS, a, b) < found.log_likelihood


def test_the_chances_of_two_are_those_of_their_posteriors() -> None:
    """With Beta(a + r, b + n − r) for both, P(first > second) is a sum by hand (integer parameters are not needed)."""
    counts = [Trials("A", 30, 24), Trials("B", 30, 6), Trials("C", 30, 15)]
    found = rate_ranks(counts)
    assert found.a is not None
    assert found.b is not None
    steps = 4000
    grid = [(i + 0.5) / steps for i in range(steps)]

    def density(one: Trials) -> list[float]:
        x, y = one.successes + found.a, one.trials - one.successes + found.b  # type: ignore[operator]
        raw = [exp((x - 1) * log(p) + (y - 1) * log(1 - p)) for p in grid]
        return [value / sum(raw) for value in raw]

    parts = {one.subject: density(one) for one in counts}
    below_b = below_c = best = 0.0
    for place in range(steps):
        best += parts["A"][place] * below_b * below_c
        below_b += parts["B"][place]
        below_c += parts["C"][place]
    assert found.standings[0].best == pytest.approx(best, abs=0.005)
    assert (found.standings[0].low, found.standings[1].high) == (1, 3)


@given(COUNTS)
def test_chances_add_up_and_intervals_are_ranks(counts: list[Trials]) -> None:
    found = rate_ranks(counts)
    for one in found.standings:
        assert 1 <= one.low <= one.high <= len(counts)
        assert one.mean is None or 0 <= one.mean <= 1
    if found.a is None:
        assert {(one.best, one.worst, one.low, one.high) for one in found.standings} == {(None, None, 1, len(counts))}
    else:
        assert sum(one.best for one in found.standings if one.best is not None) == pytest.approx(1)
        assert sum(one.worst for one in found.standings if one.worst is not None) == pytest.approx(1)


def test_where_nobody_differs_nobody_is_best() -> None:
    found = rate_ranks([Trials("A", 100, 50), Trials("B", 100, 50)])
    assert (found.a, found.b) == (None, None)
    assert found.log_likelihood == pytest.approx(2 * (log(comb(100, 50)) - 100 * log(2)))
    assert [(one.mean, one.best) for one in found.standings] == [(0.5, None), (0.5, None)]
    never = rate_ranks([Trials("A", 0, 0), Trials("B", 0, 0)])
    assert never.log_likelihood is None
    assert [one.mean for one in never.standings] == [None, None]


def test_hundreds_of_thousands_of_trials_settle() -> None:
    counts = [Trials(f"S{place}", 900_000 + place, 700_000 + 4_000 * place) for place in range(40)]
    found = rate_ranks(counts)
    assert found.a is not None
    assert [one.low for one in found.standings] == [one.high for one in found.standings] == [*range(40, 0, -1)]


@pytest.mark.parametrize(("trials", "successes"), [(3, 4), (3, -1)])
def test_what_is_no_count_is_refused(trials: int, successes: int) -> None:
    with pytest.raises(RuleError):
        Trials("S", trials, successes)


def test_where_everybody_is_of_one_mind_those_alike_share_their_chances() -> None:
    found = rate_ranks([Trials("A", 20, 20), Trials("B", 30, 30), Trials("C", 20, 0), Trials("D", 0, 0)])
    assert found.a is not None
    assert found.log_likelihood is not None
    by_name = {one.subject: one for one in found.standings}
    for name in ("A", "B"):
        assert by_name[name].mean == pytest.approx(1, abs=1e-6)
        assert 0.2 < (by_name[name].best or 0) < 0.6
        assert (by_name[name].low, by_name[name].high) == (1, 3)
    assert by_name["C"].mean == pytest.approx(0, abs=1e-6)
    assert found == rate_ranks([Trials("A", 20, 20), Trials("B", 30, 30), Trials("C", 20, 0), Trials("D", 0, 0)])
