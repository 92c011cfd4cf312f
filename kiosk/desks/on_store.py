"""What stands behind the screens, on a real store. Imported only after the first frame: this loads the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from kiosk.desks.ports import Person, ReasonCard, ServiceCard, WindowCard
from kiosk.log import LOG
from quiz.model.bank import Bank
from quiz.service.overdue import hand_in_overdue
from scoring.clock import hall_day
from scoring.errors.store import NotSavedError
from scoring.errors.unknown import NoCampaignError
from scoring.events.ratings import Channel
from scoring.ledger.store import Store, View
from scoring.ledger.witness import ChainHead
from scoring.read import organisation
from scoring.read.campaigns import CampaignRecord, campaign, campaigns, current_campaign
from scoring.read.follow import PeriodReader
from scoring.read.organisation import WindowRecord
from scoring.read.period import Period, read_period
from scoring.read.restorations import RestorationRecord, restorations
from scoring.receipts.code import ReceiptCode
from scoring.receipts.receipts import Receipts
from scoring.receipts.standing import Standing
from scoring.rules.ratings.reasons import reasons_for
from scoring.services.answering.business import offered_services
from scoring.services.answering.followups import FollowUps
from scoring.services.bring_in.visit_ends import EndedVisit, VisitEnds
from scoring.services.credentials import Credentials
from scoring.services.ratings import Ratings
from scoring.standings import Board, SubjectKind, board
from scoring.standings.corrected import board_with_errata
from scoring.standings.explain import Explanation, as_frozen, explain


class StoreRatingDesk:
    """Takes ratings into a store."""

    def __init__(self, store: Store, channel: Channel, bank: Callable[[], Bank] | None = None) -> None:
        """Take ratings into `store` by way of `channel`; `bank` knows what services are called.

        It is read only at windows of which the hall says what is done there; without one nobody is asked.
        """
        self._store = store
        self._channel = channel
        self._bank = bank
        self._book = Ratings(store)
        self._ends = VisitEnds(store)
        self._follow_ups = FollowUps(store)

    def windows(self) -> Sequence[WindowCard]:
        """The open windows in order of their ids; who is on duty is read when one is chosen."""
        with self._store.reading() as connection:
            return tuple(_card(one) for one in organisation.windows(connection, self._store.hall_id) if not one.closed)

    def window(self, window_id: str) -> WindowCard:
        """One window, and who is on duty today if that day is beyond doubt. Raises UnknownWindowError."""
        hall = self._store.hall_id
        with self._store.reading() as connection:
            found = organisation.window(connection, hall, window_id)
            staff_id = organisation.on_duty(connection, hall, found.window_id, self._store.clock())
            if self._store.ledger.doubt() is not None:
                staff_id = None  # the roster is asked about a day, and nobody knows which it is
            name = organisation.person(connection, hall, staff_id).name if staff_id else None
        return _card(found, staff_id, name)

    def reasons(self, level: int) -> Sequence[ReasonCard]:
        """Reasons in force for a level, core ones first."""
        return tuple(ReasonCard(one.code, one.text, one.text_en, one.core) for one in reasons_for(level))

    def give(self, rating_id: str, window_id: str, level: int, visit: str | EndedVisit | None = None) -> None:
        """Store a level; see `Ratings.give`."""
        self._book.give(window_id, level, channel=self._channel, rating_id=rating_id, visit=visit)

    def correct(self, rating_id: str, level: int) -> None:
        """Another level in place of a slip; see `Ratings.correct`."""
        self._book.correct(rating_id, level)

    def unanswered(self, window_id: str) -> None:
        """Nobody rated; see `Ratings.unanswered`."""
        self._book.unanswered(window_id)

    def ended(self, window_id: str) -> EndedVisit | None:
        """The visit to ask about; see `VisitEnds.latest`."""
        return self._ends.latest(window_id)

    def ask(self, visit: EndedVisit) -> bool:
        """Once; see `VisitEnds.ask`."""
        return self._ends.ask(visit)

    def rated(self, visit: str) -> bool:
        """Whether this visit was rated already."""
        return self._book.rated(visit)

    def awaited(self, visit: str) -> bool:
        """See `VisitEnds.is_awaited`."""
        return self._ends.is_awaited(visit)

    def receipt(self, rating_id: str) -> str:
        """The code of its receipt; see `Receipts.code_of`."""
        return str(Receipts(self._store).code_of(rating_id))

    def holds(self, receipt: str) -> bool:
        """Whether it is in the ledger unchanged; see `Receipts.check`."""
        return Receipts(self._store).check(ReceiptCode.read(receipt)) is Standing.UNCHANGED

    def leave_contact(self, rating_id: str, contact: str) -> None:
        """Keep a number for calling back; see `FollowUps.leave_contact`."""
        self._follow_ups.leave_contact(rating_id, contact)

    def services(self, rating_id: str) -> Sequence[ServiceCard]:
        """What it may have been, as far as the bank has a name for it; see `offered_services`."""
        offered = offered_services(self._store, rating_id)
        if not offered or self._bank is None:
            return ()
        guides, today = self._bank().guides, hall_day(self._store.moment())
        known = (guides[one] for one in offered if one in guides)
        return tuple(ServiceCard(one.id, one.title, one.title_en) for one in known if one.holds_on(today))

    def add_reasons(
        self, rating_id: str, codes: Sequence[int], words: str | None, service_id: str | None = None
    ) -> None:
        """Add reasons, words and the service; see `Ratings.add_reasons`."""
        self._book.add_reasons(rating_id, codes, words, service_id)


class StoreIdentity:
    """Checks badge and PIN against a store."""

    def __init__(self, store: Store) -> None:
        self._keeper = Credentials(store)
        self._keeper.note_way_out()

    def sign_in(self, staff_id: str, pin: str) -> Person:
        """The person, if the PIN is right. Raises SignInError."""
        found = self._keeper.sign_in(staff_id, pin)
        one_time = self._keeper.is_one_time(found.staff_id)
        return Person(found.staff_id, found.name or found.staff_id, found.unit_name, found.role, one_time)

    def choose_pin(self, staff_id: str, before: str, pin: str) -> None:
        """Another PIN for whoever has signed in; see `Credentials.choose`."""
        self._keeper.choose(staff_id, pin, before=before)

    def opens_for_admin(self, pin: str) -> bool:
        """Whether this is the PIN of an administrator of the hall."""
        return self._keeper.opens_for_admin(pin)


_REMEMBERED: Final = timedelta(days=14)
"""So long a board says that it goes on from a backup."""

_SETTLES_EVERY: Final = timedelta(minutes=1)


class StoreScoreDesk:
    """Reads standings from a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._periods = PeriodReader(store.hall_id)
        self._boards: dict[SubjectKind, Board] = {}
        self._settled: datetime | None = None

    def campaigns(self) -> Sequence[CampaignRecord]:
        """All campaigns, the latest first."""
        with self._store.reading() as connection:
            return campaigns(connection, self._store.hall_id)

    def board(self, kind: SubjectKind, campaign_id: str | None = None) -> Board | None:
        """The board of a campaign, by default the current one; None when there is none yet.

        The very same board while nothing happened that it shows.
        """
        self._settle()
        today = hall_day(self._store.moment())
        with self._store.reading() as connection:
            period = self._period(connection, campaign_id, today)
            if period is None:
                return None
            known = self._boards.get(kind)
            if known is None or known.period is not period:
                known = self._boards[kind] = self._board(connection, period, kind)
        return known

    def explain(self, kind: SubjectKind, subject_id: str, campaign_id: str | None = None) -> Explanation:
        """One standing down to its events, all read in one view. Raises NoStandingError or NoCampaignError."""
        self._settle()
        today = hall_day(self._store.moment())
        with self._store.reading() as connection:
            period = self._period(connection, campaign_id, today)
            if period is None:
                raise NoCampaignError
            found = explain(connection, self._store.hall_id, self._now(connection, period), kind, subject_id)
            return as_frozen(found, period) if period.frozen_at else found

    def clock_doubted(self) -> bool:
        """Whether this terminal's clock is not believed."""
        return self._store.ledger.doubt() is not None

    def restored(self) -> RestorationRecord | None:
        """The latest return to a backup, while it is news."""
        with self._store.reading() as connection:
            latest = next(iter(restorations(connection, self._store.hall_id)), None)
        return latest if latest is not None and self._store.moment() - latest.at < _REMEMBERED else None

    def head(self) -> ChainHead | None:
        """The newest entry of this terminal."""
        own = self._store.ledger.terminal_id
        return next((one for one in self._store.heads() if one.terminal_id == own), None)

    def version(self) -> int:
        """Changes when anything was written."""
        return self._store.version()

    def _board(self, connection: View, period: Period, kind: SubjectKind) -> Board:
        if not period.errata:
            return board(period, kind)
        return board_with_errata(period, self._now(connection, period), kind)

    def _now(self, connection: View, period: Period) -> Period:
        """A closed campaign's facts with the errata, as of the day it was closed; of an open one what was read."""
        if period.frozen_at is None:
            return period
        known = campaign(connection, self._store.hall_id, period.campaign.campaign_id)
        return read_period(connection, self._store.hall_id, known, period.today)

    def _settle(self) -> None:
        """Hand in what nobody came back to, so that it counts: looked for once a minute, for a board that is followed.

        Scores can be read also where that cannot be written.
        """
        now = self._store.clock()
        if self._settled is not None and abs(now - self._settled) < _SETTLES_EVERY:
            return
        self._settled = now
        try:
            hand_in_overdue(self._store)
        except NotSavedError as error:
            LOG.warning("overdue tests could not be handed in: %s", error)

    def _period(self, connection: View, campaign_id: str | None, today: date) -> Period | None:
        hall = self._store.hall_id
        chosen = campaign(connection, hall, campaign_id) if campaign_id else current_campaign(connection, hall, today)
        return self._periods.read(connection, chosen, today) if chosen else None


def _card(window: WindowRecord, staff_id: str | None = None, name: str | None = None) -> WindowCard:
    english = (window.name_en, window.unit_name_en)
    return WindowCard(window.window_id, window.name, window.unit_name, staff_id, name, *english)
