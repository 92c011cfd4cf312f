"""One file may hold the entries of several halls, as the hub's does: none of them sees, counts or blames another."""

from pathlib import Path

import pytest

from scoring.events.organisation import UnitRegistered
from scoring.ledger.ledger import Ledger
from scoring.ledger.private import keep, read_text, seal
from scoring.ledger.rebuild import compare, rebuild
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.ledger.witness import ChainHead
from tests.scoring.halls import HALL, TERMINAL, FakeClock, everything, raw

OTHER = "hall-2"


def unit(number: int) -> UnitRegistered:
    return UnitRegistered(unit_id=f"U{number}", name=f"单位{number}")


@pytest.fixture
def both(store: Store, clock: FakeClock) -> Store:
    """Two halls whose terminals have the same name, number and time; the other one's chain is longer."""
    other = Ledger(store.engine, hall_id=OTHER, terminal_id=TERMINAL, clock=clock)
    for number in range(3):
        other.append(unit(number))
    for number in range(2):
        store.ledger.append(unit(number))
    return store


def test_each_hall_has_a_chain_of_its_own_and_counts_only_itself(both: Store) -> None:
    assert both.version() == 2
    (head,) = both.heads()
    assert (head.terminal_id, head.seq) == (TERMINAL, 2)
    other = Store(
        both.engine, Ledger(both.engine, hall_id=OTHER, terminal_id=TERMINAL, clock=both.clock), both.clock, both.key
    )
    assert (other.version(), [one.seq for one in other.heads()]) == (3, [3])


def test_two_halls_in_one_file_verify_and_replay_as_they_were(both: Store, path: Path) -> None:
    before = everything(path)
    verdict = verify(both.engine)
    assert (verdict.entries, verdict.faults) == (5, ())
    assert compare(both.engine) == []
    assert rebuild(both.engine) == 5
    assert everything(path) == before


@pytest.mark.parametrize("hall", [HALL, OTHER])
def test_damage_in_one_hall_is_found_though_the_other_has_an_entry_of_the_same_name(
    both: Store, path: Path, hall: str
) -> None:
    with raw(path) as connection:
        connection.execute("UPDATE ledger SET at = at || ' ' WHERE hall_id = ? AND seq = 1", (hall,))
    assert [(fault.terminal_id, fault.seq) for fault in verify(both.engine).faults] == [(TERMINAL, 1)]


@pytest.mark.parametrize("hall", [HALL, OTHER])
def test_a_head_is_held_against_the_chain_of_its_own_hall(both: Store, path: Path, hall: str) -> None:
    with raw(path) as connection:
        connection.execute("DELETE FROM ledger_head WHERE hall_id = ?", (hall,))
    assert [(fault.terminal_id, fault.seq) for fault in verify(both.engine).faults] == [(TERMINAL, None)]


def test_a_ledger_opened_later_goes_on_with_its_own_halls_chain(both: Store, clock: FakeClock) -> None:
    again = Ledger(both.engine, hall_id=HALL, terminal_id=TERMINAL, clock=clock)
    assert again.append(unit(7)).seq == 3
    assert verify(both.engine).whole


def test_texts_under_the_same_ref_belong_to_the_hall_that_kept_them(store: Store) -> None:
    mine, theirs = seal("本厅的话", about="words", ref="r"), seal("别厅的话", about="words", ref="r")
    with store.writing() as connection:
        keep(connection, HALL, (mine,))
        keep(connection, OTHER, (theirs, seal("另一句", about="words", ref="s")))
        assert (read_text(connection, HALL, "r"), read_text(connection, OTHER, "r")) == ("本厅的话", "别厅的话")
        assert read_text(connection, OTHER, "s") == "另一句"
        assert read_text(connection, HALL, "s") is None


def test_heads_come_in_the_order_of_the_terminals_names(store: Store, clock: FakeClock) -> None:
    for terminal in ("T9", "T10", "A1"):
        Ledger(store.engine, hall_id=HALL, terminal_id=terminal, clock=clock).append(unit(len(terminal)))
    heads = store.heads()
    assert [head.terminal_id for head in heads] == ["A1", "T10", "T9"]
    assert all(isinstance(head, ChainHead) and head.seq == 1 for head in heads)
