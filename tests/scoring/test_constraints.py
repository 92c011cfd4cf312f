"""Bounds, references and uniqueness are in the database itself: a raw insert past the program is refused too."""

import sqlite3
from pathlib import Path

import pytest

from scoring.ledger.store import Store
from scoring.tables import DERIVED, KEPT
from tests.scoring.halls import HALL, found, rated, raw, took

KEY = f"'{HALL}'"
D64 = "'" + "0" * 64 + "'"
RATING = (
    "INSERT INTO rating (hall_id, rating_id, window_id, staff_id, level, channel, visit, day, at, voided, waiting, "
)
RATING += "words_ref, terminal_id, seq) VALUES "
ATTEMPT = "INSERT INTO attempt (hall_id, attempt_id, campaign_id, paper_id, staff_id, number, paper_digest, "
ATTEMPT += "seconds_allowed, started_at, position, elapsed_ms, told_all, told_of, terminal_id, seq, "
ATTEMPT += "sitting_terminal_id, stepped_at, stepped_in_doubt, is_left, interruptions, away_ms, given_back_ms, "
ATTEMPT += "services) VALUES "
SAT = "'T1', '2026-07-01', 0, 0, 0, 0, 0, ''"
FINDING = "INSERT INTO finding (hall_id, finding_id, day, code, points, unit_id, window_id, staff_id, recorded_by, "
FINDING += "withdrawn, state, terminal_id, seq) VALUES "

CHECKED = [
    ("UPDATE finding SET state = 'forgotten'", "finding_state"),
    ("UPDATE ledger SET seq = 0 WHERE seq = 1", "ledger_seq"),
    ("UPDATE ledger SET digest = 'short' WHERE seq = 1", "ledger_digest"),
    ("UPDATE ledger SET prev_digest = '' WHERE seq = 1", "ledger_digest"),
    ("UPDATE rating SET level = 0", "rating_level"),
    ("UPDATE rating SET level = 6", "rating_level"),
    (f"INSERT INTO rating_reason VALUES ({KEY}, 'r1', 99)", "rating_reason_code"),
    (f"INSERT INTO rating_reason VALUES ({KEY}, 'r1', 600)", "rating_reason_code"),
    ("UPDATE rating_tally SET n = -1", "rating_tally_n"),
    ("UPDATE rating_tally SET level = 6", "rating_tally_level"),
    ("UPDATE attempt SET number = 0", "attempt_bounds"),
    ("UPDATE attempt SET position = 0", "attempt_bounds"),
    ("UPDATE attempt SET elapsed_ms = -1", "attempt_bounds"),
    ("UPDATE attempt SET earned = NULL", "attempt_marks"),
    ("UPDATE attempt SET submitted_at = NULL", "attempt_marks"),
    ("UPDATE finding SET points = 0", "finding_points"),
    ("UPDATE finding SET points = 11", "finding_points"),
    ("UPDATE staff SET role = 'king'", "staff_role"),
    ("UPDATE assignment SET last_day = '2020-01-01'", "assignment_days"),
    ("UPDATE campaign SET last_day = '2020-01-01'", "campaign_days"),
    ("UPDATE campaign SET w_knowledge = 41", "campaign_weights"),
    ("UPDATE campaign SET w_knowledge = -10, w_satisfaction = 90", "campaign_shares"),
    ("UPDATE campaign SET minimum_ratings = -1", "campaign_minimum"),
    ("UPDATE scheduled_paper SET seconds_allowed = 59", "scheduled_paper_bounds"),
    ("UPDATE scheduled_paper SET attempts_allowed = 0", "scheduled_paper_bounds"),
    ("UPDATE scheduled_paper SET counts = 'worst'", "scheduled_paper_counts"),
    ("UPDATE scheduled_paper SET absence = 'shame'", "scheduled_paper_absence"),
    (f"INSERT INTO attempt_clock VALUES ({KEY}, 'x', -1)", "attempt_clock_elapsed"),
    (f"INSERT INTO door_tries VALUES ({KEY}, 'T1', 'x', 1, -1, 0, '', 0, 1)", "door_tries_bounds"),
]
WINDOW = "INSERT INTO window (hall_id, window_id, unit_id, name, closed, services)"
ORPHANS = [
    f"{WINDOW} VALUES ({KEY}, 'Z01', 'U99', 'x', 0, '')",
    f"{WINDOW} VALUES ('another-hall', 'A01', 'U1', 'x', 0, '')",
    f"INSERT INTO staff VALUES ({KEY}, 'W9', 'U99', 'clerk', 'ref', NULL)",
    f"INSERT INTO assignment VALUES ({KEY}, 'a', 'W99', 'A01', '2026-07-01', '2026-07-02', 'day')",
    f"INSERT INTO assignment VALUES ({KEY}, 'a', 'W1', 'Z99', '2026-07-01', '2026-07-02', 'day')",
    f"{RATING} ({KEY}, 'x', 'Z99', NULL, 5, 'window', NULL, '2026-07-01', '2026-07-01', 0, 0, NULL, 'T1', 1)",
    f"{RATING} ({KEY}, 'x', 'A01', 'W99', 5, 'window', NULL, '2026-07-01', '2026-07-01', 0, 0, NULL, 'T1', 1)",
    f"INSERT INTO rating_reason VALUES ({KEY}, 'nothing', 501)",
    f"{ATTEMPT} ({KEY}, 'x', '2026-07', 'monthly', 'W99', 1, {D64}, 600, '2026-07-01', 1, 0, 0, 0, 'T1', 1, {SAT})",
    f"{ATTEMPT} ({KEY}, 'x', '2026-07', 'monthly', 'nobody', 1, {D64}, 600, '2026-07-01', 1, 0, 0, 0, 'T1', 1, {SAT})",
    f"INSERT INTO attempt_answer VALUES ({KEY}, 'nothing', 1, '[]', 0)",
    f"INSERT INTO attempt_mark VALUES ({KEY}, 'nothing', 1, 'Q', '0', '1', NULL)",
    f"{FINDING} ({KEY}, 'x', '2026-07-01', 'A1', 1, 'U99', NULL, NULL, 'Z1', 0, 'recorded', 'T1', 1)",
    f"{FINDING} ({KEY}, 'x', '2026-07-01', 'A1', 1, 'U1', 'Z99', NULL, 'Z1', 0, 'recorded', 'T1', 1)",
    f"{FINDING} ({KEY}, 'x', '2026-07-01', 'A1', 1, 'U1', NULL, 'W99', 'Z1', 0, 'recorded', 'T1', 1)",
    "DELETE FROM unit",
    "DELETE FROM staff",
    "DELETE FROM campaign",
]


