"""The small figures that detectors rest on, against values worked out by hand or by the definition."""

from collections.abc import Mapping
from datetime import timedelta
from fractions import Fraction
from math import sqrt

import pytest

from scoring.rules.ratings.abuse.day_rhythm import KNOWN, NEVER, SLOTS, DayRhythm, usual_rhythms
from scoring.rules.ratings.abuse.empirical import FEWEST, distances
from scoring.rules.ratings.abuse.even import GROUP, STRETCH, _groups, _stretches, moments, unevenness
from scoring.rules.ratings.abuse.given import Given, by_window_day
from scoring.rules.ratings.abuse.hours import GRACE, LEAST_OPEN, Hours, hours_seen
from scoring.rules.ratings.abuse.regular import A_DAY, _days, _greenwood, _spread
from scoring.rules.ratings.abuse.rhythm import Cell, cells
from scoring.rules.ratings.abuse.tails import (
    binomial_tail,
    chi_square_below,
    chi_square_normal,
    hypergeometric_tail,
)
from tests.scoring.rules.abuse.days import DAYS, given, moment


def slots(counts: Mapping[int, int]) -> DayRhythm:
    return DayRhythm(tuple(counts.get(slot, 0) for slot in range(SLOTS)))


def several(window: str, day: int, number: int) -> list[Given]:
    return [given(f"{window}-{day}-{n}", window, moment(DAYS[day], 9 + n / 100)) for n in range(number)]


def test_a_share_of_the_day_is_by_the_part_of_each_half_hour() -> None:
    rhythm = slots({18: 3, 19: 7})
    nine = 9 * 3600
    assert rhythm.share(nine, nine + 1800) == pytest.approx(4 / 58, rel=1e-12)  # up to the border and no second more
    assert rhythm.share(nine + 900, nine + 2400) == pytest.approx((4 / 2 + 8 / 3) / 58, rel=1e-12)
    assert rhythm.share(nine + 600, nine + 700) == pytest.approx(4 / 18 / 58, rel=1e-12)
    assert rhythm.share(0, 86400) == pytest.approx(1, rel=1e-12)
    assert NEVER.share(nine, nine) == 0


def test_rhythms_are_put_together_and_taken_away() -> None:
    one, other = slots({18: 3, 19: 7}), slots({19: 2, 30: 1})
    assert one.joined(other) == slots({18: 3, 19: 9, 30: 1})
    assert one.joined(other).without(one) == other
    for wrong in (one.joined, one.without):
        with pytest.raises(ValueError, match="shorter"):
            wrong(DayRhythm((0,) * (SLOTS - 1)))


@pytest.mark.parametrize(("known", "total"), [(KNOWN, KNOWN), (KNOWN - 1, KNOWN - 1 + 7)])
def test_a_windows_own_rhythm_is_taken_from_so_many_ratings_on(known: int, total: int) -> None:
    ratings = [*several("A01", 0, 5), *several("A01", 1, known), *several("A02", 1, 7)]
    rhythms = usual_rhythms(by_window_day(ratings))
    assert rhythms["A01", DAYS[0]].total == total
    assert rhythms["A02", DAYS[1]].total == known + 5  # nothing is known of its other days; the hall's others it is


def test_no_chance_is_above_one_or_off_it_where_it_is_sure() -> None:
    assert binomial_tail(5, 0.0, 0) == 1.0
    assert all(binomial_tail(n, 0.9, 1) <= 1 for n in range(20, 200))
    for whole in range(20, 60):
        marked, drawn = whole - 8, 20
        fewest = max(0, drawn - (whole - marked))
        assert hypergeometric_tail(whole, marked, drawn, fewest) == 1.0
        assert hypergeometric_tail(whole, marked, drawn, fewest + 1) <= 1
    assert hypergeometric_tail(82, 14, 68, 1) == 1.0  # the sum of its terms would be above it by rounding
    assert all(chi_square_below(100 + value, freedom) <= 1 for value in range(100) for freedom in range(1, 6))


def test_one_degree_of_freedom_is_made_normal_as_well() -> None:
    assert chi_square_normal(1, 1) == pytest.approx((2 / 9) / sqrt(2 / 9), rel=1e-12)
    assert chi_square_normal(8, 1) == pytest.approx((2 - 7 / 9) / sqrt(2 / 9), rel=1e-12)


