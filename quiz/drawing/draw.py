"""From a blueprint, a bank and a seed to a paper: the same three always give the same paper, byte for byte."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Protocol

from quiz.drawing.option_order import option_order
from quiz.drawing.seeded import Lots, written
from quiz.drawing.wanted import NOBODY, Wanted
from quiz.model.blueprint import Blueprint, Where
from quiz.model.errors import DrawError, Shortage
from quiz.model.item import Item
from quiz.model.paper import Paper, PaperItem
from quiz.model.spans import without_suffix


class Drawable(Protocol):
    """What drawing needs of a bank."""

    @property
    def digest(self) -> str:
        """Name of exactly this bank."""
        ...

    def drawable(self, day: date, region: str | None) -> Iterable[Item]:
        """Items in force on `day` in `region`, in any order, each id once."""
        ...


def draw_paper(
    blueprint: Blueprint,
    bank: Drawable,
    *,
    seed: str,
    day: date,
    region: str | None = None,
    wanted: Wanted = NOBODY,
) -> Paper:
    """Draw a paper.

    Args:
        blueprint: the plan.
        bank: where items come from.
        seed: any text; kept in the paper.
        day: the day for which items must be in force, in hall time.
        region: the hall's place, for items that rest on local regulations.
        wanted: for whom it is drawn.

    Raises:
        DrawError: if a part cannot be filled: which one, how many are missing, and what it filters by.
    """
    return Drawer(blueprint, bank.drawable(day, region), bank.digest, day).draw(seed, wanted)


class Drawer:
    """Draws papers of one blueprint from one bank on one day, any number of them.

    Candidates of a part are ranked by who needs them (`Wanted`), then by lot (SHA-256 of seed, number of the part and
    digest of the item); a part takes the first that are free, but no second item of a service while it could have one
    as much wanted of another service or of none. When a part runs dry, parts before it give way as far as they have
    other candidates. Questions stand part by part, inside a part in order of rank.
    """

    def __init__(self, blueprint: Blueprint, items: Iterable[Item], bank_digest: str, day: date) -> None:
        """`items` are those that may be asked on `day`, each id once."""
        self._blueprint = blueprint
        self._bank_digest = bank_digest
        self._day = day
        candidates = tuple(items)
        plain = {item.id: without_suffix(item.id) for item in candidates}
        self._candidates = [
            [
                (item, plain[item.id], written(item.digest()), item.service)
                for item in candidates
                if part.where.accepts(item)
            ]
            for part in blueprint.parts
        ]

    def draw(self, seed: str, wanted: Wanted = NOBODY) -> Paper:
        """One paper. Raises as `draw_paper`."""
        blueprint = self._blueprint
        deal = self._deal(seed, wanted)
        places = [(part, item) for part, items in zip(blueprint.parts, deal, strict=True) for item in items]
        return Paper(
            blueprint_id=blueprint.id,
            title=blueprint.title,
            seed=seed,
            bank_digest=self._bank_digest,
            seconds_allowed=blueprint.seconds_allowed,
            pass_percent=blueprint.pass_percent,
            items=tuple(
                PaperItem(
                    position=position,
                    item_id=item.id,
                    item_digest=item.digest(),
                    option_order=option_order(item, seed, shuffle=blueprint.shuffle_options),
                    maximum=str(part.each),
                )
                for position, (part, item) in enumerate(places, 1)
            ),
        )

    def _deal(self, seed: str, wanted: Wanted) -> list[list[Item]]:
        """The items of each part, or the whole list of what is missing."""
        dealer = _Dealer([self._ranked(number, seed, wanted) for number in range(len(self._candidates))], wanted.apart)
        short = []
        for index, part in enumerate(self._blueprint.parts):
            missing = sum(not dealer.give_one(index) for _ in range(part.count))
            if missing:
                found = len(self._candidates[index])
                apart = dealer.kept_apart(index)
                short.append(
                    Shortage(index + 1, part.title, part.count, missing, found, _conditions(part.where), apart)
                )
        if short:
            raise DrawError(self._blueprint.title, tuple(short))
        return [dealer.held_by(index) for index in range(len(self._candidates))]

    def _ranked(self, index: int, seed: str, wanted: Wanted) -> "list[_Ranked]":
        """The candidates of a part: how much each is wanted, then by lot."""
        lot = Lots(seed, str(index + 1)).of_written
        if wanted is NOBODY:
            ranked = [(0, 0, lot(digest), item, name) for item, name, digest, _ in self._candidates[index]]
        else:
            tier = wanted.tiers(self._blueprint.parts[index], self._day, self._blueprint.cool_days)
            used = wanted.uses.get
            ranked = [
                (tier(name, service), used(name, 0), lot(digest), item, name)
                for item, name, digest, service in self._candidates[index]
            ]
        ranked.sort(key=_first_three)
        return ranked


_Ranked = tuple[int, int, str, Item, str]
"""Tier, uses, lot, the item, its id without a first day."""

_first_three = itemgetter(0, 1, 2)


class _Dealer:
    """Deals items to parts, never one item to two, and rearranges what is dealt when a part runs dry.

    This is bipartite matching by augmenting paths, with parts that hold several items.
    """

    def __init__(self, ranked: Sequence[Sequence[_Ranked]], apart: Mapping[str, frozenset[str]]) -> None:
        self._ranked = ranked
        self._apart = apart
        self._holder: dict[str, int] = {}
        self._services: list[Counter[str | None]] = [Counter() for _ in ranked]
        self._shut: set[str] = set()
        """What would give away, or be given away by, something that is dealt."""

    def held_by(self, part: int) -> list[Item]:
        """What a part holds, in order of rank."""
        return [item for _, _, _, item, _ in self._ranked[part] if self._holder.get(item.id) == part]

    def kept_apart(self, part: int) -> int:
        """How many candidates of a part are kept off by what is dealt."""
        return sum(name in self._shut and item.id not in self._holder for _, _, _, item, name in self._ranked[part])

    def give_one(self, part: int) -> bool:
        """Give a part one item more; False if no rearrangement yields one. No part ever loses an item for good."""
        return self._give_one(part, {part})

    def _give_one(self, part: int, asked: set[int]) -> bool:
        chosen = self._first_free(part)
        if chosen is not None:
            self._hand(chosen, part)
            self._shut |= self._apart.get(without_suffix(chosen.id), frozenset())
            return True
        for _, _, _, item, _ in self._ranked[part]:
            owner = self._holder.get(item.id)
            if owner is None or owner in asked:
                continue
            asked.add(owner)
            if self._give_one(owner, asked):
                self._services[owner][item.service] -= 1
                self._hand(item, part)
                return True
        return False

    def _hand(self, item: Item, part: int) -> None:
        self._holder[item.id] = part
        self._services[part][item.service] += 1

    def _first_free(self, part: int) -> Item | None:
        """Of the most wanted that are free, the first by rank among those whose service stands there least."""
        services, best, fewest, tier = self._services[part], None, 0, 0
        for wanted, _, _, item, name in self._ranked[part]:
            if best is not None and wanted > tier:
                break
            if item.id in self._holder or name in self._shut:
                continue
            count = services[item.service] if item.service is not None else 0
            if best is None or count < fewest:
                best, fewest, tier = item, count, wanted
                if count == 0:
                    break
        return best


def _conditions(where: Where) -> dict[str, tuple[str, ...]]:
    """The filter as it stands in the blueprint file, conditions given only."""
    given = where.model_dump(mode="json", exclude_defaults=True)
    return {name: tuple(map(str, value if isinstance(value, list) else [value])) for name, value in given.items()}
