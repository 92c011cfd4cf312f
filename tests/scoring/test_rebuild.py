"""Derived tables hold nothing the ledger does not say: a replay gives the same rows, and mends what was damaged."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given

from scoring.ledger.rebuild import Difference, compare, rebuild
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.tables import DERIVED
from tests.scoring.halls import (
    FakeClock,
    at,
    everything,
    found,
    open_at,
    opened,
    organisation,
    rated,
    rated_often,
    raw,
    reversed_,
    took,
    voided,
)
from tests.scoring.histories import HISTORIES, Chronicle, Step

DERIVED_NAMES = [table.name for table in DERIVED]


def in_memory(steps: list[Step]) -> tuple[Store, Chronicle]:
    """A hall in memory in which the history has happened."""
    store, chronicle = open_at(None, FakeClock()), Chronicle()
    store.ledger.append_all([*organisation(), *opened()])
    for submission in chronicle.tell(steps):
        store.ledger.append_all([submission])
    return store, chronicle


def derived(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as connection:
        return {
            name: sorted((tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")), key=repr)
            for name in DERIVED_NAMES
        }


@given(HISTORIES)
def test_whatever_happened_a_replay_gives_the_same_rows(steps: list[Step]) -> None:
    store, _ = in_memory(steps)
    before = derived(store)
    assert verify(store.engine).whole
    assert compare(store.engine) == []
    assert rebuild(store.engine) == store.version()
    assert derived(store) == before
    store.close()


@given(HISTORIES)
def test_the_tally_is_a_recount_of_the_ratings_that_stand(steps: list[Step]) -> None:
    store, chronicle = in_memory(steps)
    with store.reading() as connection:
        counted = "SELECT day, window_id, coalesce(staff_id, ''), level, count(*) FROM rating WHERE NOT voided"
        recount = {tuple(row) for row in connection.exec_driver_sql(f"{counted} GROUP BY 1, 2, 3, 4")}
        tally = "SELECT day, window_id, staff_id, level, n FROM rating_tally WHERE n > 0"
        assert {tuple(row) for row in connection.exec_driver_sql(tally)} == recount
        stand = Counter(level for name, level in chronicle.ratings.items() if name not in chronicle.voided)
        levels = "SELECT level, sum(n) FROM rating_tally GROUP BY level HAVING sum(n) > 0"
        assert {row[0]: row[1] for row in connection.exec_driver_sql(levels)} == stand
    store.close()


@pytest.fixture
def full(hall: Store) -> Store:
    """A hall with a row in every derived table that hand damage needs."""
    hall.ledger.append_all(
        [
            *rated_often("A01", "W1", (1, 0, 2, 3, 4)),
            *took("W1", ("4", "5/2")),
            found("f1", 2, staff_id="W1", window_id="A01", unit_id="U1"),
            reversed_("f1"),
            voided("r-A01-W1-1-0"),
        ]
    )
    return hall


DAMAGE = [
    ("rating_tally", "UPDATE rating_tally SET n = n + 1 WHERE level = 5", Difference("rating_tally", 1, 1)),
    ("rating_tally", "DELETE FROM rating_tally WHERE level = 5", Difference("rating_tally", 1, 0)),
    ("rating_tally", "UPDATE rating_tally SET day = 'someday' WHERE level = 5", Difference("rating_tally", 1, 1)),
    ("rating", "UPDATE rating SET voided = 1 WHERE level = 4", Difference("rating", 3, 3)),
    ("rating", "UPDATE rating SET at = 'never' WHERE level = 5", Difference("rating", 4, 4)),
    ("rating", "UPDATE rating SET channel = CAST(x'ff' AS TEXT) WHERE level = 3", Difference("rating", 2, 2)),
    ("attempt", "UPDATE attempt SET earned = '10'", Difference("attempt", 1, 1)),
    ("attempt_mark", "UPDATE attempt_mark SET told_all = 1 WHERE position = 2", Difference("attempt_mark", 1, 1)),
    ("finding", "UPDATE finding SET withdrawn = 0", Difference("finding", 1, 1)),
    ("staff", "UPDATE staff SET unit_id = 'U2' WHERE staff_id = 'W1'", Difference("staff", 1, 1)),
    ("campaign", "UPDATE campaign SET w_knowledge = 50, w_discipline = 10", Difference("campaign", 1, 1)),
    ("patrol", "INSERT INTO patrol VALUES ('hall-1', '2026-07-09', 'Z1', '2026-07-09')", Difference("patrol", 0, 1)),
    (
        "unit",
        "INSERT INTO unit (hall_id, unit_id, name, closed) VALUES ('hall-1', 'U9', 'a shadow', 0)",
        Difference("unit", 0, 1),
    ),
]


@pytest.mark.parametrize(("name", "change", "difference"), DAMAGE, ids=[change for _, change, _ in DAMAGE])
def test_a_damaged_table_is_named_by_compare_and_mended_by_rebuild(
    full: Store, path: Path, name: str, change: str, difference: Difference
) -> None:
    good = everything(path)
    assert compare(full.engine) == []
    with raw(path) as connection:
        connection.execute(change)
    assert compare(full.engine) == [difference]
    assert difference.table == name
    rebuild(full.engine)
    assert everything(path) == good


def test_emptied_tables_come_back_row_for_row(full: Store, path: Path) -> None:
    good = everything(path)
    with raw(path) as connection:
        for name in DERIVED_NAMES:
            connection.execute(f"DELETE FROM {name}")
    assert {one.table for one in compare(full.engine)} == {name for name in DERIVED_NAMES if good[name]}
    assert rebuild(full.engine) == len(good["ledger"])
    assert everything(path) == good


def test_comparing_changes_nothing(full: Store, path: Path) -> None:
    with raw(path) as connection:
        connection.execute("UPDATE rating_tally SET n = n + 1")
    before = everything(path)
    compare(full.engine)
    assert everything(path) == before


def test_rebuilding_an_empty_ledger_gives_empty_tables(store: Store) -> None:
    assert compare(store.engine) == []
    assert rebuild(store.engine) == 0


def test_a_rebuild_waits_for_no_private_text(full: Store, path: Path) -> None:
    with raw(path) as connection:
        connection.execute("UPDATE private_text SET text = NULL, salt = ''")
        connection.execute("INSERT INTO private_text VALUES ('hall-1', 'orphan', 'words', '', CAST(x'ff' AS TEXT))")
    assert compare(full.engine) == []


def test_a_terminal_whose_clock_was_set_back_replays_in_its_own_order(hall: Store, clock: FakeClock) -> None:
    hall.ledger.append_all([rated("r1", "A01", 5, "W1", at(2)), voided("r1", at(2) - timedelta(days=400))])
    assert compare(hall.engine) == []
    before = derived(hall)
    rebuild(hall.engine)
    assert derived(hall) == before


def test_two_terminals_of_one_file_replay_by_time(hall: Store, path: Path, clock: FakeClock) -> None:
    second = open_at(path, clock, terminal="A-first-by-name")
    second.ledger.append_all([rated("r1", "A01", 5, "W1", at(2))])
    hall.ledger.append_all([voided("r1")])
    second.close()
    assert compare(hall.engine) == []
    assert rebuild(hall.engine) == hall.version()
