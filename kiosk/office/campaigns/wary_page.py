"""Rules to be wary of, each with what it would do to the hall's own people."""

from collections.abc import Sequence
from typing import TypeAlias

from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.views.campaign.anti_patterns import example_lines, named
from kiosk.views.columns import Column
from kiosk.views.lines import Gap, Line, Passage, Title
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.campaign.anti_patterns import WORDS
from kiosk.wording.office import OfficeWords
from scoring.standings import Board
from scoring.standings.anti_patterns import AntiPattern, Examples

_Facts: TypeAlias = tuple[Board, Examples | None]


class WaryPage(ListPage[_Facts]):
    """Four rules."""

    stem = "wary"
    follows = False

    def __init__(self, station: Station, campaign_id: str) -> None:
        self._station = station
        self._campaign_id = campaign_id

    def title(self, facts: _Facts | None, words: OfficeWords) -> str:
        """Of which campaign."""
        title = facts[0].period.campaign.title if facts else ""
        return f"{WORDS[words.language].title}  {title}".rstrip()

    def read(self) -> _Facts:
        """Worked out once, in a thread."""
        return self._station.desks.analysis.examples(self._campaign_id)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """The rule, and the first sentence of its example."""
        shapes = {"rule": {"width": 18, "grows": 4}, "example": {"width": 50, "grows": 60}}
        return titled(("rule", "example"), WORDS[words.language].columns, **shapes)

    def rows(self, facts: _Facts, words: OfficeWords) -> Rows:
        """One row a rule; none where there is no example."""
        own = WORDS[words.language]
        return [
            (rule.value, {"rule": own.names[rule.value], "example": lines[0]})
            for rule in AntiPattern
            if (lines := _lines(rule, facts, words))
        ]

    def nothing(self, words: OfficeWords) -> str:
        """Too few people are ranked."""
        return WORDS[words.language].too_few

    def panel(self, facts: _Facts, key: str, words: OfficeWords) -> Sequence[Line]:
        """The whole example, and what to do instead."""
        *told, advice = _lines(AntiPattern(key), facts, words)
        return Title(WORDS[words.language].names[key]), Passage(advice), Gap(), *(Passage(one) for one in told)


def _lines(rule: AntiPattern, facts: _Facts, words: OfficeWords) -> tuple[str, ...]:
    board, found = facts
    return example_lines(rule, found, named(board), words.language) if found else ()


def wary_act(station: Station, campaign_id: str) -> PageAct:
    """The key that leads here."""

    def run(frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(WaryPage(station, campaign_id), station.scores))

    return PageAct("r", lambda words: WORDS[words.language].key, run, rank=2)