def test_distances_have_their_own_width_on_either_side() -> None:
    normal = 1.482602218505602
    figures = dict(enumerate((0.0, 2.0, 4.0, 8.0, 10.0, 11.0, 13.0, 20.0, 50.0)))
    below, above = 6 * normal, 3 * normal  # medians of 0 2 6 8 10 and of 0 1 3 10 40
    assert distances(figures) == pytest.approx(
        {name: (one - 10) / (below if one < 10 else above) for name, one in figures.items()}, rel=1e-12
    )
    eight = dict(list(figures.items())[:FEWEST])
    assert len(distances(eight)) == FEWEST


def test_levels_are_put_together_from_the_worst_up() -> None:
    assert _groups([GROUP, GROUP, 1, 1, 1]) == [[1], [2, 3, 4, 5]]
    assert _groups([GROUP, GROUP, GROUP, 1, 1]) == [[1], [2], [3, 4, 5]]
    assert _groups([GROUP - 1, 1, GROUP - 1, 1, GROUP]) == [[1, 2], [3, 4], [5]]
    assert _groups([1, 2, 3, 4, 5]) == [[1, 2, 3, 4, 5]]


def test_days_in_a_row_are_put_together_until_they_are_enough() -> None:
    assert _stretches([[5] * STRETCH, [4] * (STRETCH - 1), [3], [2] * STRETCH, [1]]) == [
        [5] * STRETCH,
        [4] * (STRETCH - 1) + [3],
        [2] * STRETCH + [1],
    ]
    assert _stretches([[5, 4], [3]]) == [[5, 4, 3]]


def test_unevenness_is_chi_square_of_the_table_by_hand() -> None:
    rows = [(6, 4, 10), (4, 8, 8), (8, 6, 6), (6, 6, 8)]  # of levels 1, 3 and 5; each day is a stretch
    days = [[1] * a + [3] * b + [5] * c for a, b, c in rows]
    found = unevenness(days)
    assert found is not None
    wide = [sum(row[place] for row in rows) for place in range(3)]
    seen = sum(
        (number - Fraction(20 * column, 80)) ** 2 / Fraction(20 * column, 80)
        for row in rows
        for number, column in zip(row, wide, strict=True)
    )
    mean, variance = moments([20] * 4, wide)
    scale = variance / (2 * mean)
    assert found.seen == pytest.approx(float(seen), rel=1e-12)
    assert found.freedom == 6
    assert found.chance == pytest.approx(chi_square_below(float(seen) / scale, mean / scale), rel=1e-9)
    assert unevenness(days[:3]) is None  # three stretches tell nothing


@pytest.mark.parametrize("pauses", [(1.0, 2.0, 3.0, 4.0, 5.0), (7.0, 1.0), (0.3, 0.1, 0.1, 0.9, 0.4, 0.2, 0.5)])
def test_greenwoods_statistic_is_standardised_by_the_moments_of_random_spacings(pauses: tuple[float, ...]) -> None:
    k = len(pauses)  # spacings are Dirichlet(1, ..., 1): moments of products of powers
    square = Fraction(2, k * (k + 1))
    rising = k * (k + 1) * (k + 2) * (k + 3)
    variance = k * Fraction(24, rising) + k * (k - 1) * Fraction(4, rising) - (k * square) ** 2
    seen = sum(one**2 for one in pauses) / sum(pauses) ** 2
    assert _greenwood(pauses) == pytest.approx((seen - float(k * square)) / sqrt(variance), rel=1e-9)


def test_the_spread_of_pauses_is_by_their_mean() -> None:
    assert _spread([1.0, 3.0]) == 0.5
    assert _spread([10.0, 30.0]) == 0.5


def test_days_whose_pauses_say_something() -> None:
    def day(*minutes: int) -> list[Given]:
        at = moment(DAYS[0], 9)
        return [given(f"{n}", "A01", at + timedelta(minutes=one)) for n, one in enumerate(minutes)]

    assert A_DAY == 6
    for kept in (day(0, 1, 2, 3, 4, 5), day(0, 0, 0, 0, 0, 5), day(0, 5, 5, 5, 5, 5)):
        assert _days(kept) == [kept]
    for left in (day(0, 1, 2, 3, 4), day(3, 3, 3, 3, 3, 3)):
        assert _days(left) == []


