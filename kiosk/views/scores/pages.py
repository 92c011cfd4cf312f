"""The pages of an explanation: how the composite is made, and what stands behind each component."""

from collections.abc import Iterator
from enum import Enum
from typing import assert_never

from kiosk.text.figures import UNDEFINED, cents
from kiosk.views.lines import Gap, Line, Pair, Passage, Title, Tone
from kiosk.views.scores.missing import remarks, unranked, whys
from kiosk.views.scores.names import Names
from kiosk.views.scores.page_discipline import discipline_page
from kiosk.views.scores.page_knowledge import knowledge_page
from kiosk.views.scores.page_satisfaction import satisfaction_page
from kiosk.wording import scores as said
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation


class Page(Enum):
    """What one page is about; the value is its name on the tab."""

    COMPOSITION = said.COMPOSITION
    KNOWLEDGE = said.KNOWLEDGE
    SATISFACTION = said.SATISFACTION
    DISCIPLINE = said.DISCIPLINE
    MEMBERS = said.MEMBERS


def pages_of(kind: SubjectKind) -> tuple[Page, ...]:
    """The pages of a kind of standing, in order."""
    every = tuple(Page)
    return every[:-1] if kind is SubjectKind.STAFF else every


def page_lines(page: Page, explanation: Explanation, campaign: CampaignRecord, names: Names) -> tuple[Line, ...]:
    """What a page says; the members are a table of their own, so their page has no lines."""
    match page:
        case Page.COMPOSITION:
            return tuple(_composition(explanation, campaign, names))
        case Page.KNOWLEDGE:
            return tuple(knowledge_page(explanation, campaign, names))
        case Page.SATISFACTION:
            return tuple(satisfaction_page(explanation, campaign, names))
        case Page.DISCIPLINE:
            return tuple(discipline_page(explanation, campaign, names))
        case Page.MEMBERS:
            return ()
        case _:
            assert_never(page)


def _composition(explanation: Explanation, campaign: CampaignRecord, names: Names) -> Iterator[Line]:
    standing = explanation.standing
    parts = [
        said.FORMULA_PART.format(name=said.COMPONENTS[part.component], weight=part.weight)
        for part in standing.composite.contributions
    ]
    yield Title(said.SCORES)
    yield Passage(said.FORMULA_WORDS.format(parts=" + ".join(parts)))
    yield Gap()
    for component in Component:
        yield Pair(said.COMPONENTS[component], cents(standing.components.value(component)))
    yield Gap()
    yield from (Passage(why, Tone.WARN) for why in whys(standing, explanation.kind, campaign, names))
    yield from (Passage(remark, Tone.QUIET) for remark in remarks(standing, names))
    yield Passage(_rank_words(explanation, campaign), Tone.QUIET)
    if explanation.kind is SubjectKind.UNIT:
        yield Passage(said.UNIT_COMPOSITION, Tone.QUIET)


def _rank_words(explanation: Explanation, campaign: CampaignRecord) -> str:
    rank = explanation.standing.rank
    if rank is None or rank.rank is None:
        return said.RANK_WORDS.format(rank=UNDEFINED, why=unranked(explanation.standing, campaign))
    return said.RANK_WORDS.format(rank=rank.label, why=said.BAND_SHARED if rank.shared else said.BAND_ALONE)
