"""An item together with what it is made of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quiz.model.item import Item


@dataclass(frozen=True, slots=True)
class Derived:
    """An item of a guide, and the lines without which it says something else."""

    item: Item
    lines: frozenset[str]
    """Names of those lines, `S05.t1` or `S05.statutes`: when one of them does not hold, neither does the item."""


def hanging(derived: Iterable[Derived]) -> Mapping[str, Sequence[str]]:
    """Name of a guide line → ids of the items made of it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in derived:
        for line in one.lines:
            found[line].append(one.item.id)
    return found
