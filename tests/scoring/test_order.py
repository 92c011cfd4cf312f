"""One order for the whole file, whatever the clocks of its terminals say: replay follows it, and it shows a cut."""

from contextlib import ExitStack, closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.broken import ReplayFailedError
from scoring.errors.fault import Flaw
from scoring.events.organisation import UnitRegistered, WindowRegistered
from scoring.events.ratings import Channel, RatingGiven
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare, rebuild
from scoring.ledger.store import Store
from scoring.ledger.verify import Expected, verify
from scoring.ledger.witness import witness_path
from tests.scoring.damage import rechained, verdict_of
from tests.scoring.halls import OPENING, FakeClock, began, everything, handed_in, open_at, opened, organisation, raw


def rating(number: int, window: str) -> RatingGiven:
    return RatingGiven(rating_id=f"r{number}", window_id=window, level=5, channel=Channel.WINDOW)


def flaws(path: Path) -> list[tuple[str, int | None, Flaw]]:
    return [(fault.terminal_id, fault.seq, fault.flaw) for fault in verdict_of(path).faults]


@pytest.fixture
def second(store: Store, path: Path) -> Store:
    """Another terminal, two hours behind the first."""
    return open_at(path, FakeClock(OPENING - timedelta(hours=2)), terminal="T2")


def test_an_effect_on_a_terminal_that_is_behind_its_cause_by_the_clock_is_replayed_after_it(
    store: Store, second: Store, path: Path
) -> None:
    store.ledger.append(UnitRegistered(unit_id="U1", name="户政"))
    store.ledger.append(WindowRegistered(window_id="A01", unit_id="U1", name="一号"))
    second.ledger.append(rating(1, "A01"))
    before = everything(path)
    assert (compare(store.engine), rebuild(store.engine)) == ([], 3)
    assert everything(path) == before
    second.close()


def test_an_attempt_that_moves_to_a_terminal_that_is_behind_is_replayed(
    store: Store, second: Store, path: Path
) -> None:
    store.ledger.append_all([*organisation(), *opened()])
    store.ledger.append(began("x", "W1").event, documents=began("x", "W1").documents)
    second.ledger.append(handed_in("x", ("4", "6")).event)
    before = everything(path)
    rebuild(store.engine)
    assert everything(path) == before
    second.close()


@given(
    turns=st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["unit", "window", "rate"])), max_size=40),
    skews=st.lists(st.integers(-5000, 5000), min_size=5, max_size=5),
)
def test_terminals_with_any_clocks_taking_any_turns_replay_to_the_same_tables(
    tmp_path_factory: pytest.TempPathFactory, turns: list[tuple[int, str]], skews: list[int]
) -> None:
    path = tmp_path_factory.mktemp("order") / "hall.db"
    with ExitStack() as stack:
        terminals = [
            stack.enter_context(
                closing(open_at(path, FakeClock(OPENING + timedelta(minutes=skew)), terminal=f"T{number}"))
            )
            for number, skew in enumerate(skews)
        ]
        terminals[0].ledger.append(UnitRegistered(unit_id="U0", name="零"))
        terminals[1].ledger.append(WindowRegistered(window_id="A0", unit_id="U0", name="零"))
        numbers, windows = count(1), ["A0"]
        for turn, what in turns:
            ledger, number = terminals[turn].ledger, next(numbers)
            if what == "unit":
                ledger.append(UnitRegistered(unit_id=f"U{number}", name="单位"))
            elif what == "window":
                ledger.append(WindowRegistered(window_id=f"A{number}", unit_id="U0", name="窗口"))
                windows.append(f"A{number}")
            else:
                ledger.append(rating(number, windows[-1]))
        engine = terminals[0].engine
        verdict = verify(engine)
        assert (verdict.faults, verdict.entries) == ((), len(turns) + 2)
        before = everything(path)
        assert rebuild(engine) == len(turns) + 2
        assert everything(path) == before


