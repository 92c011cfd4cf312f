"""A hand-written number question whose answer a guide asks for already: the same fact asked twice in other words."""

from collections.abc import Iterator, Sequence

from quiz.model.causes.whole_bank import SameNumber
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_items
from quiz.review.lint.same_time import same_time


@all_items
def same_number(items: Sequence[Item]) -> Iterator[Remark]:
    """Hand-written number questions with the value, the unit and an article of one derived from a guide.

    A number reckoned from others is a different question, even where the value is the same.
    """
    numbers = [item for item in items if item.type is ItemType.NUMBER]
    derived = [item for item in numbers if not item.written]
    for written in (item for item in numbers if item.written and item.reckoning is None):
        twin = next((one for one in derived if _same(written, one)), None)
        if twin is not None:
            yield Remark(written.id, ("answer",), SameNumber(twin.id))


def _same(written: Item, derived: Item) -> bool:
    return written.key == derived.key and bool(_articles(written) & _articles(derived)) and same_time(written, derived)


def _articles(item: Item) -> set[tuple[str, str]]:
    return {(basis.law, basis.article) for basis in item.basis}
