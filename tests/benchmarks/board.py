"""Data of the score screen, read and worked out afresh, against one grouped SELECT of the tallies it rests on."""

import sqlite3
import tempfile
from functools import partial
from pathlib import Path

from kiosk.desks.on_store import StoreScoreDesk
from scoring.ledger.store import Store
from scoring.rules.ratings import prior
from scoring.standings import SubjectKind
from tests.benchmarks.hall_of import hall_of
from tests.benchmarks.measure import Row, alternating, cpu_seconds

SIZES = (64, 500, 2000)
RATINGS = 1_000_000
ROUNDS = 7
_SELECT = """
    SELECT window_id, staff_id, level, SUM(n) FROM rating_tally
    WHERE hall_id = 'H' AND day BETWEEN (SELECT min(first_day) FROM campaign) AND (SELECT max(last_day) FROM campaign)
    GROUP BY window_id, staff_id, level
"""


def score_board() -> list[Row]:
    """Every kind of board at every size; then the largest hall with ten times the ratings."""
    return [*(row for people in SIZES for row in _boards(people)), *_ten_times()]


def _boards(people: int) -> list[Row]:
    with tempfile.TemporaryDirectory(dir=".") as folder:
        store = hall_of(Path(folder), people, RATINGS)
        raw = sqlite3.connect(Path(folder) / "hall.sqlite3")
        kinds = list(SubjectKind)
        *ours, floor = alternating(
            ROUNDS,
            *(partial(_board, store, kind) for kind in kinds),
            lambda: cpu_seconds(lambda: raw.execute(_SELECT).fetchall()),
        )
        raw.close()
        store.close()
    return [
        _row(f"board by {kind}, {people:,} people", mine, floor, "<= 3") for kind, mine in zip(kinds, ours, strict=True)
    ]


def _ten_times() -> list[Row]:
    """2,000 people, 1 and 10 million ratings: what is read are days, people and levels, as many either way."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        (Path(folder) / "many").mkdir()
        few, many = hall_of(Path(folder), SIZES[-1], RATINGS), hall_of(Path(folder) / "many", SIZES[-1], 10 * RATINGS)
        floor, ours = alternating(
            ROUNDS, partial(_board, few, SubjectKind.STAFF), partial(_board, many, SubjectKind.STAFF)
        )
        few.close()
        many.close()
    return [_row("board by staff, 2,000 people, 10 / 1 million ratings", ours, floor, "<= 1.2")]


def _board(store: Store, kind: SubjectKind) -> float:
    """As somebody who has just opened the board waits for it: nothing is known yet, no prior is kept."""
    prior._fit.cache_clear()
    desk = StoreScoreDesk(store)
    return cpu_seconds(lambda: desk.board(kind))


def _row(what: str, mine: float, floor: float, aim: str) -> Row:
    return Row(what, f"{mine * 1000:.0f} ms", f"{floor * 1000:.0f} ms", f"{mine / floor:.2f}", aim)