def test_half_hours_are_put_together_until_both_sorts_are_to_be_expected() -> None:
    alike = cells(slots({2: 5, 3: 6, 9: 1}), slots({2: 5, 3: 6, 9: 1}))  # a half each: five are there with ten
    assert alike == (Cell(0, 2, 5, 5.0, 5), Cell(3, 47, 7, 7.0, 7))
    full = cells(slots({2: 5, 3: 6}), slots({2: 5, 3: 6}))
    assert full == (Cell(0, 2, 5, 5.0, 5), Cell(3, 3, 6, 6.0, 6))  # nothing is left over
    good = cells(slots({10: 9, 11: 6, 12: 9, 20: 5}), slots({11: 5, 12: 3, 13: 2, 20: 1}))
    share = 29 / 40  # others are rare: their share decides, five in every 18.2 ratings
    assert [(one.first, one.last, one.best, one.others) for one in good] == [(0, 11, 15, 5), (12, 20, 14, 6)]
    assert [one.expected for one in good] == pytest.approx([20 * share, 20 * share], rel=1e-12)
    bad = cells(slots({12: 3, 13: 2, 20: 3}), slots({10: 9, 11: 8, 12: 7, 20: 8}))
    assert bad == (Cell(0, 47, 8, 8.0, 32),)  # the best are rare, a fifth: of 27 enough, of the last 13 not
    assert cells(slots({9: 1}), slots({9: 2})) == ()
    with pytest.raises(ValueError, match="shorter"):
        cells(slots({9: 1}), DayRhythm((1,) * (SLOTS - 1)))


def test_the_halls_hours_hold_to_the_second() -> None:
    hours = Hours(9 * 3600, 17 * 3600, (12 * 3600, 14 * 3600))
    inside = (9 * 3600 - GRACE, 17 * 3600 + GRACE, 12 * 3600 + GRACE, 14 * 3600 - GRACE)
    outside = (9 * 3600 - GRACE - 1, 17 * 3600 + GRACE + 1, 12 * 3600 + GRACE + 1, 14 * 3600 - GRACE - 1)
    assert [hours.holds(one) for one in inside] == [True] * 4
    assert [hours.holds(one) for one in outside] == [False] * 4


def seen(*days: tuple[tuple[float, float], ...]) -> Hours | None:
    """By day, of each window when it was rated first and last."""
    return hours_seen(
        [
            given(f"{day}-{window}-{hour}", f"A{window}", moment(DAYS[day], hour))
            for day, windows in enumerate(days)
            for window, ends in enumerate(windows)
            for hour in ends
        ]
    )


def test_hours_are_those_of_the_second_window_on_the_third_day() -> None:
    two = ((8.0, 18.0), (9.0, 17.0))
    assert seen(two, two, two) == Hours(9 * 3600, 17 * 3600)  # two windows and three days are enough
    assert seen(two, two) is None
    assert seen(two, two, ((8.0, 18.0),)) is None
    three = ((8.0, 18.0), (9.0, 17.0), (10.0, 16.0))
    assert seen(three, three, three) == Hours(9 * 3600, 17 * 3600)
    days = [((7.0, 20.0), (opens, closes)) for opens, closes in ((8.0, 16.0), (9.0, 15.0), (10.0, 17.0))]
    days += [((7.0, 20.0), (opens, closes)) for opens, closes in ((11.0, 18.0), (12.0, 19.0))]
    assert seen(*days) == Hours(10 * 3600, 17 * 3600)  # of 8 9 10 11 12 the third, of 19 18 17 16 15 as well


def test_hours_of_less_than_two_are_none() -> None:
    assert LEAST_OPEN == 7200
    two = ((8.0, 18.0), (10.0, 12.0))
    assert seen(two, two, two) == Hours(10 * 3600, 12 * 3600)
    short = ((8.0, 18.0), (10.0, 12.0 - 1 / 3600))
    assert seen(short, short, short) is None
