"""What an insider with the file can do by script, and what finds it: docs/guarantees.md is held to these."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scoring.errors.fault import Flaw
from scoring.errors.store import EntriesLostError
from scoring.events.identity import PinReason
from scoring.ledger.audit import audit_file
from scoring.ledger.store import Store
from scoring.ledger.verify import Expected
from scoring.services.credentials import Credentials, PinSetting
from scoring.services.ratings import Ratings
from tests.scoring.forging import Change, Rows, edited, forged, forged_with_note, payload, rows_of, with_payload
from tests.scoring.halls import FakeClock, open_at, rated, raw, took
from tests.telling import refused


@pytest.fixture
def closed(hall: Store, path: Path) -> Path:
    """A hall with ratings good and bad, a test, a PIN and a citizen's words; nobody has it open."""
    for number in range(12):
        hall.ledger.append_all([rated(f"r{number}", "A01", 1 + number % 5, "W1")])
    hall.ledger.append_all(took("W1", ("2", "1")))
    Ratings(hall).add_reasons("r0", [], "说得不清楚")
    Credentials(hall).set_pins({"G1": "8046"}, PinSetting("G1", PinReason.INITIAL))
    hall.close()
    return path


def head(path: Path) -> Expected:
    """The newest entry, as somebody copies it to paper."""
    last = rows_of(path)[-1]
    return Expected(last["seq"], last["digest"][:12])


def flaws(path: Path, *expected: Expected) -> set[Flaw]:
    return {fault.flaw for fault in audit_file(path, expected).faults}


def without_bad_ratings(rows: Rows) -> Rows:
    spoilt = {payload(row)["rating_id"] for row in rows if row["kind"] == "rating.given" and payload(row)["level"] < 3}
    return [row for row in rows if payload(row).get("rating_id") not in spoilt]


def with_another_rating(rows: Rows) -> Rows:
    place = next(place for place, row in enumerate(rows) if row["kind"] == "rating.given")
    mine = with_payload({**rows[place], "seq": 900, "lamport": 900}, rating_id="mine", level=5)
    return [*rows[:place], mine, *rows[place:]]


def with_raised_marks(rows: Rows) -> Rows:
    def raised(row: dict[str, Any]) -> dict[str, Any]:
        if row["kind"] != "attempt.submitted":
            return row
        return with_payload(row, marks=[{**mark, "earned": mark["maximum"]} for mark in payload(row)["marks"]])

    return [raised(row) for row in rows]


def with_another_day(rows: Rows) -> Rows:
    def earlier(row: dict[str, Any]) -> dict[str, Any]:
        return {**row, "at": row["at"].replace("2026-07", "2026-06")}

    return [earlier(row) if row["kind"] == "rating.given" else row for row in rows]


def without_the_tail(rows: Rows) -> Rows:
    return rows[:-4]


REWRITES = (without_bad_ratings, with_another_rating, with_raised_marks, with_another_day, without_the_tail)


@pytest.mark.parametrize("change", REWRITES)
def test_rows_that_are_changed_added_or_taken_out_are_found_by_verify(closed: Path, change: Change) -> None:
    assert flaws(closed) == set()
    edited(closed, change)
    assert flaws(closed) - {Flaw.LOST}, "also without the note beside the file"


@pytest.mark.parametrize("change", REWRITES)
def test_a_ledger_that_is_rewritten_chained_anew_and_rebuilt_is_found_by_the_note_beside_it(
    closed: Path, change: Change, clock: FakeClock
) -> None:
    forged(closed, change)
    assert flaws(closed) >= {Flaw.LOST}
    with refused(EntriesLostError, "缺了最近的记录"):
        open_at(closed, clock)


@pytest.mark.parametrize("change", REWRITES)
def test_with_the_note_forged_too_only_a_head_that_left_the_machine_finds_it(closed: Path, change: Change) -> None:
    noted = head(closed)
    forged_with_note(closed, change)
    # The file alone is clean, as the page says plainly.
    assert flaws(closed) <= {
        Flaw.MARKS_DIFFER,
        Flaw.PIN_SWAPPED,
    }
    assert flaws(closed, noted) >= {Flaw.NOT_EXPECTED}


@pytest.mark.parametrize(
    ("sql", "flaw"),
    [
        ("UPDATE rating_tally SET n = n + 5 WHERE level = 5", Flaw.TABLE_DIFFERS),
        ("UPDATE attempt SET earned = maximum", Flaw.TABLE_DIFFERS),
        ("UPDATE rating SET voided = 1 WHERE level = 1", Flaw.TABLE_DIFFERS),
        ("UPDATE rating SET waiting = 1 WHERE level = 1", Flaw.TABLE_DIFFERS),
        ("UPDATE document SET body = body || ' '", Flaw.DOCUMENT_CHANGED),
        ("DELETE FROM document", Flaw.DOCUMENT_MISSING),
        ("UPDATE private_text SET text = '很满意' WHERE about = 'words'", Flaw.TEXT_CHANGED),
        ("UPDATE private_text SET text = NULL, salt = '' WHERE about = 'words'", Flaw.TEXT_MISSING),
        ("DELETE FROM private_text WHERE about = 'name'", Flaw.TEXT_MISSING),
        ("UPDATE credential SET pin_hash = replace(pin_hash, '$', '%')", Flaw.PIN_SWAPPED),
    ],
)
def test_what_is_kept_beside_the_ledger_is_found_by_verify(closed: Path, sql: str, flaw: Flaw) -> None:
    with raw(closed) as connection:
        assert connection.execute(sql).rowcount
    assert flaws(closed) == {flaw}


def copied(path: Path, to: Path, *, note: bool) -> None:
    """Put a copy of the file where another stands; its log goes, its note too if wanted."""
    for name in (path.name, *([f"{path.name}.T1.head"] if note else [])):
        shutil.copy(path.parent / name, to / name)
    for name in (f"{path.name}-wal", f"{path.name}-shm"):
        (to / name).unlink(missing_ok=True)


@pytest.fixture
def older(closed: Path, tmp_path: Path, clock: FakeClock) -> Callable[..., None]:
    """Puts yesterday's copy in the place of today's file."""
    yesterday = tmp_path / "yesterday"
    yesterday.mkdir()
    copied(closed, yesterday, note=True)
    store = open_at(closed, clock)
    Ratings(store).add_reasons("r5", [], "等了很久")
    store.close()
    return lambda *, note: copied(yesterday / closed.name, closed.parent, note=note)


def test_an_older_copy_is_found_by_the_note_beside_the_file(closed: Path, older: Callable[..., None]) -> None:
    older(note=False)
    assert flaws(closed) == {Flaw.LOST}


def test_an_older_copy_with_its_note_is_found_by_a_head_that_left_the_machine(
    closed: Path, older: Callable[..., None]
) -> None:
    noted = head(closed)
    older(note=True)
    assert flaws(closed) == set()
    assert flaws(closed, noted) == {Flaw.NOT_EXPECTED}


def test_a_head_that_was_noted_stays_good_however_much_is_written_later(closed: Path, clock: FakeClock) -> None:
    noted = head(closed)
    store = open_at(closed, clock)
    Ratings(store).add_reasons("r5", [], "等了很久")
    store.close()
    assert flaws(closed, noted) == set()
