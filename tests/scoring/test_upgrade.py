"""A file of an older schema opens as if it had always been one of today's; interrupted, it stays as it was."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from scoring.errors import StoreError
from scoring.errors.store import NewerSchemaError
from scoring.events.organisation import UnitRegistered
from scoring.ledger import schema
from scoring.ledger.engine import open_engine
from scoring.ledger.rebuild import compare, rebuild
from scoring.ledger.schema import SCHEMA_VERSION
from scoring.ledger.store import Store, open_store
from scoring.ledger.upgrade.upgrade import STEPS, upgrade
from scoring.ledger.verify import verify
from scoring.tables import DERIVED, KEPT
from tests.scoring.halls import FakeClock, everything, raw
from tests.telling import refused

OLD = Path(__file__).parent / "stores" / "schema-1.db"
CLOSED_TABLES = {one.name for one in DERIVED}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "hall.db"))


def opened(path: Path, terminal: str = "T1") -> Store:
    with raw(path) as connection:
        hall = connection.execute("SELECT value FROM meta WHERE key = 'hall'").fetchone()[0]
    return open_store(path, hall_id=hall, terminal_id=terminal, clock=FakeClock())


def shapes(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table's columns: name, type, whether needed, place in the key."""
    with raw(path) as connection:
        return {
            one.name: sorted(
                (name, kind, needed, key)
                for _, name, kind, needed, _, key in connection.execute(f"PRAGMA table_info({one.name})")
            )
            for one in (*DERIVED, *KEPT)
        }


def test_every_older_version_has_a_way_to_the_present_one() -> None:
    assert sorted(STEPS) == list(range(1, SCHEMA_VERSION))


def test_an_old_store_opens_with_all_that_was_in_it(old: Path, tmp_path: Path) -> None:
    before = everything(old)
    store = opened(old)
    verdict = verify(store.engine)
    assert (verdict.faults, verdict.entries) == ((), len(before["ledger"]))
    assert verdict.entries > 30
    assert compare(store.engine) == []
    store.close()
    after = everything(old)
    assert [row[:9] for row in after["ledger"]] == before["ledger"]
    assert {row[9:] for row in after["ledger"]} == {(None, None)}
    for kept in ("private_text", "document"):
        assert after[kept] == before[kept]
    assert {name: len(after[name]) for name in CLOSED_TABLES & before.keys()} == {
        name: len(before[name]) for name in CLOSED_TABLES & before.keys()
    }
    fresh = tmp_path / "fresh.db"
    open_engine(fresh, make=True).dispose()
    assert shapes(old) == shapes(fresh)


def test_an_old_chain_is_continued_and_replayed_with_the_new_entries(old: Path) -> None:
    store = opened(old)
    count = store.version()
    first = store.ledger.append(UnitRegistered(unit_id="N1", name="新单位"))
    store.close()
    second = opened(old, "T9")
    then = second.ledger.append(UnitRegistered(unit_id="N2", name="又一个"))
    assert (first.lamport, then.lamport) == (1, 2)
    assert verify(second.engine).whole
    before = everything(old)
    assert rebuild(second.engine) == count + 2
    assert everything(old) == before
    second.close()


def test_an_upgrade_that_is_interrupted_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(old)

    def cut_off(*args: object) -> None:
        upgrade(*args)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(schema, "upgrade", cut_off)
    with pytest.raises(KeyboardInterrupt):
        opened(old)
    assert everything(old) == before
    monkeypatch.undo()
    store = opened(old)
    assert verify(store.engine).whole
    store.close()


def test_an_upgrade_that_finds_no_room_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(old)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(schema, "upgrade", full)
    with refused(StoreError, "disk is full"):
        opened(old)
    assert everything(old) == before


def test_the_older_program_cannot_write_into_an_upgraded_file(old: Path) -> None:
    store = opened(old)
    store.close()
    with raw(old) as connection, pytest.raises(sqlite3.IntegrityError, match="this program is older"):
        connection.execute(
            "INSERT INTO ledger (hall_id, terminal_id, seq, at, kind, version, payload, prev_digest, digest) "
            "SELECT hall_id, 'T8', 1, at, kind, version, payload, prev_digest, digest FROM ledger LIMIT 1"
        )


def test_a_file_of_a_newer_program_is_refused_and_not_touched(old: Path) -> None:
    opened(old).close()
    with raw(old) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (str(SCHEMA_VERSION + 1),))
    before = everything(old)
    with refused(NewerSchemaError, "由更新的程序写成"):
        opened(old)
    assert everything(old) == before


@pytest.mark.parametrize("version", [2, 3])
def test_a_store_of_a_later_schema_opens_with_all_that_was_in_it(version: int, tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD.with_name(f"schema-{version}.db"), tmp_path / "hall.db"))
    before = everything(path)
    store = opened(path)
    verdict = verify(store.engine)
    assert (verdict.faults, verdict.entries) == ((), len(before["ledger"]))
    assert compare(store.engine) == []
    store.close()
    after = everything(path)
    for kept in ("ledger", "private_text", "document"):
        assert after[kept] == before[kept]
    for name in CLOSED_TABLES & before.keys():  # new columns stand behind the old ones
        assert [new[: len(old)] for new, old in zip(after[name], before[name], strict=True)] == before[name], name
    fresh = tmp_path / "fresh.db"
    open_engine(fresh, make=True).dispose()
    assert shapes(path) == shapes(fresh)
