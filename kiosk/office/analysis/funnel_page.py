"""The funnel of the windows, or of people or units."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.office.analysis.page import AnalysisPage
from kiosk.office.listing.page import titled
from kiosk.views.analysis.funnel import funnel_panel, funnel_rows, funnel_state
from kiosk.views.analysis.funnel_strip import CELLS
from kiosk.views.columns import Column
from kiosk.views.lines import Line
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.rules.ratings.funnel import Funnel
from scoring.standings import Board
from scoring.standings.funnels import board_funnel

_KEYS = ("id", "ratings", "mean", "strip", "spot")


@dataclass(frozen=True, slots=True)
class FunnelFacts:
    """A board and its funnel."""

    board: Board
    whole: Funnel


class FunnelPage(AnalysisPage[FunnelFacts]):
    """Most ratings first, so that the rows draw the funnel."""

    stem = "funnel"
    letter = "f"

    def title(self, facts: FunnelFacts | None, words: OfficeWords) -> str:
        """Which board."""
        title = facts.board.period.campaign.title if facts else ""
        return words.analysis.funnel_title.format(by=self.by(words), title=title).rstrip()

    def read(self) -> FunnelFacts | None:
        """Worked out once, in a thread."""
        board = self.question.desk.board(self.question.kind, self.question.campaign_id)
        whole = board_funnel(board) if board else None
        return FunnelFacts(board, whole) if board and whole else None

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Who, ratings, mean, the row of the funnel, where that is."""
        return titled(
            _KEYS,
            words.analysis.funnel_columns,
            id={"width": 8, "grows": 4},
            ratings={"width": 6, "right": True},
            mean={"width": 6, "right": True},
            strip={"width": CELLS},
            spot={"width": 9, "grows": 3},
        )

    def rows(self, facts: FunnelFacts | None, words: OfficeWords) -> Rows:
        """Whoever was rated."""
        return funnel_rows(facts.whole, words) if facts else ()

    def nothing(self, words: OfficeWords) -> str:
        """Nobody was rated."""
        return words.analysis.funnel_nobody

    def panel(self, facts: FunnelFacts | None, key: str, words: OfficeWords) -> Sequence[Line]:
        """The point in words."""
        return tuple(funnel_panel(facts.board, facts.whole, key, words)) if facts else ()

    def state(self, facts: FunnelFacts | None, words: OfficeWords) -> Sequence[str]:
        """How many are outside, and how many would be by chance."""
        return funnel_state(facts.whole, words) if facts else ()
