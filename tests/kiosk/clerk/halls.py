"""A small hall on a real store, and the terminal that stands in it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from argon2 import PasswordHasher
from sqlalchemy import text

from kiosk.desks.on_store import StoreIdentity
from kiosk.desks.ports import Person
from kiosk.frame.app import KioskApp
from kiosk.settings.settings import TerminalKind
from quiz.model.bank import Bank
from quiz.service import Sitting, Tests
from scoring.events.base import Event
from scoring.events.campaigns import CampaignOpened, PaperScheduled, Weights
from scoring.events.identity import PinReason
from scoring.events.organisation import Role, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.ledger.private import seal
from scoring.ledger.store import Store, open_store
from scoring.services.credentials import Credentials, PinSetting
from tests.kiosk.clerk.bank import bank_of, every_type
from tests.kiosk.fakes import NOON, HandClock, make_app, services, settings

BADGE, PIN = "W0312", "7204"
CLERK = Person(BADGE, "张晓燕", "公安户政", "clerk")
PAPER = "monthly"
DEADLINE = date(2026, 7, 31)


@dataclass
class Hall:
    """One store on a file, one bank, and hands to push the test clock with."""

    path: Path
    bank: Bank = field(default_factory=lambda: bank_of(every_type()))
    hands: HandClock = field(default_factory=HandClock)
    now: datetime = NOON
    store: Store = field(init=False)

    def __post_init__(self) -> None:
        self.store = open_store(self.path, hall_id="H1", terminal_id="T1", clock=lambda: self.now, make=True)

    @property
    def room(self) -> Tests:
        return Tests(self.store, lambda: self.bank, seed_source=lambda: "H1/2026-07/monthly/W0312/1")

    def people(self, name: str = CLERK.name) -> None:
        """A unit, a window, one clerk with a PIN."""
        self.append(UnitRegistered(unit_id="U1", name=CLERK.unit))
        self.append(WindowRegistered(window_id="A03", unit_id="U1", name="3号窗口"))
        secret = seal(name, about="name")
        enrolled = StaffEnrolled(staff_id=BADGE, unit_id="U1", role=Role.CLERK, name=secret.sealed)
        self.store.ledger.append(enrolled, secrets=(secret,))
        hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # weak, so that tests are quick
        Credentials(self.store, hasher).set_pins({BADGE: PIN}, PinSetting(BADGE, PinReason.INITIAL))

    def schedule(self, *, attempts: int = 2, seconds: int = 1800, paper: str = PAPER) -> None:
        """A campaign of July with the paper of the bank."""
        self.append(
            CampaignOpened(
                campaign_id="2026-07",
                title="七月",
                first_day=date(2026, 7, 1),
                last_day=DEADLINE,
                weights=Weights(knowledge=40, satisfaction=40, discipline=20),
            )
        )
        plan = self.bank.blueprints[paper]
        self.append(
            PaperScheduled(
                campaign_id="2026-07",
                paper_id=paper,
                title=plan.title,
                deadline=DEADLINE,
                seconds_allowed=seconds,
                maximum=str(plan.maximum),
                attempts_allowed=attempts,
            )
        )

    def append(self, event: Event) -> None:
        self.store.ledger.append(event)

    def app(self) -> KioskApp:
        """The hall's terminal, with the way behind its second door."""
        behind = services(identity=StoreIdentity(self.store), tests=self.room)
        return make_app(
            shown=settings(TerminalKind.DEMO),
            clock=lambda: self.now,
            open_services=lambda: behind,
            hands=self.hands,
        )

    def rows(self, kind: str) -> list[str]:
        """Payloads of a kind in the ledger, oldest first."""
        with self.store.reading() as connection:
            found = connection.execute(
                text("select payload from ledger where kind = :kind order by seq"), {"kind": kind}
            )
            return [str(row.payload) for row in found]

    def sitting(self) -> Sitting:
        """A fresh attempt, started past the screens."""
        return self.room.start(BADGE, PAPER)
