from decimal import ROUND_UP, Context, Decimal, FloatOperation, Inexact, Rounded, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.events.campaigns import Weights
from scoring.rules.cents import rounded
from scoring.rules.composite.composite import Component, Components, composite, composite_sd
from scoring.rules.errors import RuleError
from tests.scoring.rules.halls import SHARES, Shares

SCORES = st.fractions(0, 100, max_denominator=10**6)
COMPONENTS = st.builds(Components, SCORES, SCORES, SCORES)
MAYBE = st.builds(Components, *[st.none() | SCORES] * 3)


def points(components: Components, weights: Shares | None = None) -> list[Decimal | None]:
    return [row.points for row in composite(components, weights or Shares()).contributions]


def test_the_score_on_the_design_sheet_comes_out_as_printed() -> None:
    li_ming = composite(Components(Fraction(95), Fraction(884, 10), 100), Shares())
    assert [row.points for row in li_ming.contributions] == [Decimal("38.00"), Decimal("35.36"), Decimal("20.00")]
    assert str(li_ming.total) == "93.36"
    wang_fang = composite(Components(Decimal("91.7"), Decimal("89.0"), 99), Shares())
    assert str(wang_fang.total) == "92.08"


def test_the_rows_say_component_weight_and_shown_score() -> None:
    rows = composite(Components(Fraction(200, 3), Fraction(80), 98), Shares()).contributions
    assert [(row.component, row.weight, str(row.score)) for row in rows] == [
        (Component.KNOWLEDGE, 40, "66.67"),
        (Component.SATISFACTION, 40, "80.00"),
        (Component.DISCIPLINE, 20, "98.00"),
    ]


def test_a_contribution_is_rounded_from_the_exact_component_not_from_the_shown_one() -> None:
    # 66.666… × 90 % is exactly 60.00; the shown 66.67 would give 60.003.
    assert points(Components(Fraction(200, 3), 0, 0), Shares(90, 5, 5))[0] == Decimal("60.00")
    # 0.0149 × 50 % = 0.00745 → 0.01; the shown 0.01 would give 0.005 → 0.00.
    assert points(Components(Fraction("0.0149"), 0, 0), Shares(50, 25, 25))[0] == Decimal("0.01")


@pytest.mark.parametrize(
    ("score", "contribution"), [("0.25", "0.12"), ("0.75", "0.38"), ("0.2500001", "0.13"), ("0.2499999", "0.12")]
)
def test_halves_of_a_cent_go_to_the_even_cent(score: str, contribution: str) -> None:
    assert points(Components(Fraction(score), 0, 0), Shares(50, 25, 25))[0] == Decimal(contribution)


def test_the_total_is_the_sum_of_what_is_shown_even_where_rounding_the_sum_would_differ() -> None:
    # Three contributions of 0.004: each shown as 0.00, so the total is 0.00, though their exact sum rounds to 0.01.
    thirds = composite(Components(Fraction("0.01"), Fraction("0.01"), Fraction("0.02")), Shares(40, 40, 20))
    assert [row.points for row in thirds.contributions] == [Decimal("0.00")] * 3
    assert thirds.total == Decimal("0.00")


def test_an_undefined_component_leaves_the_composite_undefined_and_is_named() -> None:
    found = composite(Components(None, Fraction(80), None), Shares())
    assert found.total is None
    assert found.missing == (Component.KNOWLEDGE, Component.DISCIPLINE)
    assert [row.points for row in found.contributions] == [None, Decimal("32.00"), None]
    assert found.contributions[0].score is None


def test_a_component_without_weight_may_be_undefined() -> None:
    found = composite(Components(None, Fraction(80), 100), Shares(0, 70, 30))
    assert found.total == Decimal("86.00")
    assert found.missing == ()
    assert str(found.contributions[0].points) == "0.00"


def test_a_component_without_weight_is_still_shown() -> None:
    shown = composite(Components(Fraction(200, 3), Fraction(80), 100), Shares(0, 70, 30)).contributions[0]
    assert (str(shown.score), shown.weight, str(shown.points)) == ("66.67", 0, "0.00")


@pytest.mark.parametrize("weights", [Shares(40, 40, 21), Shares(40, 40, 19), Shares(-10, 60, 50), Shares(120, -20, 0)])
def test_weights_that_are_no_shares_of_a_hundred_are_refused(weights: Shares) -> None:
    with pytest.raises(RuleError, match="sum to 100"):
        composite(Components(1, 2, 3), weights)


@pytest.mark.parametrize("value", [Fraction(-1, 100), Fraction(10001, 100), Decimal("100.01")])
def test_a_component_outside_0_to_100_is_refused(value: Fraction | Decimal) -> None:
    with pytest.raises(RuleError, match="satisfaction score must be from 0 to 100"):
        Components(1, value, 3)


def test_the_weights_of_a_campaign_are_taken_as_they_are() -> None:
    weights = Weights(knowledge=40, satisfaction=40, discipline=20)
    assert composite(Components(100, 100, 100), weights).total == 100


@given(COMPONENTS, SHARES)
def test_what_is_shown_adds_up_to_the_cent_and_stays_within_a_cent_and_a_half_of_the_truth(
    components: Components, weights: Shares
) -> None:
    found = composite(components, weights)
    assert found.total is not None
    assert found.total == sum(row.points for row in found.contributions if row.points is not None)
    assert found.total.as_tuple().exponent == -2
    truth = sum(
        Fraction(components.value(row.component) or 0) * Fraction(row.weight, 100) for row in found.contributions
    )
    assert abs(Fraction(found.total) - truth) <= Fraction(3, 200)
    assert 0 <= found.total <= 100


@given(MAYBE, SHARES)
def test_a_composite_is_undefined_exactly_when_a_weighted_component_is(components: Components, weights: Shares) -> None:
    found = composite(components, weights)
    missing = tuple(
        row.component for row in found.contributions if row.weight and components.value(row.component) is None
    )
    assert found.missing == missing
    assert (found.total is None) == bool(missing)


@given(COMPONENTS, SCORES, SHARES)
def test_a_better_component_never_lowers_the_composite(
    components: Components, other: Fraction, weights: Shares
) -> None:
    mine = Fraction(components.knowledge or 0)
    low, high = sorted([mine, other])
    worse = composite(Components(low, components.satisfaction, components.discipline), weights).total
    better = composite(Components(high, components.satisfaction, components.discipline), weights).total
    assert worse is not None
    assert better is not None
    assert worse <= better


@given(MAYBE, SHARES)
def test_a_hostile_decimal_context_changes_nothing(components: Components, weights: Shares) -> None:
    calm = composite(components, weights)
    hostile = Context(prec=1, rounding=ROUND_UP, Emin=0, Emax=0, traps=[Inexact, Rounded, FloatOperation])
    with localcontext(hostile):
        assert composite(components, weights) == calm
        assert rounded(Decimal("12.345")) == Decimal("12.34")


def test_only_satisfaction_makes_a_composite_uncertain() -> None:
    assert composite_sd(Shares(40, 40, 20), 2.5) == pytest.approx(1.0)
    assert composite_sd(Shares(70, 0, 30), 2.5) == 0
    assert composite_sd(Shares(40, 40, 20), 0.5) == pytest.approx(0.2)


def test_where_satisfaction_is_certain_so_is_the_composite() -> None:
    assert composite_sd(Shares(40, 40, 20), 0.0) == 0


@pytest.mark.parametrize("sd", [-0.1, float("nan")])
def test_a_deviation_that_is_none_is_refused(sd: float) -> None:
    with pytest.raises(RuleError, match="standard deviation"):
        composite_sd(Shares(), sd)
