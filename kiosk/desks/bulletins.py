"""What a bulletin is made of, read from a store in one view. No clock is asked: equal heads give equal facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.desks.bulletin_surveys import SurveyFacts, survey_facts
from kiosk.desks.written import WrittenFile, written_in
from kiosk.log import LOG
from quiz.service.overdue import hand_in_overdue
from quiz.service.results import Results, results_by_person
from scoring.calendar.working_days import is_published
from scoring.errors.store import NotSavedError
from scoring.errors.unknown import NoCampaignError
from scoring.ledger.store import Store, View
from scoring.ledger.witness import ChainHead
from scoring.measures.burden import Burden, read_burden
from scoring.read import organisation
from scoring.read.answering.rectifications import RectificationRecord, rectifications
from scoring.read.campaigns import CampaignRecord, campaign, current_campaign
from scoring.read.closed.errata import Erratum, errata, errata_count
from scoring.read.closed.frozen import FrozenRecord, frozen, frozen_period
from scoring.read.complaints import ComplaintRecord, complaints
from scoring.read.followups import FollowUpRecord, followups
from scoring.read.organisation import StaffRecord
from scoring.read.patrol_days import PatrolDay, patrol_days
from scoring.read.period import Period, read_period
from scoring.read.standing_at import standing_at
from scoring.rules.ratings.case_mix import CaseMix
from scoring.rules.ratings.trend import Trend
from scoring.standings import Board, SubjectKind, board
from scoring.standings.asking import AskingBoard, asking_board
from scoring.standings.case_mix import case_mix
from scoring.standings.corrected import board_with_errata
from scoring.standings.deductions import UnitYear, read_unit_years
from scoring.standings.rank_intervals import rank_intervals
from scoring.standings.split_half import split_half
from scoring.standings.trends import board_trends

if TYPE_CHECKING:
    from scoring.ranks.rank_sets import RankSet
    from scoring.ranks.split_halves import SplitHalf


@dataclass(frozen=True, slots=True)
class BulletinFacts:
    """Everything about a campaign, with every name; who may read what of it is decided later."""

    hall_name: str
    as_of: date
    """The last day the ledger knows of."""
    period: Period
    boards: Mapping[SubjectKind, Board]
    ranges: Mapping[SubjectKind, Mapping[str, RankSet]]
    """The ranks that each ranked subject may truly have, all of a board at once."""
    halves: Mapping[SubjectKind, SplitHalf | None]
    """How often the first of a board stays first; None where fewer than two are ranked."""
    trends: Mapping[SubjectKind, Mapping[str, Trend | None]]
    """None where it cannot be told."""
    mixes: Mapping[SubjectKind, Mapping[str, CaseMix]]
    """Whoever has no rating with a known service is not among them."""
    asking: AskingBoard
    """Who was asked to rate."""
    people: Mapping[str, StaffRecord]
    """Everybody on record by badge, also those who left."""
    closed: FrozenRecord | None
    """Where its book was closed: then the scores are those it was closed with."""
    errata: tuple[Erratum, ...]
    """What came later, in the order written."""
    followups: tuple[FollowUpRecord, ...]
    """Bad ratings of its days, and how far each has come; nobody's contact and no words."""
    complaints: tuple[ComplaintRecord, ...]
    """Of its days."""
    surveys: tuple[SurveyFacts, ...]
    """Asked on its days, apart from its ratings."""
    burden: Burden
    """What the system cost people on its days."""
    rectifications: tuple[RectificationRecord, ...]
    """Put on the list on its days."""
    days: tuple[PatrolDay, ...]
    """Of the campaign so far."""
    no_calendar: tuple[int, ...]
    """Years of these days whose official calendar is not known."""
    results: Mapping[str, Results]
    """Tests by badge, over all attempts that were handed in."""
    years: tuple[UnitYear, ...]
    """What each unit lost in the year of the campaign's last day."""
    heads: tuple[ChainHead, ...]

    @property
    def over(self) -> bool:
        """Whether the ledger knows of a day after the campaign's last one."""
        return self.as_of > self.period.campaign.last_day


