"""What is opened from the score board."""

from kiosk.desks.office.ports import AnalysisDesk
from kiosk.desks.ports import CoverageDesk, Person, ScoreDesk
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


def to_evidence(desk: AnalysisDesk | None, scores: ScoreDesk, view: BoardView | None, frame: OnTerminal) -> None:
    """How far the ranks of the board can be relied on."""
    if view and desk:
        open_evidence(desk, scores, view.board.kind, view.campaign.campaign_id, frame)


def to_bank(coverage: CoverageDesk, person: Person, frame: OnTerminal) -> None:
    """What the question bank covers, for those who may see it."""
    if may(person.role, Act.SEE_BANK):
        from kiosk.office.coverage import CoverageScreen  # noqa: PLC0415 - loads the bank's models

        frame.kiosk.push_screen(CoverageScreen(coverage))
