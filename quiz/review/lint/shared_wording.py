"""How much wording two texts share, and every text that shares too much with an earlier one.

The share is Dice's coefficient over pairs of neighbouring characters: twice the common pairs over the pairs of both.
It is 1 for equal texts and 0 for texts without a common pair; order beyond neighbours does not count, so that moved
clauses and reordered options are still found.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from math import ceil

from quiz.review.lint.plain_text import grams

_Token = tuple[str, int]
"""A pair of characters and its how-manieth occurrence, which makes a text a plain set."""

MOST_MET = 40
"""Earlier texts kept for one pair of characters; a pair that more texts have is the terminology of a law, and those
texts meet at their rarer pairs if they are alike. It bounds the work: time grows with the number of texts, not with
its square, however alike they are."""


def share(one: str, other: str) -> Fraction:
    """The share of wording of two texts, 0 to 1 exactly; 0 when either is shorter than two characters."""
    return _dice(_tokens(one), _tokens(other))


def first_alike(
    texts: Mapping[str, str],
    limit: Fraction,
    counts: Callable[[str, str], bool] = lambda _earlier, _later: True,
) -> Iterator[tuple[str, str, Fraction]]:
    """Every text that shares more than `limit` (above 0) with an earlier one: the first such text, it, their share.

    Whoever shares more than `limit` with a text of n pairs has more than c = n·limit/(2 - limit) of them, so at least
    one of its n - c + 1 rarest. Only texts that meet among their rarest pairs are compared.

    Args:
        texts: key → text, in order.
        limit: the share that is too much.
        counts: says of an earlier and a later key whether their likeness would matter at all.
    """
    tokens_of = {key: _tokens(text) for key, text in texts.items()}
    place = {key: number for number, key in enumerate(texts)}
    spread: Counter[_Token] = Counter()
    for tokens in tokens_of.values():
        spread.update(tokens)
    seen: defaultdict[_Token, list[str]] = defaultdict(list)
    for key, tokens in tokens_of.items():
        needed = ceil(len(tokens) * limit / (2 - limit))
        rarest = sorted(tokens, key=lambda token: (spread[token], token))[: len(tokens) - needed + 1]
        met = {other for token in rarest for other in seen[token]}
        for earlier in sorted(met, key=place.__getitem__):
            if counts(earlier, key) and (found := _dice(tokens_of[earlier], tokens)) > limit:
                yield earlier, key, found
                break
        for token in rarest:
            if len(seen[token]) < MOST_MET:
                seen[token].append(key)


def _tokens(text: str) -> frozenset[_Token]:
    return frozenset((gram, number) for gram, count in grams(text, 2).items() for number in range(count))


def _dice(one: frozenset[_Token], other: frozenset[_Token]) -> Fraction:
    total = len(one) + len(other)
    return Fraction(2 * len(one & other), total) if total else Fraction(0)
