"""What is opened from the score board."""

from collections.abc import Callable

from kiosk.desks.office.ports import AnalysisDesk
from kiosk.desks.ports import CoverageDesk, Person, ScoreDesk
from kiosk.frame.terminal import Terminal
from kiosk.office.analysis.entrance import open_evidence
from kiosk.office.explain import ExplainScreen
from kiosk.office.listing.page import OnTerminal
from kiosk.views.scores.board_view import BoardView
from kiosk.views.scores.subject import Subject
from scoring.permissions import Act, may


def to_detail(desk: ScoreDesk, view: BoardView | None, key: str | None, frame: OnTerminal) -> None:
    """Everything behind a line."""
    if view and key is not None:
        subject = Subject(view.board.kind, key, view.campaign.campaign_id)
        frame.kiosk.push_screen(ExplainScreen(desk, subject, view.names))


class BoardDoors:
    """For the score board: its actions that open something beside its own lines, each where there is such a desk."""

    _analysis: AnalysisDesk | None
    _coverage: CoverageDesk
    _desk: ScoreDesk
    _person: Person
    _surveys: Callable[[OnTerminal], None] | None
    _view: BoardView | None

    @property
    def kiosk(self) -> Terminal:
        """The terminal."""
        raise NotImplementedError

    def action_evidence(self) -> None:
        """How far the ranks can be relied on, and what else the figures bear out."""
        if self._view and self._analysis:
            board = self._view.board
            open_evidence(self._analysis, self._desk, board.kind, self._view.campaign.campaign_id, self)

    def action_bank(self) -> None:
        """What the question bank covers, for those who may see it."""
        if may(self._person.role, Act.SEE_BANK):
            from kiosk.office.coverage import CoverageScreen  # noqa: PLC0415 - loads the bank's models

            self.kiosk.push_screen(CoverageScreen(self._coverage))

    def action_surveys(self) -> None:
        """What citizens were asked beside their visits."""
        if self._surveys:
            self._surveys(self)
