"""Reckoning the coverage of a bank; pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from types import MappingProxyType
from typing import TypeVar

from quiz.model.bank import Bank
from quiz.model.guide import Element, Guide
from quiz.model.item import Item
from quiz.model.patrol import FAMILIES, family_of
from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject
from quiz.review.coverage.model import Coverage, Hole, HoleReason, ServiceCoverage, StatuteGroup, Tally

K = TypeVar("K")

_NO_GROUPS: Mapping[str, Sequence[str]] = MappingProxyType({})


def coverage(bank: Bank, groups: Mapping[str, Sequence[str]] = _NO_GROUPS) -> Coverage:
    """Count every item of the bank and list what no item asks.

    Args:
        bank: the loaded bank. Items out of force count too, because coverage is about what has been written; items in
            quarantine do not, because nobody vouches for them.
        groups: group of statutes → names of its laws, for instance from `statute_groups`.
    """
    items = tuple(item for item in bank.items.values() if item.id not in bank.quarantined)
    services = tuple(_service(guide, items) for guide in bank.guides.values())
    return Coverage(
        services=services,
        holes=tuple(
            hole
            for guide, service in zip(bank.guides.values(), services, strict=True)
            for hole in _holes(guide, service)
        ),
        held=bank.quarantined,
        subjects=_tallies(product(Subject, ItemType), ((item, (item.subject, item.type)) for item in items)),
        families=_tallies(
            FAMILIES, ((item, family) for item in items for family in dict.fromkeys(map(family_of, item.patrol)))
        ),
        difficulties=_tallies(Difficulty, ((item, item.difficulty) for item in items)),
        laws=_laws(items),
        groups=tuple(_group(name, laws, items) for name, laws in groups.items()),
    )


def _tally(item: Item) -> Tally:
    return Tally(written=1) if item.written else Tally(derived=1)


def _tallies(keys: Iterable[K], counted: Iterable[tuple[Item, K]]) -> Mapping[K, Tally]:
    found = dict.fromkeys(keys, Tally())
    for item, key in counted:
        found[key] += _tally(item)
    return MappingProxyType(found)


def _service(guide: Guide, items: Sequence[Item]) -> ServiceCoverage:
    own = [item for item in items if item.service == guide.id]
    told = Counter(facet for item in own for facet in {line.facet for line in item.elements if line.required})
    return ServiceCoverage(
        service=guide.id,
        title=guide.title,
        subject=guide.subject,
        cells=_tallies(product((*Facet, None), Difficulty), ((item, (item.facet, item.difficulty)) for item in own)),
        unverified=sum(not line.verified for line in guide.elements),
        told=MappingProxyType({facet: told[facet] for facet in Facet}),
    )


def _holes(guide: Guide, service: ServiceCoverage) -> Iterator[Hole]:
    """Facets no item asks about. 依据 is none of them: it is no line of its own but stands behind every line."""
    for facet, lines in guide.facets:
        if not service.covers(facet):
            reason, count = _excuse(lines)
            yield Hole(guide.id, facet, reason, count)


def _excuse(lines: Sequence[Element]) -> tuple[HoleReason, int]:
    verified = sum(line.verified for line in lines)
    if verified:
        return HoleReason.UNASKED, verified
    return (HoleReason.UNVERIFIED, len(lines)) if lines else (HoleReason.NO_LINES, 0)


def _laws(items: Sequence[Item]) -> Mapping[str, Tally]:
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for item in items:
        for law in {basis.law for basis in item.basis}:
            found[law] += _tally(item)
    return MappingProxyType(dict(sorted(found.items(), key=lambda entry: (-entry[1].total, entry[0]))))


def _group(name: str, laws: Sequence[str], items: Sequence[Item]) -> StatuteGroup:
    cited = [(item, {basis.law for basis in item.basis}.intersection(laws)) for item in items]
    known = {law for _, found in cited for law in found}
    return StatuteGroup(
        name=name,
        laws=tuple(laws),
        items=sum((_tally(item) for item, found in cited if found), Tally()),
        uncited=tuple(law for law in laws if law not in known),
    )
