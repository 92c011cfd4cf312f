"""A verification names exactly what is wrong: each damaged place once, and nothing that is whole."""

import hashlib
from dataclasses import astuple
from pathlib import Path

import pytest

from scoring.events.organisation import Role, UnitRegistered
from scoring.ledger.canonical import DIGESTED, GENESIS, entry_digest
from scoring.ledger.private import MAX_CHARACTERS, Secret, seal, text_digest
from scoring.ledger.store import Store
from scoring.ledger.verify import Verdict, verify
from scoring.ledger.witness import witness_path
from tests.scoring.halls import TERMINAL, FakeClock, enrolled, organisation, raw

LAST = 5


@pytest.fixture
def five(store: Store, path: Path) -> Path:
    """Five entries, the last of a person with a name."""
    units = [one for one in organisation() if one.event.kind in {"unit.registered", "window.registered"}]
    store.ledger.append_all([*units[:4], enrolled("W1", "U1", Role.CLERK, "李明")])
    witness_path(path, TERMINAL).unlink()  # what it finds is tested with it
    assert store.version() == LAST
    return path


def places(verdict: Verdict) -> list[tuple[str, int | None]]:
    """Where the faults are; each of them says what it is, in whatever words."""
    assert all(astuple(fault)[2] for fault in verdict.faults)
    return [(fault.terminal_id, fault.seq) for fault in verdict.faults]


def change(path: Path, *statements: str) -> None:
    with raw(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        # The entry's own content; the next one still names the digest that was stored.
        ("UPDATE ledger SET payload = payload || ' ' WHERE seq = 2", [2]),
        # A digest of its own making: it no longer fits the content, and the next entry no longer fits it.
        (f"UPDATE ledger SET digest = '{GENESIS}' WHERE seq = 2", [2, 3]),
        (f"UPDATE ledger SET prev_digest = '{GENESIS}' WHERE seq = 3", [3, 3]),  # the link and the content
        ("DELETE FROM ledger WHERE seq = 3", [3]),
        ("DELETE FROM ledger WHERE seq IN (1, 2)", [1]),
        # Of the last one only the head still knows.
        ("DELETE FROM ledger WHERE seq = 5", [4]),
        # An entry whose number is none comes after all numbers: its place is missing, and it stands behind the last.
        ("UPDATE ledger SET seq = x'ff' WHERE seq = 2", [2, 6]),
        ("UPDATE ledger SET seq = 9 WHERE seq = 5", [5, 9, 9]),  # missing, changed, and not the head's number
    ],
)
def test_damage_is_named_where_it_is_and_nowhere_else(
    five: Path, store: Store, damage: str, expected: list[int]
) -> None:
    change(five, damage)
    assert places(verify(store.engine)) == [(TERMINAL, seq) for seq in expected]


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        ("UPDATE ledger_head SET seq = seq + 1", [(TERMINAL, LAST)]),
        (f"UPDATE ledger_head SET digest = '{GENESIS}'", [(TERMINAL, LAST)]),
        ("DELETE FROM ledger_head", [(TERMINAL, None)]),
        ("DELETE FROM ledger", [(TERMINAL, None)]),
        ("UPDATE ledger_head SET terminal_id = 'T9'", [(TERMINAL, None), ("T9", None)]),
        (
            "INSERT INTO ledger_head SELECT hall_id, 'A0', seq, digest, lamport, trusted_at, trusted_lamport, steady "
            "FROM ledger_head",
            [("A0", None)],
        ),
    ],
)
def test_a_head_without_its_chain_and_a_chain_without_its_head_are_named_once(
    five: Path, store: Store, damage: str, expected: list[tuple[str, int | None]]
) -> None:
    change(five, damage)
    assert places(verify(store.engine)) == expected


def test_every_changed_text_is_named_at_the_entry_that_sealed_it(five: Path, store: Store) -> None:
    store.ledger.append_all([enrolled("W9", "U1", Role.CLERK, "某人")])
    change(five, "UPDATE private_text SET text = text || '？'")
    assert places(verify(store.engine)) == [(TERMINAL, LAST), (TERMINAL, LAST + 1)]


@pytest.mark.parametrize("ref", [r"\ud800", r"\udfff\ud800", r"\u0000"])
def test_a_reference_that_is_no_unicode_text_is_read_without_stumbling(five: Path, store: Store, ref: str) -> None:
    payload = f'{{"name":{{"ref":"{ref}","digest":"x"}}}}'
    with raw(five) as connection:
        connection.execute("UPDATE ledger SET payload = ? WHERE seq = 2", (payload,))
    assert places(verify(store.engine)) == [(TERMINAL, 2)]


def test_an_event_of_version_nought_is_not_taken_for_the_first_version(five: Path, store: Store) -> None:
    columns = ", ".join(DIGESTED)
    with raw(five) as connection:
        connection.execute("UPDATE ledger SET version = 0 WHERE seq = 5")
        row = connection.execute(f"SELECT {columns} FROM ledger WHERE seq = 5").fetchone()
        digest = entry_digest([str(value).encode() for value in row])
        connection.execute("UPDATE ledger SET digest = ? WHERE seq = 5", (digest,))
        connection.execute("UPDATE ledger_head SET digest = ?", (digest,))
    assert places(verify(store.engine)) == [(TERMINAL, LAST)]


def test_a_list_of_what_looks_like_sealed_texts_is_no_event_and_no_stumbling_block(five: Path, store: Store) -> None:
    with raw(five) as connection:
        connection.execute("""UPDATE ledger SET payload = '[{"ref":"r","digest":"x"}]' WHERE seq = 2""")
    assert places(verify(store.engine)) == [(TERMINAL, 2)]


def test_words_that_are_no_unicode_text_are_sealed_like_any_other() -> None:
    broken, whole = seal("\ud800", about="words"), seal("话", about="words")
    assert isinstance(broken, Secret)
    assert broken.sealed.digest == text_digest(broken.salt, "\ud800") != whole.sealed.digest


def test_the_digest_of_a_text_can_be_recomputed_with_nothing_but_the_documented_encoding() -> None:
    fields = (b"text/1", b"s" * 32, "话".encode())
    encoded = b"".join(str(len(field)).encode() + b":" + field for field in fields)
    assert text_digest("s" * 32, "话") == hashlib.sha256(encoded).hexdigest()


def test_two_thousand_characters_are_the_most_that_is_kept() -> None:
    assert MAX_CHARACTERS == 2000
    assert len(seal("话" * 2000, about="words").text) == 2000


def test_what_is_sealed_says_what_it_is_about_and_where_it_is_kept() -> None:
    secret = seal("话", about="note", ref="here", salt_source=lambda: "s" * 32)
    assert (secret.about, secret.salt, secret.text, secret.sealed.ref) == ("note", "s" * 32, "话", "here")
    assert secret.sealed.digest == text_digest("s" * 32, "话")


def test_an_empty_ledger_is_whole_and_its_version_is_nought(store: Store) -> None:
    assert (verify(store.engine), store.version(), store.heads()) == (Verdict(0, ()), 0, ())


def test_an_entry_says_where_it_stands(store: Store, clock: FakeClock) -> None:
    entry = store.ledger.append(UnitRegistered(unit_id="U1", name="单位"))
    (head,) = store.heads()
    assert (entry.terminal_id, entry.seq, entry.at) == (TERMINAL, 1, clock.now)
    assert (head.terminal_id, head.seq, head.digest) == (TERMINAL, 1, entry.digest)
