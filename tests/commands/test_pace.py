"""Ratings that came too fast are left out until somebody who may has looked, and then count."""

import json
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import hall_day, system_clock
from scoring.events.ratings import Channel
from scoring.ledger.rebuild import compare
from scoring.ledger.store import open_store
from scoring.ledger.verify import verify
from scoring.services.ratings import Ratings
from tests.commands.conftest import Run

BY = ("--as", "G0001", "--pin-stdin")


@pytest.fixture
def hurried(home: Path) -> Path:
    """Three ratings within a second: one counts, two are flagged."""
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    for number in range(3):
        Ratings(store).give("A03", 5, channel=Channel.WINDOW, rating_id=f"r{number}")
    store.close()
    return home


def counted(home: Path) -> int:
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    with store.reading() as connection:
        found = connection.exec_driver_sql("SELECT coalesce(sum(n), 0) FROM rating_tally").scalar_one()
    assert verify(store.engine).whole
    assert compare(store.engine) == []
    store.close()
    return int(found)


def test_flagged_ratings_are_listed_and_count_once_somebody_said_so(hurried: Path, run: Run) -> None:
    today = hall_day(system_clock()).isoformat()
    listed = json.loads(run("pace", "list", "--home", str(hurried), "--json").out)
    assert [(one["window"], one["day"], one["ratings"]) for one in listed] == [("A03", today, 2)]
    assert "A03" in run("pace", "list", "--home", str(hurried)).out
    assert counted(hurried) == 1
    done = run("pace", "count", "ａ03", today, "--home", str(hurried), *BY, "--json", pin="246810")
    assert (done.code, counted(hurried)) == (0, 3), done.err
    again = run("pace", "count", "A03", today, "--home", str(hurried), *BY, pin="246810")
    assert (again.code, "没有因过密而被标记" in again.err) == (1, True)
    assert run("pace", "count", "A03", "yesterday", "--home", str(hurried), *BY, pin="246810").code == 2
    assert "没有被标记的评价" in run("pace", "list", "--home", str(hurried)).out
