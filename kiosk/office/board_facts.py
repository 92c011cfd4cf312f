"""What one look at the boards reads."""

from dataclasses import dataclass
from typing import Self

from kiosk.desks.ports import ScoreDesk
from kiosk.views.scores.urgent import urgent
from scoring.read.campaigns import CampaignRecord
from scoring.standings import Board, SubjectKind


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """A board, and what is known beside it."""

    board: Board | None
    campaigns: tuple[CampaignRecord, ...]
    urgent: tuple[str, ...]
    """What has to be seen to, in words."""

    @classmethod
    def read(cls, desk: ScoreDesk, kind: SubjectKind, campaign_id: str | None) -> Self:
        """Ask the desk; may take a while."""
        board = desk.board(kind, campaign_id)
        return cls(board, tuple(desk.campaigns()), urgent(board, clock_doubted=desk.clock_doubted()))
