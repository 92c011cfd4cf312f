"""Confidence sets for ranks, against the published example and against what they promise."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.ranks import rank_sets
from scoring.ranks.rank_sets import Estimate, RankSet, marginal_rank_sets, simultaneous_rank_sets
from scoring.rules.errors import RuleError

MATHEMATICS_2018 = """Australia 491.360025 1.939833
Austria 498.942314 2.970999
Belgium 508.070306 2.262662
Canada 512.016943 2.357476
Chile 417.406556 2.415888
Colombia 390.932273 2.989559
Czech-Republic 499.467651 2.460662
Denmark 509.398375 1.735002
Estonia 523.414580 1.743602
Finland 507.301362 1.967920
France 495.407579 2.320214
Germany 500.043781 2.647083
Greece 451.370344 3.091228
Hungary 481.082636 2.319597
Iceland 495.187376 1.953083
Ireland 499.632894 2.198621
Israel 463.034549 3.498563
Italy 486.589857 2.780046
Japan 526.973250 2.471475
Korea 525.933002 3.121394
Latvia 496.126331 1.962767
Lithuania 481.191188 1.953282
Luxembourg 483.421485 1.097632
Mexico 408.801473 2.493226
Netherlands 519.230982 2.632278
New-Zealand 494.489676 1.705943
Norway 500.963788 2.219045
Poland 515.647875 2.602085
Portugal 492.487406 2.684570
Slovak-Republic 486.164854 2.555596
Slovenia 508.897544 1.363878
Spain 481.392613 1.462418
Sweden 502.387702 2.654251
Switzerland 515.314713 2.908004
Türkiye 453.507777 2.260407
United-Kingdom 501.769899 2.564428
United-States 478.244717 3.235444"""
"""OECD, PISA 2018, mathematics: mean and standard error of 37 countries, the example of Mogstad et al. (2024)."""
COUNTRIES = [
    Estimate(name, float(value), float(error)) for name, value, error in map(str.split, MATHEMATICS_2018.splitlines())
]
FEW = st.lists(
    st.tuples(st.sampled_from([-3.0, 0.0, 0.5, 1.0, 9.0]), st.sampled_from([0.0, 0.2, 1.0, 4.0])),
    min_size=1,
    max_size=8,
).map(lambda rows: [Estimate(f"S{place}", *row) for place, row in enumerate(rows)])


def test_the_published_best_five_come_out() -> None:
    surely = {"Canada", "Denmark", "Estonia", "Finland", "Japan", "Korea", "Netherlands", "Poland", "Slovenia"}
    surely |= {"Belgium", "Switzerland"}
    assert {one.subject for one in simultaneous_rank_sets(COUNTRIES) if one.low <= 5} == surely | {"Sweden"}
    assert {one.subject for one in simultaneous_rank_sets(COUNTRIES, coverage=0.9) if one.low <= 5} == surely


def test_the_published_ranges_come_out() -> None:
    alone = {one.subject: one for one in marginal_rank_sets(COUNTRIES)}
    assert alone["United-Kingdom"] == RankSet("United-Kingdom", 7, 23)
    together = {one.subject: one for one in simultaneous_rank_sets(COUNTRIES)}
    assert (together["Korea"].high, together["Germany"].low) == (7, 7)
    assert together["Colombia"] == RankSet("Colombia", 37, 37)
    assert {together[name].low for name in ("Chile", "Mexico")} == {35}
    surer = {one.subject: one for one in simultaneous_rank_sets(COUNTRIES, coverage=0.75)}
    assert surer["Korea"].high < surer["Germany"].low


@given(FEW)
def test_the_estimated_rank_lies_in_its_set_and_more_certainty_never_narrows(estimates: list[Estimate]) -> None:
    sets = simultaneous_rank_sets(estimates, draws=400)
    wider = simultaneous_rank_sets(estimates, coverage=0.99, draws=400)
    alone = marginal_rank_sets(estimates, draws=400)
    assert [one.subject for one in sets] == [one.subject for one in estimates]
    for one, wide, own, estimate in zip(sets, wider, alone, estimates, strict=True):
        above = sum(other.value > estimate.value for other in estimates)
        below = sum(other.value < estimate.value for other in estimates)
        assert 1 <= one.low <= 1 + above <= len(estimates) - below <= one.high <= len(estimates)
        assert wide.low <= one.low
        assert one.high <= wide.high
        assert 1 <= own.low <= own.high <= len(estimates)


@given(FEW, st.randoms(use_true_random=False))
def test_exact_estimates_have_exact_ranks(estimates: list[Estimate], random: object) -> None:
    exact = [Estimate(one.subject, one.value, 0.0) for one in estimates]
    for one, estimate in zip(simultaneous_rank_sets(exact, draws=50), exact, strict=True):
        assert one.low == 1 + sum(other.value > estimate.value for other in exact)
        assert one.high == len(exact) - sum(other.value < estimate.value for other in exact)


@pytest.mark.parametrize("truth", [[0.0] * 6, [0.0, 0.0, 1.0, 1.0, 6.0, 7.0]])
def test_all_true_ranks_are_covered_at_once_as_often_as_promised(truth: list[float]) -> None:
    generator = np.random.default_rng(1)
    errors = [0.5, 1.0, 1.0, 2.0, 0.3, 1.0]
    covered, months = 0, 300
    for month in range(months):
        seen = [Estimate(f"S{i}", generator.normal(value, errors[i]), errors[i]) for i, value in enumerate(truth)]
        sets = simultaneous_rank_sets(seen, seed=month, draws=1000)
        covered += all(
            one.low <= 1 + sum(other > value for other in truth) <= one.high
            for one, value in zip(sets, truth, strict=True)
        )
    # 95 % of 300 within four standard deviations; step-down may cover more often where subjects truly differ.
    assert covered >= 285 - 15
    if len(set(truth)) == 1:
        assert covered <= 285 + 13


def test_the_same_seed_gives_the_same_sets_and_nobody_none() -> None:
    assert simultaneous_rank_sets(COUNTRIES, seed=7) == simultaneous_rank_sets(COUNTRIES, seed=7)
    assert simultaneous_rank_sets([]) == marginal_rank_sets([]) == ()
    assert simultaneous_rank_sets(COUNTRIES[:1]) == (RankSet("Australia", 1, 1),)


@pytest.mark.parametrize(("value", "error"), [(float("nan"), 1.0), (1.0, -0.5), (1.0, float("inf"))])
def test_what_is_no_estimate_is_refused(value: float, error: float) -> None:
    with pytest.raises(RuleError):
        Estimate("S", value, error)


@given(FEW, st.integers(0, 3))
def test_each_by_itself_is_what_the_pairs_it_is_part_of_say(estimates: list[Estimate], exact: int) -> None:
    """The quick way against the general one: only one subject's pairs, stepped down together."""
    estimates = [replace(one, error=0.0) if place < exact else one for place, one in enumerate(estimates)]
    whole = rank_sets._Differences.of(estimates)
    noise = rank_sets._noise(estimates, 3, 200)
    for place in range(len(estimates)):
        pairs = np.zeros((len(estimates), len(estimates)), dtype=np.bool_)
        pairs[place, :] = pairs[:, place] = True
        pairs[place, place] = False
        assert whole.rank_set(noise, place, 0.9) == whole.rank_sets(noise, pairs, 0.9)[place]


def test_ranks_hang_on_no_unit_however_large() -> None:
    small = [Estimate("A", 1.7, 0.1), Estimate("B", -1.7, 0.0), Estimate("C", 1.6, 0.3)]
    large = [Estimate(one.subject, one.value * 1e308, one.error * 1e308) for one in small]
    assert simultaneous_rank_sets(small) == simultaneous_rank_sets(large)
    assert marginal_rank_sets(small) == marginal_rank_sets(large)
