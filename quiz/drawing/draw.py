"""From a blueprint, a bank and a seed to a paper: the same three always give the same paper, byte for byte."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from quiz.drawing.option_order import option_order
from quiz.drawing.seeded import Lots
from quiz.model.blueprint import Blueprint, Where
from quiz.model.errors import DrawError, Shortage
from quiz.model.item import Item
from quiz.model.paper import Paper, PaperItem


class Drawable(Protocol):
    """What drawing needs of a bank."""

    @property
    def digest(self) -> str:
        """Name of exactly this bank."""
        ...

    def drawable(self, day: date, region: str | None) -> Iterable[Item]:
        """Items in force on `day` in `region`, in any order, each id once."""
        ...


def draw_paper(blueprint: Blueprint, bank: Drawable, *, seed: str, day: date, region: str | None = None) -> Paper:
    """Draw a paper.

    Candidates of a part are ranked by lot (SHA-256 of seed, number of the part and digest of the item); a part
    takes the first that are free, but no second item of a service while it could have one of another service or
    of none. When a part runs dry, parts before it give way as far as they have other candidates, so a blueprint
    that can be filled is filled with every seed. Questions stand part by part, inside a part in order of lot.

    Args:
        blueprint: the plan.
        bank: where items come from.
        seed: any text; kept in the paper.
        day: the day for which items must be in force, in hall time.
        region: the hall's place, for items that rest on local regulations.

    Raises:
        DrawError: if a part cannot be filled: which one, how many are missing, and what it filters by.
    """
    deal = _deal_all(blueprint, _ranked(blueprint, bank.drawable(day, region), seed))
    places = [(part, item) for part, items in zip(blueprint.parts, deal, strict=True) for item in items]
    return Paper(
        blueprint_id=blueprint.id,
        title=blueprint.title,
        seed=seed,
        bank_digest=bank.digest,
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


def _ranked(blueprint: Blueprint, items: Iterable[Item], seed: str) -> list[list[Item]]:
    """The candidates of each part, in order of lot."""
    candidates = tuple(items)
    ranked = []
    for number, part in enumerate(blueprint.parts, 1):
        lots, accepts = Lots(seed, str(number)), part.where.accepts
        ranked.append(sorted(filter(accepts, candidates), key=lambda item: lots.of(item.digest())))
    return ranked


def _deal_all(blueprint: Blueprint, ranked: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """The items of each part, or the whole list of what is missing."""
    dealer = _Dealer(ranked)
    short = []
    for index, part in enumerate(blueprint.parts):
        missing = sum(not dealer.give_one(index) for _ in range(part.count))
        if missing:
            filter_ = _conditions(part.where)
            short.append(Shortage(index + 1, part.title, part.count, missing, len(ranked[index]), filter_))
    if short:
        raise DrawError(blueprint.title, tuple(short))
    return [dealer.held_by(index) for index in range(len(ranked))]


class _Dealer:
    """Deals items to parts, never one item to two, and rearranges what is dealt when a part runs dry.

    This is bipartite matching by augmenting paths, with parts that hold several items.
    """

    def __init__(self, ranked: Sequence[Sequence[Item]]) -> None:
        self._ranked = ranked
        self._holder: dict[str, int] = {}

    def held_by(self, part: int) -> list[Item]:
        """What a part holds, in order of lot."""
        return [item for item in self._ranked[part] if self._holder.get(item.id) == part]

    def give_one(self, part: int) -> bool:
        """Give a part one item more; False if no rearrangement yields one. No part ever loses an item for good."""
        return self._give_one(part, {part})

    def _give_one(self, part: int, asked: set[int]) -> bool:
        free = [item for item in self._ranked[part] if item.id not in self._holder]
        if free:
            held = (item.service for item in self.held_by(part) if item.service is not None)
            services: Counter[str | None] = Counter(held)
            chosen = min(free, key=lambda item: services[item.service])  # the first by lot among the rarest
            self._holder[chosen.id] = part
            return True
        for item in self._ranked[part]:
            owner = self._holder[item.id]
            if owner in asked:
                continue
            asked.add(owner)
            if self._give_one(owner, asked):
                self._holder[item.id] = part
                return True
        return False


def _conditions(where: Where) -> dict[str, tuple[str, ...]]:
    """The filter as it stands in the blueprint file, conditions given only."""
    given = where.model_dump(mode="json", exclude_defaults=True)
    return {name: tuple(map(str, value if isinstance(value, list) else [value])) for name, value in given.items()}
