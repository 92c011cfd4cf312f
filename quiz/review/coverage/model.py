"""The read model of a bank's coverage."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject

FEWEST_OF_FAMILY = 12
"""Questions every family of the patrol catalogue should have."""

FEWEST_WRITTEN = 4
"""Hand-written questions every service should have."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items, hand-written and derived from guides."""

    written: int = 0
    derived: int = 0

    @property
    def total(self) -> int:
        """Both together."""
        return self.written + self.derived

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.written + other.written, self.derived + other.derived)


class HoleReason(StrEnum):
    """Why nothing is asked about a facet of a service."""

    UNASKED = "unasked"
    """The guide has verified lines, but no item grades them: a question or a scene is missing."""
    UNVERIFIED = "unverified"
    """The guide's lines have no verified basis, so nothing may be graded."""
    NO_LINES = "no_lines"
    """The guide says nothing about it."""


@dataclass(frozen=True, slots=True)
class Hole:
    """A facet of a service about which no item asks."""

    service: str
    facet: Facet
    reason: HoleReason
    lines: int
    """Lines the guide has about it: verified ones for UNASKED, unverified ones for UNVERIFIED."""


@dataclass(frozen=True, slots=True)
class ServiceCoverage:
    """One service: items by facet and difficulty."""

    service: str
    title: str
    subject: Subject
    cells: Mapping[tuple[Facet | None, Difficulty], Tally]
    """Every combination; facet None holds the items that are about no single facet, checklists among them."""
    unverified: int
    """Lines of the guide that are shown but never graded."""
    told: Mapping[Facet, int]
    """Checklists in which something of the facet must be said. They are graded by facet, so they cover it."""

    @property
    def whole(self) -> Tally:
        """All items of the service."""
        return sum(self.cells.values(), Tally())

    @property
    def short_of_written(self) -> int:
        """Hand-written questions missing to `FEWEST_WRITTEN`; 0 when there are enough."""
        return max(0, FEWEST_WRITTEN - self.whole.written)

    def by_facet(self, facet: Facet | None) -> Tally:
        """Items of one facet, all difficulties."""
        return sum((self.cells[facet, difficulty] for difficulty in Difficulty), Tally())

    def by_difficulty(self, difficulty: Difficulty) -> Tally:
        """Items of one difficulty, all facets."""
        return sum((tally for (_, one), tally in self.cells.items() if one is difficulty), Tally())

    def covers(self, facet: Facet) -> bool:
        """Whether at least one item grades the facet."""
        return self.by_facet(facet).total > 0 or self.told[facet] > 0


@dataclass(frozen=True, slots=True)
class StatuteGroup:
    """A group of statutes of a collection's index."""

    name: str
    laws: tuple[str, ...]
    items: Tally
    """Items that cite at least one of the laws."""
    uncited: tuple[str, ...]
    """Laws of the group that no item cites."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole bank."""

    services: tuple[ServiceCoverage, ...]
    """In order of their numbers."""
    holes: tuple[Hole, ...]
    """By service and facet."""
    held: Mapping[str, str | None]
    """What is in quarantine, and why as in `Bank.quarantined`; none of it is counted."""
    subjects: Mapping[tuple[Subject, ItemType], Tally]
    """Every combination."""
    families: Mapping[str, Tally]
    """Family of the patrol catalogue → items that train a code of it; an item counts once in each of its families."""
    difficulties: Mapping[Difficulty, Tally]
    """Every one, over the whole bank."""
    laws: Mapping[str, Tally]
    """Items citing each law that is cited at all, most cited first."""
    groups: tuple[StatuteGroup, ...]
    """Empty when no groups were given."""

    @property
    def whole(self) -> Tally:
        """All items of the bank."""
        return sum(self.subjects.values(), Tally())

    def by_subject(self, subject: Subject) -> Tally:
        """Items of one subject, all types."""
        return sum((self.subjects[subject, kind] for kind in ItemType), Tally())

    def by_type(self, kind: ItemType) -> Tally:
        """Items of one type, all subjects."""
        return sum((self.subjects[subject, kind] for subject in Subject), Tally())

    def holes_of(self, service: str) -> tuple[Hole, ...]:
        """The holes of one service."""
        return tuple(hole for hole in self.holes if hole.service == service)

    @property
    def thin_families(self) -> tuple[str, ...]:
        """Families of the patrol catalogue with fewer than `FEWEST_OF_FAMILY` items."""
        return tuple(family for family, tally in self.families.items() if tally.total < FEWEST_OF_FAMILY)

    @property
    def short(self) -> tuple[ServiceCoverage, ...]:
        """Services with fewer than `FEWEST_WRITTEN` hand-written questions."""
        return tuple(service for service in self.services if service.short_of_written)

    @property
    def unasked(self) -> tuple[Hole, ...]:
        """The holes that have no excuse: the statutes give something and nothing asks for it."""
        return tuple(hole for hole in self.holes if hole.reason is HoleReason.UNASKED)
