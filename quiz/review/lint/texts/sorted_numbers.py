"""An order that is nothing but a list of numbers put by size: who can count answers it without knowing anything."""

from collections.abc import Iterator
from fractions import Fraction

from quiz.model.causes.texts import NumbersSorted
from quiz.model.item import Item
from quiz.model.numerals import amounts
from quiz.model.vocabulary import ItemType
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_question


@each_question
def sorted_numbers(item: Item) -> Iterator[Remark]:
    """An ordering question whose options each hold one number, which in the right order only rise or only fall.

    One that is retired, or will be, is let be: attempts of before still name it.
    """
    if item.type is not ItemType.ORDERING or item.effective_until is not None:
        return
    texts = {option.id: option.text for option in item.options}
    found = [list(amounts(texts[letter])) for letter in item.key]
    if all(len(one) == 1 for one in found) and _runs([one[0] for one in found]):
        yield Remark(item.id, ("options",), NumbersSorted())


def _runs(values: list[Fraction]) -> bool:
    return values in (sorted(values), sorted(values, reverse=True)) and len(set(values)) > 1
