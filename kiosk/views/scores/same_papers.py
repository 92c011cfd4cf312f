"""Who sat which papers, in words: marks of different papers do not say who knows more."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from kiosk.views.scores.names import Names
from kiosk.wording.office import OfficeWords
from scoring.rules.knowledge.same_papers import SamePapers, Sat

_NAMED = 4
"""As many services of a desk are named; of more only the number is told."""


def marks_of_people(groups: Sequence[SamePapers]) -> Mapping[str, str]:
    """Person → the letter of the papers sat; empty where everybody sat the same, and no letter is needed."""
    if len(groups) < 2:
        return {}
    return {person: group.mark for group in groups for person in group.people}


def apart_words(groups: Sequence[SamePapers], words: OfficeWords) -> str | None:
    """That people sat different papers; None where they did not."""
    return words.board.papers_apart.format(n=len(groups)) if len(groups) > 1 else None


def group_words(group: SamePapers, names: Names, words: OfficeWords) -> str:
    """Letter, papers, and how many sat them."""
    papers = words.listed([sat_words(one, names, words) for one in group.papers])
    return words.standing.same_papers.format(mark=group.mark, papers=papers, n=len(group.people))


def group_lines(groups: Sequence[SamePapers], names: Names, words: OfficeWords) -> Iterator[str]:
    """A line for each group; nothing where everybody sat the same."""
    if len(groups) > 1:
        yield from (group_words(one, names, words) for one in groups)


def person_words(groups: Sequence[SamePapers], staff_id: str, names: Names, words: OfficeWords) -> Iterator[str]:
    """What papers somebody sat, and how many others; nothing where everybody sat the same, or this person none."""
    if len(groups) > 1:
        yield from (group_words(one, names, words) for one in groups if staff_id in one.people)


def members_words(groups: Sequence[SamePapers], people: Collection[str], words: OfficeWords) -> Iterator[str]:
    """That the people behind a window's or unit's mean sat different papers; nothing where they did not."""
    found = [one.mark for one in groups if not one.people.isdisjoint(people)]
    if len(found) > 1:
        yield words.standing.apart_inside.format(marks=words.listed(found))


def sat_words(sat: Sat, names: Names, words: OfficeWords) -> str:
    """A paper's title, and whose desk it was drawn for."""
    title = names.paper(sat.paper_id, words)
    return title + desk_words(sat.services, words)


def desk_words(services: Sequence[str], words: OfficeWords) -> str:
    """For what desk a paper was drawn, in brackets; nothing where it is the same for every desk."""
    if not services:
        return ""
    if len(services) > _NAMED:
        return words.standing.own_desk_many.format(n=len(services))
    return words.standing.own_desk.format(services=words.listed(list(services)))
