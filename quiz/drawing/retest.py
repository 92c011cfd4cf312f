"""The paper of a targeted retest: exactly these facets of one service, out of what the bank has of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from quiz.model.blueprint import Blueprint, Part, Where
from quiz.model.item import Item
from quiz.model.vocabulary import Facet, ItemType
from scoring.read.campaigns import RETEST_SECONDS

MINUTES = RETEST_SECONDS // 60
"""Time allowed: a few questions on one service."""
MOST_OTHERS = 4
"""Questions beside the checklist."""
_ID = "retest"


@dataclass(frozen=True, slots=True)
class OfService:
    """What of a bank a retest may ask."""

    digest: str
    items: tuple[Item, ...]

    def drawable(self, day: date, region: str | None) -> Iterable[Item]:  # noqa: ARG002 - they were chosen for that day
        """All of them."""
        return self.items


def of_service(items: Iterable[Item], service: str, facets: Sequence[Facet], *, digest: str) -> OfService:
    """Of the items in force those of a service on these facets; of checklists the lines of these facets alone."""
    wanted = frozenset(facets)
    found = []
    for item in items:
        if item.service != service:
            continue
        if item.type is ItemType.TELL:
            if (narrow := narrowed(item, facets)) is not None:
                found.append(narrow)
        elif item.facet in wanted:
            found.append(item)
    return OfService(digest, tuple(found))


def narrowed(item: Item, facets: Sequence[Facet]) -> Item | None:
    """A checklist of these facets alone, under a name of its own; None where it has nothing to tell of them."""
    elements = tuple(one for one in item.elements if one.facet in facets)
    key = tuple(one.id for one in elements if one.required)
    if not key:
        return None
    name = f"{item.id}:{'-'.join(facet.value for facet in facets)}"
    return item.model_copy(update={"id": name, "elements": elements, "key": key})


def retest_blueprint(chosen: OfService, title: str, title_en: str, *, pass_percent: int) -> Blueprint | None:
    """One checklist and a few other questions, one mark each; None where the bank has nothing to ask."""
    tells = [one for one in chosen.items if one.type is ItemType.TELL]
    others = tuple(one.id for one in chosen.items if one.type is not ItemType.TELL)
    parts = []
    if tells:
        parts.append(Part(title=title[:60], count=1, marks="1", where=Where(types=(ItemType.TELL,))))
    if others:
        count = min(MOST_OTHERS, len(others))
        parts.append(Part(title=title[:60], count=count, marks="1", where=Where(items=others)))
    if not parts:
        return None
    return Blueprint(
        format=1,
        id=_ID,
        title=title[:60],
        title_en=title_en[:60],
        minutes=MINUTES,
        pass_percent=pass_percent,
        parts=tuple(parts),
    )
