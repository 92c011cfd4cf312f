"""Several processes on one file: every append succeeds, none is lost, the chain stays whole."""

import multiprocessing
import os
from pathlib import Path

from scoring.clock import system_clock
from scoring.events.organisation import UnitRegistered
from scoring.ledger.store import open_store
from scoring.ledger.verify import verify
from tests.scoring.halls import HALL, TERMINAL, raw

PROCESSES, EACH = 4, 50
_SPAWN = multiprocessing.get_context("spawn")


def append_units(path: Path, who: int, started: "multiprocessing.synchronize.Barrier") -> None:
    """What each process does: open the file at the same moment as the others, then append in a row."""
    started.wait(60)
    store = open_store(path, hall_id=HALL, terminal_id=TERMINAL, clock=system_clock, make=True)
    for number in range(EACH):
        store.ledger.append(UnitRegistered(unit_id=f"P{who}-{number}", name=f"{who}号进程"))
    store.close()


def append_and_die(path: Path) -> None:
    """Append once and end like a process that is killed: nothing is closed, nothing flushed."""
    store = open_store(path, hall_id=HALL, terminal_id=TERMINAL, clock=system_clock, make=True)
    store.ledger.append(UnitRegistered(unit_id="U1", name="断电前"))
    os._exit(9)


def test_four_processes_append_fifty_entries_each_to_a_file_none_of_them_has_made_yet(path: Path) -> None:
    started = _SPAWN.Barrier(PROCESSES)
    writers = [_SPAWN.Process(target=append_units, args=(path, who, started)) for who in range(PROCESSES)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
    assert [writer.exitcode for writer in writers] == [0] * PROCESSES
    store = open_store(path, hall_id=HALL, terminal_id=TERMINAL, clock=system_clock, make=True)
    verdict, version = verify(store.engine), store.version()
    store.close()
    assert (verdict.entries, verdict.faults, version) == (PROCESSES * EACH, (), PROCESSES * EACH)
    with raw(path) as other:
        assert [seq for (seq,) in other.execute("SELECT seq FROM ledger ORDER BY seq")] == list(
            range(1, PROCESSES * EACH + 1)
        )
        assert other.execute("SELECT count(*) FROM unit").fetchone() == (PROCESSES * EACH,)


def test_an_entry_survives_a_process_that_dies_the_moment_it_was_appended(path: Path) -> None:
    writer = _SPAWN.Process(target=append_and_die, args=(path,))
    writer.start()
    writer.join(60)
    assert writer.exitcode == 9
    store = open_store(path, hall_id=HALL, terminal_id=TERMINAL, clock=system_clock, make=True)
    verdict = verify(store.engine)
    store.close()
    assert (verdict.entries, verdict.faults) == (1, ())


def test_a_reader_in_the_middle_of_its_view_neither_waits_nor_sees_what_came_after(path: Path) -> None:
    store = open_store(path, hall_id=HALL, terminal_id=TERMINAL, clock=system_clock, make=True)
    with store.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM ledger").scalar_one()
        store.ledger.append(UnitRegistered(unit_id="U1", name="单位"))
        after = connection.exec_driver_sql("SELECT count(*) FROM ledger").scalar_one()
    with store.reading() as connection:
        later = connection.exec_driver_sql("SELECT count(*) FROM ledger").scalar_one()
    store.close()
    assert (before, after, later) == (0, 0, 1)
