"""Data of the score screen at a million ratings, against a bare SELECT of the tallies it rests on."""

import sqlite3
import tempfile
from datetime import timedelta
from functools import partial
from pathlib import Path

from kiosk.demo.people import campaign, organisation
from kiosk.demo.plan import make_plan, windows
from kiosk.desks.on_store import StoreScoreDesk
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.bank import Bank
from scoring.clock import hall_day, hall_moment, system_clock
from scoring.events.ratings import Channel, RatingGiven
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store, open_store
from scoring.standings import SubjectKind
from tests.benchmarks.measure import Row, alternating, seconds

RATINGS = 1_000_000


def _fill(store: Store, bank: Bank) -> None:
    plan = make_plan(1, hall_day(store.clock()))
    start = hall_moment(plan.first_day, 8)
    store.ledger.append_all([*organisation(plan, start), *campaign(plan, bank, start)])
    count = len(list(windows()))
    number = 0
    for day in range(28):
        date = plan.first_day + timedelta(days=day)
        duty = list(plan.on_duty(date))
        batch = []
        for _ in range(RATINGS // 28 // count):
            for window_id, clerk in duty:
                number += 1
                level = (5, 5, 5, 5, 4, 4, 3, 5, 2, 1)[number * 7919 % 10]
                event = RatingGiven(
                    rating_id=f"r{number}",
                    window_id=window_id,
                    staff_id=clerk.staff_id,
                    level=level,
                    channel=Channel.WINDOW,
                )
                batch.append(Submission(event, at=hall_moment(date, 10)))
        store.ledger.append_all(batch)


def score_board() -> list[Row]:
    """The whole board by person, window and unit, fitted and ranked; the floor only fetches the tally's rows."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = Path(folder) / "hall.sqlite3"
        store = open_store(path, hall_id="H", terminal_id="T", clock=system_clock, make=True)
        _fill(store, load_bank(bundled_bank_path()).bank)
        desk = StoreScoreDesk(store)
        raw = sqlite3.connect(path)
        select = "SELECT day, window_id, staff_id, level, n FROM rating_tally"
        kinds = list(SubjectKind)
        *ours, floor = alternating(
            9,
            *(partial(seconds, partial(desk.board, kind)) for kind in kinds),
            lambda: seconds(lambda: raw.execute(select).fetchall()),
        )
        rows = len(raw.execute(select).fetchall())
        ratings = raw.execute("SELECT count(*) FROM rating").fetchone()[0]
        raw.close()
        store.close()
    return [
        Row(
            f"board by {kind} ({ratings:,} ratings, {rows:,} tallies)",
            f"{mine * 1000:.1f} ms",
            f"{floor * 1000:.1f} ms",
            f"{mine / floor:.2f}",
            "<= 3",
        )
        for kind, mine in zip(kinds, ours, strict=True)
    ]
