"""Keys that favour a letter: whoever always ticks it scores above chance where options are not shuffled."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import sqrt

from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_questions

MOST_DEVIATIONS = 3.0
"""Standard deviations a count may lie off chance; with four letters a fair bank is blamed about once in a hundred."""

_NAMES = {ItemType.SINGLE: "单选题", ItemType.MULTIPLE: "多选题", ItemType.TRUE_FALSE: "判断题"}
_VERDICTS = {"true": "「对」", "false": "「错」"}


@all_questions
def key_position(items: Sequence[Item]) -> Iterator[Remark]:
    """A letter, or 对 and 错, that is right too often or too seldom over all questions of a type.

    With k of n options right, a letter is right with probability k/n; a letter's count over the bank is held against
    the mean and standard deviation that follow from it.
    """
    kinds = sorted((item for item in items if item.type in _NAMES), key=lambda item: item.type)
    for kind, group in groupby(kinds, key=lambda item: item.type):
        yield from _uneven(kind, list(group))


def _uneven(kind: ItemType, items: Sequence[Item]) -> Iterator[Remark]:
    counts: Counter[str] = Counter()
    expected: defaultdict[str, float] = defaultdict(float)
    variance: defaultdict[str, float] = defaultdict(float)
    for item in items:
        places = tuple(option.id for option in item.options) or tuple(_VERDICTS)
        chance = len(item.key) / len(places)
        counts.update(item.key)
        for place in places:
            expected[place] += chance
            variance[place] += chance * (1 - chance)
    for place in sorted(expected):
        off = counts[place] - expected[place]
        if abs(off) > MOST_DEVIATIONS * sqrt(variance[place]):
            often = "多" if off > 0 else "少"
            yield Remark(
                "",
                (),
                f"{_NAMES[kind]}里{_VERDICTS.get(place, place)}正确{counts[place]}次，比碰巧的{expected[place]:.0f}次"
                f"{often}得多；请调换一些选项的位置，使答案分布均匀",
            )
