"""The office's desks on one store."""

from collections.abc import Callable
from pathlib import Path

from kiosk.desks.answering.on_store import StoreAnsweringDesk
from kiosk.desks.office.campaigns import StoreCampaignDesk
from kiosk.desks.office.files import HomeFiles
from kiosk.desks.office.findings import StoreFindingDesk
from kiosk.desks.office.hall import StoreHallDesk
from kiosk.desks.office.people import StorePeopleDesk
from kiosk.desks.office.ports import OfficeDesks
from quiz.model.bank import Bank
from scoring.ledger.store import Store


def office_desks(store: Store, home: Path, bank: Callable[[], Bank]) -> OfficeDesks:
    """What the office asks, answered by `store`; files go into `home`, and `bank` is loaded when it is asked for."""
    files = HomeFiles(home)
    return OfficeDesks(
        hall=StoreHallDesk(store, home),
        people=StorePeopleDesk(store, files),
        campaigns=StoreCampaignDesk(store, bank),
        findings=StoreFindingDesk(store),
        files=files,
        answering=StoreAnsweringDesk(store, home),
    )
