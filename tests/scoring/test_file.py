"""The file from outside: what cannot be the hall's database is refused with its reason, and nothing is touched."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from scoring.errors import StoreError
from scoring.errors.store import (
    DatabaseDamagedError,
    DatabaseEmptyError,
    DatabaseGoneError,
    DatabaseReplacedError,
    EntriesLostError,
    NotOurDatabaseError,
)
from scoring.events.organisation import UnitRegistered
from scoring.ledger.file import APPLICATION_ID, log_of
from scoring.ledger.store import Store, open_store
from scoring.ledger.verify import verify
from scoring.ledger.witness import witness_path
from tests.scoring.halls import HALL, TERMINAL, FakeClock, open_at, raw
from tests.telling import refused

NOUGHT = b""


def unit(number: int) -> UnitRegistered:
    return UnitRegistered(unit_id=f"U{number}", name=f"单位{number}")


def again(path: Path) -> Store:
    """Open as a terminal does that was set up."""
    return open_store(path, hall_id=HALL, terminal_id=TERMINAL, clock=FakeClock())


def entries(path: Path) -> int:
    """How many there are for whoever opens the file next."""
    with closing(again(path)) as store:
        return store.version()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A closed database with three entries, and a folder with nothing else but the note beside it."""
    path = tmp_path / "home" / "hall.db"
    path.parent.mkdir()
    store = open_at(path, FakeClock())
    store.ledger.append(unit(1))
    store.ledger.append(unit(2))
    store.ledger.append(unit(3))
    store.close()
    return path


def emptied(path: Path) -> None:
    path.write_bytes(NOUGHT)


def without_tables(path: Path) -> None:
    path.unlink()
    with raw(path) as connection:
        connection.execute("VACUUM")  # writes a header and nothing else


def another_programs(path: Path) -> None:
    path.unlink()
    with raw(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")


def under_another_name(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("PRAGMA application_id=1")


def text(path: Path) -> None:
    path.write_text("这不是数据库" * 100, encoding="utf-8")


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 3)


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (Path.unlink, DatabaseGoneError),
        (emptied, DatabaseEmptyError),
        (without_tables, DatabaseEmptyError),
        (another_programs, NotOurDatabaseError),
        (under_another_name, NotOurDatabaseError),
        (text, NotOurDatabaseError),
        (cut, DatabaseDamagedError),
    ],
)
def test_what_cannot_be_the_database_is_refused_and_not_a_byte_in_the_folder_changes(
    used: Path, damage: Callable[[Path], None], error: type[StoreError]
) -> None:
    damage(used)
    if error is not DatabaseDamagedError and damage not in {without_tables, another_programs}:
        log_of(used).write_bytes(b"the newest entries")  # as after a kill; SQLite would throw it away
    before = contents(used.parent)
    with pytest.raises(error):
        again(used)
    assert contents(used.parent) == before


