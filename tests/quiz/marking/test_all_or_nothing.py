"""All or nothing: the key or nothing."""

import pytest
from hypothesis import given

from quiz.marking import mark
from quiz.model.item import Item, Response
from quiz.model.vocabulary import ItemType, MarkingRule
from tests.quiz.builders import multiple, ordering, single, true_false
from tests.quiz.strategies import items_with_response, multiples, orderings


@pytest.mark.parametrize(
    ("item", "response", "share"),
    [
        (single("B"), ("B",), 1),
        (single("B"), ("A",), 0),
        (true_false(True), ("true",), 1),
        (true_false(False), ("true",), 0),
        (true_false(False), ("false",), 1),
        (multiple("AC", rule=MarkingRule.ALL_OR_NOTHING), ("A", "C"), 1),
        (multiple("AC", rule=MarkingRule.ALL_OR_NOTHING), ("A",), 0),
        (multiple("AC", rule=MarkingRule.ALL_OR_NOTHING), ("A", "B", "C"), 0),
        (ordering("CAB", rule=MarkingRule.ALL_OR_NOTHING), ("C", "A", "B"), 1),
        (ordering("CAB", rule=MarkingRule.ALL_OR_NOTHING), ("A", "B", "C"), 0),
        (ordering("CAB", rule=MarkingRule.ALL_OR_NOTHING), ("C", "A"), 0),
    ],
)
def test_only_the_key_counts(item: Item, response: Response, share: int) -> None:
    assert mark(item, response).share == share


@given(items_with_response(multiples(MarkingRule.ALL_OR_NOTHING)))
def test_a_multiple_choice_is_compared_as_a_set(case: tuple[Item, Response]) -> None:
    item, response = case
    assert mark(item, response).share == int(sorted(response) == sorted(item.key))


@given(items_with_response(orderings(MarkingRule.ALL_OR_NOTHING)))
def test_an_ordering_is_compared_in_order(case: tuple[Item, Response]) -> None:
    item, response = case
    assert item.type is ItemType.ORDERING
    assert mark(item, response).share == int(response == item.key)
