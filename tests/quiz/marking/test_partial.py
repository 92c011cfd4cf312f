"""Multiple choice with part marks: right +1/k, wrong −1/w, never below 0."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.marking import mark
from quiz.model.item import Item, Response
from tests.quiz.builders import multiple
from tests.quiz.strategies import items_with_response, multiples


@pytest.mark.parametrize(
    ("response", "share"),
    [
        ("AC", Fraction(1)),
        ("A", Fraction(1, 2)),
        ("AB", Fraction(1, 2) - Fraction(1, 3)),
        ("ACB", Fraction(2, 3)),
        ("ACBD", Fraction(1, 3)),
        ("ABDE", Fraction(0)),
        ("ABCDE", Fraction(0)),
        ("B", Fraction(0)),
    ],
)
def test_two_right_of_five(response: str, share: Fraction) -> None:
    assert mark(multiple("AC", "ABCDE"), tuple(response)).share == share


def test_where_every_option_is_right_nothing_can_be_lost() -> None:
    item = multiple("ABCD", "ABCD")
    assert mark(item, ("A", "B", "C")).share == Fraction(3, 4)
    assert mark(item, ("A", "B", "C", "D")).share == 1


def test_where_nothing_is_right_nothing_can_be_gained_and_nothing_fails() -> None:
    item = multiple("", "ABCD")
    assert mark(item, ("A",)).share == 0
    assert mark(item, ("A", "B", "C", "D")).share == 0


@given(items_with_response(multiples()), st.data())
def test_a_further_right_option_never_lowers_and_a_further_wrong_one_never_raises(
    case: tuple[Item, Response], data: st.DataObject
) -> None:
    item, response = case
    left = [option.id for option in item.options if option.id not in response]
    assume(left)
    added = data.draw(st.sampled_from(left))
    before, after = mark(item, response).share, mark(item, (*response, added)).share
    assert after >= before if added in item.key else after <= before


@given(multiples())
def test_ticking_everything_earns_nothing_where_something_is_wrong(item: Item) -> None:
    everything = tuple(option.id for option in item.options)
    assert mark(item, everything).share == int(len(item.key) == len(everything))


@given(multiples())
def test_random_ticking_earns_nothing_on_average_before_the_floor(item: Item) -> None:
    right, options = set(item.key), [option.id for option in item.options]
    assume(len(right) < len(options))
    wrong = len(options) - len(right)
    gains = [Fraction(1, len(right)) if letter in right else -Fraction(1, wrong) for letter in options]
    assert sum(gains) == 0
    assert all(
        mark(item, (letter,)).share == max(Fraction(0), gain) for letter, gain in zip(options, gains, strict=True)
    )