def test_a_file_cut_short_whose_log_holds_the_rest_is_whole(used: Path) -> None:
    """A checkpoint writes the first page, which tells the length, and then the others; a kill may come between."""
    store = again(used)
    for number in range(50):
        store.ledger.append(unit(10 + number))
    copy = Path(shutil.copy(used, used.with_name("copy.db")))
    shutil.copy(log_of(used), log_of(copy))
    store.close()
    content = bytearray(copy.read_bytes())
    content[28:32] = (len(content) // 4096 + 9).to_bytes(4)
    copy.write_bytes(content)
    store = again(copy)
    assert (store.version(), verify(store.engine).faults) == (53, ())
    store.close()


def test_a_new_file_bears_our_name_and_its_folder_may_be_called_anything(tmp_path: Path) -> None:
    folder = tmp_path / "大厅?x=1#y%20"
    folder.mkdir()
    open_at(folder / "hall.db", FakeClock()).close()
    assert sorted(path.name for path in folder.iterdir()) == ["hall.db", "hall.db.T1.head", "visit.key"]
    assert int.from_bytes((folder / "hall.db").read_bytes()[68:72]) == APPLICATION_ID
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_a_database_is_not_made_anew_where_one_stood(used: Path) -> None:
    used.unlink()
    before = contents(used.parent)
    with refused(DatabaseGoneError, "不见了，没有另建新的"):
        open_at(used, FakeClock())
    assert contents(used.parent) == before


def test_an_attempt_at_making_it_that_was_cut_off_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    path.touch()
    store = open_at(path, FakeClock())
    store.ledger.append(unit(1))
    store.close()


def confirmed(store: Store) -> bool:
    try:
        store.ledger.append(unit(9))
    except DatabaseReplacedError:
        return False
    return True


def test_nothing_is_confirmed_that_goes_into_a_deleted_file(used: Path) -> None:
    store = again(used)
    store.ledger.append(unit(4))
    used.unlink()
    assert [confirmed(store) for _ in range(5)] == [False] * 5
    store.close()
    with pytest.raises(DatabaseGoneError):
        again(used)


def test_nothing_is_confirmed_that_goes_into_a_deleted_log(used: Path) -> None:
    store = again(used)
    store.ledger.append(unit(4))
    log_of(used).unlink()
    assert not confirmed(store)
    store.close()


def test_nothing_is_confirmed_when_another_file_stands_in_its_place(used: Path) -> None:
    store = again(used)
    copy = used.with_name("copy.db")
    shutil.copy(used, copy)
    copy.replace(used)
    with refused(DatabaseReplacedError, "已不是本程序打开的那个数据库"):
        store.ledger.append(unit(4))
    store.close()
    assert entries(used) == 3


def test_entries_that_were_in_a_lost_log_are_missed(used: Path) -> None:
    """What a kill leaves, without the log."""
    store = again(used)
    shutil.copy(used, used.with_name("before.db"))
    store.ledger.append(unit(4))
    store.close()
    used.with_name("before.db").replace(used)
    with refused(EntriesLostError, "曾写到第 4 条"):
        again(used)


def test_the_note_need_not_be_the_newest_but_what_it_says_must_be_there(used: Path) -> None:
    note = witness_path(used, TERMINAL)
    older = note.read_bytes()
    store = again(used)
    store.ledger.append(unit(4))
    store.close()
    note.write_bytes(older)  # a power cut: the database was synced, the note was not
    store = again(used)
    assert (store.version(), verify(store.engine).faults) == (4, ())
    store.close()


def test_a_note_of_another_terminal_counts_too(used: Path) -> None:
    shutil.copy(used, used.with_name("before.db"))
    second = open_at(used, FakeClock(), terminal="T2")
    second.ledger.append(unit(4))
    second.close()
    used.with_name("before.db").replace(used)
    with refused(EntriesLostError, "终端 T2 曾写到第 1 条"):
        again(used)


def test_a_note_that_cannot_be_read_is_named_and_stops_nobody(used: Path) -> None:
    note = witness_path(used, TERMINAL)
    for damaged in (b"\0" * 512, b"x", note.read_bytes().replace(b'"seq": 3', b'"seq": 4')):
        note.write_bytes(damaged)
        store = again(used)
        assert [fault.flaw for fault in verify(store.engine).faults] == ["unwitnessed"]
        store.close()
    store = again(used)
    store.ledger.append(unit(4))
    assert verify(store.engine).whole
    store.close()


def test_a_database_that_was_made_anew_elsewhere_is_not_taken_for_the_old_one(used: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    open_at(other, FakeClock()).close()
    other.replace(used)
    with pytest.raises(DatabaseReplacedError):
        again(used)


def test_a_note_that_cannot_be_written_is_for_the_log_and_the_entry_is_safe(
    used: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    store = again(used)
    monkeypatch.setattr(os, "pwrite", full)
    assert store.ledger.append(unit(4)).seq == 4
    assert "entry 4 could not be noted" in caplog.text
    monkeypatch.undo()
    store.close()
    assert entries(used) == 4
