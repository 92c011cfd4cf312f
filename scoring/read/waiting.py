"""Ratings whose time nobody can be sure of, in spans that one decision can settle."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from scoring.ledger.clock_watch import APART, BACK
from scoring.rules.astray import Mark, astray
from scoring.tables.clocks import ClockConfirmation
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

_RATING, _CONFIRMATION = table(Rating), table(ClockConfirmation)


@dataclass(frozen=True, slots=True)
class UnsureRating:
    """One rating of a span."""

    rating_id: str
    window_id: str
    staff_id: str | None
    """Whom somebody named; a roster was not asked, or of a day that was wrong."""
    at: datetime
    """What the clock said."""
    seq: int


@dataclass(frozen=True, slots=True)
class UnsureSpan:
    """Ratings that one terminal took one after the other while its clock was wrong, or may have been."""

    terminal_id: str
    ratings: tuple[UnsureRating, ...]
    before: datetime | None
    """When this terminal last took a rating, or had its clock confirmed, beyond doubt; None if never before."""
    after: datetime | None
    """When it first did so again; None if not yet."""
    waiting: bool
    """Whether they count nowhere until somebody decides; False where they were counted on the day the clock named."""

    @property
    def name(self) -> str:
        """What a person calls it by: its terminal, and the number of its first entry."""
        return f"{self.terminal_id}:{self.ratings[0].seq}"

    @property
    def first_at(self) -> datetime:
        """What the clock said at its first rating."""
        return self.ratings[0].at

    @property
    def last_at(self) -> datetime:
        """What the clock said at its last rating."""
        return self.ratings[-1].at


def waiting_count(connection: Connection, hall_id: str) -> int:
    """How many ratings count nowhere until somebody decides when they were given."""
    waiting = select(func.count()).where(_RATING.c.hall_id == hall_id, _RATING.c.waiting)
    return int(connection.execute(waiting).scalar_one())


def unsure_spans(connection: Connection, hall_id: str, now: datetime | None) -> tuple[UnsureSpan, ...]:
    """Every span, by terminal and number.

    Args:
        connection: one consistent view.
        hall_id: the hall.
        now: the present moment, if that is beyond doubt: what is later than that cannot be right.
    """
    columns = [_RATING.c[name] for name in ("terminal_id", "seq", "at", "rating_id", "window_id", "staff_id")]
    rated = select(*columns, _RATING.c.waiting).where(_RATING.c.hall_id == hall_id, _RATING.c.voided.is_(False))
    sure = select(_CONFIRMATION).where(_CONFIRMATION.c.hall_id == hall_id)
    rows = [*connection.execute(rated), *connection.execute(sure)]
    by_terminal: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.terminal_id, row.seq)):
        by_terminal[row.terminal_id].append(row)
    return tuple(span for name, chain in by_terminal.items() for span in _spans(name, chain, now))


def _spans(terminal_id: str, chain: list[Row[Any]], now: datetime | None) -> Iterator[UnsureSpan]:
    """Runs of unsure ratings; the clock must not have been set within a run, as far as can be seen."""
    trusted = [row for row in chain if not getattr(row, "waiting", False)]
    strays = astray([Mark(row.at, not hasattr(row, "waiting")) for row in trusted], now, APART)
    wrong = {trusted[place].seq for place in strays}
    before: datetime | None = None
    runs: list[list[Row[Any]]] = []  # between two moments beyond doubt
    for row in chain:
        if not getattr(row, "waiting", False) and row.seq not in wrong:
            yield from (_span(terminal_id, run, before, row.at) for run in runs)
            runs, before = [], row.at
        elif runs and _goes_on(runs[-1][-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
    yield from (_span(terminal_id, run, before, None) for run in runs)


def _goes_on(last: Row[Any], row: Row[Any]) -> bool:
    return bool(last.waiting == row.waiting and -BACK <= row.at - last.at <= APART)


def _span(terminal_id: str, run: list[Row[Any]], before: datetime | None, after: datetime | None) -> UnsureSpan:
    ratings = tuple(UnsureRating(row.rating_id, row.window_id, row.staff_id, row.at, row.seq) for row in run)
    return UnsureSpan(terminal_id, ratings, before, after, bool(run[0].waiting))
