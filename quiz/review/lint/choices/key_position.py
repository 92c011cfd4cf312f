"""Keys that favour a letter: whoever always ticks it scores above chance where options are not shuffled."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import sqrt

from quiz.model.causes.choices import KeyPosition
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_questions

MOST_DEVIATIONS = 3.0
"""Standard deviations a count may lie off chance; with four letters a fair bank is blamed about once in a hundred."""

_KINDS = frozenset({ItemType.SINGLE, ItemType.MULTIPLE, ItemType.TRUE_FALSE})
_VERDICTS = ("true", "false")


@all_questions
def key_position(items: Sequence[Item]) -> Iterator[Remark]:
    """A letter, or 对 and 错, that is right too often or too seldom over all questions of a type.

    With k of n options right, a letter is right with probability k/n; a letter's count over the bank is held against
    the mean and standard deviation that follow from it.
    """
    kinds = sorted((item for item in items if item.type in _KINDS), key=lambda item: item.type)
    for kind, group in groupby(kinds, key=lambda item: item.type):
        yield from _uneven(kind, list(group))


def _uneven(kind: ItemType, items: Sequence[Item]) -> Iterator[Remark]:
    counts: Counter[str] = Counter()
    expected: defaultdict[str, float] = defaultdict(float)
    variance: defaultdict[str, float] = defaultdict(float)
    for item in items:
        places = tuple(option.id for option in item.options) or _VERDICTS
        chance = len(item.key) / len(places)
        counts.update(item.key)
        for place in places:
            expected[place] += chance
            variance[place] += chance * (1 - chance)
    for place in sorted(expected):
        off = counts[place] - expected[place]
        if abs(off) > MOST_DEVIATIONS * sqrt(variance[place]):
            yield Remark("", (), KeyPosition(kind, place, counts[place], round(expected[place]), off > 0))
