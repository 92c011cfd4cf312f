"""The hall's visit key: beside the database, never in it; the same at every terminal of the hall."""

import hashlib
import hmac
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scoring.errors import ConflictError, StoreError
from scoring.errors.store import VisitKeyForeignError, VisitKeyGoneError, VisitKeySpoiltError
from scoring.events.ratings import Channel
from scoring.ledger.file import log_of
from scoring.ledger.store import Store, open_store
from scoring.ledger.visit_key import visit_digest
from scoring.services.ratings import Ratings
from tests.scoring.halls import FakeClock, everything, open_at, opened, organisation, raw
from tests.telling import refused

OLD = Path(__file__).parent / "stores" / "schema-1.db"
VISIT = "A012-0034"


def key_of(path: Path) -> Path:
    return path.with_name("visit.key")


def rate(store: Store, visit: str | None = VISIT) -> None:
    Ratings(store).give("A01", 5, channel=Channel.WINDOW, visit=visit)


@pytest.fixture
def rated(hall: Store, path: Path) -> Path:
    rate(hall)
    hall.close()
    return path


def test_a_new_hall_gets_a_key_of_its_own_outside_its_database(hall: Store, path: Path) -> None:
    assert len(hall.visit_key) == 32
    assert (key_of(path).read_text(), key_of(path).stat().st_mode & 0o777) == (f"{hall.visit_key.hex()}\n", 0o600)
    rate(hall)
    assert hall.visit_key.hex() not in repr(everything(path))
    assert hall.visit_key.hex() not in repr(hall)


def test_two_halls_have_two_keys(tmp_path: Path) -> None:
    keys = set()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        store = open_at(tmp_path / name / "hall.db", FakeClock())
        keys.add(store.visit_key)
        store.close()
    assert len(keys) == 2


def test_terminals_with_one_key_remember_a_visit_alike(rated: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    shutil.copy(key_of(rated), second / "visit.key")
    store = open_at(second / "hall.db", FakeClock(), "T2")
    store.ledger.append_all([*organisation(), *opened()])
    rate(store)
    store.close()
    digests = []
    for path in (rated, second / "hall.db"):
        with raw(path) as connection:
            digests.append(connection.execute("SELECT visit FROM rating").fetchall())
    assert digests[0] == digests[1] != []


def test_the_number_cannot_be_found_from_the_database_alone(rated: Path) -> None:
    kept = repr(everything(rated))
    key = bytes.fromhex(key_of(rated).read_text())
    assert hmac.new(key, VISIT.encode(), "sha256").hexdigest() in kept
    for guess in (VISIT, VISIT.lower(), f"{VISIT}\n"):
        for unkeyed in (hashlib.sha256(guess.encode()), hmac.new(b"", guess.encode(), "sha256")):
            assert unkeyed.hexdigest() not in kept


@pytest.mark.parametrize(
    ("harm", "error", "words"),
    [
        (Path.unlink, VisitKeyGoneError, "没有办件密钥"),
        (lambda path: path.write_text("no key"), VisitKeySpoiltError, "里没有办件密钥"),
        (lambda path: path.write_text("0" * 64), VisitKeyForeignError, "不是保存现有办件时用的那个密钥"),
    ],
)
def test_without_its_key_a_terminal_takes_ratings_but_no_visits(
    rated: Path, harm: Callable[[Path], object], error: type[StoreError], words: str
) -> None:
    kept = key_of(rated).read_bytes()
    harm(key_of(rated))
    store = open_at(rated, FakeClock())
    rate(store, None)
    with refused(error, words):
        rate(store)
    key_of(rated).write_bytes(kept)
    with refused(ConflictError, "一次服务只评一次"):
        rate(store)
    store.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "hall.db"))


def test_the_key_of_an_old_store_moves_out_and_its_visits_stay_known(old: Path) -> None:
    with raw(old) as connection:
        (key,) = connection.execute("SELECT value FROM meta WHERE key = 'visit_key'").fetchone()
        (hall,) = connection.execute("SELECT value FROM meta WHERE key = 'hall'").fetchone()
        visits = connection.execute("SELECT visit FROM rating WHERE visit IS NOT NULL").fetchall()
    store = open_store(old, hall_id=hall, terminal_id="T1", clock=FakeClock())
    assert store.visit_key.hex() == key == key_of(old).read_text().strip()
    for file in (old, log_of(old)):  # nor a byte of it where SQLite keeps what it overwrote
        assert key.encode() not in file.read_bytes()
    store.close()
    after = everything(old)
    assert key not in repr(after["meta"])
    assert set(visits) <= {(row[6],) for row in after["rating"]}


def test_an_old_key_is_not_lost_to_another_one_that_stands_in_its_place(old: Path) -> None:
    key_of(old).write_text("0" * 64)
    with raw(old) as connection:
        (hall,) = connection.execute("SELECT value FROM meta WHERE key = 'hall'").fetchone()
        (key,) = connection.execute("SELECT value FROM meta WHERE key = 'visit_key'").fetchone()
    store = open_store(old, hall_id=hall, terminal_id="T1", clock=FakeClock())
    with refused(VisitKeyForeignError, "不是保存现有办件时用的那个密钥"):
        store.key.get()
    assert key in repr(everything(old)["meta"])
    store.close()
    key_of(old).unlink()
    again = open_store(old, hall_id=hall, terminal_id="T1", clock=FakeClock())
    assert again.visit_key.hex() == key
    again.close()


def test_the_digest_of_a_visit_stays_what_it_is_also_for_what_is_no_text() -> None:
    key = bytes(range(32))
    for visit, spelt in {"A-1": b"A-1", "\udcc4": b"\xed\xb3\x84"}.items():
        assert visit_digest(key, visit) == hmac.new(key, spelt, hashlib.sha256).hexdigest()
