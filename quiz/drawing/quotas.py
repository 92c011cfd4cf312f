"""Whether the quotas of a part can be kept, and by which questions: an exact search over kinds of questions.

Quotas may overlap in any way (a hard question on fees counts for "hard" and for "fees"), so no flow network decides
them: in three directions at once that is the problem of three-way tables with given margins. But questions that fall
under the same quotas are alike, and there are few such kinds: the search is over how many of each kind are taken, and
what was found once is remembered. A blueprint has at most `quiz.model.blueprint.MAX_QUOTAS` quotas a part.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from quiz.model.blueprint import Part, Quota
from quiz.model.errors import QuotasEntangledError
from quiz.model.item import Item

Numbers = tuple[int, ...]

MOST_STATES: Final = 50_000
"""So many intermediate states are looked at, and remembered, before a part's quotas are given up as entangled."""


class Quotas:
    """The quotas of one part over its candidates, sorted into kinds that fall under the same of them."""

    def __init__(self, part: Part, candidates: Mapping[str, Item]) -> None:
        """`candidates` by the name that all methods take."""
        self._title = part.title
        self._count = part.count
        self._given = part.quotas
        under = {name: self._falls_under(item) for name, item in candidates.items()}
        # Kinds under many quotas first: they decide most.
        self._kinds = sorted({*under.values()}, key=lambda kind: (-len(kind), kind))
        place = {kind: at for at, kind in enumerate(self._kinds)}
        self._kind_of = {name: place[kind] for name, kind in under.items()}
        self._known: dict[tuple[Numbers, Numbers], bool] = {}
        self._searched: dict[tuple[Numbers, Numbers, Numbers, int], bool] = {}
        self.every = self.numbers(candidates)
        """How many candidates there are of each kind."""

    def __contains__(self, name: str) -> bool:
        """Whether it is a candidate."""
        return name in self._kind_of

    def kind(self, name: str) -> int:
        """Number of its kind."""
        return self._kind_of[name]

    def numbers(self, names: Iterable[str]) -> Numbers:
        """How many of each kind there are among these candidates."""
        found = [0] * len(self._kinds)
        for name in names:
            found[self._kind_of[name]] += 1
        return tuple(found)

    def more(self, numbers: Numbers, name: str) -> Numbers:
        """The same with one candidate more."""
        at = self._kind_of[name]
        return (*numbers[:at], numbers[at] + 1, *numbers[at + 1 :])

    def less(self, numbers: Numbers, names: Iterable[str]) -> Numbers:
        """The same without these candidates."""
        left = list(numbers)
        for name in names:
            left[self._kind_of[name]] -= 1
        return tuple(left)

    def fits(self, taken: Numbers, free: Numbers) -> bool:
        """Whether the part can be filled up so that every quota is kept.

        Args:
            taken: how many of each kind it holds.
            free: how many of each kind can still be had.

        Raises:
            QuotasEntangledError: after `MOST_STATES` steps it is still open.
        """
        left = self._count - sum(taken)
        key = (taken, tuple(min(number, left) for number in free))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._fill(*key, frozenset())
        return known

    def clash(self) -> tuple[Quota, ...]:
        """Quotas that all candidates cannot keep together, none of them to spare; empty where they can keep all."""
        nothing = (0,) * len(self._kinds)
        spared: frozenset[int] = frozenset()
        if self.fits(nothing, self.every):
            return ()
        for at in range(len(self._given)):
            if not self._fill(nothing, self.every, spared | {at}):
                spared |= {at}
        return tuple(quota for at, quota in enumerate(self._given) if at not in spared)

    def _falls_under(self, item: Item) -> Numbers:
        return tuple(at for at, quota in enumerate(self._given) if quota.accepts(item))

    def _fill(self, taken: Numbers, free: Numbers, spared: frozenset[int]) -> bool:
        """As `fits`, for all quotas but some."""
        left = self._count - sum(taken)
        needs, rooms = [], []
        for at, quota in enumerate(self._given):
            own = sum(number for kind, number in zip(self._kinds, taken, strict=True) if at in kind)
            most = self._count if quota.most is None else quota.most
            needs.append(0 if at in spared else max(0, quota.least - own))
            rooms.append(left if at in spared else min(left, most - own))
        if left < 0 or min(rooms, default=0) < 0:
            return False
        return self._search(tuple(needs), tuple(rooms), tuple(min(number, left) for number in free), left)

    def _search(self, needs: Numbers, rooms: Numbers, free: Numbers, left: int) -> bool:
        """Whether `left` questions out of `free`, the last kinds, meet every need and exceed no room."""
        key = (needs, rooms, free, left)
        known = self._searched.get(key)
        if known is None:
            if len(self._searched) >= MOST_STATES:
                raise QuotasEntangledError(self._title, len(self._given))
            known = self._searched[key] = self._try(needs, rooms, free, left)
        return known

    def _try(self, needs: Numbers, rooms: Numbers, free: Numbers, left: int) -> bool:
        if left == 0:
            return not any(needs)
        if max(needs, default=0) > left or sum(free) < left:
            return False
        at = len(self._kinds) - len(free)
        ahead = list(zip(self._kinds[at:], free, strict=True))
        if any(need > sum(number for kind, number in ahead if quota in kind) for quota, need in enumerate(needs)):
            return False
        kind = self._kinds[at]
        for take in range(min([free[0], left, *(rooms[quota] for quota in kind)]), -1, -1):
            then = left - take
            rest = tuple(min(number, then) for number in free[1:])
            less = tuple(max(0, need - take) if quota in kind else need for quota, need in enumerate(needs))
            room = tuple(min(own - take if quota in kind else own, then) for quota, own in enumerate(rooms))
            if self._search(less, room, rest, then):
                return True
        return False
