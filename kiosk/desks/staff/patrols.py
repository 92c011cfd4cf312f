"""The patrol's desk on a real store. Imported only after the first frame: this loads the database."""

from collections.abc import Callable, Sequence
from datetime import date

from kiosk.desks.staff.nearest import at_window
from kiosk.desks.staff.ports import Noted, PatrolDays
from quiz.model.bank import Bank
from quiz.model.guide import Guide
from quiz.service.retests import testable
from scoring.calendar.working_days import is_published
from scoring.clock import hall_day
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read import organisation
from scoring.read.answering.retests import RetestRecord
from scoring.read.campaigns import current_campaign
from scoring.read.findings import FindingRecord
from scoring.read.organisation import StaffRecord
from scoring.rules.answering.rectification_steps import Source
from scoring.rules.discipline.route import month_of
from scoring.services.answering.retests import Retests, Untold
from scoring.services.patrol_route import DayRoute, PatrolRoutes
from scoring.services.patrols import Patrols, Seen


class StorePatrolDesk:
    """Keeps the patrol in a store. Who acts is read anew each time: a role may have been taken away meanwhile."""

    def __init__(self, store: Store, bank: Callable[[], Bank]) -> None:
        """`bank` says which services somebody can be tested on; it is read only when that is asked."""
        self._store = store
        self._bank = bank
        self._patrols = Patrols(store)
        self._routes = PatrolRoutes(store)

    def route(self, staff_id: str) -> DayRoute:
        """Today's way; see `PatrolRoutes.today`."""
        return self._routes.today(self._who(staff_id))

    def see(self, staff_id: str, window_id: str) -> bool:
        """A window was looked at; see `PatrolRoutes.see`."""
        return self._routes.see(window_id, self._who(staff_id))

    def record(self, staff_id: str, noted: Noted) -> FindingRecord:
        """A finding; see `Patrols.record`."""
        seen = Seen(
            noted.window_id,
            noted.code,
            noted.staff_id,
            noted.note,
            finding_id=noted.finding_id,
            nobody=noted.staff_id is None,
        )
        return self._patrols.record(seen, self._who(staff_id))

    def withdraw(self, staff_id: str, finding_id: str) -> FindingRecord:
        """A slip is taken back; see `Patrols.withdraw`."""
        return self._patrols.withdraw(finding_id, self._who(staff_id))

    def services(self, window_id: str | None) -> Sequence[Guide]:
        """The services that somebody can be tested on, the likeliest at this window first; see `nearest_first`."""
        today = hall_day(self._store.moment())
        known = testable(self._bank(), today)
        with self._store.reading() as connection:
            return at_window(connection, self._store.hall_id, known, window_id, today)

    def open_retest(self, staff_id: str, finding_id: str, service_id: str) -> RetestRecord:
        """Test those who were on duty; see `Retests.open`."""
        return Retests(self._store).open(Untold(Source.FINDING, finding_id, service_id), self._who(staff_id))

    def sign_off(self, staff_id: str, day: date | None = None) -> date:
        """A day is complete, by default today; see `Patrols.sign_off`."""
        return self._patrols.sign_off(day, self._who(staff_id))

    def days(self, staff_id: str) -> PatrolDays:
        """The campaign's days so far, or the month's. Raises NotAllowedError."""
        by = self._who(staff_id)
        require(by.staff_id, by.role, Act.PATROL)
        today = hall_day(self._store.moment())
        with self._store.reading() as connection:
            campaign = current_campaign(connection, self._store.hall_id, today)
        if campaign is None or not campaign.first_day <= today <= campaign.last_day:
            days, title = self._patrols.days(*month_of(today)), ""
        else:
            days, title = self._patrols.days(campaign.first_day, campaign.last_day), campaign.title
        years = sorted({one.day.year for one in days})
        return PatrolDays(days, [year for year in years if not is_published(year)], title)

    def _who(self, staff_id: str) -> StaffRecord:
        with self._store.reading() as connection:
            return organisation.person(connection, self._store.hall_id, staff_id)