class StoreBulletinDesk:
    """Reads bulletins' facts from a store."""

    def __init__(self, store: Store, hall_name: str, folder: Path) -> None:
        """Read from `store`, the hall being called `hall_name`; bulletins are kept in `folder`."""
        self._store = store
        self._hall_name = hall_name
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where this terminal keeps its bulletins."""
        return self._folder

    def written(self, campaign_id: str) -> Sequence[WrittenFile]:
        """The bulletins of a campaign that were written at this terminal, by name."""
        return written_in(self._folder / campaign_id)

    def facts(self, campaign_id: str | None = None) -> BulletinFacts:
        """Everything about a campaign, by default the current one. Overdue tests are handed in first, so they count.

        Raises:
            UnknownCampaignError, NoCampaignError: there is no such campaign, or none at all.
        """
        self._settle()
        hall = self._store.hall_id
        with self._store.reading() as connection:
            at = standing_at(connection, hall)
            if at.day is None:
                raise NoCampaignError
            today = at.day
            chosen = _chosen(connection, hall, campaign_id, today)
            closed = frozen(connection, hall, chosen.campaign_id)
            period = _period(connection, hall, chosen, today, closed)
            boards = _boards(connection, hall, chosen, period, closed)
            return BulletinFacts(
                hall_name=self._hall_name,
                as_of=today,
                period=period,
                boards=boards,
                ranges={kind: rank_intervals(one) for kind, one in boards.items()},
                halves={kind: split_half(one) for kind, one in boards.items()},
                trends={kind: board_trends(period, kind) for kind in SubjectKind},
                mixes={kind: case_mix(connection, hall, period, kind) for kind in SubjectKind},
                asking=asking_board(connection, hall, period),
                closed=closed,
                errata=errata(connection, hall, chosen.campaign_id),
                people={one.staff_id: one for one in organisation.staff(connection, hall)},
                followups=tuple(one for one in followups(connection, hall) if _within(one.day, chosen)),
                complaints=tuple(one for one in complaints(connection, hall) if _within(one.day, chosen)),
                surveys=survey_facts(connection, hall, chosen),
                burden=read_burden(connection, hall, chosen.first_day, chosen.last_day),
                rectifications=tuple(one for one in rectifications(connection, hall) if _within(one.day, chosen)),
                days=patrol_days(connection, hall, chosen.first_day, min(chosen.last_day, today)),
                no_calendar=_unknown_years(chosen, today),
                results=results_by_person(connection, hall, period.attempts),
                years=read_unit_years(connection, hall, chosen.last_day.year),
                heads=at.heads,
            )

    def _settle(self) -> None:
        """Hand in what nobody came back to; where that cannot be written, bulletins are read all the same."""
        try:
            hand_in_overdue(self._store)
        except NotSavedError as error:
            LOG.warning("overdue tests could not be handed in: %s", error)


def _chosen(connection: View, hall_id: str, campaign_id: str | None, today: date) -> CampaignRecord:
    found = campaign(connection, hall_id, campaign_id) if campaign_id else current_campaign(connection, hall_id, today)
    if found is None:
        raise NoCampaignError
    return found


def _within(day: date, chosen: CampaignRecord) -> bool:
    return chosen.first_day <= day <= chosen.last_day


def _period(connection: View, hall_id: str, chosen: CampaignRecord, today: date, closed: FrozenRecord | None) -> Period:
    """The campaign's facts; of a closed book those it was closed with."""
    if closed is None:
        return read_period(connection, hall_id, chosen, today)
    period = frozen_period(connection, hall_id, closed)
    return replace(period, errata=errata_count(connection, hall_id, closed.campaign_id))


def _boards(
    connection: View, hall_id: str, chosen: CampaignRecord, period: Period, closed: FrozenRecord | None
) -> dict[SubjectKind, Board]:
    if closed is None or not period.errata:
        return {kind: board(period, kind) for kind in SubjectKind}
    now = read_period(connection, hall_id, chosen, closed.as_of)
    return {kind: board_with_errata(period, now, kind) for kind in SubjectKind}


def _unknown_years(one: CampaignRecord, today: date) -> tuple[int, ...]:
    until = max(one.first_day, min(one.last_day, today))
    return tuple(year for year in range(one.first_day.year, until.year + 1) if not is_published(year))
