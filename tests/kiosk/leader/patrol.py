"""A duty leader's terminal on a real store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import text

from kiosk.desks.ports import Person
from kiosk.desks.staff.patrols import StorePatrolDesk
from kiosk.frame.app import KioskApp
from kiosk.leader.route import RouteScreen
from kiosk.settings.settings import TerminalKind
from kiosk.wording.shape import Language
from quiz.model.bank import Bank, assemble
from scoring.events.organisation import Role, WindowRegistered
from scoring.ledger.audit import audit
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from tests.kiosk.fakes import HandClock, make_app, settings
from tests.kiosk.pilots import Kiosk, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.scoring.halls import OPENING, FakeClock, assigned, at, enrolled, july, open_at, opened, organisation


def no_bank() -> Bank:
    """Nobody is tested on anything."""
    return assemble((), (), ())


NOW = at(14, 9, 41)
LEADER = Person("Z1", "值班长", "公安户政", "leader")
SECOND = Person("Z2", "副班长", "医疗保障", "leader")


def hall_of(windows: int = 3) -> Iterator[Submission]:
    """The small hall with two duty leaders; two clerks at B01, nobody at A03; as many windows as are wanted."""
    yield from organisation()
    yield from opened()
    yield enrolled("Z2", "U2", Role.LEADER, "副班长")
    yield assigned("W5", "B01", july(1), july(31))
    for number in range(3, windows):
        yield Submission(
            WindowRegistered(window_id=f"A{number:02d}", unit_id="U1", name=f"A{number:02d}号窗口"), at=OPENING
        )


@contextmanager
def patrolled(path: Path, windows: int = 3, clock: FakeClock | None = None) -> Iterator[Store]:
    """The hall on a file; at the end its record is whole."""
    store = open_at(path, clock or FakeClock(NOW))
    store.ledger.append_all([*hall_of(windows)])
    try:
        yield store
        assert audit(store.engine).whole
        assert compare(store.engine) == []
    finally:
        store.close()


def leader_app(
    desk: Any, person: Person = LEADER, *, hands: HandClock | None = None, language: Language = Language.ZH
) -> KioskApp:
    """A terminal whose patrol door leads straight to the way, as if `person` had just signed in."""
    doors = {"patrol": lambda _: RouteScreen(desk, person)}
    shown = settings(TerminalKind.DEMO, language=language)
    return make_app(shown=shown, clock=lambda: NOW, doors=doors, hands=hands)


def app_of(store: Store, person: Person = LEADER) -> KioskApp:
    return leader_app(StorePatrolDesk(store, no_bank), person)


async def enter(pilot: Kiosk) -> None:
    """Through the door, until the way has been read."""
    await ready(pilot)
    kiosk(pilot).open_door("patrol")
    await sees(pilot, "A01")


async def sees(pilot: Kiosk, *words: str) -> None:
    """Wait until the screen shows all these words."""
    try:
        await until(pilot, lambda: all(word in screen_text(pilot.app) for word in words))
    except AssertionError:
        shown = screen_text(pilot.app)
        raise AssertionError(f"not seen: {[word for word in words if word not in shown]} on\n{shown}") from None


def rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(text(query))]
