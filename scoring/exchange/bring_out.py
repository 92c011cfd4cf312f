"""Ratings on record, as rows for other systems: what was given, not who gave it, and not the visit's number."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from sqlalchemy import select

from scoring.clock import hall_time
from scoring.events.ratings import Channel
from scoring.exchange.dialects import Dialect, Direction
from scoring.exchange.fields import written
from scoring.ledger.store import Store
from scoring.separated import inert, no_formula
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingReason

_RATING, _REASON, _TEXT = table(Rating), table(RatingReason), table(PrivateText)
COLUMNS: Final = ("rating", "service", "level", "reasons", "words", "channel", "at", "window", "staff", "valid")
_WORDS: Final = COLUMNS.index("words")


def ratings_csv(
    store: Store, dialect: Dialect, direction: Direction, first: date, last: date, *, words: bool
) -> tuple[bytes, int]:
    """The ratings of some days as CSV (UTF-8 with a mark at its start, as spreadsheets want it), and how many.

    Ratings that wait because the clock was in doubt are left out: nobody knows yet when they were.

    Args:
        store: the hall.
        dialect: whose codes the channels get.
        direction: which end of the levels is good there.
        first: first day, in the hall's time.
        last: last day.
        words: whether what citizens wrote goes along.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([written("column")[column][0] for column in COLUMNS])
    count = 0
    for row in _rows(store, dialect, direction, first, last):
        writer.writerow(row if words else [*row[:_WORDS], "", *row[_WORDS + 1 :]])
        count += 1
    return text.getvalue().encode("utf-8-sig"), count


def _rows(store: Store, dialect: Dialect, direction: Direction, first: date, last: date) -> Iterator[list[str]]:
    these = (_RATING.c.hall_id == store.hall_id, _RATING.c.day >= first, _RATING.c.day <= last, ~_RATING.c.waiting)
    words = _TEXT.c.ref == _RATING.c.words_ref
    with store.reading() as connection:
        codes: dict[str, list[int]] = defaultdict(list)
        same = (_REASON.c.hall_id == _RATING.c.hall_id, _REASON.c.rating_id == _RATING.c.rating_id)
        for rating_id, code in connection.execute(
            select(_REASON.c.rating_id, _REASON.c.code).where(*same, *these).order_by(_REASON.c.code)
        ):
            codes[rating_id].append(code)
        joined = _RATING.outerjoin(_TEXT, (_TEXT.c.hall_id == _RATING.c.hall_id) & words)
        found = connection.execute(
            select(_RATING, _TEXT.c.text).select_from(joined).where(*these).order_by(_RATING.c.at, _RATING.c.rating_id)
        )
        for row in found:
            yield [
                row.rating_id,
                row.service_id or "",
                str(direction.level(row.level)),
                ",".join(map(str, codes[row.rating_id])),
                no_formula(inert(row.text or "")),
                dialect.writes.get(Channel(row.channel), ""),
                f"{hall_time(row.at):%Y-%m-%d %H:%M:%S}",
                row.window_id,
                row.staff_id or "",
                "0" if row.voided or row.flag else "1",
            ]
