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
from kiosk.wording.office import OfficeWords
from scoring.clock import hall_time
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.standings import SubjectKind
from scoring.standings.explain import Closed, Explanation


class Page(Enum):
    """What one page is about."""

    COMPOSITION = "composition"
    KNOWLEDGE = "knowledge"
    SATISFACTION = "satisfaction"
    DISCIPLINE = "discipline"
    MEMBERS = "members"

    def said(self, words: OfficeWords) -> str:
        """Its name on the tab."""
        said = words.pages
        return {
            Page.COMPOSITION: said.composition,
            Page.KNOWLEDGE: said.knowledge,
            Page.SATISFACTION: said.satisfaction,
            Page.DISCIPLINE: said.discipline,
            Page.MEMBERS: said.members,
        }[self]


def pages_of(kind: SubjectKind) -> tuple[Page, ...]:
    """The pages of a kind of standing, in order."""
    every = tuple(Page)
    return every[:-1] if kind is SubjectKind.STAFF else every


def page_lines(
    page: Page, explanation: Explanation, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> tuple[Line, ...]:
    """What a page says; the members are a table of their own, so their page has no lines."""
    match page:
        case Page.COMPOSITION:
            return tuple(_composition(explanation, campaign, names, words))
        case Page.KNOWLEDGE:
            return tuple(knowledge_page(explanation, campaign, names, words))
        case Page.SATISFACTION:
            return tuple(satisfaction_page(explanation, campaign, names, words))
        case Page.DISCIPLINE:
            return tuple(discipline_page(explanation, campaign, names, words))
        case Page.MEMBERS:
            return ()
        case _:
            assert_never(page)


def _composition(
    explanation: Explanation, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> Iterator[Line]:
    standing = explanation.standing
    parts = [
        words.pages.formula_part.format(name=words.names.components[part.component], weight=part.weight)
        for part in standing.composite.contributions
    ]
    yield Title(words.names.scores)
    if explanation.closed is not None:
        yield Passage(_closed_words(explanation.closed, words), Tone.WARN)
    yield Passage(words.pages.formula_words.format(parts=" + ".join(parts)))
    yield Gap()
    for component in Component:
        yield Pair(words.names.components[component], cents(standing.components.value(component)))
    yield Gap()
    yield from (Passage(why, Tone.WARN) for why in whys(standing, explanation.kind, campaign, names, words))
    yield from (Passage(remark, Tone.QUIET) for remark in remarks(standing, names, words))
    yield Passage(_rank_words(explanation, campaign, words), Tone.QUIET)
    if explanation.kind is SubjectKind.UNIT:
        yield Passage(words.pages.unit_composition, Tone.QUIET)


def _closed_words(closed: Closed, words: OfficeWords) -> str:
    """What the book says, and that this page tells of the campaign as it is with the errata."""
    day = f"{hall_time(closed.frozen_at):%Y-%m-%d}"
    return words.pages.closed.format(day=day, total=cents(closed.total), n=closed.errata)


def _rank_words(explanation: Explanation, campaign: CampaignRecord, words: OfficeWords) -> str:
    rank = explanation.standing.rank
    if rank is None or rank.rank is None:
        return words.pages.rank_words.format(rank=UNDEFINED, why=unranked(explanation.standing, campaign, words))
    return words.pages.rank_words.format(
        rank=rank.label, why=words.pages.band_shared if rank.shared else words.pages.band_alone
    )
