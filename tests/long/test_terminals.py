"""Two, three and five terminals on one store for an hour of simulated work, each with its own idea of the time."""

import json
import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from quiz.review.marks import check_marks
from scoring.ledger.audit import audit
from scoring.ledger.rebuild import rebuild
from scoring.ledger.store import open_store
from tests.long.campaign.acts import Times
from tests.long.campaign.campaign import TERMS
from tests.long.campaign.process import Process
from tests.long.campaign.record import Record
from tests.scoring.halls import HALL, everything, opened, organisation

SKEWS = [timedelta(minutes=minutes) for minutes in (0, 120, -170, 9, -60 * 24 * 30)]
"""Of the five terminals; the last one is a month behind, which nobody believes: its ratings wait."""


@pytest.mark.long
@pytest.mark.parametrize("terminals", [2, 3, 5])
@pytest.mark.parametrize("seed", [1, 2])
def test_terminals_that_work_at_once_leave_one_whole_record(tmp_path: Path, terminals: int, seed: int) -> None:
    path, times, rng, record = tmp_path / "hall.db", Times(), random.Random(f"{seed}/{terminals}"), Record()
    store = open_store(path, hall_id=HALL, terminal_id="T0", clock=times.wall, make=True, steady=times.steady)
    store.ledger.append_all([*organisation(), *opened(TERMS)])
    store.close()
    working = [
        Process.start(tmp_path, "hour", rng, terminal=f"T{number}", skew=skew)
        for number, skew in enumerate(SKEWS[:terminals], start=1)
    ]
    while not all(one.wait(0.01) for one in working):
        pass
    for one in working:
        one.close(record)
        assert one.tracebacks == []
        assert one.told.count(b'"done"') > 30, "an hour of work"
    store = open_store(path, hall_id=HALL, terminal_id="T0", clock=times.wall, steady=times.steady)
    assert audit(store.engine, (), [check_marks]).faults == ()
    before = everything(path)
    rebuild(store.engine)
    assert everything(path) == before
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        assert_nothing_is_missing(connection, record)
        (waiting,) = connection.execute("SELECT count(*) FROM rating WHERE waiting").fetchone()
        (late,) = connection.execute("SELECT count(*) FROM rating WHERE terminal_id = 'T5'").fetchone()
    assert waiting == late
    assert bool(late) == (terminals == 5)


def assert_nothing_is_missing(connection: sqlite3.Connection, record: Record) -> None:
    """Every act that was confirmed stands in the ledger, and every attempt that was handed in has its marks."""
    assert dict(connection.execute("SELECT rating_id, level FROM rating")) == record.rated
    payloads = [
        json.loads(row[0]) for row in connection.execute("SELECT payload FROM ledger WHERE kind LIKE 'attempt.%'")
    ]
    stored = {(one["attempt_id"], one["position"], tuple(one["response"])) for one in payloads if "response" in one}
    assert {one for one in record.answers if one[2]} <= stored  # to clear what is empty writes nothing
    handed_in = connection.execute("SELECT attempt_id, earned FROM attempt WHERE submitted_at IS NOT NULL").fetchall()
    assert {attempt for attempt, _ in handed_in} == record.submitted
    assert all(earned is not None for _, earned in handed_in)
