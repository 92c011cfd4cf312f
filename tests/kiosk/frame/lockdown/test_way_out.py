"""An administrator can always end a locked terminal, and nobody else can, whatever is broken."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from argon2 import PasswordHasher

from kiosk.desks.on_store import StoreIdentity
from kiosk.desks.ports import Person
from kiosk.desks.way_out import WayOut
from scoring.clock import SteadyMoment
from scoring.errors.sign_in import SignInPausedError
from scoring.errors.store import DatabaseDamagedError
from scoring.events.identity import PinReason
from scoring.ledger.store import Store
from scoring.rules.identity.tries import FREE_TRIES, PAUSES
from scoring.services.credentials import Credentials, PinSetting
from scoring.services.way_out import read_way_out, way_out_of, write_way_out
from tests.scoring.halls import FakeClock, open_at, opened, organisation

PIN = "739204"


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> SteadyMoment:
        return SteadyMoment("boot", self.seconds)


class Broken:
    """A database that does something else than answering."""

    def __init__(self, act: Callable[[], bool]) -> None:
        self._act = act

    def sign_in(self, staff_id: str, pin: str) -> Person:
        raise NotImplementedError

    def choose_pin(self, staff_id: str, before: str, pin: str) -> None:
        raise AssertionError("nobody gets here")

    def opens_for_admin(self, pin: str) -> bool:
        return self._act()


def damaged() -> bool:
    raise DatabaseDamagedError("hall.sqlite3", "cut")


def hangs() -> bool:
    return Event().wait(60)


@pytest.fixture
def verifier(tmp_path: Path) -> Path:
    path = tmp_path / "way-out.json"
    write_way_out(path, [PasswordHasher(1, 8, 1).hash("8046"), PasswordHasher(1, 8, 1).hash(PIN)])
    return path


@pytest.mark.parametrize("act", [damaged, hangs])
def test_the_file_answers_where_the_database_does_not(verifier: Path, act: Callable[[], bool]) -> None:
    door = WayOut(verifier, lambda: Broken(act), clock=Clock(), patience=0.05)
    assert not door.may_leave("0000")
    assert door.may_leave(PIN)
    assert door.may_leave("８０４６")


@pytest.mark.parametrize("typed", ["", "\udcc4\udce3", "7" * 100_000, "\x00"])
def test_what_is_no_pin_opens_nothing(verifier: Path, typed: str) -> None:
    assert not WayOut(verifier, lambda: None, clock=Clock()).may_leave(typed)


def test_it_answers_before_the_database_is_open(verifier: Path) -> None:
    assert WayOut(verifier, lambda: None, clock=Clock()).may_leave(PIN)


def test_guessing_at_the_file_is_paused_too(verifier: Path) -> None:
    clock = Clock()
    door = WayOut(verifier, lambda: Broken(damaged), clock=clock)
    for _ in range(FREE_TRIES - 1):
        assert not door.may_leave("0000")
    for pin in ("0000", PIN):
        with pytest.raises(SignInPausedError) as refusal:
            door.may_leave(pin)
        assert refusal.value.minutes == 5
    clock.seconds += PAUSES[0]
    assert door.may_leave(PIN)
    assert not door.may_leave("0000")


def test_a_pause_of_the_database_is_not_walked_around(verifier: Path) -> None:
    def paused() -> bool:
        raise SignInPausedError(5)

    with pytest.raises(SignInPausedError):
        WayOut(verifier, lambda: Broken(paused), clock=Clock()).may_leave(PIN)
    assert not WayOut(verifier, lambda: Broken(lambda: False), clock=Clock()).may_leave(PIN)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"hashes": 1}', b'{"hashes": [1, "x"]}', b"\xff", b"[" * 99999]
)
def test_a_spoilt_file_opens_nothing_and_breaks_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "way-out.json"
    path.write_bytes(content)
    assert not WayOut(path, lambda: None, clock=Clock()).may_leave(PIN)


@pytest.fixture
def hall(tmp_path: Path) -> Store:
    store = open_at(tmp_path / "hall.db", FakeClock())
    store.ledger.append_all([*organisation(), *opened()])
    return store


def test_the_file_follows_the_pins(hall: Store, tmp_path: Path) -> None:
    path = way_out_of(tmp_path / "hall.db")
    keeper = Credentials(hall, PasswordHasher(1, 8, 1))
    keeper.set_pins({"W1": "4711"}, PinSetting("G1", PinReason.INITIAL))
    assert read_way_out(path) == ()
    keeper.set_pins({"G1": PIN}, PinSetting("G1", PinReason.INITIAL))
    assert (path.stat().st_mode & 0o777, len(read_way_out(path))) == (0o600, 1)
    assert WayOut(path, lambda: None, clock=Clock()).may_leave(PIN)
    assert not WayOut(path, lambda: None, clock=Clock()).may_leave("4711")
    for renew in (lambda: keeper.sign_in("G1", PIN), lambda: StoreIdentity(hall)):
        path.unlink()
        renew()
        assert len(read_way_out(path)) == 1
    keeper.set_pins({"G1": "8046"}, PinSetting("G1", PinReason.OWN))
    assert not WayOut(path, lambda: None, clock=Clock()).may_leave(PIN)
    hall.close()


def test_a_damaged_database_still_lets_the_administrator_out(hall: Store, tmp_path: Path) -> None:
    Credentials(hall).set_pins({"G1": PIN}, PinSetting("G1", PinReason.INITIAL))
    identity = StoreIdentity(hall)
    database = tmp_path / "hall.db"
    hall.engine.dispose()
    database.with_name("hall.db-wal").unlink(missing_ok=True)
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 3])
    assert WayOut(way_out_of(database), lambda: identity, clock=Clock()).may_leave(PIN)
    hall.close()
