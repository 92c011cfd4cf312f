"""Whatever is changed in the ledger behind the program's back is found and named, and never ends in a traceback."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.wording.errors.faults import said_fault
from kiosk.wording.shape import Language
from scoring.errors import LedgerBrokenError
from scoring.errors.fault import Flaw
from scoring.events.organisation import UnitRegistered
from scoring.ledger.canonical import DIGESTED, GENESIS, entry_digest
from scoring.ledger.private import seal
from scoring.ledger.rebuild import compare, rebuild
from scoring.ledger.store import Store
from scoring.ledger.verify import Verdict, verify
from tests.scoring.damage import Spot, ledger_rows, names, overwrite, restore, spots, verdict_of
from tests.scoring.halls import (
    HALL,
    TERMINAL,
    FakeClock,
    everything,
    found,
    open_at,
    organisation,
    rated,
    raw,
    reversed_,
    took,
    voided,
)
from tests.telling import refused

LAST_SEQ = 12


@pytest.fixture
def small(store: Store, path: Path) -> Path:
    """A ledger of twelve entries of several kinds, three of them with private text."""
    kept = [one for one in organisation() if one.event.kind in {"unit.registered", "window.registered"}]
    staff = [one for one in organisation() if one.event.kind == "staff.enrolled"][:2]
    ratings = [rated("r1", "A01", 5, "W1"), rated("r2", "A01", 1, "W2"), voided("r2")]
    patrol = [found("f1", 2, staff_id="W1", window_id="A01", unit_id="U1"), reversed_("f1")]
    store.ledger.append_all([*kept, *staff, *ratings, *patrol])
    assert store.version() == LAST_SEQ
    return path


def other_bytes(value: bytes, position: int) -> list[bytes]:
    """The value with one byte changed: to a neighbour, to NUL, and to a byte no UTF-8 text may hold."""
    here = value[position]
    replacements = {here ^ 1, 0, 0xFF} - {here}
    return [value[:position] + bytes([new]) + value[position + 1 :] for new in sorted(replacements)]


def sample(value: bytes) -> list[int]:
    """First, last and two between."""
    last = len(value) - 1
    return sorted({0, last // 3, 2 * last // 3, last})


def insert(connection: sqlite3.Connection, columns: Sequence[str]) -> str:
    """An entry with a good digest of its own; returns that."""
    digest = entry_digest([column.encode() for column in columns])
    places = ", ".join("?" * (len(columns) + 1))
    connection.execute(f"INSERT INTO ledger ({', '.join(DIGESTED)}, digest) VALUES ({places})", (*columns, digest))
    return digest


def assert_found(verdict: Verdict, spot: Spot, value: bytes) -> None:
    told = f"{spot.column} of entry {spot.seq}: {spot.stored!r} -> {value!r}: {verdict.faults}"
    assert not verdict.whole, told
    if spot.column in {"hall_id", "terminal_id", "seq"}:
        # The entry has become another one: its old place is missing, or the one after it no longer fits.
        assert any(fault.terminal_id == TERMINAL and fault.seq is not None for fault in verdict.faults), told
    else:
        assert names(verdict, TERMINAL, spot.seq), told


@pytest.mark.parametrize("as_text", [True, False], ids=["as text", "as bytes"])
def test_any_changed_byte_of_any_column_of_any_row_is_found_and_named(small: Path, store: Store, as_text: bool) -> None:
    good = ledger_rows(small)
    assert verdict_of(small).whole
    tried = 0
    for spot in spots(small):
        for position in sample(spot.stored):
            for value in other_bytes(spot.stored, position):
                if overwrite(small, spot, value, as_text=as_text):
                    assert_found(verify(store.engine), spot, value)
                    tried += 1
                restore(small, good)
    assert tried > LAST_SEQ * 9 * 8
    assert verdict_of(small).whole


@pytest.mark.parametrize("column", ["seq", "version"])
@pytest.mark.parametrize("value", [b"9" * 5000, b"-1", b"1.5", b"", b"1e3", b" 1", "１".encode()])
def test_a_number_that_is_none_is_named_and_not_stumbled_over(small: Path, column: str, value: bytes) -> None:
    (spot,) = [one for one in spots(small) if one.column == column and one.seq == 7]
    overwrite(small, spot, value, as_text=False)
    assert_found(verdict_of(small), spot, value)


@pytest.mark.parametrize("column", ["hall_id", "terminal_id", "seq", "at", "kind", "version", "payload", "digest"])
def test_the_same_bytes_under_another_type_are_found_before_anything_is_derived_from_them(
    small: Path, store: Store, column: str
) -> None:
    (spot,) = [one for one in spots(small) if one.column == column and one.seq == 7]
    overwrite(small, spot, spot.stored, as_text=False)
    assert_found(verify(store.engine), spot, spot.stored)
    with pytest.raises(LedgerBrokenError):
        compare(store.engine)


@pytest.mark.parametrize("seq", [1, 6, LAST_SEQ])
def test_a_deleted_row_is_found(small: Path, seq: int) -> None:
    with raw(small) as connection:
        connection.execute("DELETE FROM ledger WHERE seq = ?", (seq,))
    verdict = verdict_of(small)
    expected = seq if seq < LAST_SEQ else LAST_SEQ - 1  # of the last one only the head still knows
    assert names(verdict, TERMINAL, expected)
    assert verdict.entries == LAST_SEQ - 1


def test_a_ledger_without_any_rows_is_found(small: Path) -> None:
    with raw(small) as connection:
        connection.execute("DELETE FROM ledger")
    verdict = verdict_of(small)
    assert [(fault.terminal_id, fault.flaw) for fault in verdict.faults] == [
        (TERMINAL, Flaw.NO_ENTRIES),
        (TERMINAL, Flaw.LOST),
    ]
    assert f"链头记录在第 {LAST_SEQ} 条" in said_fault(verdict.faults[0], Language.ZH)


@pytest.mark.parametrize("seq", [0, LAST_SEQ + 1, LAST_SEQ + 5])
def test_an_inserted_row_is_found_even_with_a_good_digest_of_its_own(small: Path, seq: int) -> None:
    with raw(small) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        before = connection.execute("SELECT digest FROM ledger WHERE seq = ?", (LAST_SEQ,)).fetchone()[0]
        at, kind, payload = connection.execute("SELECT at, kind, payload FROM ledger WHERE seq = 1").fetchone()
        insert(connection, (before, HALL, TERMINAL, str(seq), at, kind, "1", payload, str(seq), "0"))
    verdict = verdict_of(small)
    assert not verdict.whole
    assert any(fault.terminal_id == TERMINAL and fault.seq is not None for fault in verdict.faults)


def test_two_swapped_rows_are_both_named(small: Path) -> None:
    with raw(small) as connection:
        for old, new in ((4, 999), (8, 4), (999, 8)):
            connection.execute("UPDATE ledger SET seq = ? WHERE seq = ?", (new, old))
    verdict = verdict_of(small)
    assert names(verdict, TERMINAL, 4)
    assert names(verdict, TERMINAL, 8)


def test_swapped_contents_are_both_named(small: Path) -> None:
    with raw(small) as connection:
        (one,), (two,) = connection.execute("SELECT payload FROM ledger WHERE seq IN (1, 2) ORDER BY seq").fetchall()
        connection.execute("UPDATE ledger SET payload = ? WHERE seq = 1", (two,))
        connection.execute("UPDATE ledger SET payload = ? WHERE seq = 2", (one,))
    verdict = verdict_of(small)
    assert names(verdict, TERMINAL, 1)
    assert names(verdict, TERMINAL, 2)


def test_a_row_with_a_recomputed_digest_breaks_the_link_of_the_next(small: Path) -> None:
    with raw(small) as connection:
        connection.execute("UPDATE ledger SET payload = replace(payload, '医疗', '医药') WHERE seq = 2")
        row = connection.execute(f"SELECT {', '.join(DIGESTED)} FROM ledger WHERE seq = 2").fetchone()
        digest = entry_digest([str(value).encode() for value in row])
        connection.execute("UPDATE ledger SET digest = ? WHERE seq = 2", (digest,))
    assert [fault.seq for fault in verdict_of(small).faults] == [3]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ledger_head SET seq = seq - 1",
        "UPDATE ledger_head SET seq = seq + 1",
        f"UPDATE ledger_head SET digest = '{GENESIS}'",
        "UPDATE ledger_head SET digest = CAST(x'ff' AS TEXT)",
        "UPDATE ledger_head SET digest = x'ff'",
        "UPDATE ledger_head SET seq = 'many'",
        "UPDATE ledger_head SET terminal_id = 'T9'",
        "UPDATE ledger_head SET hall_id = x'ff'",
        "DELETE FROM ledger_head",
    ],
)
def test_a_changed_head_is_found(small: Path, change: str) -> None:
    with raw(small) as connection:
        connection.execute(change)
    verdict = verdict_of(small)
    assert TERMINAL in {fault.terminal_id for fault in verdict.faults}
    sentences = [said_fault(fault, Language.ZH) for fault in verdict.faults]
    assert all(sentence.startswith((f"终端 {TERMINAL}", "终端 T9")) for sentence in sentences)


@pytest.mark.parametrize("value", ["'别人'", "''", "x'ff'", "CAST(x'ff' AS TEXT)", "CAST(text AS BLOB)", "7"])
def test_a_changed_private_text_is_found_and_its_entry_named(small: Path, value: str) -> None:
    with raw(small) as connection:
        connection.execute(f"UPDATE private_text SET text = {value} WHERE about = 'name' AND text = '李明'")
        assert connection.execute("SELECT changes()").fetchone() == (1,)
    verdict = verdict_of(small)
    assert [(fault.terminal_id, fault.seq) for fault in verdict.faults] == [(TERMINAL, 6)]


@pytest.mark.parametrize("value", ["'0'", "x'ff'", "CAST(x'ff' AS TEXT)"])
def test_a_changed_salt_is_found(small: Path, value: str) -> None:
    with raw(small) as connection:
        connection.execute(f"UPDATE private_text SET salt = {value} WHERE text = '李明'")
    assert names(verdict_of(small), TERMINAL, 6)


@pytest.mark.parametrize(
    "payload",
    [
        "[1]",
        '{"name":{"ref":["list"],"digest":"x"}}',
        '{"name":{"ref":7,"digest":8}}',
        '{"name":{"ref":{},"digest":null}}',
        '{"ref":' + "[" * 200_000,
        '{"ref":' + "9" * 5000 + "}",
    ],
    ids=["a list", "a list as ref", "numbers", "objects", "very deep", "a long number"],
)
def test_a_payload_of_any_shape_is_named(small: Path, payload: str) -> None:
    with raw(small) as connection:
        connection.execute("UPDATE ledger SET payload = ? WHERE seq = 6", (payload,))
    assert names(verdict_of(small), TERMINAL, 6)


def test_damage_in_two_places_at_once_is_still_named(small: Path) -> None:
    with raw(small) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("UPDATE private_text SET text = 'x'")
        connection.execute("UPDATE ledger SET seq = x'ff' WHERE seq = 6")
    assert names(verdict_of(small), TERMINAL, 6)


def test_an_entry_of_a_kind_from_the_future_is_named_as_such(small: Path) -> None:
    with raw(small) as connection:
        (head,) = connection.execute("SELECT digest FROM ledger_head").fetchone()
        seq, at = str(LAST_SEQ + 1), "2027-01-01T00:00:00.000000Z"
        digest = insert(connection, (head, HALL, TERMINAL, seq, at, "moon.landed", "3", "{}", seq, "0"))
        connection.execute("UPDATE ledger_head SET seq = ?1, lamport = ?1, digest = ?2", (LAST_SEQ + 1, digest))
    (fault,) = verdict_of(small).faults
    assert (fault.seq, fault.flaw) == (LAST_SEQ + 1, Flaw.UNKNOWN_EVENT)
    assert "不认识的事件 moon.landed/3" in said_fault(fault, Language.ZH)


def test_one_terminals_damage_is_not_blamed_on_another(small: Path) -> None:
    second = open_at(small, FakeClock(), terminal="T2")
    second.ledger.append(UnitRegistered(unit_id="U8", name="甲"))
    second.ledger.append(UnitRegistered(unit_id="U9", name="乙"))
    second.close()
    with raw(small) as connection:
        connection.execute("UPDATE ledger SET at = at || ' ' WHERE terminal_id = 'T2' AND seq = 1")
    assert {(fault.terminal_id, fault.seq) for fault in verdict_of(small).faults} == {("T2", 1)}


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # every example puts the file back
def test_any_value_in_any_column_is_found_without_a_traceback(small: Path, store: Store, data: st.DataObject) -> None:
    good = ledger_rows(small)
    spot = data.draw(st.sampled_from(spots(small)))
    value = data.draw(st.one_of(st.binary(max_size=80), st.text(max_size=40).map(lambda text: text.encode("utf-8"))))
    if overwrite(small, spot, value, as_text=data.draw(st.booleans())):
        assert_found(verify(store.engine), spot, value)
    restore(small, good)


def test_a_broken_chain_is_never_derived_from_and_nothing_changes(small: Path, store: Store) -> None:
    with raw(small) as connection:
        connection.execute("UPDATE ledger SET at = at || ' ' WHERE seq = 3")
        connection.execute("DELETE FROM rating_tally")
    before = everything(small)
    with refused(LedgerBrokenError, f"终端 {TERMINAL} 第 3 条"):
        rebuild(store.engine)
    with pytest.raises(LedgerBrokenError):
        compare(store.engine)
    assert everything(small) == before


def test_a_whole_ledger_has_no_faults_whatever_is_in_it(hall: Store) -> None:
    hall.ledger.append_all(took("W1", ("4", "6")))
    odd = UnitRegistered(unit_id="U7", name='带"引号"与\\反斜杠 [/red] 😀')
    hall.ledger.append(odd, secrets=(seal("", about="name"),))
    verdict = verify(hall.engine)
    assert (verdict.faults, verdict.entries) == ((), hall.version())
