"""What holds for every rule: marks lie between nothing and everything, the key earns everything, silence nothing."""

from fractions import Fraction

from hypothesis import given

from quiz.marking import check_response, mark
from quiz.model.item import Item, Response
from quiz.model.vocabulary import ItemType
from tests.quiz.strategies import any_item, items_with_response


@given(items_with_response())
def test_a_share_lies_between_nothing_and_everything(case: tuple[Item, Response]) -> None:
    item, response = case
    share = mark(item, check_response(item, response)).share
    assert isinstance(share, Fraction)
    assert 0 <= share <= 1


@given(any_item())
def test_the_key_is_a_fitting_response_and_earns_everything(item: Item) -> None:
    assert mark(item, check_response(item, item.key)).share == 1


@given(any_item())
def test_not_answering_earns_nothing(item: Item) -> None:
    result = mark(item, ())
    assert result.share == 0
    assert result.told_all is (False if item.type is ItemType.TELL else None)


@given(items_with_response())
def test_only_a_checklist_says_whether_everything_was_told(case: tuple[Item, Response]) -> None:
    item, response = case
    result = mark(item, check_response(item, response))
    assert (result.told_all is None) == (result.checklist is None) == (item.type is not ItemType.TELL)


@given(items_with_response())
def test_the_order_of_ticking_never_matters_except_for_ordering(case: tuple[Item, Response]) -> None:
    item, response = case
    if item.type in {ItemType.MULTIPLE, ItemType.TELL}:
        backwards = tuple(reversed(response))
        assert check_response(item, backwards) == check_response(item, response)
        assert mark(item, backwards) == mark(item, response)
