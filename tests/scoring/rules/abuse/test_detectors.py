"""What each detector flags, and what it leaves alone."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle, permutations
from statistics import fmean, pvariance

import pytest

from scoring.rules.ratings.abuse.bursts import bursts
from scoring.rules.ratings.abuse.detect import Material, looks
from scoring.rules.ratings.abuse.even import even, moments, unevenness
from scoring.rules.ratings.abuse.flag import STRICT, Basis, Flag, Kind
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.abuse.hours import GRACE, Hours, hours_seen, impossible_hours
from scoring.rules.ratings.abuse.own_window import NEAR, own_window
from scoring.rules.ratings.abuse.regular import regular
from scoring.rules.ratings.abuse.rhythm import rhythm
from scoring.rules.ratings.abuse.series import series
from scoring.rules.ratings.abuse.served import more_than_served
from scoring.rules.ratings.abuse.waves import SAME, waves
from tests.scoring.rules.abuse.days import DAYS, SATURDAY, given, hall, moment

HALL = hall()


def named(flags: tuple[Flag, ...]) -> set[str]:
    return {rating for flag in flags for rating in flag.ratings}


def weekday(day: date) -> bool:
    return day.weekday() < 5


def test_a_hall_of_citizens_is_looked_at_and_left_alone() -> None:
    found = looks(Material(HALL, works=weekday))
    assert [one.kind for one in found] == [*Kind]
    assert {one.kind: one.flags for one in found if one.flags} == {}
    assert {one.kind for one in found if not one.tested} == {Kind.WAVE, Kind.OWN, Kind.SERVED}  # nothing is known of it


def test_nothing_to_look_at_is_nothing_found() -> None:
    assert [(one.tested, one.flags) for one in looks(Material([], works=weekday))] == [(0, ())] * len(Kind)


def test_a_burst_is_found_whatever_the_day_brings_else() -> None:
    made = [given(f"m{n}", "A03", moment(DAYS[4], 10 + n / 90)) for n in range(12)]
    _, (flag,) = bursts([*HALL, *made])
    assert {one.rating_id for one in made} <= {*flag.ratings}
    assert (flag.kind, flag.basis, flag.window_id, flag.staff_id) == (Kind.BURST, Basis.SPAN, "A03", None)
    assert (flag.of, flag.seen, flag.seconds) == (27, len(flag.ratings), 600)
    assert flag.expected is not None
    assert flag.expected < 3
    assert flag.chance is not None
    assert flag.chance <= STRICT
    busy = hall(a_day=60)
    assert bursts(busy)[1] == ()  # a busy day is none
    assert bursts([replace(one, tapped=False) for one in made]) == (0, ())  # nor is what another system sent in one go


def test_where_no_rhythm_is_known_yet_nobody_asks_about_bursts() -> None:
    first_day = hall(windows=1, days=DAYS[:1], a_day=120)
    assert bursts(first_day) == (0, ())


def test_a_long_row_of_one_level_is_found_and_a_usual_one_is_not() -> None:
    own = [given(f"o{n}", "A01", moment(DAYS[n // 20], 9 + n % 20 / 4), 5 if n % 3 else 4) for n in range(200)]
    assert series(own) == (2, ())
    row = [replace(one, level=5) if 60 <= n < 95 else one for n, one in enumerate(own)]
    _, (flag,) = series(row)
    assert {f"o{n}" for n in range(60, 95)} <= {*flag.ratings}
    assert flag.seen == len(flag.ratings) <= 38
    assert (flag.basis, flag.of, flag.window_id, flag.staff_id) == (Basis.RUN, 200, "A01", "P-A01")
    assert flag.expected is not None
    assert flag.expected < 15
    always = [replace(one, level=5 if n % 40 else 4) for n, one in enumerate(own)]
    assert series(always)[1] == ()  # where nearly all are very satisfied, forty in a row are nothing


def test_hours_days_off_and_empty_windows() -> None:
    late = [given("late", "A01", moment(DAYS[3], 19)), given("grace", "A01", moment(DAYS[3], 17.2))]
    off = [given(f"off{n}", "A02", moment(SATURDAY, 10 + n)) for n in range(2)]
    hours = hours_seen([*HALL, *late, *off])
    tested, flags = impossible_hours(
        [*HALL, *late, *off], hours, weekday, lambda window, at: not (window == "A05" and at.date() == DAYS[0])
    )
    assert tested == len(HALL) + 4
    assert {(one.basis, one.window_id, int(one.seen)) for one in flags} == {
        (Basis.OUTSIDE, "A01", 1),
        (Basis.DAY_OFF, "A02", 2),
        (Basis.NOBODY, "A05", 15),
    }
    assert named(flags) >= {"late", "off0", "off1"}
    assert "grace" not in named(flags)


def test_a_saturday_on_which_the_hall_is_open_is_no_day_off_and_stated_hours_hold() -> None:
    open_saturday = hall(windows=4, days=(SATURDAY,), seed=3)
    ratings = [*HALL, *open_saturday]
    assert impossible_hours(ratings, None, weekday, lambda _window, _at: None)[1] == ()
    stated = Hours(9 * 3600, 12 * 3600)
    _, flags = impossible_hours(ratings, stated, weekday, lambda _window, _at: None)
    assert all(one.basis is Basis.OUTSIDE for one in flags)
    afternoon = {one.rating_id for one in ratings if one.second > 12 * 3600 + GRACE}
    assert named(flags) == afternoon


def test_no_window_alone_moves_the_hours() -> None:
    made = [given(f"m{n}", "A01", moment(day, 22)) for n, day in enumerate(DAYS)]
    hours = hours_seen([*HALL, *made])
    assert hours is not None
    assert 9 * 3600 <= hours.opens < hours.closes <= 17 * 3600
    assert hours_seen([one for one in HALL if one.window_id == "A01"]) is None


def answered(codes: tuple[int, ...], *, every: int) -> list[Given]:
    """Every so manieth of the hall gives these reasons; the rest others."""
    return [replace(one, codes=codes if n % every == 0 else (510 + n % 5,), level=5) for n, one in enumerate(HALL)]


def test_the_same_reasons_within_days_are_a_wave_and_all_month_long_are_not() -> None:
    usual = answered((510, 514), every=9)
    assert waves(usual)[1] == ()
    wave = [
        replace(one, codes=(510, 514)) if one.at.date() in DAYS[5:7] and n % 2 else one for n, one in enumerate(usual)
    ]
    _, (flag, *_) = waves(wave)
    assert (flag.basis, flag.window_id) == (Basis.REASONS, None)
    assert flag.first_at.date() >= DAYS[4]
    assert flag.expected is not None
    assert flag.seen > 2 * flag.expected


def test_the_same_words_are_a_wave_from_five_on() -> None:
    said = [replace(one, words="digest") if n % 400 == 0 else one for n, one in enumerate(HALL)]
    number = sum(one.words is not None for one in said)
    assert number >= SAME
    tested, (flag,) = waves(said)
    assert (tested, flag.basis, flag.seen, flag.chance, flag.window_id) == (1, Basis.WORDS, number, None, None)
    few = [one for one in said if one.words is None] + [one for one in said if one.words][: SAME - 1]
    assert waves(few) == (1, ())


def test_who_was_at_work_on_the_terminal_is_asked() -> None:
    at = moment(DAYS[2], 11)
    mine = [given("near", "A01", at), given("far", "A01", at + 3 * NEAR)]
    work = {("K-A01", "P-A01"): [at + NEAR]}
    _, (flag,) = own_window(mine, work)
    assert (flag.basis, flag.ratings, flag.staff_id) == (Basis.SIGNED_IN, ("near",), "P-A01")
    for other in (("K-A01", "P-A02"), ("K-A02", "P-A01")):
        assert own_window(mine, {other: [at]})[1] == ()


def test_ratings_without_a_visit_are_held_against_those_with_one() -> None:
    seen = [replace(one, visited=n % 5 > 0) for n, one in enumerate(HALL)]
    assert own_window(seen, {}) == (10, ())
    better = [replace(one, level=5) if not one.visited and one.window_id == "A04" else one for one in seen]
    _, (flag,) = own_window(better, {})
    assert (flag.basis, flag.window_id) == (Basis.UNVISITED, "A04")
    assert flag.seen == flag.of
    nobody_scans = [replace(one, visited=n % 5 == 0) for n, one in enumerate(better)]
    assert own_window(nobody_scans, {}) == (0, ())


def test_set_proportions_are_too_even() -> None:
    levels = cycle((5, 5, 4, 5, 5, 4, 5, 5, 3, 5))
    made = [replace(one, level=next(levels)) if one.window_id == "A06" else one for one in HALL]
    tested, (flag,) = even(made)
    assert tested == 10
    assert (flag.window_id, flag.of) == ("A06", 15 * len(DAYS))
    assert flag.expected is not None
    assert flag.seen < flag.expected / 3
    assert unevenness([[5, 4], [4, 5]]) is None


def test_half_in_set_proportions_is_seen_where_citizens_are_not() -> None:
    rng = random.Random(20261130)
    shares = {3: 0.1, 4: 0.25, 5: 0.65}

    def citizens(number: int) -> list[int]:
        return rng.choices([*shares], [*shares.values()], k=number)

    set_ones = [3] * 2 + [4] * 4 + [5] * 9
    chances = {True: 0, False: 0}
    for half in chances:
        for _ in range(40):
            found = unevenness([(set_ones if half else citizens(15)) + citizens(15) for _ in range(23)])
            assert found is not None
            chances[half] += found.chance <= 0.05
    assert chances[True] >= 24, "of 40 people half of whose ratings are made"
    assert chances[False] <= 5


def test_the_moments_of_unevenness_are_those_of_all_orders() -> None:
    rows, marks = (3, 2, 2), (0, 0, 0, 1, 1, 2, 2)
    columns = [marks.count(one) for one in range(3)]
    values = []
    for order in permutations(marks):
        seen, first = 0.0, 0
        for row in rows:
            own = order[first : first + row]
            first += row
            seen += sum((own.count(one) - row * n / 7) ** 2 / (row * n / 7) for one, n in enumerate(columns))
        values.append(seen)
    mean, variance = moments(rows, columns)
    assert mean == pytest.approx(fmean(values))
    assert variance == pytest.approx(pvariance(values))


@pytest.mark.parametrize("minutes", [0.0, 1.0])
def test_a_clockwork_is_too_regular(minutes: float) -> None:
    rng = random.Random(1)
    kept = [one for one in HALL if one.window_id != "A07"]
    made = [
        given(f"m{day}-{n}", "A07", moment(day, 9.2 + n / 2) + timedelta(minutes=rng.uniform(-minutes, minutes)))
        for day in DAYS
        for n in range(15)
    ]
    tested, (flag,) = regular([*kept, *made])
    assert (tested, flag.window_id, flag.of) == (10, "A07", len(made))
    assert flag.expected is not None
    assert flag.seen < flag.expected / 2
    assert regular([one for one in HALL if one.window_id in {"A01", "A02"}]) == (0, ())  # two say nothing of the usual


def test_the_best_at_noon_only_are_found_where_the_others_are_not() -> None:
    made = [given(f"m{n}", "A08", moment(DAYS[n % len(DAYS)], 12 + n / 200)) for n in range(120)]
    tested, (flag,) = rhythm([*HALL, *made])
    assert (tested, flag.window_id) == (10, "A08")
    assert named((flag,)) >= {one.rating_id for one in made if one.at.hour == 12 and one.at.minute < 30}
    assert all(12 <= one.at.hour <= 13 for one in [*HALL, *made] if one.rating_id in {*flag.ratings})


def test_more_rated_than_served_on_a_day() -> None:
    served = {("A01", DAYS[0]): 15, ("A01", DAYS[1]): 14, ("A02", DAYS[1]): 0}
    tested, (flag,) = more_than_served(HALL, served)
    assert (tested, flag.window_id, flag.seen, flag.expected) == (2, "A01", 15, 14)
    assert flag.first_at.date() == DAYS[1]


def test_a_share_rated_far_above_the_other_windows() -> None:
    served = {(f"A{window:02}", day): 25 + window % 3 for window in range(10) for day in DAYS}
    assert more_than_served(HALL, served) == (10 * len(DAYS), ())
    topped_up = [given(f"t{day}-{n}", "A04", moment(day, 10 + n / 2)) for day in DAYS for n in range(7)]
    _, (flag,) = more_than_served([*HALL, *topped_up], served)
    assert (flag.basis, flag.window_id, flag.seen, flag.of) == (Basis.SHARE, "A04", 22 * len(DAYS), 26 * len(DAYS))
    assert flag.expected == pytest.approx(15 * len(DAYS), rel=0.05)
