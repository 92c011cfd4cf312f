"""What is planned against the budgets: by whom, by month, by how much."""

from datetime import date

import pytest

from scoring.rules.planned import Due, Overload, Work, papers_over, patrol_over

JULY, AUGUST = date(2026, 7, 1), date(2026, 8, 1)


def due(day: int, minutes: int, *staff: str, month: date = JULY) -> Due:
    return Due(month.replace(day=day), minutes * 60, staff)


@pytest.mark.parametrize(
    ("papers", "found"),
    [
        ([due(20, 30, "W1", "W2")], ()),  # the budget itself is within it
        ([due(5, 20, "W1"), due(25, 10, "W2")], ()),
        ([due(5, 20, "W1", "W2"), due(25, 15, "W1")], (Overload(Work.TESTS, JULY, 1, 35, 30),)),
        ([due(31, 20, "W1"), due(1, 20, "W1", month=AUGUST)], ()),
        ([due(9, 31, "W1", month=AUGUST), due(9, 40, "W1", "W2")],
         (Overload(Work.TESTS, JULY, 2, 40, 30), Overload(Work.TESTS, AUGUST, 1, 31, 30))),
        ([due(9, 90)], ()),  # which nobody takes
    ],
)  # fmt: skip
def test_a_clerk_s_papers_of_a_month_are_added_up(papers: list[Due], found: tuple[Overload, ...]) -> None:
    assert papers_over(papers) == found


def test_a_begun_minute_counts_and_by_how_much_is_said() -> None:
    (one,) = papers_over([Due(JULY, 30 * 60 + 1, ["W1"])])
    assert (one.minutes, one.over) == (31, 1)


@pytest.mark.parametrize(("windows", "minutes"), [(0, None), (20, None), (21, 11), (60, 30)])
def test_every_window_is_looked_at_twice_a_day(windows: int, minutes: int | None) -> None:
    found = patrol_over(windows)
    assert (found and found.minutes) == minutes
