from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.rules.errors import RuleError
from scoring.rules.levels import Counts, mean_points
from scoring.rules.trend import Week, weekly_means
from tests.scoring.rules.halls import ROWS

JULY = date(2026, 7, 1)
TALLIES = st.dictionaries(st.integers(-10, 80).map(lambda n: JULY + timedelta(days=n)), ROWS, max_size=30)


def test_a_month_falls_into_its_calendar_weeks_and_a_week_without_ratings_is_a_gap() -> None:
    days = {
        date(2026, 6, 30): (9, 0, 0, 0, 0),  # the day before the period, in its first week
        date(2026, 7, 1): (0, 0, 0, 0, 3),
        date(2026, 7, 5): (0, 0, 1, 0, 0),
        date(2026, 7, 6): (0, 0, 0, 2, 0),
        date(2026, 7, 31): (1, 0, 0, 0, 1),
        date(2026, 8, 1): (9, 0, 0, 0, 0),  # the day after, in its last week
    }
    assert weekly_means(days, JULY, date(2026, 7, 31)) == (
        Week(date(2026, 6, 29), 4, Fraction(90)),
        Week(date(2026, 7, 6), 2, Fraction(80)),
        Week(date(2026, 7, 13), 0, None),
        Week(date(2026, 7, 20), 0, None),
        Week(date(2026, 7, 27), 2, Fraction(50)),
    )


def test_a_campaign_may_set_its_own_points() -> None:
    weeks = weekly_means({JULY: (1, 0, 0, 0, 1)}, JULY, JULY, points=(10, 20, 30, 40, 50))
    assert weeks == (Week(date(2026, 6, 29), 2, Fraction(30)),)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RuleError, match="cannot end on 2026-06-30"):
        weekly_means({}, JULY, JULY - timedelta(days=1))


@given(TALLIES, st.integers(0, 70))
@settings(deadline=None)
def test_weeks_are_mondays_without_a_gap_and_hold_every_rating_of_the_period(
    days: dict[date, Counts], length: int
) -> None:
    last = JULY + timedelta(days=length)
    weeks = weekly_means(days, JULY, last)
    assert all(week.monday.weekday() == 0 for week in weeks)
    assert all(later.monday - week.monday == timedelta(weeks=1) for week, later in pairwise(weeks))
    assert weeks[0].monday <= JULY < weeks[0].monday + timedelta(weeks=1)
    assert weeks[-1].monday <= last < weeks[-1].monday + timedelta(weeks=1)
    inside = [row for day, row in days.items() if JULY <= day <= last]
    assert sum(week.ratings for week in weeks) == sum(map(sum, inside))


@given(TALLIES)
@settings(deadline=None)
def test_weeks_weighed_by_their_ratings_give_the_mean_of_the_period(days: dict[date, Counts]) -> None:
    weeks = weekly_means(days, JULY - timedelta(days=10), JULY + timedelta(days=80))
    assert all((week.mean is None) == (week.ratings == 0) for week in weeks)
    pooled = [sum(column) for column in zip(*days.values(), strict=True)] or [0] * 5
    whole = mean_points(pooled)
    total = sum((week.mean * week.ratings for week in weeks if week.mean is not None), Fraction(0))
    assert total == (0 if whole is None else whole * sum(pooled))
