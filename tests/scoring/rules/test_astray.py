"""The fewest moments are called wrong that leave the rest in order."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.astray import Mark, astray

DAY = timedelta(days=1)
HALF = DAY / 2
START = datetime(2026, 7, 1, tzinfo=UTC)
LATER = START + 400 * DAY


def marks(*days: float, sure: int | None = None) -> list[Mark]:
    return [Mark(START + day * DAY, place == sure) for place, day in enumerate(days)]


def test_a_clock_that_was_ahead_for_a_while_is_told_from_one_that_was_behind() -> None:
    assert astray(marks(1, 2, 90, 91, 3, 4, 5), LATER, HALF) == {2, 3}
    assert astray(marks(11, 12, 13, 1, 2, 14, 15), LATER, HALF) == {3, 4}
    assert astray(marks(1, 2, 3), LATER, HALF) == frozenset()
    assert astray([], LATER, HALF) == frozenset()


def test_what_is_later_than_now_is_wrong_however_much_of_it_there_is() -> None:
    days = marks(1, *(500 + one for one in range(9)), 2)
    assert astray(days, LATER, HALF) == {*range(1, 10)}
    assert astray(days, None, HALF) == {10}  # without a present moment the many are believed


def test_what_is_later_than_somebodys_word_behind_it_is_wrong() -> None:
    assert astray(marks(1, 90, 91, 92, 2, sure=4), LATER, HALF) == {1, 2, 3}


def test_half_a_day_is_no_matter() -> None:
    assert astray(marks(1, 1.4, 1.1, 1.5), LATER, HALF) == frozenset()


@given(st.lists(st.integers(0, 30), max_size=12))
def test_what_is_kept_runs_forward_and_order_is_never_called_wrong(days: list[int]) -> None:
    wrong = astray(marks(*days), LATER, HALF)
    kept = [day for place, day in enumerate(days) if place not in wrong]
    assert kept == sorted(kept)
    assert astray(marks(*sorted(days)), LATER, HALF) == frozenset()
