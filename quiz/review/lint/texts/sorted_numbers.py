"""An order that is nothing but a list of numbers put by size: who can count answers it without knowing anything."""

import re
from collections.abc import Iterator
from fractions import Fraction

from quiz.model.causes.texts import NumbersSorted
from quiz.model.item import Item
from quiz.model.numerals import amounts
from quiz.model.vocabulary import ItemType
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_question

_BY_SIZE = re.compile("[由从](?:短到长|长到短|少到多|多到少|小到大|大到小|低到高|高到低)")
"""How a stem asks for sizes instead of an order that the law fixes."""


@each_question
def sorted_numbers(item: Item) -> Iterator[Remark]:
    """An ordering question that asks for sizes, or whose options each hold one number that only rises or only falls.

    One that is retired, or will be, is let be: attempts of before still name it.
    """
    if item.type is not ItemType.ORDERING or item.effective_until is not None:
        return
    texts = {option.id: option.text for option in item.options}
    found = [list(amounts(texts[letter])) for letter in item.key]
    in_options = all(len(one) == 1 for one in found) and _runs([one[0] for one in found])
    if in_options or _BY_SIZE.search(item.stem):
        yield Remark(item.id, ("options",), NumbersSorted())


def _runs(values: list[Fraction]) -> bool:
    return values in (sorted(values), sorted(values, reverse=True)) and len(set(values)) > 1
