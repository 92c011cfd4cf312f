import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.discipline.discipline import discipline_score, unit_deduction
from scoring.rules.errors import RuleError

FINDINGS = st.lists(st.integers(1, 10), max_size=60)


def test_without_findings_discipline_is_full_and_the_unit_loses_nothing() -> None:
    assert discipline_score([]) == 100
    assert unit_deduction([]) == 0


def test_points_come_off_a_hundred() -> None:
    assert discipline_score([1, 1, 2]) == 96
    assert unit_deduction([1, 1, 2]) == 4


def test_the_score_has_a_floor_and_the_deduction_has_none() -> None:
    many = [2] * 60
    assert discipline_score(many) == 0
    assert unit_deduction(many) == 120


@given(FINDINGS, st.integers(1, 10))
def test_one_more_finding_costs_its_points_down_to_the_floor(points: list[int], worth: int) -> None:
    assert discipline_score([*points, worth]) == max(0, discipline_score(points) - worth)
    assert unit_deduction([*points, worth]) == unit_deduction(points) + worth


@given(FINDINGS)
def test_a_score_is_from_0_to_100_and_does_not_depend_on_the_order(points: list[int]) -> None:
    assert 0 <= discipline_score(points) <= 100
    assert discipline_score(reversed(points)) == discipline_score(points)


@pytest.mark.parametrize("worth", [0, -1])
def test_a_finding_that_costs_nothing_is_refused(worth: int) -> None:
    with pytest.raises(RuleError, match="at least 1 point"):
        discipline_score([1, worth])
