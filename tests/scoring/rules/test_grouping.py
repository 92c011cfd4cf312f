from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.composite.composite import Component, Components, composite
from scoring.rules.composite.grouping import Member, group_score, weighted_mean
from scoring.rules.errors import RuleError
from tests.scoring.rules.halls import SHARES, Shares

SCORES = st.fractions(0, 100, max_denominator=1000)
DAYS = st.integers(0, 23) | st.integers(0, 46).map(lambda n: Fraction(n, 2))
MEMBERS = st.lists(
    st.builds(Member, DAYS, st.builds(Components, st.none() | SCORES, st.none() | SCORES, SCORES), st.floats(0, 30)),
    max_size=8,
)


def test_people_weigh_by_their_days_on_duty() -> None:
    group = group_score(
        [
            Member(20, Components(90, 80, 100), satisfaction_sd=3.0),
            Member(10, Components(60, 95, 97), satisfaction_sd=4.0),
        ],
        Shares(),
    )
    # (20·90 + 10·60)/30 = 80; (20·80 + 10·95)/30 = 85; (20·100 + 10·97)/30 = 99.
    assert group.components == Components(Fraction(80), Fraction(85), Fraction(99))
    assert group.composite.total == Decimal("85.80")
    assert (group.counted, group.left_out, group.days) == (2, 0, 30)
    # √((20·3)² + (10·4)²)/30
    assert group.satisfaction_sd == pytest.approx(2.403700850, abs=1e-9)


def test_who_is_given_without_a_deviation_is_certain() -> None:
    assert group_score([Member(20, Components(90, 80, 100))], Shares()).satisfaction_sd == 0


def test_whoever_has_no_composite_enters_no_component() -> None:
    group = group_score([Member(20, Components(90, 80, 100)), Member(10, Components(None, 10, 10))], Shares())
    assert group.components == Components(Fraction(90), Fraction(80), Fraction(100))
    assert (group.counted, group.left_out, group.days) == (1, 1, 20)


def test_whoever_was_never_on_duty_has_no_say() -> None:
    group = group_score([Member(Fraction(1, 2), Components(90, 80, 100)), Member(0, Components(0, 0, 0))], Shares())
    assert group.components == Components(Fraction(90), Fraction(80), Fraction(100))
    assert (group.counted, group.left_out) == (1, 1)


def test_a_component_without_weight_is_the_mean_of_those_who_have_it() -> None:
    group = group_score([Member(1, Components(None, 80, 100)), Member(3, Components(70, 90, 100))], Shares(0, 80, 20))
    assert group.components.knowledge == 70
    assert group.components.satisfaction == Fraction(175, 2)
    assert group.composite.total == Decimal("90.00")


def test_a_group_of_nobody_is_undefined() -> None:
    group = group_score([Member(5, Components(None, 80, 100))], Shares())
    assert group.composite.total is None
    assert group.composite.missing == tuple(Component)
    assert (group.counted, group.left_out, group.days, group.satisfaction_sd) == (0, 1, 0, 0.0)


@pytest.mark.parametrize(("days", "sd"), [(-1, 0.0), (1, -0.5), (1, float("nan"))])
def test_days_and_deviations_below_zero_are_refused(days: int, sd: float) -> None:
    with pytest.raises(RuleError, match="at least 0"):
        Member(days, Components(1, 2, 3), sd)


@given(MEMBERS, SHARES)
def test_the_shown_parts_of_a_group_add_up_to_the_cent(members: list[Member], weights: Shares) -> None:
    group = group_score(members, weights)
    parts = [row.points for row in group.composite.contributions]
    assert group.counted + group.left_out == len(members)
    assert (group.composite.total is None) == (group.counted == 0)
    if group.composite.total is not None:
        assert group.composite.total == sum(part for part in parts if part is not None)


@given(MEMBERS, SHARES, st.randoms(use_true_random=False))
def test_the_order_of_people_changes_no_bit(members: list[Member], weights: Shares, shuffler: Random) -> None:
    shuffled = list(members)
    shuffler.shuffle(shuffled)
    assert group_score(shuffled, weights) == group_score(members, weights)


@given(st.builds(Components, SCORES, SCORES, SCORES), st.integers(1, 23), st.integers(1, 5), SHARES)
def test_a_group_of_equals_scores_as_each_of_them(
    components: Components, days: int, people: int, weights: Shares
) -> None:
    group = group_score([Member(days, components)] * people, weights)
    assert group.components == components
    assert group.composite == composite(components, weights)


@given(MEMBERS, SHARES)
def test_a_mean_lies_among_those_it_is_of_and_is_surer_than_the_least_sure(
    members: list[Member], weights: Shares
) -> None:
    group = group_score(members, weights)
    for component in Component:
        mean = group.components.value(component)
        single = [value for m in members if (value := m.components.value(component)) is not None]
        assert mean is None or min(single) <= mean <= max(single)
    assert group.satisfaction_sd <= max([m.satisfaction_sd for m in members], default=0.0) * (1 + 1e-12)


@given(MEMBERS, SHARES, st.integers(2, 9))
def test_only_the_proportion_of_days_matters(members: list[Member], weights: Shares, times: int) -> None:
    longer = [Member(m.days * times, m.components, m.satisfaction_sd) for m in members]
    assert group_score(longer, weights).composite == group_score(members, weights).composite


@given(st.lists(st.tuples(DAYS.filter(bool), st.none() | SCORES | st.integers(0, 100)), max_size=8))
def test_a_weighted_mean_is_the_sum_of_fractions_however_it_is_added_up(
    weighted: list[tuple[int | Fraction, Fraction | int | None]],
) -> None:
    having = [(weight, value) for weight, value in weighted if value is not None]
    expected = sum(weight * Fraction(value) for weight, value in having) / sum(w for w, _ in having) if having else None
    assert weighted_mean(weighted) == expected
