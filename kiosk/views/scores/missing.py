"""Why a component has no value, and what a reader must be told with one that has."""

from collections.abc import Iterator
from typing import assert_never

from kiosk.views.scores.names import Names
from kiosk.wording import scores as said
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.rules.knowledge.knowledge import KnowledgeNote, KnowledgeScore
from scoring.rules.ranking import Unplaced
from scoring.standings import Standing, SubjectKind


def whys(standing: Standing, kind: SubjectKind, campaign: CampaignRecord, names: Names) -> Iterator[str]:
    """A sentence for every component that is missing."""
    for component in Component:
        if why := why_missing(component, standing, kind, campaign, names):
            yield why


def why_missing(
    component: Component, standing: Standing, kind: SubjectKind, campaign: CampaignRecord, names: Names
) -> str | None:
    """A sentence about one component; None where it is not missing."""
    if component not in standing.composite.missing:
        return None
    why = _why(component, standing, kind, campaign, names)
    return said.MISSING.format(component=said.COMPONENTS[component], why=why)


def remarks(standing: Standing, names: Names) -> Iterator[str]:
    """A sentence for everything a person's knowledge score does not show by itself."""
    knowledge = standing.knowledge
    if knowledge is None or knowledge.value is None:
        return
    for template, papers in (
        (said.ABSENT_ZERO, knowledge.zeroed),
        (said.ABSENT_EXCUSED, knowledge.excused),
        (said.NOT_DUE_YET, knowledge.pending),
    ):
        if papers:
            name = said.COMPONENTS[Component.KNOWLEDGE]
            yield said.REMARK.format(component=name, why=template.format(papers=_titles(papers, names)))


def unranked(standing: Standing, campaign: CampaignRecord) -> str | None:
    """Why there is no rank; None where there is one."""
    if standing.rank is None or standing.rank.unplaced is None:
        return None
    match standing.rank.unplaced:
        case Unplaced.UNDEFINED:
            return said.RANK_UNDEFINED
        case Unplaced.TOO_FEW:
            return said.RANK_TOO_FEW.format(n=standing.ratings, minimum=campaign.minimum_ratings)
        case _:
            assert_never(standing.rank.unplaced)


def _why(component: Component, standing: Standing, kind: SubjectKind, campaign: CampaignRecord, names: Names) -> str:
    if kind is SubjectKind.UNIT:
        return said.NO_MEMBER_COUNTS
    match component:
        case Component.KNOWLEDGE if standing.knowledge is not None:
            return _untested(standing.knowledge, names)
        case Component.KNOWLEDGE:
            return said.NO_MEMBER_TESTED if standing.days else said.NO_ROSTER
        case Component.SATISFACTION:
            minimum = max(1, campaign.minimum_ratings)
            return said.TOO_FEW_RATINGS.format(n=standing.ratings, minimum=minimum)
        case Component.DISCIPLINE:
            return said.NO_MEMBER_COUNTS
        case _:
            assert_never(component)


def _untested(knowledge: KnowledgeScore, names: Names) -> str:
    if knowledge.note is KnowledgeNote.UNRANKED:
        return said.ABSENT_UNRANKED.format(papers=_titles(knowledge.missing, names))
    if knowledge.pending:
        return said.NOT_TAKEN_YET.format(papers=_titles(knowledge.pending, names))
    if knowledge.excused:
        return said.ABSENT_EXCUSED.format(papers=_titles(knowledge.excused, names))
    return said.NO_PAPER


def _titles(papers: tuple[str, ...], names: Names) -> str:
    return said.joined([names.paper(paper) for paper in papers])
