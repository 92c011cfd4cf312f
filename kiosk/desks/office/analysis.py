"""What the figures of a campaign bear out, worked out when somebody asks: dear to read, and never followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from scoring.clock import hall_day
from scoring.errors.unknown import UnknownCampaignError
from scoring.ledger.store import Store, View
from scoring.read.campaigns import campaign, current_campaign
from scoring.read.counts import Weeks
from scoring.read.follow import PeriodReader
from scoring.read.period import Period
from scoring.rules.ratings.abuse.hours import Hours
from scoring.rules.ratings.case_mix import CaseMix
from scoring.rules.ratings.trend import Trend
from scoring.standings import Board, SubjectKind, board
from scoring.standings.anti_patterns import Examples, examples
from scoring.standings.asking import AskingBoard, asking_board
from scoring.standings.case_mix import case_mix
from scoring.standings.flags.board import FlagBoard, flag_board
from scoring.standings.rank_intervals import rank_intervals
from scoring.standings.split_half import split_half
from scoring.standings.trends import board_trends, weekly_counts

if TYPE_CHECKING:
    from scoring.ranks.rank_sets import RankSet
    from scoring.ranks.split_halves import SplitHalf


@dataclass(frozen=True, slots=True)
class Evidence:
    """A board, and how far its ranks can be relied on."""

    board: Board
    ranges: Mapping[str, RankSet]
    """The ranks that each ranked subject may truly have, all at once."""
    halves: SplitHalf | None
    """How often the first stays first; None where fewer than two are ranked."""
    trends: Mapping[str, Trend | None]
    """None where it cannot be told."""
    weeks: Mapping[str, Weeks]
    """Ratings by week."""


@dataclass(frozen=True, slots=True)
class MixBoard:
    """A board, and every subject against its business."""

    board: Board
    mixes: Mapping[str, CaseMix]
    """Whoever has no rating with a known service is not among them."""


class StoreAnalysisDesk:
    """Works it out from a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._periods = PeriodReader(store.hall_id)

    def board(self, kind: SubjectKind, campaign_id: str | None = None) -> Board | None:
        """The board alone; None when there is no campaign yet."""
        with self._store.reading() as connection:
            period = self._period(connection, campaign_id)
        return board(period, kind) if period else None

    def evidence(self, kind: SubjectKind, campaign_id: str | None = None) -> Evidence | None:
        """Ranges of ranks and halves; None when there is no campaign yet."""
        found = self.board(kind, campaign_id)
        if found is None:
            return None
        trends, weeks = board_trends(found.period, kind), weekly_counts(found.period, kind)
        return Evidence(found, rank_intervals(found), split_half(found), trends, weeks)

    def case_mix(self, kind: SubjectKind, campaign_id: str | None = None) -> MixBoard | None:
        """Everybody against the business; None when there is no campaign yet."""
        with self._store.reading() as connection:
            period = self._period(connection, campaign_id)
            if period is None:
                return None
            return MixBoard(board(period, kind), case_mix(connection, self._store.hall_id, period, kind))

    def examples(self, campaign_id: str) -> tuple[Board, Examples | None]:
        """What rules that punish chance would do to a campaign's people. Raises UnknownCampaignError."""
        found = self.board(SubjectKind.STAFF, campaign_id)
        if found is None:
            raise UnknownCampaignError(campaign_id)
        return found, examples(found)

    def asking(self, campaign_id: str | None = None) -> AskingBoard | None:
        """Who was asked to rate; None when there is no campaign yet."""
        with self._store.reading() as connection:
            period = self._period(connection, campaign_id)
            return asking_board(connection, self._store.hall_id, period) if period else None

    def flags(self, campaign_id: str | None = None, hours: Hours | None = None) -> FlagBoard | None:
        """Ratings to look into; None when there is no campaign yet."""
        with self._store.reading() as connection:
            period = self._period(connection, campaign_id)
            return flag_board(connection, self._store.hall_id, period, hours) if period else None

    def _period(self, connection: View, campaign_id: str | None) -> Period | None:
        hall, today = self._store.hall_id, self._today()
        chosen = campaign(connection, hall, campaign_id) if campaign_id else current_campaign(connection, hall, today)
        return self._periods.read(connection, chosen, today) if chosen else None

    def _today(self) -> date:
        return hall_day(self._store.moment())
