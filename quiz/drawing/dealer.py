"""Dealing questions to the parts of a paper: who holds what, and who gives way to whom."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from quiz.drawing.quotas import Quotas
from quiz.model.item import Item
from quiz.model.spans import without_suffix


class Ranked(NamedTuple):
    """A candidate of a part; in order of the first three fields the sooner it is drawn."""

    tier: int
    """The lower, the more it is wanted."""
    uses: int
    lot: str
    item: Item
    name: str
    """Its id without a first day."""
    kind: int
    """Its kind among the part's quotas; 0 where it has none."""


Allowed = Callable[[Ranked], bool]


def _anything(_: Ranked) -> bool:
    """Without quotas every candidate is as good as another."""
    return True


class Dealer:
    """Deals items to parts, never one item to two, and rearranges what is dealt when a part runs dry.

    This is bipartite matching by augmenting paths, with parts that hold several items. A part with quotas takes, and
    gives away, only what leaves them to be kept out of what is free then. Inside a part that is exact; between parts
    questions change hands one at a time, so parts with quotas that fight over the same few may need a wider bank.
    """

    def __init__(
        self,
        ranked: Sequence[Sequence[Ranked]],
        apart: Mapping[str, frozenset[str]],
        quotas: Sequence[Quotas | None],
    ) -> None:
        """`ranked` and `quotas` part by part, the candidates in order of rank; `apart` as in `Wanted`."""
        self._ranked = ranked
        self._apart = apart
        self._quotas = quotas
        self._holder: dict[str, int] = {}
        self._services: list[Counter[str | None]] = [Counter() for _ in ranked]
        self._shut: set[str] = set()
        """What would give away, or be given away by, something that is dealt."""

    def held_by(self, part: int) -> list[Item]:
        """What a part holds, in order of rank."""
        return [one.item for one in self._ranked[part] if self._holder.get(one.item.id) == part]

    def kept_apart(self, part: int) -> int:
        """How many candidates of a part are kept off by what is dealt."""
        return sum(one.name in self._shut and one.item.id not in self._holder for one in self._ranked[part])

    def give_one(self, part: int) -> bool:
        """Give a part one item more; False if no rearrangement yields one. No part ever loses an item for good."""
        return self._give_one(part, {part})

    def _give_one(self, part: int, asked: set[int], instead_of: Item | None = None) -> bool:
        """The same for a part that gives `instead_of` away, or for one that gives nothing."""
        chosen = self._first_free(part, self._allowed(part, frozenset(), instead_of))
        if chosen is not None:
            self._hand(chosen, part)
            self._shut |= self._apart.get(without_suffix(chosen.id), frozenset())
            return True
        allowed = self._allowed(part, frozenset(range(len(self._ranked))) - asked, instead_of)
        for one in self._ranked[part]:
            owner = self._holder.get(one.item.id)
            if owner is None or owner in asked or not allowed(one):
                continue
            asked.add(owner)
            if self._give_one(owner, asked, one.item):
                self._services[owner][one.item.service] -= 1
                self._hand(one.item, part)
                return True
        return False

    def _hand(self, item: Item, part: int) -> None:
        self._holder[item.id] = part
        self._services[part][item.service] += 1

    def _first_free(self, part: int, allowed: Allowed) -> Item | None:
        """Of the most wanted that are free, the first by rank among those whose service stands there least."""
        services, best, fewest, tier = self._services[part], None, 0, 0
        for one in self._ranked[part]:
            if best is not None and one.tier > tier:
                break
            if one.item.id in self._holder or one.name in self._shut or not allowed(one):
                continue
            count = services[one.item.service] if one.item.service is not None else 0
            if best is None or count < fewest:
                best, fewest, tier = one.item, count, one.tier
                if count == 0:
                    break
        return best

    def _allowed(self, part: int, owners: frozenset[int], instead_of: Item | None) -> Allowed:
        """Which candidates leave the part's quotas to be kept, with others out of what is free or `owners` hold."""
        quotas = self._quotas[part]
        if quotas is None:
            return _anything
        taken, free, kinds = quotas.nothing(), quotas.nothing(), dict[str, int]()
        for one in self._ranked[part]:
            owner = self._holder.get(one.item.id)
            if owner == part:
                taken[one.kind] += one.item is not instead_of
            elif owner in owners or (owner is None and one.name not in self._shut):
                free[one.kind] += 1
                kinds[one.name] = one.kind

        def leaves_the_rest(one: Ranked) -> bool:
            then = list(free)
            for name in (one.name, *(self._apart.get(one.name, frozenset()) & kinds.keys())):
                then[kinds[name]] -= 1
            held = list(taken)
            held[one.kind] += 1
            return quotas.fits(held, then)

        return leaves_the_rest
