"""A stem that tells the key of another question; on one paper the second is answered by reading the first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quiz.model.causes.whole_bank import Giveaway
from quiz.model.item import Item
from quiz.model.numerals import SPOKEN, stands_in
from quiz.model.vocabulary import ItemType, Unit
from quiz.review.lint.plain_text import bare
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_questions
from quiz.review.lint.same_time import same_time

SHORTEST = 6
"""Characters a key's words must have; shorter ones are names that stand everywhere."""


@all_questions
def giveaway(items: Sequence[Item]) -> Iterator[Remark]:
    """The key's words (or its number with unit) stand in the stem of a question on the same article.

    Statements to be judged give nothing away, because nobody knows whether they hold; nor does a stem that
    repeats a wrong option too.
    """
    stems = defaultdict(list)
    for item in items:
        if item.type is not ItemType.TRUE_FALSE:
            for basis in item.basis:
                stems[basis.law, basis.article].append(item)
    for item in items:
        tellers = {other.id: other for basis in item.basis for other in stems[basis.law, basis.article]}
        for other in tellers.values():
            words = _told(item, bare(other.stem)) if other.id != item.id and same_time(item, other) else ""
            if words and words not in bare(item.stem):
                yield Remark(other.id, ("stem",), Giveaway(words, item.id))


def _told(item: Item, stem: str) -> str:
    """The words of the item's key that `stem` says; empty if it does not."""
    match item.type:
        case ItemType.NUMBER:
            value, unit = item.key
            return next((words for word in SPOKEN[Unit(unit)] if stands_in(words := f"{value}{word}", stem)), "")
        case ItemType.SINGLE:
            right = [bare(option.text) for option in item.options if option.id in item.key]
            wrong = [bare(option.text) for option in item.options if option.id not in item.key]
            if any(words in stem for words in wrong):
                return ""
            return next((words for words in right if len(words) >= SHORTEST and words in stem), "")
        case _:
            return ""
