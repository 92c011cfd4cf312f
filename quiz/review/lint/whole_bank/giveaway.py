"""A stem that tells the key of another question; on one paper the second is answered by reading the first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

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

MOST_READ = 200
"""Stems held against one key. So many on one article with the key's words in them mean that everybody may know them;
the first that gives it away is told, so the work grows with the number of questions, not with its square."""

_Article = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Key:
    """What would give a question away, apart from punctuation."""

    words: tuple[str, ...]
    """Any of these."""
    whole: bool
    """Whether the words must stand as themselves, 5日 not in 15日."""
    wrong: tuple[str, ...] = ()
    """A stem with one of these says nothing."""

    def told_by(self, stem: str) -> str:
        """The words of the key that `stem` says; empty if it does not."""
        if any(words in stem for words in self.wrong):
            return ""
        return next((one for one in self.words if (stands_in(one, stem) if self.whole else one in stem)), "")


@all_questions
def giveaway(items: Sequence[Item]) -> Iterator[Remark]:
    """The key's words (or its number with unit) stand in the stem of a question on the same article.

    Statements to be judged give nothing away, because nobody knows whether they hold; nor does a stem that
    repeats a wrong option too. Each question is told once, at the first stem that gives it away.
    """
    stems = {item.id: bare(item.stem) for item in items}
    told = _Telling([item for item in items if item.type is not ItemType.TRUE_FALSE], stems)
    for item in items:
        key = _key(item)
        for other in islice(told.of(item, key), MOST_READ):
            words = key.told_by(stems[other.id]) if other.id != item.id and same_time(item, other) else ""
            if words and words not in stems[item.id]:
                yield Remark(other.id, ("stem",), Giveaway(words, item.id))
                break


def tellings(items: Sequence[Item]) -> Iterator[tuple[str, str]]:
    """Every pair of a question whose stem tells the key of another, and that other, by their ids."""
    stems = {item.id: bare(item.stem) for item in items}
    told = _Telling([item for item in items if item.type is not ItemType.TRUE_FALSE], stems)
    for item in items:
        key = _key(item)
        for other in islice(told.of(item, key), MOST_READ):
            if other.id != item.id and same_time(item, other):
                words = key.told_by(stems[other.id])
                if words and words not in stems[item.id]:
                    yield other.id, item.id


class _Telling:
    """Stems by the articles they are about and the pairs of characters in them."""

    def __init__(self, items: Sequence[Item], stems: dict[str, str]) -> None:
        self._items = items
        self._holders: defaultdict[tuple[_Article, str], list[int]] = defaultdict(list)
        for at, item in enumerate(items):
            pairs = _pairs(stems[item.id])
            for article in _articles(item):
                for pair in pairs:
                    self._holders[article, pair].append(at)

    def of(self, item: Item, key: _Key) -> Iterator[Item]:
        """In order, the questions on one of the item's articles whose stems hold every pair of some of the key's words.

        Only the rarest pair of the words is looked up: whoever lacks it cannot say them.
        """
        found: set[int] = set()
        for words in key.words:
            for article in _articles(item):
                pairs = _pairs(words)
                rarest = min(pairs, key=lambda pair: (len(self._holders.get((article, pair), ())), pair))
                found.update(self._holders.get((article, rarest), ()))
        return (self._items[at] for at in sorted(found))


def _key(item: Item) -> _Key:
    match item.type:
        case ItemType.NUMBER:
            value, unit = item.key
            return _Key(tuple(f"{value}{word}" for word in SPOKEN[Unit(unit)]), whole=True)
        case ItemType.SINGLE:
            right = (bare(option.text) for option in item.options if option.id in item.key)
            wrong = (bare(option.text) for option in item.options if option.id not in item.key)
            return _Key(tuple(words for words in right if len(words) >= SHORTEST), whole=False, wrong=tuple(wrong))
        case _:
            return _Key((), whole=False)


def _articles(item: Item) -> frozenset[_Article]:
    return frozenset((basis.law, basis.article) for basis in item.basis)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
