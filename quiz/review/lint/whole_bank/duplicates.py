"""Two questions in the same words: one of them tests nothing new, or they were meant to differ and do not."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from quiz.model.causes.whole_bank import Alike, Duplicate
from quiz.model.item import Item
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_items
from quiz.review.lint.same_time import same_time
from quiz.review.lint.shared_wording import first_alike

MOST = Fraction(4, 5)
"""Share of wording (see `shared_wording`) two questions may have."""


@all_items
def duplicates(items: Sequence[Item]) -> Iterator[Remark]:
    """Questions sharing more than 80 % of the wording of stem and options, or of the stems alone, with an earlier one.

    Each is told once, with the first that it repeats. Two derived items are only blamed for equal stems: a guide's
    items come from one template and differ in the fact.
    """
    item_of = {item.id: item for item in items}

    def blamable(earlier: str, later: str) -> bool:
        one, other = item_of[earlier], item_of[later]
        return (one.written or other.written or one.stem == other.stem) and same_time(one, other)

    whole = {item.id: "".join((item.stem, *_options(item))) for item in items}
    stems = {item.id: item.stem for item in items}
    told: set[str] = set()
    for what, texts in ((Alike.STEM_AND_OPTIONS, whole), (Alike.STEM, stems)):
        for earlier, later, found in first_alike(texts, MOST, blamable):
            if later not in told:
                told.add(later)
                one, other = item_of[earlier], item_of[later]
                yield _finding(what, found, *((one, other) if other.written or not one.written else (other, one)))


def _finding(what: Alike, found: Fraction, kept: Item, changed: Item) -> Remark:
    owner, loc = (changed.id, ("stem",)) if changed.written else (changed.id.partition(":")[0], ())
    return Remark(owner, loc, Duplicate(changed.id, kept.id, what, round(100 * found)))


def _options(item: Item) -> tuple[str, ...]:
    return tuple(option.text for option in item.options)
