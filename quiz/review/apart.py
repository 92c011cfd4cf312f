"""Questions that give each other away: with both on one paper, whoever reads the one has answered the other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from quiz.model.item import Item
from quiz.model.spans import without_suffix
from quiz.review.lint.whole_bank.giveaway import tellings


def kept_apart(items: Sequence[Item]) -> Mapping[str, frozenset[str]]:
    """Question → those it must not stand with; a question without any is left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for teller, told in tellings(items):
        one, other = without_suffix(teller), without_suffix(told)
        if one != other:
            found[one].add(other)
            found[other].add(one)
    return MappingProxyType({name: frozenset(others) for name, others in found.items()})
