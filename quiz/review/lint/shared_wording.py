"""How much wording two texts share, and every pair of texts that shares too much.

The share is Dice's coefficient over pairs of neighbouring characters: twice the common pairs over the pairs of both.
It is 1 for equal texts and 0 for texts without a common pair; order beyond neighbours does not count, so that moved
clauses and reordered options are still found.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil

from quiz.review.lint.plain_text import grams

_Token = tuple[str, int]
"""A pair of characters and its how-manieth occurrence, which makes a text a plain set."""


def share(one: str, other: str) -> Fraction:
    """The share of wording of two texts, 0 to 1 exactly; 0 when either is shorter than two characters."""
    return _dice(_tokens(one), _tokens(other))


def pairs_above(texts: Mapping[str, str], limit: Fraction) -> Iterator[tuple[str, str, Fraction]]:
    """Every two keys whose texts share more than `limit` (above 0), the earlier key first, with their share.

    Whoever shares more than `limit` with a text of n pairs has more than c = n·limit/(2 - limit) of them, so at least
    one of its n - c + 1 rarest. Only texts that meet among their rarest pairs are compared; nothing is missed by it.
    """
    tokens_of = {key: _tokens(text) for key, text in texts.items()}
    spread: Counter[_Token] = Counter()
    for tokens in tokens_of.values():
        spread.update(tokens)
    seen: defaultdict[_Token, list[str]] = defaultdict(list)
    for key, tokens in tokens_of.items():
        needed = ceil(len(tokens) * limit / (2 - limit))
        rarest = sorted(tokens, key=lambda token: (spread[token], token))[: len(tokens) - needed + 1]
        for earlier in dict.fromkeys(other for token in rarest for other in seen[token]):
            found = _dice(tokens_of[earlier], tokens)
            if found > limit:
                yield earlier, key, found
        for token in rarest:
            seen[token].append(key)


def _tokens(text: str) -> frozenset[_Token]:
    return frozenset((gram, number) for gram, count in grams(text, 2).items() for number in range(count))


def _dice(one: frozenset[_Token], other: frozenset[_Token]) -> Fraction:
    total = len(one) + len(other)
    return Fraction(2 * len(one & other), total) if total else Fraction(0)
