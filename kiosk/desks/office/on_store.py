"""The office's desks on one store."""

from collections.abc import Callable
from pathlib import Path

from kiosk.desks.answering.on_store import StoreAnsweringDesk
from kiosk.desks.office.analysis import StoreAnalysisDesk
from kiosk.desks.office.book import HomeBookDesk
from kiosk.desks.office.campaigns import StoreCampaignDesk
from kiosk.desks.office.files import HomeFiles
from kiosk.desks.office.findings import StoreFindingDesk
from kiosk.desks.office.hall import StoreHallDesk
from kiosk.desks.office.people import StorePeopleDesk
from kiosk.desks.office.ports import OfficeDesks
from kiosk.desks.office.retention import StoreRetentionDesk
from kiosk.desks.office.surveys import StoreOfficeSurveyDesk
from kiosk.desks.once import once
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.bank import Bank
from scoring.ledger.store import Store


def office_desks(
    store: Store, home: Path, bank: Callable[[], Bank], shipped: Callable[[], Bank] | None = None
) -> OfficeDesks:
    """What the office asks, answered by `store`; files go into `home`, banks are loaded when they are asked for.

    `shipped` is the bank without the hall's own book, where it is not the one that came with the program.
    """
    files = HomeFiles(home)
    return OfficeDesks(
        hall=StoreHallDesk(store, home),
        people=StorePeopleDesk(store, files),
        campaigns=StoreCampaignDesk(store, bank),
        findings=StoreFindingDesk(store, bank),
        files=files,
        analysis=StoreAnalysisDesk(store),
        book=HomeBookDesk(store, home, once(shipped or _shipped)),
        answering=StoreAnsweringDesk(store, home),
        surveys=StoreOfficeSurveyDesk(store),
        retention=StoreRetentionDesk(store),
    )


def _shipped() -> Bank:
    return load_bank(bundled_bank_path()).bank
