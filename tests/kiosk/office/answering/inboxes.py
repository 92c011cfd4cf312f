"""A hall in which things wait for people, and a terminal on which one of them has signed in."""

import string
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from kiosk.desks.office.on_store import office_desks
from kiosk.desks.on_store import StoreIdentity, StoreScoreDesk
from kiosk.desks.ports import Person
from kiosk.frame.app import KioskApp
from kiosk.routes import inbox
from kiosk.settings.settings import TerminalKind
from quiz.model.bank import assemble
from scoring.events.organisation import Role
from scoring.ledger.store import Store
from scoring.services.answering.followups import FollowUps
from tests.kiosk.fakes import make_app, services, settings
from tests.kiosk.office.office import FakeCoverage
from tests.scoring.halls import FakeClock, at, enrolled, open_at, opened, rated
from tests.scoring.halls import organisation as roster

CONTACT = "13900001234"
NOW = at(14, 10)
PEOPLE = {
    "W1": Person("W1", "李明", "公安户政", "clerk"),
    "H1": Person("H1", "户政负责人", "公安户政", "head"),
    "H2": Person("H2", "医保负责人", "医疗保障", "head"),
    "G1": Person("G1", "户政管理员", "公安户政", "admin"),
    "G2": Person("G2", "大厅管理员", "医疗保障", "admin"),
    "S1": Person("S1", "监督员", "医疗保障", "auditor"),
    "Z1": Person("Z1", "值班长", "医疗保障", "leader"),
}
LETTERS = [letter for letter in string.ascii_lowercase if letter not in "de"]


@contextmanager
def hall(path: Path, ratings: int = 1) -> Iterator[Store]:
    """July up to the 14th; bad ratings of W1 at A01 from the 2nd on, the first with a contact."""
    clock = FakeClock(at(2, 11))
    store = open_at(path, clock)
    more = [
        enrolled("H1", "U1", Role.HEAD, "户政负责人"),
        enrolled("H2", "U2", Role.HEAD, "医保负责人"),
        enrolled("G2", "U2", Role.ADMIN, "大厅管理员"),
        enrolled("S1", "U2", Role.AUDITOR, "监督员"),
    ]
    store.ledger.append_all([*roster(), *more, *opened()])
    store.ledger.append_all([rated(f"bad{number}", "A01", 1, "W1") for number in range(1, ratings + 1)])
    FollowUps(store).leave_contact("bad1", CONTACT)
    clock.now = NOW
    yield store
    store.close()


def inbox_app(store: Store, home: Path, badge: str, *, now: datetime = NOW) -> KioskApp:
    """A terminal whose office door leads straight to the inbox of somebody outside the office."""
    bank = assemble((), (), ())
    opened_services = services(
        scores=StoreScoreDesk(store),
        coverage=FakeCoverage(bank),
        identity=StoreIdentity(store),
        office=office_desks(store, home, lambda: bank),
    )
    return make_app(
        shown=settings(TerminalKind.OFFICE),
        clock=lambda: now,
        open_services=lambda: opened_services,
        doors={"scores": lambda behind: inbox(behind, PEOPLE[badge])},
    )
