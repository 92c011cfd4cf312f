"""How the file is opened, what every connection is told, and what is refused with which words."""

import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection, StaticPool, create_engine, inspect, select
from sqlmodel import SQLModel

from scoring.errors import StoreError
from scoring.errors.store import DatabaseDamagedError
from scoring.events.organisation import UnitRegistered
from scoring.ledger.engine import open_engine
from scoring.ledger.ledger import Submission
from scoring.ledger.schema import SCHEMA_VERSION
from scoring.ledger.store import Store, open_store
from scoring.ledger.transaction import reading, worded, writing
from scoring.ledger.verify import verify
from scoring.sql.dialect import STATEMENTS
from scoring.tables.kept import Meta
from scoring.tables.keys import table
from tests.scoring.halls import FakeClock, open_at, raw
from tests.telling import refused

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000, "secure_delete": 1}


def test_every_connection_writes_ahead_syncs_fully_keeps_foreign_keys_and_waits(store: Store) -> None:
    with store.reading() as one, store.reading() as two:
        for connection in (one, two):
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in PRAGMAS}
            assert found == PRAGMAS


def test_a_new_file_gets_the_tables_that_the_models_declare(store: Store) -> None:
    plain = create_engine("sqlite://", poolclass=StaticPool)
    SQLModel.metadata.create_all(plain)
    with store.reading() as connection, plain.connect() as other:
        made, declared = (
            {str(row) for row in one.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_schema")}
            for one in (connection, other)
        )
    plain.dispose()
    assert made == declared


def test_a_statement_is_put_together_once_for_all_files(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    name = "asked_of_two_files"
    asked = select(table(Meta).c.value.label(name)).where(table(Meta).c.key == "schema")
    other = open_at(tmp_path / "other.db", clock)
    for one in (store, other):
        with one.reading() as connection:
            assert connection.execute(asked).scalar_one() == str(SCHEMA_VERSION)
    other.close()
    assert [name in str(statement) for statement in STATEMENTS.values()].count(True) == 1


def test_the_driver_begins_no_transaction_that_nobody_asked_for(store: Store) -> None:
    pooled = store.engine.raw_connection()
    driver = pooled.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute("INSERT INTO meta VALUES ('one', 'row')")
    assert not driver.in_transaction
    pooled.close()


def test_a_writer_holds_the_write_lock_from_its_first_statement_on(store: Store, path: Path) -> None:
    with writing(store.engine), raw(path) as other:
        other.execute("PRAGMA busy_timeout=0")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")


def test_readers_that_become_writers_at_the_same_time_wait_for_each_other(store: Store) -> None:
    """With a deferred BEGIN this fails at once, whatever the busy timeout: the second one's view is stale."""
    threads, rounds = 4, 25
    with store.reading() as connection:
        before = int(connection.exec_driver_sql("SELECT count(*) FROM meta").scalar_one())
    together = threading.Barrier(threads)

    def read_then_write(number: int) -> None:
        together.wait(30)
        for turn in range(rounds):
            with writing(store.engine) as connection:
                seen = connection.exec_driver_sql("SELECT count(*) FROM meta").scalar_one()
                connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", (f"{number}-{turn}", str(seen)))

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(read_then_write, range(threads)))
    with store.reading() as connection:
        seen = {int(value) for (value,) in connection.exec_driver_sql("SELECT value FROM meta WHERE key LIKE '%-%'")}
    assert seen == set(range(before, before + threads * rounds))


def test_threads_may_append_through_one_ledger(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        entries = list(
            pool.map(lambda number: store.ledger.append(UnitRegistered(unit_id=f"U{number}", name="甲")), range(80))
        )
    assert sorted(entry.seq for entry in entries) == list(range(1, 81))
    assert verify(store.engine).whole


def test_a_failed_transaction_is_rolled_back_and_the_connection_is_good_again(store: Store) -> None:
    def half_done() -> None:
        with writing(store.engine) as connection:
            connection.exec_driver_sql("INSERT INTO meta VALUES ('half', 'done')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()
    with reading(store.engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM meta WHERE key = 'half'").scalar_one() == 0
    store.ledger.append(UnitRegistered(unit_id="U1", name="甲"))


def test_opening_makes_every_table_once_and_opening_again_changes_nothing(path: Path) -> None:
    open_engine(path, make=True).dispose()
    first = path.read_bytes()
    engine = open_engine(path)
    with reading(engine) as connection:
        assert {"ledger", "ledger_head", "rating", "rating_tally", "meta"} <= set(inspect(connection).get_table_names())
    engine.dispose()
    assert path.read_bytes() == first


def test_a_file_that_another_process_finished_meanwhile_is_taken_as_it_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_engine(path, make=True).dispose()

    def a_moment_ago(connection: Connection) -> SimpleNamespace:
        return SimpleNamespace(has_table=lambda _: False, get_table_names=inspect(connection).get_table_names)

    monkeypatch.setattr("scoring.ledger.schema.inspect", a_moment_ago)
    open_engine(path, make=True).dispose()
    with raw(path) as connection:
        rows = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    assert rows == {"schema": str(SCHEMA_VERSION), "store": rows["store"]}


def test_a_file_that_is_ready_is_opened_while_somebody_is_writing(path: Path) -> None:
    open_engine(path, make=True).dispose()
    with raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        open_engine(path).dispose()


def test_a_file_that_is_no_database_is_refused_with_its_name(path: Path) -> None:
    path.write_text("这不是数据库，只是一段文字。" * 100, encoding="utf-8")
    before = path.read_bytes()
    with refused(StoreError, r"hall\.db.*不是本程序的数据库"):
        open_engine(path)
    assert path.read_bytes() == before


def test_a_file_cut_short_is_refused(path: Path) -> None:
    open_engine(path, make=True).dispose()
    path.write_bytes(path.read_bytes()[:5000])
    with refused(StoreError, "已损坏.*5000 of"):
        open_engine(path)
    assert path.stat().st_size == 5000


@pytest.mark.parametrize("version", ["0", "", "一"])
def test_a_file_of_another_schema_version_is_refused_and_both_versions_are_named(path: Path, version: str) -> None:
    open_engine(path, make=True).dispose()
    with raw(path) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (version,))
    with refused(StoreError, f"版本是 {version}，本程序需要 {SCHEMA_VERSION}"):
        open_engine(path)


def test_another_programs_database_is_refused_and_left_as_it_was(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with refused(StoreError, r"hall\.db.*不是本程序的数据库"):
        open_engine(path)
    with raw(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_a_strangers_meta_table_is_refused(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("CREATE TABLE meta (a TEXT)")
    with refused(StoreError, r"hall\.db.*不是本程序的数据库"):
        open_engine(path)


def test_opening_a_new_file_waits_for_another_process_that_is_just_making_it(path: Path) -> None:
    """Turning on write-ahead does not wait by itself: SQLite says 'locked' at once, whatever the busy timeout."""
    with ThreadPoolExecutor(1) as pool, raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        opening = pool.submit(open_engine, path, make=True)
        with pytest.raises(TimeoutError):
            opening.result(timeout=0.3)
        other.execute("ROLLBACK")
        opening.result(timeout=60).dispose()


def test_a_file_that_stays_locked_is_refused_in_the_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scoring.ledger.engine.BUSY_SECONDS", 0.05)
    with raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with refused(StoreError, "另一个程序正在写数据库"):
            open_engine(path, make=True)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with refused(StoreError, r"打不开数据库 .*nowhere.*磁盘是否可写"):
        open_engine(tmp_path / "nowhere" / "hall.db", make=True)


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with refused(StoreError, "打不开数据库"):
        open_engine(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with refused(StoreError, "打不开数据库"):
            open_engine(tmp_path / "hall.db", make=True)
    finally:
        tmp_path.chmod(0o700)


def test_a_database_in_memory_is_one_database_for_all_its_connections() -> None:
    store = open_at(None, FakeClock())
    store.ledger.append(UnitRegistered(unit_id="U1", name="甲"))
    assert store.version() == 1
    store.close()


def test_a_database_in_memory_is_the_same_for_every_thread() -> None:
    store = open_at(None, FakeClock())
    with ThreadPoolExecutor(1) as pool:
        pool.submit(store.ledger.append, UnitRegistered(unit_id="U1", name="甲")).result()
        assert (store.version(), pool.submit(store.version).result()) == (1, 1)
    store.close()


def test_the_version_of_a_store_grows_with_what_others_write(store: Store, path: Path, clock: FakeClock) -> None:
    other = open_at(path, clock)
    before = store.version()
    other.ledger.append(UnitRegistered(unit_id="U1", name="甲"))
    other.close()
    assert store.version() == before + 1


def test_a_file_of_another_hall_is_refused(store: Store, path: Path) -> None:
    store.close()
    with refused(StoreError, "数据库属于大厅"):
        open_store(path, hall_id="another", terminal_id="T1", clock=store.clock)


def test_a_full_disk_is_said_so_and_nothing_is_kept(store: Store) -> None:
    entries = store.version()
    with store.engine.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
    driver = store.engine.raw_connection()
    driver.cursor().execute(f"PRAGMA max_page_count={pages}")
    driver.close()  # back to the pool: the next transaction gets this connection
    events = [UnitRegistered(unit_id=f"U{number}", name="单位" * 20) for number in range(2000)]
    with refused(StoreError, "没有保存"):
        store.ledger.append_all([Submission(event) for event in events])
    assert store.version() == entries


def test_a_new_file_is_for_its_owner_only(store: Store, path: Path) -> None:
    store.ledger.append(UnitRegistered(unit_id="U1", name="单位"))
    for file in path.parent.glob(f"{path.name}*"):
        assert file.stat().st_mode & 0o077 == 0, file


def test_what_sqlite_quotes_of_a_damaged_schema_is_damage_even_where_it_is_no_text(path: Path) -> None:
    engine = open_engine(path, make=True)
    with refused(DatabaseDamagedError, "UnicodeDecodeError"), worded(engine, writes=False):
        b"malformed database schema (\xe9)".decode()
    engine.dispose()
