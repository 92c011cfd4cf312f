"""Dealing questions to the parts of a paper: who holds what, and who gives way to whom."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from quiz.drawing.quotas import Quotas
from quiz.model.item import Item

Ranked = tuple[int, int, bytes, str, Item]
"""Tier, uses, lot, id without a first day, the item: in this order the sooner a part draws it. A plain tuple, because
thousands are made for one paper."""

Allowed = Callable[[str], bool]
"""Whether a candidate, by its id without a first day, may be taken."""


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
        return [item for _, _, _, name, item in self._ranked[part] if self._holder.get(name) == part]

    def kept_apart(self, part: int) -> int:
        """How many candidates of a part are kept off by what is dealt."""
        return sum(name in self._shut and name not in self._holder for _, _, _, name, _ in self._ranked[part])

    def give_one(self, part: int) -> bool:
        """Give a part one item more; False if no rearrangement yields one. No part ever loses an item for good."""
        return self._give_one(part, {part})

    def _give_one(self, part: int, asked: set[int], instead_of: str | None = None) -> bool:
        """The same for a part that gives `instead_of` away, or for one that gives nothing."""
        chosen = self._first_free(part, self._allowed(part, frozenset(), instead_of))
        if chosen is not None:
            self._hand(*chosen, part)
            self._shut |= self._apart.get(chosen[0], frozenset())
            return True
        allowed = self._allowed(part, frozenset(range(len(self._ranked))) - asked, instead_of)
        for _, _, _, name, item in self._ranked[part]:
            owner = self._holder.get(name)
            if owner is None or owner in asked or (allowed is not None and not allowed(name)):
                continue
            asked.add(owner)
            if self._give_one(owner, asked, name):
                self._services[owner][item.service] -= 1
                self._hand(name, item, part)
                return True
        return False

    def _hand(self, name: str, item: Item, part: int) -> None:
        self._holder[name] = part
        self._services[part][item.service] += 1

    def _first_free(self, part: int, allowed: Allowed | None) -> tuple[str, Item] | None:
        """Of the most wanted that are free, the first by rank among those whose service stands there least."""
        services, best, fewest, tier = self._services[part], None, 0, 0
        for wanted, _, _, name, item in self._ranked[part]:
            if best is not None and wanted > tier:
                break
            if name in self._holder or name in self._shut or (allowed is not None and not allowed(name)):
                continue
            count = services[item.service] if item.service is not None else 0
            if best is None or count < fewest:
                best, fewest, tier = (name, item), count, wanted
                if count == 0:
                    break
        return best

    def _allowed(self, part: int, owners: frozenset[int], instead_of: str | None) -> Allowed | None:
        """Which candidates leave the part's quotas to be kept, with others out of what is free or `owners` hold.

        None where the part has no quotas, and all are allowed.
        """
        quotas = self._quotas[part]
        if quotas is None:
            return None
        held = {name: owner for name, owner in self._holder.items() if name in quotas and owner not in owners}
        shut = {name for name in self._shut if name in quotas and name not in self._holder}
        taken = quotas.numbers(name for name, owner in held.items() if owner == part and name != instead_of)
        free = quotas.less(quotas.every, (*held, *shut))

        asked: dict[int, bool] = {}

        def leaves_the_rest(name: str) -> bool:
            gone = {one for one in self._apart.get(name, ()) if one in quotas} - held.keys() - shut
            kind = quotas.kind(name)
            if gone or kind not in asked:
                found = quotas.fits(quotas.more(taken, name), quotas.less(free, (name, *gone)))
                if gone:
                    return found
                asked[kind] = found
            return asked[kind]

        return leaves_the_rest
