"""A hand-written number question whose answer a guide asks for already: the same fact asked twice in other words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quiz.model.causes.whole_bank import SameNumber
from quiz.model.item import Item, Response
from quiz.model.vocabulary import ItemType
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_items
from quiz.review.lint.same_time import same_time


@all_items
def same_number(items: Sequence[Item]) -> Iterator[Remark]:
    """Hand-written number questions with the value, the unit and an article of one derived from a guide.

    A number reckoned from others is a different question, even where the value is the same.
    """
    derived: defaultdict[tuple[Response, str, str], list[Item]] = defaultdict(list)
    numbers = [item for item in items if item.type is ItemType.NUMBER]
    for item in numbers:
        if not item.written:
            for law, article in _articles(item):
                derived[item.key, law, article].append(item)
    for written in (item for item in numbers if item.written and item.reckoning is None):
        twins = (one for law, article in _articles(written) for one in derived[written.key, law, article])
        twin = next((one for one in twins if same_time(written, one)), None)
        if twin is not None:
            yield Remark(written.id, ("answer",), SameNumber(twin.id))


def _articles(item: Item) -> dict[tuple[str, str], None]:
    return dict.fromkeys((basis.law, basis.article) for basis in item.basis)
