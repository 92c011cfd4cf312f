"""The differencing attack: whoever looks every day and subtracts never learns of fewer than five ratings."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scoring.ledger.store import Store
from scoring.read.counts import period_counts
from scoring.standings import SubjectKind
from scoring.standings.batches import LEAST, batched_counts, last_days
from scoring.standings.own import own_view
from tests.scoring.halls import FIRST, HALL, at, july, rated_often, took

DAILY = st.lists(st.integers(0, 7), min_size=1, max_size=30)


@given(DAILY)
def test_every_difference_of_two_looks_is_nothing_or_five(numbers: list[int]) -> None:
    days = {FIRST + timedelta(days=place): n for place, n in enumerate(numbers) if n}
    seen = []
    for until in range(len(numbers)):
        known = {day: n for day, n in days.items() if day <= FIRST + timedelta(days=until)}
        last = last_days({"W1": known}).get("W1", date.min)
        seen.append(sum(n for day, n in known.items() if day <= last))
    for before, after in zip([0, *seen], seen, strict=False):
        assert after == before or after - before >= LEAST
    assert sum(numbers[: len(seen)]) - seen[-1] < LEAST  # what waits is less than a batch


def test_the_only_rating_of_a_day_is_seen_with_four_others(hall: Store) -> None:
    """W1's level 1 of the 8th alone would have shown by itself from one day to the next."""
    hall.ledger.append_all([*took("W1", ("4", "6")), *rated_often("A01", "W1", (0, 0, 1, 2, 7), at(2))])
    hall.ledger.append_all([*rated_often("A01", "W1", (1, 0, 0, 0, 0), at(8), "x")])
    hall.ledger.append_all([*rated_often("A01", "W1", (0, 0, 0, 1, 3), at(10), "y")])

    def seen(day: int) -> tuple[int, ...]:
        with hall.reading() as connection:
            standing = own_view(connection, HALL, SubjectKind.STAFF, "W1", july(day)).standing
        assert standing is not None
        return standing.counts

    assert seen(3) == seen(8) == seen(9) == seen(10) == (0, 0, 1, 2, 7)
    assert seen(11) == (1, 0, 1, 3, 10)


def test_with_batches_of_one_nothing_is_left_out(hall: Store) -> None:
    hall.ledger.append_all(
        [
            *rated_often("A01", "W1", (0, 2, 1, 2, 7), at(2)),
            *rated_often("A02", "W2", (3, 0, 0, 2, 5), at(9)),
            *rated_often("A02", None, (0, 0, 0, 2, 5), at(21)),
        ]
    )
    with hall.reading() as connection:
        whole = period_counts(connection, HALL, FIRST, july(31))
        assert batched_counts(connection, HALL, FIRST, july(31)) == whole  # all came in fives
        hall_of_few = batched_counts(connection, HALL, FIRST, july(20))
    assert hall_of_few.by_window["A02"] == (3, 0, 0, 2, 5)
