"""Why a component has no value, and what a reader must be told with one that has."""

from collections.abc import Iterator
from typing import assert_never

from kiosk.views.scores.names import Names
from kiosk.wording.office import OfficeWords
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.rules.knowledge.knowledge import KnowledgeNote, KnowledgeScore
from scoring.rules.ranking import Unplaced
from scoring.standings import Standing, SubjectKind


def whys(
    standing: Standing, kind: SubjectKind, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> Iterator[str]:
    """A sentence for every component that is missing."""
    for component in Component:
        if why := why_missing(component, standing, kind, campaign, names, words=words):
            yield why


def why_missing(
    component: Component,
    standing: Standing,
    kind: SubjectKind,
    campaign: CampaignRecord,
    names: Names,
    *,
    words: OfficeWords,
) -> str | None:
    """A sentence about one component; None where it is not missing."""
    if component not in standing.composite.missing:
        return None
    why = _why(component, standing, kind, campaign, names, words=words)
    return words.standing.missing.format(component=words.names.components[component], why=why)


def remarks(standing: Standing, names: Names, words: OfficeWords) -> Iterator[str]:
    """A sentence for everything a person's knowledge score does not show by itself."""
    knowledge = standing.knowledge
    if knowledge is None or knowledge.value is None:
        return
    for template, papers in (
        (words.standing.absent_zero, knowledge.zeroed),
        (words.standing.absent_excused, knowledge.excused),
        (words.standing.not_due_yet, knowledge.pending),
    ):
        if papers:
            name = words.names.components[Component.KNOWLEDGE]
            yield words.standing.remark.format(
                component=name, why=template.format(papers=_titles(papers, names, words))
            )


def absences(standing: Standing, names: Names, words: OfficeWords) -> Iterator[str]:
    """What became of the papers that a person did not take, by the policy of each; nothing where all were taken."""
    knowledge = standing.knowledge
    if knowledge is not None and knowledge.value is None:
        why = _untested(knowledge, names, words)
        yield words.standing.missing.format(component=words.names.components[Component.KNOWLEDGE], why=why)
    yield from remarks(standing, names, words)


def unranked(standing: Standing, campaign: CampaignRecord, words: OfficeWords) -> str | None:
    """Why there is no rank; None where there is one."""
    if standing.rank is None or standing.rank.unplaced is None:
        return None
    match standing.rank.unplaced:
        case Unplaced.UNDEFINED:
            return words.standing.rank_undefined
        case Unplaced.TOO_FEW:
            return words.standing.rank_too_few.format(n=standing.ratings, minimum=campaign.minimum_ratings)
        case _:
            assert_never(standing.rank.unplaced)


def _why(
    component: Component,
    standing: Standing,
    kind: SubjectKind,
    campaign: CampaignRecord,
    names: Names,
    *,
    words: OfficeWords,
) -> str:
    if kind is SubjectKind.UNIT:
        return words.standing.no_member_counts
    match component:
        case Component.KNOWLEDGE if standing.knowledge is not None:
            return _untested(standing.knowledge, names, words)
        case Component.KNOWLEDGE:
            return words.standing.no_member_tested if standing.days else words.standing.no_roster
        case Component.SATISFACTION:
            minimum = max(1, campaign.minimum_ratings)
            return words.standing.too_few_ratings.format(n=standing.ratings, minimum=minimum)
        case Component.DISCIPLINE:
            return words.standing.no_member_counts
        case _:
            assert_never(component)


def _untested(knowledge: KnowledgeScore, names: Names, words: OfficeWords) -> str:
    if knowledge.note is KnowledgeNote.UNRANKED:
        return words.standing.absent_unranked.format(papers=_titles(knowledge.missing, names, words))
    if knowledge.pending:
        return words.standing.not_taken_yet.format(papers=_titles(knowledge.pending, names, words))
    if knowledge.excused:
        return words.standing.absent_excused.format(papers=_titles(knowledge.excused, names, words))
    return words.standing.no_paper


def _titles(papers: tuple[str, ...], names: Names, words: OfficeWords) -> str:
    return words.listed([names.paper(paper, words) for paper in papers])
