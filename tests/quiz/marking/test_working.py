"""Whoever adds the parts up gets the mark, for every item and response; and the parts by hand."""

from fractions import Fraction

import pytest
from hypothesis import given

from quiz.marking import mark
from quiz.marking.working import Part, Term, working
from quiz.model.item import Item, Response
from tests.quiz.builders import beware, birth_registration, multiple, ordering, say, single, tell
from tests.quiz.strategies import items_with_response


@given(items_with_response())
def test_the_parts_add_up_to_the_mark(one: tuple[Item, Response]) -> None:
    item, response = one
    parts, share = working(item, response), mark(item, response).share
    if not parts:
        assert share in {0, 1}
    else:
        assert max(Fraction(0), sum((part.amount for part in parts), Fraction(0))) == share


@pytest.mark.parametrize(
    ("item", "response", "parts"),
    [
        (
            birth_registration(),
            ("c1", "m1", "t1_1", "x1"),
            (Part(Term.TOLD, 5, 10), Part(Term.OVER_DEMANDED, 1, 4), Part(Term.WRONG_FACT, 1, 10)),
        ),
        (birth_registration(), (), (Part(Term.TOLD, 0, 10),)),
        (multiple("AC"), ("A", "B"), (Part(Term.RIGHT, 1, 2), Part(Term.WRONG, 1, 3))),
        (ordering("CADB"), ("C", "A", "B", "D"), (Part(Term.PAIRS, 1, 3),)),
        (ordering("BA"), ("A", "B"), (Part(Term.PAIRS, 0, 1),)),
        (single("B"), ("A",), ()),
        (tell(beware("x1")), ("x1",), (Part(Term.OVER_DEMANDED, 1, 1),)),
    ],
)
def test_parts_by_hand(item: Item, response: Response, parts: tuple[Part, ...]) -> None:
    assert working(item, response) == parts


def test_a_wrong_time_limit_fails_the_whole_where_the_right_one_is_critical() -> None:
    def limits(*, critical: bool) -> Item:
        right = say("t1", group="t1", critical=critical)
        return tell(say("m1", critical=True), right, beware("t1_1", group="t1"))

    assert mark(limits(critical=True), ("m1", "t1_1")).told_all is False
    assert mark(limits(critical=True), ("m1",)).told_all is False
    assert mark(limits(critical=True), ("m1", "t1")).told_all is True
    assert mark(limits(critical=False), ("m1", "t1_1")).told_all is True
