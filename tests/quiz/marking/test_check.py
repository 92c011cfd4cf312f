"""The gate before a response is kept: what fits gets one canonical form, what does not is refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.marking import check_response, mark
from quiz.model.errors import ResponseError
from quiz.model.item import Item, Response
from quiz.model.vocabulary import Facet, Unit
from tests.quiz.builders import beware, birth_registration, multiple, number, ordering, say, single, tell, true_false
from tests.quiz.strategies import any_item, items_with_response
from tests.telling import refused


@pytest.mark.parametrize(
    ("item", "raw", "kept"),
    [
        (single(), ("B",), ("B",)),
        (single(), (), ()),
        (true_false(), ("false",), ("false",)),
        (multiple("AC"), ("E", "A"), ("A", "E")),
        (ordering("CADB"), ("D", "A"), ("D", "A")),
        (number(), ("030.0", "day"), ("30", "day")),
        (number(units=()), ("30", "day"), ("30", "day")),
        (birth_registration(), ("x1", "t1_2", "c1"), ("c1", "t1_2", "x1")),
    ],
)
def test_what_fits_gets_its_canonical_form(item: Item, raw: Response, kept: Response) -> None:
    assert check_response(item, raw) == kept


@pytest.mark.parametrize(
    ("item", "raw", "reason"),
    [
        (single(), ("Z",), "没有选项 Z"),
        (single(), ("A", "B"), "只能选一项"),
        (true_false(), ("yes",), "没有选项 yes"),
        (true_false(), ("true", "false"), "只能选一项"),
        (multiple(), ("A", "A"), "重复"),
        (multiple(), ("A", "Q"), "没有选项 Q"),
        (ordering("CADB"), ("C", "A", "C"), "重复"),
        (ordering("CADB"), ("C", "E"), "没有选项 E"),
        (number(), ("三十", "day"), "不是数字"),
        (number(), ("", "day"), "不是数字"),
        (number(), ("30",), "一个数字和一个单位"),
        (number(), ("30", "day", "day"), "一个数字和一个单位"),
        (number(), ("30", "yuan"), "没有单位 yuan"),
        (number(units=()), ("30", "month"), "没有单位 month"),
        (birth_registration(), ("m9",), "没有选项 m9"),
        (birth_registration(), ("m1", "m1"), "重复"),
        (birth_registration(), ("t1", "t1_1"), "只能选一项"),
        (birth_registration(), ("t1_1", "t1_2"), "只能选一项"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason(item: Item, raw: Response, reason: str) -> None:
    with refused(ResponseError, reason):
        check_response(item, raw)


def test_one_line_of_each_of_two_groups_may_be_ticked() -> None:
    item = tell(
        say("t1", Facet.LIMITS, group="t1"),
        beware("t1_1", Facet.LIMITS, group="t1"),
        say("f1", Facet.FEES, group="f1"),
        beware("f1_1", Facet.FEES, group="f1"),
    )
    assert check_response(item, ("f1_1", "t1")) == ("t1", "f1_1")


@given(items_with_response())
def test_checking_twice_changes_nothing(case: tuple[Item, Response]) -> None:
    item, response = case
    once = check_response(item, response)
    assert check_response(item, once) == once
    assert len(once) == len(response)


TOKENS = st.sampled_from(["A", "B", "C", "true", "false", "30", "day", "c1", "m0", "t0", "t0_0", "x0", "", "三"])


@given(any_item(), st.lists(TOKENS, max_size=5).map(tuple))
def test_a_wild_response_is_refused_or_ends_in_canonical_form(item: Item, wild: Response) -> None:
    try:
        kept = check_response(item, wild)
    except ResponseError:
        return
    assert check_response(item, kept) == kept
    assert 0 <= mark(item, kept).share <= 1


def test_the_unit_is_kept_as_plain_text() -> None:
    assert type(check_response(number(), ("30", Unit.DAY))[1]) is str
