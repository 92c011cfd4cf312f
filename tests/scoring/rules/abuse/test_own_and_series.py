"""What is said of own windows and of series, figure by figure, against the same by counting; and the limits."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb, nextafter

import pytest

from scoring.rules.ratings.abuse.flag import Basis, Kind
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.abuse.own_window import NEAR, own_window
from scoring.rules.ratings.abuse.series import LEAST, run_chance, series, usual_run
from tests.scoring.rules.abuse.days import DAYS, given, moment
from tests.scoring.rules.abuse.said import about, at_its_limit, same, tail


def levels_in_a_row(window: str, levels: Sequence[int]) -> list[Given]:
    return [given(f"{window}-{n}", window, moment(DAYS[n // 40], 9 + n % 40 / 5), one) for n, one in enumerate(levels)]


WITHOUT = [given(f"w{n}", "A01", moment(DAYS[0], 9 + n / 10)) for n in range(10)]
NAMED = [given(f"v{n}", "A01", moment(DAYS[1], 9 + n / 10), 5 if n < 2 else 4, visited=True) for n in range(10)]


def test_ten_without_a_visit_beside_ten_with_one_are_enough() -> None:
    tested, (flag,) = own_window([*WITHOUT, *NAMED], {})
    assert tested == 1
    chance = float(tail(20, 12, 10, 10))
    same(flag, about(Kind.OWN, Basis.UNVISITED, WITHOUT, expected=2.0, of=10, chance=chance))
    assert own_window([*WITHOUT[1:], *NAMED], {}) == (0, ())
    assert own_window([*WITHOUT, *NAMED[1:]], {}) == (0, ())  # more than half without


def test_somebody_at_work_on_the_terminal_is_asked_about_every_rating_near() -> None:
    at = [moment(DAYS[2], 10 + n) for n in range(3)]
    mine = [given(f"n{n}", "A01", one) for n, one in enumerate(at)]
    work = {("K-A01", "P-A01"): [at[0] - NEAR, at[1] + NEAR, at[2] - 2 * NEAR]}
    tested, (flag,) = own_window([*mine, given("other", "A02", at[0])], {key: sorted(one) for key, one in work.items()})
    assert tested == 2  # people; all of them can have been at work
    same(flag, about(Kind.OWN, Basis.SIGNED_IN, mine[:2]))


def test_own_window_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    at_its_limit("own_window.LEVEL", lambda ratings: own_window(ratings, {}), [*WITHOUT, *NAMED], monkeypatch)


OTHERS = [1, 2, 3, 4] * 9
"""No level of them is there often enough for a run."""


def test_a_run_of_ten_is_the_least_and_says_how_long_a_usual_one_is() -> None:
    own = levels_in_a_row("A01", [*OTHERS[:20], *[5] * LEAST, *OTHERS[20:]])
    tested, (flag,) = series(own)
    assert tested == 1
    chance = Fraction(37, comb(46, 10))  # ten in a row begin in 37 of the places
    usual = usual_run(46, 10)
    same(flag, about(Kind.SERIES, Basis.RUN, own[20:30], expected=usual, of=46, chance=float(chance)))
    assert series(levels_in_a_row("A01", [*OTHERS, *[5] * (LEAST - 1)])) == (0, ())
    loose = levels_in_a_row("A01", [*[5] * (LEAST - 1), 4, 5, *OTHERS[:20]])
    assert series(loose) == (1, ())


def test_a_second_run_is_told_where_it_is_unlikely_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    own = levels_in_a_row("A01", [*[5] * 20, *OTHERS[:18], *[5] * 12, *OTHERS[18:]])
    other = levels_in_a_row("A02", [5, 4] * 12)
    second = run_chance(68, 32, 12)

    def runs(ratings: Sequence[Given], level: float) -> list[float]:
        monkeypatch.setattr("scoring.rules.ratings.abuse.series.LEVEL", level)
        return [one.seen for one in series(ratings)[1]]

    assert runs(own, second) == [20, 12]
    assert runs(own, nextafter(second, 0)) == [20]
    three = [*own, *other]  # now the levels of two people, three in all
    assert runs(three, 3 * second * (1 + 1e-9)) == [20, 12]
    assert runs(three, 3 * second * (1 - 1e-9)) == [20]


def test_series_of_two_people_are_two_flags() -> None:
    rows = [levels_in_a_row(window, [*OTHERS, *[5] * 15]) for window in ("A01", "A02")]
    tested, flags = series([one for row in rows for one in row])
    assert tested == 2
    chance = 2 * 37 / comb(51, 15)
    for flag, row in zip(flags, rows, strict=True):
        same(flag, about(Kind.SERIES, Basis.RUN, row[36:], expected=usual_run(51, 15), of=51, chance=chance))


def test_a_series_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    at_its_limit("series.LEVEL", series, levels_in_a_row("A01", [*OTHERS, *[5] * 15]), monkeypatch)
