"""Data of the score screen, read and worked out afresh, against one grouped SELECT of the tallies it rests on."""

import sqlite3
from datetime import date
from functools import partial
from pathlib import Path

from kiosk.desks.on_store import StoreScoreDesk
from scoring.clock import hall_day
from scoring.ledger.store import Store
from scoring.read.campaigns import campaign
from scoring.read.period import read_period
from scoring.rules.ratings import prior
from scoring.standings import SubjectKind
from scoring.standings.asking import asking_board
from scoring.standings.case_mix import case_mix
from tests.benchmarks.hall_of import hall_of, with_business
from tests.benchmarks.measure import Row, alternating, cpu_seconds, on_disk

SIZES = (64, 500, 2000)
RATINGS = 1_000_000
ROUNDS = 7
_SELECT = """
    SELECT window_id, staff_id, level, SUM(n) FROM rating_tally
    WHERE hall_id = 'H' AND day BETWEEN (SELECT min(first_day) FROM campaign) AND (SELECT max(last_day) FROM campaign)
    GROUP BY window_id, staff_id, level
"""
_OF_CAMPAIGN = (
    "WHERE hall_id = 'H' AND day BETWEEN (SELECT min(first_day) FROM campaign) AND (SELECT max(last_day) FROM campaign)"
)
_SERVED = f"""
    SELECT window_id, staff_id, service_id, level, SUM(n) FROM service_tally {_OF_CAMPAIGN} GROUP BY 1, 2, 3, 4
"""
_VISITED = f"""
    SELECT window_id, staff_id, service_id, outcome, asked, SUM(n), SUM(rated) FROM visit_tally {_OF_CAMPAIGN}
    GROUP BY 1, 2, 3, 4, 5
"""


def score_board() -> list[Row]:
    """Every kind of board at every size; then the largest hall with ten times the ratings."""
    return [*(row for people in SIZES for row in _boards(people)), *_ten_times(), *_business()]


def _boards(people: int) -> list[Row]:
    with on_disk() as folder:
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
    with on_disk() as folder:
        (Path(folder) / "many").mkdir()
        few, many = hall_of(Path(folder), SIZES[-1], RATINGS), hall_of(Path(folder) / "many", SIZES[-1], 10 * RATINGS)
        floor, ours = alternating(
            ROUNDS, partial(_board, few, SubjectKind.STAFF), partial(_board, many, SubjectKind.STAFF)
        )
        few.close()
        many.close()
    return [_row("board by staff, 2,000 people, 10 / 1 million ratings", ours, floor, "<= 1.2")]


def _business() -> list[Row]:
    """Case mix and asking of 2,000 people who handle three services each; then with ten times the ratings."""
    with on_disk() as folder:
        (Path(folder) / "many").mkdir()
        few, many = (
            with_business(hall_of(place, SIZES[-1], ratings))
            for place, ratings in ((Path(folder), RATINGS), (Path(folder) / "many", 10 * RATINGS))
        )
        raw = sqlite3.connect(Path(folder) / "hall.sqlite3")
        found = []
        for what, query, work in (("case mix", _SERVED, _mix), ("asking", _VISITED, _asking)):
            floor, ours, ten = alternating(
                ROUNDS, partial(_select, raw, query), partial(work, few), partial(work, many)
            )
            found.append(_row(f"{what}, 2,000 people", ours, floor, "<= 3"))
            found.append(_row(f"{what}, 2,000 people, 10 / 1 million ratings", ten, ours, "<= 1.2"))
        raw.close()
        few.close()
        many.close()
    return found


def _select(raw: sqlite3.Connection, query: str) -> float:
    return cpu_seconds(lambda: raw.execute(query).fetchall())


def _mix(store: Store) -> float:
    with store.reading() as connection:
        period = read_period(connection, store.hall_id, campaign(connection, store.hall_id, "C"), _today(store))
        return cpu_seconds(lambda: case_mix(connection, store.hall_id, period, SubjectKind.STAFF))


def _asking(store: Store) -> float:
    with store.reading() as connection:
        period = read_period(connection, store.hall_id, campaign(connection, store.hall_id, "C"), _today(store))
        return cpu_seconds(lambda: asking_board(connection, store.hall_id, period))


def _today(store: Store) -> date:
    return hall_day(store.clock())


def _board(store: Store, kind: SubjectKind) -> float:
    """As somebody who has just opened the board waits for it: nothing is known yet, no prior is kept."""
    prior._fit.cache_clear()
    desk = StoreScoreDesk(store)
    return cpu_seconds(lambda: desk.board(kind))


def _row(what: str, mine: float, floor: float, aim: str) -> Row:
    return Row(what, f"{mine * 1000:.0f} ms", f"{floor * 1000:.0f} ms", f"{mine / floor:.2f}", aim)
