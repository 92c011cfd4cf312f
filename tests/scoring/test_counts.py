"""The tally of a period summed by the database: whole, window by window, and after a rating changed its place."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from scoring.ledger.store import Store
from scoring.read.counts import Cells, PeriodCounts, period_counts, total, window_counts
from scoring.sql import counted
from scoring.tables.keys import table
from scoring.tables.ratings import Rating
from tests.scoring.halls import FIRST, HALL, LAST, FakeClock, at, july, open_at, opened, organisation, rated, voided
from tests.scoring.histories import HISTORIES, Chronicle, Step

_RATING = table(Rating)
_ROWS = st.tuples(*[st.integers(0, 3)] * 5)
_WINDOW = st.dictionaries(st.sampled_from(["", "W1", "W2", "W3"]), st.dictionaries(st.integers(0, 4), _ROWS))
_CELLS = st.dictionaries(st.sampled_from(["A", "B", "C"]), _WINDOW)


def counts_of(store: Store, first: date = FIRST, last: date = LAST) -> PeriodCounts:
    with store.reading() as connection:
        return period_counts(connection, HALL, first, last)


@given(HISTORIES, st.integers(1, 31), st.integers(1, 31))
def test_what_the_database_sums_is_what_the_standing_ratings_make_one_by_one(
    steps: list[Step], one: int, other: int
) -> None:
    store = open_at(None, FakeClock(at(31, 23)))
    store.ledger.append_all([*organisation(), *opened(), *Chronicle().tell(steps)])
    first, last = july(min(one, other)), july(max(one, other))
    monday = first - timedelta(days=first.weekday())
    by_staff: Counter[tuple[str | None, int]] = Counter()
    by_window: Counter[tuple[str, int, int]] = Counter()
    with store.reading() as connection:
        for row in connection.execute(select(_RATING).where(_RATING.c.day >= first, _RATING.c.day <= last)):
            stands = not row.voided and not row.waiting
            by_staff[row.staff_id, row.level] += stands
            by_window[row.window_id, (row.day - monday).days // 7, row.level] += stands
    found = counts_of(store, first, last)
    staff = {(person, level): row[level - 1] for person, row in found.by_staff.items() for level in range(1, 6)}
    assert +Counter(staff) == Counter({key: n for key, n in by_staff.items() if key[0] and n})
    weeks = {
        (window, week, level): row[level - 1]
        for window, own in found.window_weeks.items()
        for week, row in own.items()
        for level in range(1, 6)
    }
    assert +Counter(weeks) == +by_window
    assert found.hall == total(found.by_window.values())
    store.close()


@given(_CELLS, st.dictionaries(st.sampled_from(["A", "B", "C"]), _WINDOW, max_size=2))
def test_some_windows_read_again_make_what_all_of_them_make(
    before: Mapping[str, Cells], fresh: Mapping[str, Cells]
) -> None:
    assert PeriodCounts.of(before).with_windows(fresh) == _padded(PeriodCounts.of({**before, **fresh}), before)


def _padded(whole: PeriodCounts, before: Mapping[str, Cells]) -> PeriodCounts:
    """Somebody who is in no cell any more is still known, with no ratings."""
    gone = {person for own in before.values() for person in own if person} - whole.by_staff.keys()
    none = dict.fromkeys(gone, (0, 0, 0, 0, 0))
    nothing: Mapping[str, Any] = {person: {} for person in gone}
    return PeriodCounts(
        whole.cells,
        {**whole.by_staff, **none},
        whole.by_window,
        {**whole.staff_weeks, **nothing},
        whole.window_weeks,
        whole.hall,
    )


def test_one_window_is_read_without_the_others(hall: Store) -> None:
    hall.ledger.append_all([rated("a", "A01", 5, "W1", at(2)), rated("b", "A02", 1, "W2", at(9))])
    with hall.reading() as connection:
        found = window_counts(connection, HALL, FIRST, LAST, ["A02", "B01"])
    assert found == {"A02": {"W2": {1: (1, 0, 0, 0, 0)}}}


def test_a_rating_that_changes_its_day_and_person_is_counted_there_and_nowhere_else(hall: Store) -> None:
    hall.ledger.append_all([rated("a", "A01", 5, "W1", at(2)), rated("b", "A01", 5, "W1", at(2))])
    with hall.writing() as connection:
        row = connection.execute(select(_RATING).where(_RATING.c.rating_id == "a")).mappings().one()
        counted.change(connection, dict(row), day=july(9), staff_id=None)
    found = counts_of(hall)
    assert found.cells == {"A01": {"W1": {0: (0, 0, 0, 0, 1)}, "": {1: (0, 0, 0, 0, 1)}}}
    assert found.by_staff == {"W1": (0, 0, 0, 0, 1)}


def test_a_voided_rating_leaves_the_tally_once_and_can_be_counted_again(hall: Store) -> None:
    hall.ledger.append_all([rated("a", "A01", 2, "W1", at(2)), voided("a"), voided("a")])
    assert counts_of(hall).hall == (0, 0, 0, 0, 0)
    with hall.writing() as connection:
        row = connection.execute(select(_RATING)).mappings().one()
        counted.change(connection, dict(row), voided=False)
    assert counts_of(hall).by_staff["W1"] == (0, 1, 0, 0, 0)
