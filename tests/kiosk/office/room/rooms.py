"""An office terminal on a real store, its files in a folder of its own."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from textual.widgets import Input

from kiosk.desks.office.on_store import office_desks
from kiosk.desks.on_store import StoreIdentity, StoreScoreDesk
from kiosk.desks.ports import Person
from kiosk.frame.app import KioskApp
from kiosk.office.room.menu import MenuScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.station import Station
from kiosk.settings.settings import TerminalKind
from quiz.model.bank import Bank, assemble
from scoring.events.identity import PinReason
from scoring.events.organisation import Role
from scoring.ledger.store import Store
from scoring.services.credentials import Credentials, PinSetting
from tests.kiosk.fakes import make_app, services, settings
from tests.kiosk.office.office import ADMIN, NOW, FakeCoverage
from tests.kiosk.pilots import Kiosk, kiosk, ready, until
from tests.scoring.halls import enrolled

AUDITOR = Person("J1", "纪检员", "公安户政", "auditor")
LEADER = Person("Z1", "值班长", "公安户政", "leader")
PINS = {"G1": "246810", "Z1": "907162"}


def room_app(
    store: Store, home: Path, *, person: Person = ADMIN, bank: Bank | None = None, now: datetime = NOW
) -> KioskApp:
    """A terminal whose office door leads straight to the menu, as if `person` had just signed in."""
    behind = bank or assemble((), (), ())
    opened = services(
        scores=StoreScoreDesk(store),
        coverage=FakeCoverage(behind),
        identity=StoreIdentity(store),
        office=office_desks(store, home, lambda: behind, lambda: behind),
    )
    return make_app(
        shown=settings(TerminalKind.OFFICE),
        clock=lambda: now,
        open_services=lambda: opened,
        doors={"scores": lambda behind_doors: MenuScreen(Station.of(behind_doors, person))},
    )


def enrol_more(store: Store) -> None:
    """An auditor; and PINs for the administrator and the duty leader."""
    store.ledger.append_all([enrolled("J1", "U1", Role.AUDITOR, "纪检员")])
    Credentials(store).set_pins(PINS, PinSetting("G1", PinReason.INITIAL))


async def enter(pilot: Kiosk, *keys: str) -> None:
    """Through the door, and on by these keys, each once what it led to has been read."""
    await ready(pilot)
    kiosk(pilot).open_door("scores")
    await settled(pilot)
    await press(pilot, *keys)


async def press(pilot: Kiosk, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def settled(pilot: Kiosk) -> None:
    """Until nothing is being read or done; a look may be dropped for a newer one meanwhile."""
    await until(pilot, lambda: all(worker.is_finished for worker in pilot.app.workers))


async def fill(pilot: Kiosk, **typed: str) -> None:
    """Fill in the fields of a form and hand it in."""
    fields = {str(field.id): field for field in pilot.app.screen.query(Input)}
    for key, text in typed.items():
        fields[key].value = text
    [*fields.values()][-1].focus()
    await press(pilot, "enter")


def listed(pilot: Kiosk) -> Sequence[str]:
    """The keys of the rows of the table in front."""
    return pilot.app.screen.query_one(ScoreTable).keys
