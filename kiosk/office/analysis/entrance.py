"""Where the tables are opened from: the only file that knows them all."""

from typing import Any, Final

from kiosk.desks.office.ports import AnalysisDesk
from kiosk.desks.ports import ScoreDesk
from kiosk.office.analysis.asking_page import AskingPage
from kiosk.office.analysis.flags_page import FlagsPage
from kiosk.office.analysis.funnel_page import FunnelPage
from kiosk.office.analysis.mix_page import MixPage
from kiosk.office.analysis.page import AnalysisPage, Question
from kiosk.office.analysis.ranks_page import RanksPage
from kiosk.office.listing.page import OnTerminal
from kiosk.office.listing.screen import ListScreen
from scoring.standings import SubjectKind

_PAGES: Final[dict[str, type[AnalysisPage[Any]]]] = {
    one.letter: one for one in (RanksPage, MixPage, FunnelPage, AskingPage, FlagsPage)
}


def go(letter: str, question: Question, frame: OnTerminal) -> None:
    """Open the table of a letter over what is open."""
    frame.kiosk.push_screen(ListScreen(_PAGES[letter](question), question.scores))


def open_evidence(
    desk: AnalysisDesk, scores: ScoreDesk, kind: SubjectKind, campaign_id: str, frame: OnTerminal
) -> None:
    """Begin with the ranges of ranks."""
    go(RanksPage.letter, Question(desk, scores, kind, campaign_id, go), frame)