@pytest.fixture
def full(hall: Store, path: Path) -> Path:
    finding = found("f1", 2, staff_id="W1", window_id="A01", unit_id="U1")
    hall.ledger.append_all([rated("r1", "A01", 5, "W1"), *took("W1", ("4", "6")), finding])
    return path


def refused(path: Path, statement: str, match: str) -> None:
    with raw(path) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        with pytest.raises(sqlite3.IntegrityError, match=match):
            connection.execute(statement)


@pytest.mark.parametrize(("statement", "name"), CHECKED, ids=[statement for statement, _ in CHECKED])
def test_a_value_out_of_bounds_is_refused_by_the_named_check(full: Path, statement: str, name: str) -> None:
    refused(full, statement, f"CHECK constraint failed: {name}")


@pytest.mark.parametrize("statement", ORPHANS)
def test_a_row_that_refers_to_nothing_is_refused(full: Path, statement: str) -> None:
    refused(full, statement, "FOREIGN KEY constraint failed")


def test_one_visit_is_rated_once_and_unnamed_visits_as_often_as_they_come(full: Path) -> None:
    row = "{KEY}, '{name}', 'A01', NULL, 5, 'window', {visit}, '2026-07-01', '2026-07-01', 0, 0, NULL, 'T1', 1"
    with raw(full) as connection:
        for name, visit in (("x", "'v'"), ("n1", "NULL"), ("n2", "NULL")):
            connection.execute(f"{RATING} ({row.format(KEY=KEY, name=name, visit=visit)})")
    refused(full, f"{RATING} ({row.format(KEY=KEY, name='y', visit=chr(39) + 'v' + chr(39))})", "UNIQUE")


def test_an_attempt_number_is_used_once_a_person_and_paper(full: Path) -> None:
    again = (
        f"{ATTEMPT} ({KEY}, 'x', '2026-07', 'monthly', 'W1', 1, {D64}, 600, '2026-07-01', 1, 0, 0, 0, 'T1', 1, {SAT})"
    )
    refused(full, again, "UNIQUE")


@pytest.mark.parametrize("name", [table.name for table in (*DERIVED, *KEPT)])
def test_every_key_of_a_hall_starts_with_the_hall(full: Path, name: str) -> None:
    with raw(full) as connection:
        columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
    keys = [column for _, column, *_, place in sorted(columns, key=lambda row: int(row[5])) if place]
    assert keys[0] == {"document": "digest", "meta": "key"}.get(name, "hall_id")
