"""Whether the quotas of a part can be kept, and by which questions: an exact search over kinds of questions.

Quotas may overlap in any way (a hard question on fees counts for "hard" and for "fees"), so no flow network decides
them: in three directions at once that is the problem of three-way tables with given margins. But questions that fall
under the same quotas are alike, and there are few such kinds: the search is over how many of each kind are taken, and
what was found once is remembered. A blueprint has at most `quiz.model.blueprint.MAX_QUOTAS` quotas a part.
"""

from collections.abc import Iterable, Sequence

from quiz.model.blueprint import Part, Quota
from quiz.model.item import Item

Numbers = tuple[int, ...]


class Quotas:
    """The quotas of one part over the kinds of its candidates."""

    def __init__(self, part: Part, candidates: Iterable[Item]) -> None:
        """`candidates` are all that may ever be asked for in `fits`."""
        self.count = part.count
        self._given = part.quotas
        self._kind_of = {item.id: self._falls_under(item) for item in candidates}
        # Kinds under many quotas first: they decide most.
        self._kinds = sorted({*self._kind_of.values()}, key=lambda kind: (-len(kind), kind))
        self._place = {kind: at for at, kind in enumerate(self._kinds)}
        self._known: dict[tuple[Numbers, Numbers, Numbers, int], bool] = {}

    def kind(self, item: Item) -> int:
        """Number of a candidate's kind, from 0; candidates of one kind fall under the same quotas."""
        return self._place[self._kind_of[item.id]]

    def numbers(self, items: Iterable[Item]) -> list[int]:
        """How many of each kind there are among these candidates."""
        found = self.nothing()
        for item in items:
            found[self.kind(item)] += 1
        return found

    def nothing(self) -> list[int]:
        """Of every kind 0."""
        return [0] * len(self._kinds)

    def fits(self, taken: Sequence[int], free: Sequence[int], *, without: frozenset[int] = frozenset()) -> bool:
        """Whether the part can be filled up so that every quota is kept.

        Args:
            taken: how many of each kind it holds.
            free: how many of each kind can still be had.
            without: places of quotas that are not looked at.
        """
        left = self.count - sum(taken)
        needs, rooms = [], []
        for at, quota in enumerate(self._given):
            own = sum(number for kind, number in zip(self._kinds, taken, strict=True) if at in kind)
            idle = at in without
            needs.append(0 if idle else max(0, quota.least - own))
            rooms.append(left if idle else self._most(quota) - own)
        if left < 0 or min(rooms, default=0) < 0:
            return False
        held = tuple(min(number, left) for number in free)
        return self._search(tuple(needs), tuple(min(room, left) for room in rooms), held, left)

    def clash(self, free: Sequence[int]) -> tuple[Quota, ...]:
        """Quotas that cannot be kept together, none of them to spare; empty where all can be kept."""
        if self.fits(self.nothing(), free):
            return ()
        spared: frozenset[int] = frozenset()
        for at in range(len(self._given)):
            if not self.fits(self.nothing(), free, without=spared | {at}):
                spared |= {at}
        return tuple(quota for at, quota in enumerate(self._given) if at not in spared)

    def _falls_under(self, item: Item) -> Numbers:
        return tuple(at for at, quota in enumerate(self._given) if quota.accepts(item))

    def _most(self, quota: Quota) -> int:
        return self.count if quota.most is None else quota.most

    def _search(self, needs: Numbers, rooms: Numbers, free: Numbers, left: int) -> bool:
        """Whether `left` questions out of `free`, kind by kind, meet every need and leave every room."""
        key = (needs, rooms, free, left)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._searched(needs, rooms, free, left)
        return known

    def _searched(self, needs: Numbers, rooms: Numbers, free: Numbers, left: int) -> bool:
        if left == 0:
            return not any(needs)
        if max(needs, default=0) > left or sum(free) < left:
            return False
        at = len(self._kinds) - len(free)
        ahead = list(zip(self._kinds[at:], free, strict=True))
        if any(need > sum(number for kind, number in ahead if quota in kind) for quota, need in enumerate(needs)):
            return False
        kind = self._kinds[at]
        most = min([free[0], left, *(rooms[quota] for quota in kind)])
        for take in range(most, -1, -1):
            then = left - take
            rest = tuple(min(number, then) for number in free[1:])
            less = tuple(max(0, need - take) if quota in kind else need for quota, need in enumerate(needs))
            room = tuple(min(own - take if quota in kind else own, then) for quota, own in enumerate(rooms))
            if self._search(less, room, rest, then):
                return True
        return False
