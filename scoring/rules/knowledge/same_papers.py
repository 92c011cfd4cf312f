"""Who sat the same papers: marks can be compared inside such a group, and not across groups.

Two people sat the same papers when the attempts that count for them are at the same blueprints, drawn for desks that do
the same. Of one blueprint everybody has other questions, but of the same parts, kinds and marks: that is one paper.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_LETTERS: Final = 26


@dataclass(frozen=True, slots=True, order=True)
class Sat:
    """A paper as somebody sat it."""

    paper_id: str
    services: tuple[str, ...] = ()
    """What the own desk does, where the paper asks for that first; empty where every desk has the same paper."""


@dataclass(frozen=True, slots=True)
class SamePapers:
    """People whose marks can be compared with one another."""

    mark: str
    """A for most people, then B, and after Z AA: what stands beside their marks."""
    papers: tuple[Sat, ...]
    """In order of id, never empty."""
    people: frozenset[str]


def same_papers(sat: Mapping[str, Iterable[Sat]]) -> tuple[SamePapers, ...]:
    """Group people by the papers they sat, the largest group first; whoever sat none is left out.

    Args:
        sat: by person, what of the attempts entered the score.
    """
    groups: dict[tuple[Sat, ...], set[str]] = defaultdict(set)
    for person, papers in sat.items():
        if found := tuple(sorted({*papers})):
            groups[found].add(person)
    order = sorted(groups, key=lambda papers: (-len(groups[papers]), papers))
    return tuple(SamePapers(_mark(at), papers, frozenset(groups[papers])) for at, papers in enumerate(order))


def _mark(at: int) -> str:
    """A to Z, AA, AB …, as the columns of a spreadsheet are named."""
    mark = ""
    at += 1
    while at:
        at, letter = divmod(at - 1, _LETTERS)
        mark = chr(ord("A") + letter) + mark
    return mark
