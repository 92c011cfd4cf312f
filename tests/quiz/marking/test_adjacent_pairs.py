"""Ordering by neighbours: a pair of the key counts when the second comes directly after the first."""

from fractions import Fraction

import pytest
from hypothesis import assume, given

from quiz.marking import mark
from quiz.model.item import Item, Response
from tests.quiz.builders import ordering
from tests.quiz.strategies import items_with_response, orderings


@pytest.mark.parametrize(
    ("response", "share"),
    [
        ("CADB", Fraction(1)),
        ("CABD", Fraction(1, 3)),  # only C-A
        ("BCAD", Fraction(2, 3)),  # last step put first: C-A and A-D still hold
        ("ADBC", Fraction(2, 3)),  # first step put last: A-D and D-B
        ("BDAC", Fraction(0)),  # backwards
        ("CDAB", Fraction(0)),  # A after C, but not directly
        ("CA", Fraction(1, 3)),  # stopped early
        ("CAD", Fraction(2, 3)),
        ("DB", Fraction(1, 3)),
        ("C", Fraction(0)),
    ],
)
def test_four_steps_have_three_pairs(response: str, share: Fraction) -> None:
    assert mark(ordering("CADB"), tuple(response)).share == share


def test_a_single_step_is_all_or_nothing() -> None:
    assert mark(ordering("A"), ("A",)).share == 1


@given(items_with_response(orderings()))
def test_only_the_key_itself_earns_everything(case: tuple[Item, Response]) -> None:
    item, response = case
    assert (mark(item, response).share == 1) == (response == item.key)


@given(items_with_response(orderings()))
def test_placing_the_next_step_never_lowers_the_share(case: tuple[Item, Response]) -> None:
    item, response = case
    left = [step for step in item.key if step not in response]
    assume(left)
    assert mark(item, (*response, left[0])).share >= mark(item, response).share


@given(orderings())
def test_backwards_earns_nothing(item: Item) -> None:
    assert mark(item, tuple(reversed(item.key))).share == 0
