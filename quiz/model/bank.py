"""The bank in memory: everything a paper can be drawn from, frozen and named by a digest."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from quiz.model.blueprint import Blueprint
from quiz.model.guide import Guide
from quiz.model.item import Item
from quiz.model.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Bank:
    """Guides, items and blueprints by id, in order of their ids. Only healthy content is in here."""

    guides: Mapping[str, Guide]
    items: Mapping[str, Item]
    """Hand-written and derived, also those in quarantine: an audit must see them to let them out again."""
    blueprints: Mapping[str, Blueprint]
    digest: str
    """SHA-256 over the digests of all content, in hexadecimal: equal content, equal digest, on every machine."""
    quarantined: Mapping[str, str | None] = field(default_factory=lambda: MappingProxyType({}))
    """What the law no longer bears out and why: ids of items, which must not be drawn, and names of guide lines
    (`S05.t1`), which must not be told as certain. The audit wrote down questions and lines, some of which may have left
    the bank since; items made of such a line are held with it. Why is empty where nobody wrote it down, and None where
    everything is held because the list of what is cannot be read."""

    @property
    def names(self) -> frozenset[str]:
        """Everything that can be held in quarantine: ids of items and names of guide lines."""
        return names_of(self.guides.values(), self.items.values())

    def drawable(self, day: date, region: str | None = None) -> tuple[Item, ...]:
        """Items that hold on `day` in a hall of `region` (None: national law only), in order of their ids.

        Items in quarantine are left out.
        """
        return tuple(item for item in self.items.values() if self.may_ask(item, day) and item.region in {None, region})

    def may_ask(self, item: Item, day: date) -> bool:
        """Whether `item` may be drawn on `day` in a hall of its own place."""
        return item.holds_on(day) and item.id not in self.quarantined


@dataclass(frozen=True, slots=True)
class LoadedBank:
    """What could be loaded, and everything that was wrong with the rest."""

    bank: Bank
    problems: tuple[Problem, ...]
    """By file and position."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that kept content out."""
        return tuple(found for found in self.problems if found.severity is Severity.ERROR)


def names_of(guides: Iterable[Guide], items: Iterable[Item]) -> frozenset[str]:
    """Ids of items and names of guide lines."""
    return frozenset().union((item.id for item in items), *(guide.line_names for guide in guides))


def assemble(
    guides: Iterable[Guide],
    items: Iterable[Item],
    blueprints: Iterable[Blueprint],
    quarantined: Mapping[str, str | None] = MappingProxyType({}),
) -> Bank:
    """Put a bank together; ids are unique within their kind."""
    guide_of = {guide.id: guide for guide in sorted(guides, key=lambda one: one.id)}
    item_of = {item.id: item for item in sorted(items, key=lambda one: one.id)}
    blueprint_of = {paper.id: paper for paper in sorted(blueprints, key=lambda one: one.id)}
    lines = sorted(
        [
            *(f"guide {_digest(guide.model_dump_json())}" for guide in guide_of.values()),
            *(f"item {item.digest()}" for item in item_of.values()),
            *(f"blueprint {_digest(paper.model_dump_json())}" for paper in blueprint_of.values()),
            *(f"quarantined {_digest(name)}" for name in quarantined),
        ]
    )
    return Bank(
        guides=MappingProxyType(guide_of),
        items=MappingProxyType(item_of),
        blueprints=MappingProxyType(blueprint_of),
        digest=_digest("\n".join(lines)),
        quarantined=MappingProxyType(dict(sorted(quarantined.items()))),
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
