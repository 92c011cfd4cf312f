"""From a blueprint, a bank and a seed to a paper: the same three always give the same paper, byte for byte."""

from collections.abc import Iterable
from datetime import date
from itertools import repeat
from typing import Protocol

from quiz.drawing.dealer import Dealer, Ranked
from quiz.drawing.option_order import option_order
from quiz.drawing.quotas import Quotas
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
    as much wanted of another service or of none. With quotas it takes the first that leave all of them to be kept.
    When a part runs dry, parts before it give way as far as they have other candidates. Questions stand part by part,
    inside a part in order of rank.
    """

    def __init__(self, blueprint: Blueprint, items: Iterable[Item], bank_digest: str, day: date) -> None:
        """`items` are those that may be asked on `day`, each id once."""
        self._blueprint = blueprint
        self._bank_digest = bank_digest
        self._day = day
        candidates = tuple(items)
        plain = {item.id: without_suffix(item.id) for item in candidates}
        self._candidates: list[dict[str, Item]] = []
        self._written: list[list[bytes]] = []
        self._quotas: list[Quotas | None] = []
        for part in blueprint.parts:
            fitting = {plain[item.id]: item for item in candidates if part.where.accepts(item)}
            self._quotas.append(Quotas(part, fitting) if part.quotas else None)
            self._candidates.append(fitting)
            self._written.append([written(item.digest()) for item in fitting.values()])

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
        ranked = [self._ranked(number, seed, wanted) for number in range(len(self._candidates))]
        dealer = Dealer(ranked, wanted.apart, self._quotas)
        short = []
        for index, part in enumerate(self._blueprint.parts):
            missing = sum(not dealer.give_one(index) for _ in range(part.count))
            if missing:
                found = len(self._candidates[index])
                apart = dealer.kept_apart(index)
                where, clash = _conditions(part.where), self._clash(index)
                short.append(Shortage(index + 1, part.title, part.count, missing, found, where, apart, clash))
        if short:
            raise DrawError(self._blueprint.title, tuple(short))
        return [dealer.held_by(index) for index in range(len(self._candidates))]

    def _clash(self, index: int) -> tuple[tuple[str, int], ...]:
        """Quotas that all candidates of a part could not keep together, and how many fall under each."""
        quotas = self._quotas[index]
        if quotas is None:
            return ()
        items = self._candidates[index].values()
        return tuple((quota.written(), sum(map(quota.accepts, items))) for quota in quotas.clash())

    def _ranked(self, index: int, seed: str, wanted: Wanted) -> list[Ranked]:
        """The candidates of a part: how much each is wanted, then by lot."""
        candidates = self._candidates[index]
        lots = Lots(seed, str(index + 1)).of_every(self._written[index])
        tiers: Iterable[int] = repeat(0)
        if wanted is not NOBODY:
            tier = wanted.tiers(self._blueprint.parts[index], self._day, self._blueprint.cool_days)
            tiers = [tier(name, item.service) for name, item in candidates.items()]
        used = wanted.uses.get
        uses = [used(name, 0) for name in candidates] if wanted.uses else repeat(0)
        # Names differ, so the order is settled before two items are compared.
        return sorted(zip(tiers, uses, lots, candidates, candidates.values(), strict=False))


def _conditions(where: Where) -> dict[str, tuple[str, ...]]:
    """The filter as it stands in the blueprint file, conditions given only."""
    given = where.model_dump(mode="json", exclude_defaults=True)
    return {name: tuple(map(str, value if isinstance(value, list) else [value])) for name, value in given.items()}
