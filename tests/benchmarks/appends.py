"""Durable ratings a second through the ledger, against raw single-row commits at synchronous=FULL."""

import itertools
import sqlite3
from pathlib import Path

from scoring.clock import system_clock
from scoring.events.organisation import Role, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.events.ratings import Channel, RatingGiven
from scoring.ledger.private import seal
from scoring.ledger.store import Store, open_store
from tests.benchmarks.measure import Row, alternating, on_disk, seconds

_N = 2000


def small_hall(folder: Path) -> Store:
    """A store with one window and one clerk."""
    store = open_store(folder / "hall.sqlite3", hall_id="H", terminal_id="T", clock=system_clock, make=True)
    name = seal("某人", about="name")
    store.ledger.append(UnitRegistered(unit_id="U", name="单位"))
    store.ledger.append(WindowRegistered(window_id="A01", unit_id="U", name="窗口"))
    store.ledger.append(StaffEnrolled(staff_id="W1", unit_id="U", role=Role.CLERK, name=name.sealed), secrets=(name,))
    return store


def appends() -> list[Row]:
    """Each rating is a ledger entry, a typed row, a tally and a chain head in one commit."""
    with on_disk() as folder:
        store = small_hall(Path(folder))
        numbers = itertools.count()
        raw = sqlite3.connect(Path(folder) / "raw.sqlite3", isolation_level=None)
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("CREATE TABLE rating (staff TEXT, level INTEGER, at TEXT)")

        insert = "INSERT INTO rating VALUES ('W1', 5, '2026-07-14T09:41:00.000000Z')"
        # One of ours, one bare, and so on: what else the machine does meets both, and a median is no outlier.
        mine, bare = alternating(
            _N,
            lambda: seconds(lambda: store.ledger.append(_rating(next(numbers)))),
            lambda: seconds(lambda: raw.execute(insert)),
        )
        raw.close()
        store.close()
    return [Row("ratings appended, durable", f"{1 / mine:.0f}/s", f"{1 / bare:.0f}/s", f"{bare / mine:.2f}", ">= 0.5")]


def _rating(number: int) -> RatingGiven:
    return RatingGiven(
        rating_id=f"r{number}", window_id="A01", staff_id="W1", level=1 + number % 5, channel=Channel.WINDOW
    )
