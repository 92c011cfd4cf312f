"""Which window a patrol looks at next."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.discipline.route import Half, month_of, route
from scoring.rules.discipline.withdrawal import MINUTES, in_time

HALVES: tuple[Half, Half] = ("morning", "afternoon")
WINDOWS = st.lists(st.from_regex(r"[A-C][0-9]{1,2}", fullmatch=True), unique=True, max_size=24)
COUNTS = st.dictionaries(
    st.tuples(st.from_regex(r"[A-C][0-9]", fullmatch=True), st.sampled_from(HALVES)), st.integers(0, 9)
)


def test_the_way_by_hand() -> None:
    windows = ["A10", "A2", "A1", "B1"]
    assert route(windows, "morning", {}) == ("A1", "A2", "A10", "B1")
    seen: dict[tuple[str, Half], int] = {("A1", "morning"): 1, ("A2", "afternoon"): 1}
    assert route(windows, "morning", seen) == ("A10", "B1", "A2", "A1")
    assert route(windows, "afternoon", seen) == ("A10", "B1", "A1", "A2")


@given(WINDOWS, COUNTS, st.sampled_from(HALVES), st.data())
def test_every_window_stands_on_the_way_once_and_the_order_hangs_on_nothing_else(
    windows: list[str], seen: dict[tuple[str, Half], int], half: Half, data: st.DataObject
) -> None:
    way = route(windows, half, seen)
    assert sorted(way) == sorted(windows)
    assert route(data.draw(st.permutations(windows)), half, seen) == way
    assert all(seen.get((one, half), 0) <= seen.get((two, half), 0) for one, two in pairwise(way))


@given(WINDOWS.filter(bool), st.lists(st.tuples(st.sampled_from(HALVES), st.integers(1, 24)), max_size=44))
def test_a_month_leaves_no_window_out_of_either_half_however_short_the_walks(
    windows: list[str], walks: list[tuple[Half, int]]
) -> None:
    seen: Counter[tuple[str, Half]] = Counter()
    for half, steps in walks:
        for window in route(windows, half, seen)[:steps]:
            seen[window, half] += 1
        for one in HALVES:
            counts = [seen[window, one] for window in windows]
            assert max(counts) - min(counts) <= 1
    for one in HALVES:
        looked = sum(min(steps, len(windows)) for half, steps in walks if half == one)
        if looked >= len(windows):
            assert all(seen[window, one] for window in windows)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_a_month_is_the_calendars(day: date) -> None:
    first, last = month_of(day)
    assert first <= day <= last
    assert (first.day, (last + timedelta(days=1)).day) == (1, 1)
    assert (first.month, last.month) == (day.month, day.month)


@pytest.mark.parametrize(
    ("age", "may"),
    [
        (timedelta(0), True),
        (timedelta(minutes=MINUTES), True),
        (timedelta(minutes=MINUTES, microseconds=1), False),
        (timedelta(microseconds=-1), False),
    ],
)
def test_a_slip_is_taken_back_at_once_or_not_at_all(age: timedelta, may: bool) -> None:
    assert in_time(age) is may
