"""What the patrol found, on a store."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from kiosk.desks.office.acting import allowed
from kiosk.desks.office.ports import CatalogueNow
from kiosk.errors.office import NoReasonError
from quiz.model.bank import Bank
from quiz.model.guide import Guide
from quiz.service.retests import testable
from scoring.clock import hall_day
from scoring.ledger.store import Store
from scoring.permissions import Act
from scoring.read import organisation
from scoring.read.answering.retests import RetestRecord
from scoring.read.campaigns import campaign, current_campaign
from scoring.read.findings import FindingRecord
from scoring.read.items import items_on
from scoring.read.organisation import HallNames
from scoring.read.own_items import ItemVersion, item_versions
from scoring.read.patrol_days import PatrolDay
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.retests import Retests, Untold, known_facets
from scoring.services.catalogue import Catalogue, OwnItem
from scoring.services.patrols import Patrols


class StoreFindingDesk:
    """Reads patrols and decides disputes in a store."""

    def __init__(self, store: Store, bank: Callable[[], Bank]) -> None:
        """`bank` says which services somebody can be tested on."""
        self._store = store
        self._bank = bank
        self._patrols = Patrols(store)

    def days(self, campaign_id: str | None = None) -> Sequence[PatrolDay]:
        """The days of a campaign that have come, the latest first; none without a campaign."""
        hall = self._store.hall_id
        with self._store.reading() as connection:
            if campaign_id is None:
                chosen = current_campaign(connection, hall, hall_day(self._store.moment()))
            else:
                chosen = campaign(connection, hall, campaign_id)
        return self._patrols.days(chosen.first_day, chosen.last_day)[::-1] if chosen else ()

    def findings(self) -> Sequence[FindingRecord]:
        """All findings, the latest first."""
        return self._patrols.all(date.min, date.max)[::-1]

    def names(self) -> HallNames:
        """Of everybody and everything in the hall."""
        with self._store.reading() as connection:
            return organisation.hall_names(connection, self._store.hall_id)

    def catalogue(self) -> CatalogueNow:
        """What a patrol may find today, and every version of the hall's own items."""
        today = hall_day(self._store.moment())
        with self._store.reading() as connection:
            items = items_on(connection, self._store.hall_id, today)
            return CatalogueNow(items, item_versions(connection, self._store.hall_id))

    def put_item(self, wanted: OwnItem, by: str) -> ItemVersion:
        """Add an item, or give it other points or words. Raises as `Catalogue.put`."""
        return Catalogue(self._store).put(wanted, allowed(self._store, by, Act.KEEP_CAMPAIGNS))

    def withdraw_item(self, code: str, by: str) -> ItemVersion:
        """Find an own item no more. Raises as `Catalogue.withdraw`."""
        return Catalogue(self._store).withdraw(code, allowed(self._store, by, Act.KEEP_CAMPAIGNS))

    def retests(self) -> Mapping[str, RetestRecord]:
        """What findings have opened and nothing has ended since, by finding."""
        found = Retests(self._store).all()
        return {one.source_id: one for one in found if one.source is Source.FINDING and not one.voided}

    def services(self) -> Sequence[Guide]:
        """The services that somebody can be tested on."""
        return testable(self._bank(), hall_day(self._store.moment()))

    def open_retest(self, finding_id: str, service_id: str, facets: Sequence[str], by: str) -> RetestRecord:
        """Test those who were on duty. Raises UnknownFacetError, and as `Retests.open`."""
        person = allowed(self._store, by, Act.OPEN_RECTIFICATIONS)
        untold = Untold(Source.FINDING, finding_id, service_id, known_facets(facets))
        return Retests(self._store).open(untold, person)

    def uphold(self, finding_id: str, by: str) -> FindingRecord:
        """Decide that a disputed finding was right. Raises as `Patrols.uphold`."""
        return self._patrols.uphold(finding_id, allowed(self._store, by, Act.DECIDE_DISPUTES))

    def reverse(self, finding_id: str, reason: str, by: str) -> FindingRecord:
        """Give the points back. Raises NoReasonError, and as `Patrols.reverse`."""
        if not reason.strip():
            raise NoReasonError
        return self._patrols.reverse(finding_id, reason.strip(), allowed(self._store, by, Act.DECIDE_DISPUTES))
