"""The right option as the longest one: people who know nothing choose it."""

from collections.abc import Iterator, Sequence
from math import sqrt

from quiz.model.causes.choices import LongestKey, LongestKeys
from quiz.review.lint.choice import Choice, Phrase
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_choices, each_choice

MARGIN_SHARE = 1.4
"""How many times the next option's length a key must be to stand out."""
MARGIN_CHARACTERS = 5
"""And how many characters longer at least: 3 against 2 does not catch the eye."""
MOST_DEVIATIONS = 3.0
"""Standard deviations by which the number of longest keys over the bank may lie above chance."""


@each_choice
def longest_key(choice: Choice) -> Iterator[Remark]:
    """Every right phrase is longer by a clear margin than every wrong one."""
    if not choice.wrong:
        return
    key = min(choice.right, key=lambda phrase: len(phrase.text))
    longest_wrong = max(len(phrase.text) for phrase in choice.wrong)
    length = len(key.text)
    if length >= MARGIN_SHARE * longest_wrong and length - longest_wrong >= MARGIN_CHARACTERS:
        yield Remark(choice.owner, key.loc, LongestKey(length, longest_wrong))


@all_choices
def longest_keys(choices: Sequence[Choice]) -> Iterator[Remark]:
    """Over the bank, the longest option of a single choice is the key more often than chance allows.

    Only choices with one longest option say anything. Where length says nothing about the key, one of n options is the
    key with probability 1/n; the number of longest keys is held against the mean and deviation that follow from it.
    """
    single = [choice for choice in choices if choice.lettered and len(choice.right) == 1]
    longest = [(phrase, len(choice.phrases)) for choice in single if (phrase := _one_longest(choice)) is not None]
    chances = [1 / count for _, count in longest]
    expected = sum(chances)
    deviation = sqrt(sum(chance * (1 - chance) for chance in chances))
    keys = sum(phrase.right for phrase, _ in longest)
    if keys > expected + MOST_DEVIATIONS * deviation:
        yield Remark("", (), LongestKeys(len(longest), keys, round(expected)))


def _one_longest(choice: Choice) -> Phrase | None:
    """The phrase longer than every other one, if there is one."""
    *_, second, first = sorted(choice.phrases, key=lambda phrase: len(phrase.text))
    return first if len(first.text) > len(second.text) else None