def cut_tail(path: Path, terminal: str) -> None:
    """What somebody does with a database tool who knows how the chain is made: last entry off, head set back."""
    with raw(path) as connection:
        connection.execute(
            "DELETE FROM ledger WHERE terminal_id = ? AND seq = (SELECT max(seq) FROM ledger WHERE terminal_id = ?)",
            (terminal, terminal),
        )
        connection.execute(
            "UPDATE ledger_head SET (seq, digest, lamport) = (SELECT seq, digest, lamport FROM ledger WHERE "
            "terminal_id = ledger_head.terminal_id ORDER BY seq DESC LIMIT 1) WHERE terminal_id = ?",
            (terminal,),
        )
    witness_path(path, terminal).unlink()


@pytest.fixture
def mixed(store: Store, second: Store, path: Path) -> Path:
    """T1 wrote places 1, 2 and 5, T2 wrote 3 and 4."""
    for number in range(2):
        store.ledger.append(UnitRegistered(unit_id=f"A{number}", name="甲"))
    for number in range(2):
        second.ledger.append(UnitRegistered(unit_id=f"B{number}", name="乙"))
    store.ledger.append(UnitRegistered(unit_id="C", name="丙"))
    second.close()
    return path


def test_a_terminals_last_entry_cut_off_with_its_head_leaves_a_gap(mixed: Path) -> None:
    cut_tail(mixed, "T2")
    assert flaws(mixed) == [("", None, Flaw.GAP)]
    assert verdict_of(mixed).faults[0].found == "4"


def test_the_last_entry_of_the_file_cut_off_is_found_by_what_was_written_down(mixed: Path, store: Store) -> None:
    printed = store.heads()[0]
    cut_tail(mixed, "T1")
    rebuild(store.engine)
    assert verify(store.engine).whole
    for digest in (printed.digest, printed.digest[:12]):
        faults = verify(store.engine, [Expected(printed.seq, digest)]).faults
        assert [(fault.flaw, fault.found) for fault in faults] == [(Flaw.NOT_EXPECTED, f"3:{digest}")]


def test_what_was_written_down_of_any_terminal_is_found_again(mixed: Path, store: Store) -> None:
    expected = [Expected(head.seq, head.digest[:16]) for head in store.heads()]
    assert len(expected) == 2
    assert verify(store.engine, expected).whole
    assert not verify(store.engine, [Expected(expected[0].seq + 1, expected[0].digest)]).whole
    assert not verify(store.engine, [Expected(expected[0].seq, "0" * 16)]).whole


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({1: 4}, [("T2", 2, Flaw.OUT_OF_ORDER), ("", None, Flaw.GAP)]),
        ({2: 3}, [("T2", 2, Flaw.OUT_OF_ORDER), ("", None, Flaw.GAP)]),
        ({2: 5}, [("T2", 2, Flaw.TWICE), ("", None, Flaw.GAP)]),
        ({2: 9}, [("", None, Flaw.GAP), ("", None, Flaw.GAP)]),
        ({2: None}, [("T2", 2, Flaw.OUT_OF_ORDER), ("", None, Flaw.GAP)]),
    ],
)
def test_places_that_are_taken_missing_or_backwards_are_named(
    mixed: Path, places: dict[int, object], expected: list[tuple[str, int | None, Flaw]]
) -> None:
    rechained(mixed, "T2", lamport=places)
    assert flaws(mixed) == expected


def test_entries_in_an_order_that_contradicts_itself_are_named_and_nothing_changes(store: Store, path: Path) -> None:
    store.ledger.append_all(
        [
            Submission(UnitRegistered(unit_id="U1", name="户政")),
            Submission(WindowRegistered(window_id="A01", unit_id="U1", name="一号")),
            Submission(rating(1, "A01")),
        ]
    )
    # The window is registered by the third entry now, and rated by the second.
    with raw(path) as connection:
        second, third = connection.execute("SELECT kind, payload FROM ledger WHERE seq > 1 ORDER BY seq").fetchall()
    rechained(path, "T1", kind={2: third[0], 3: second[0]}, payload={2: third[1], 3: second[1]})
    before = everything(path)
    with pytest.raises(ReplayFailedError) as told:
        rebuild(store.engine)
    assert (told.value.terminal_id, told.value.seq) == ("T1", 2)
    assert everything(path) == before
