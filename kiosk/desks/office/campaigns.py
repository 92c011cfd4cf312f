"""Campaigns, papers and weights, on a store and a bank."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from kiosk.desks.office.acting import allowed, both
from kiosk.desks.office.campaign_ports import PaperWanted
from quiz.model.bank import Bank
from quiz.model.blueprint import Blueprint
from quiz.service.overdue import hand_in_overdue
from scoring.clock import hall_day
from scoring.events.campaigns import Weights
from scoring.ledger.store import Store
from scoring.measures.planned import read_overloads
from scoring.permissions import Act
from scoring.read.campaigns import CampaignRecord, PaperTerms, campaign, papers
from scoring.read.closed.errata import Erratum, errata
from scoring.read.closed.frozen import FrozenRecord, frozen
from scoring.read.period import read_period
from scoring.read.plans import ActivityRecord, PhaseRecord
from scoring.rules.planned import Overload
from scoring.services.campaigns import Campaigns, Opening, Scheduling
from scoring.services.closing import Closing
from scoring.services.plans import Change, Plans
from scoring.standings import SubjectKind
from scoring.standings.what_if import Move, what_if


class StoreCampaignDesk:
    """Keeps campaigns in a store."""

    def __init__(self, store: Store, bank: Callable[[], Bank]) -> None:
        self._store = store
        self._bank = bank
        self._keeper = Campaigns(store)

    def campaigns(self) -> Sequence[CampaignRecord]:
        """Every campaign, the latest first."""
        return self._keeper.all()

    def papers(self, campaign_id: str) -> Sequence[PaperTerms]:
        """The papers of a campaign by deadline."""
        with self._store.reading() as connection:
            return papers(connection, self._store.hall_id, campaign_id)

    def blueprints(self) -> Mapping[str, Blueprint]:
        """The papers that the bank can draw, by id."""
        return self._bank().blueprints

    def open(self, opening: Opening, by: str) -> CampaignRecord:
        """Open a campaign. Raises NotAllowedError, and as `Campaigns.open`."""
        return self._keeper.open(opening, allowed(self._store, by, Act.KEEP_CAMPAIGNS).staff_id)

    def schedule(self, terms: PaperWanted, by: str) -> CampaignRecord:
        """Put a paper on a campaign's list. Raises NotAllowedError, and as `Campaigns.schedule`."""
        person = allowed(self._store, by, Act.KEEP_CAMPAIGNS)
        blueprint = self._bank().blueprints[terms.paper_id]
        scheduling = Scheduling(
            campaign_id=terms.campaign_id,
            paper_id=terms.paper_id,
            title=blueprint.title,
            deadline=terms.deadline,
            seconds_allowed=blueprint.seconds_allowed,
            maximum=blueprint.maximum,
            attempts_allowed=terms.attempts_allowed,
            counts=terms.counts,
            absence=terms.absence,
            units=terms.units,
            staff=terms.staff,
        )
        return self._keeper.schedule(scheduling, person.staff_id, terms.seen)

    def what_if(self, campaign_id: str, weights: Weights) -> Sequence[Move]:
        """Everybody now and under other weights."""
        known = self._keeper.one(campaign_id)
        with self._store.reading() as connection:
            period = read_period(connection, self._store.hall_id, known, hall_day(self._store.moment()))
        return what_if(period, SubjectKind.STAFF, weights)

    def adopt(self, campaign_id: str, weights: Weights, by: str, second: tuple[str, str]) -> CampaignRecord:
        """Give a campaign other weights.

        Raises:
            NotAllowedError: one of the two may not decide.
            SignInError: the second's badge or PIN is wrong.
            SamePersonError: it is one person.
        """
        first, other = both(self._store, by, second, Act.ADOPT_WEIGHTS)
        return self._keeper.adopt(campaign_id, weights, first.staff_id, other.staff_id)

    def overloads(self, campaign_id: str) -> Sequence[Overload]:
        """Where its papers, or a day's patrol, ask more than the hall's budgets. Raises UnknownCampaignError."""
        with self._store.reading() as connection:
            known = campaign(connection, self._store.hall_id, campaign_id)
            return read_overloads(connection, self._store.hall_id, known)

    def closed(self, campaign_id: str) -> FrozenRecord | None:
        """Where a campaign's book was closed; None while it is open."""
        with self._store.reading() as connection:
            return frozen(connection, self._store.hall_id, campaign_id)

    def errata(self, campaign_id: str) -> Sequence[Erratum]:
        """What came after its book was closed, in the order written."""
        with self._store.reading() as connection:
            return errata(connection, self._store.hall_id, campaign_id)

    def plan(self, campaign_id: str) -> tuple[date, Sequence[PhaseRecord]]:
        """The hall's day, and a campaign's phases with their activities. Raises UnknownCampaignError."""
        _, phases = Plans(self._store).of(campaign_id)
        return hall_day(self._store.moment()), phases

    def mark_activity(
        self, campaign_id: str, activity_id: str, done_on: date | None, evidence: str | None, by: str
    ) -> ActivityRecord:
        """Say that an activity was done, or that it was not. Raises NotAllowedError, and as `Plans.mark`."""
        who = allowed(self._store, by, Act.KEEP_CAMPAIGNS).staff_id
        return Plans(self._store).mark(campaign_id, activity_id, who, done_on=done_on, evidence=evidence)

    def change_activity(self, campaign_id: str, activity_id: str, change: Change, by: str) -> ActivityRecord:
        """Another owner or day. Raises NotAllowedError, and as `Plans.change`."""
        who = allowed(self._store, by, Act.KEEP_CAMPAIGNS).staff_id
        return Plans(self._store).change(campaign_id, activity_id, change, who)

    def freeze(self, campaign_id: str, by: str, second: tuple[str, str] | None = None) -> FrozenRecord:
        """Close a campaign's book, after handing in what nobody came back to. Raises as `adopt`, `Closing.freeze`."""
        if second is None:
            first, other = allowed(self._store, by, Act.KEEP_CAMPAIGNS), None
        else:
            first, other = both(self._store, by, second, Act.ADOPT_WEIGHTS)
        hand_in_overdue(self._store)
        return Closing(self._store).freeze(campaign_id, first, other)
