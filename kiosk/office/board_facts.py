"""What one look at the boards reads."""

from dataclasses import dataclass
from typing import Self

from kiosk.desks.ports import ScoreDesk
from kiosk.views.scores.urgent import urgent
from kiosk.wording.office import OfficeWords
from scoring.ledger.witness import ChainHead
from scoring.read.campaigns import CampaignRecord
from scoring.read.restorations import RestorationRecord
from scoring.standings import Board, SubjectKind


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """A board, and what is known beside it."""

    board: Board | None
    campaigns: tuple[CampaignRecord, ...]
    clock_doubted: bool
    """Whether this terminal's clock is in doubt."""

    restored: RestorationRecord | None = None
    """That this hall lately went on from a backup."""
    head: ChainHead | None = None
    """How far this terminal's ledger has got: copied to paper, it pins everything before it."""

    def urgent(self, words: OfficeWords) -> tuple[str, ...]:
        """What has to be seen to."""
        return urgent(self.board, words, clock_doubted=self.clock_doubted, restored=self.restored)

    def ledger(self, words: OfficeWords) -> tuple[str, ...]:
        """How far the ledger has got, as `kiosk ledger verify --expect` takes it."""
        return (words.board.head.format(head=self.head.short),) if self.head else ()

    @classmethod
    def read(cls, desk: ScoreDesk, kind: SubjectKind, campaign_id: str | None) -> Self:
        """Ask the desk; may take a while."""
        board = desk.board(kind, campaign_id)
        return cls(board, tuple(desk.campaigns()), desk.clock_doubted(), desk.restored(), desk.head())
