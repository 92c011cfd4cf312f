"""The kept connection of a ledger: one transaction at a time, whole or not at all, whoever asks for it."""

from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from scoring.errors.store import NotSavedError
from scoring.ledger.engine import open_engine
from scoring.ledger.store import Store
from scoring.ledger.transaction import Writer, reading
from scoring.tables.kept import Meta
from scoring.tables.keys import table
from tests.scoring.halls import FakeClock, at, open_at, rated

_META = table(Meta)


def keys(writer: Writer) -> set[str]:
    with reading(writer._engine) as connection:
        return set(connection.execute(select(_META.c.key)).scalars())


@pytest.fixture
def writer(path: Path) -> Writer:
    return Writer(open_engine(path, make=True))


def put(connection: Connection, key: str) -> None:
    connection.execute(insert(_META), {"key": key, "value": "x"})


def test_what_was_written_stands_and_what_failed_left_nothing(writer: Writer) -> None:
    with writer.writing() as connection:
        put(connection, "kept")
    with pytest.raises(IntegrityError), writer.writing() as connection:
        connection.execute(insert(_META), [{"key": "lost", "value": "x"}, {"key": "kept", "value": "x"}])
    with writer.writing() as connection:
        put(connection, "after")
    writer.close()
    assert {"kept", "after"} <= keys(writer)
    assert "lost" not in keys(writer)


def _put_inside(writer: Writer, outer: Connection) -> None:
    put(outer, "outer")
    with writer.writing() as inner:
        put(inner, "inner")


def test_a_transaction_inside_another_is_refused_and_the_outer_one_left_nothing(writer: Writer) -> None:
    with pytest.raises(NotSavedError), writer.writing() as outer:
        _put_inside(writer, outer)
    assert not {"outer", "inner"} & keys(writer)
    with writer.writing() as connection:
        put(connection, "after")
    assert "after" in keys(writer)
    writer.close()


def test_after_closing_it_writes_through_another_connection(writer: Writer) -> None:
    writer.close()
    with writer.writing() as connection:
        put(connection, "again")
    writer.close()
    writer.close()
    assert "again" in keys(writer)


def test_threads_of_one_terminal_write_one_after_the_other(hall: Store) -> None:
    def rate(prefix: str) -> None:
        for number in range(20):
            hall.ledger.append_all([rated(f"{prefix}{number}", "A01", 5, "W1", at(2))])

    threads = [Thread(target=rate, args=(prefix,)) for prefix in "abcd"]
    before = hall.heads()[0].seq
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert hall.heads()[0].seq == before + 80


def test_a_closed_store_leaves_no_log_behind(path: Path, clock: FakeClock) -> None:
    store = open_at(path, clock)
    store.ledger.append_all([])
    with store.ledger._writer.writing():
        pass
    store.close()
    assert not path.with_name(f"{path.name}-wal").exists()
