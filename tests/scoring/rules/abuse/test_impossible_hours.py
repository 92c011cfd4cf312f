"""Days off and stated hours: what is flagged, and in which order."""

from dataclasses import replace
from datetime import date

import pytest

from scoring.rules.ratings.abuse.detect import Material, of_kind
from scoring.rules.ratings.abuse.flag import Basis, Kind
from scoring.rules.ratings.abuse.hours import Hours, impossible_hours
from tests.scoring.rules.abuse.days import DAYS, SATURDAY, given, moment
from tests.scoring.rules.abuse.said import about


def weekday(day: date) -> bool:
    return day.weekday() < 5


@pytest.mark.parametrize(
    ("usual", "saturday", "closed"), [(1, 1, False), (2, 1, True), (2, 2, False), (20, 2, True), (20, 3, False)]
)
def test_a_day_off_is_one_on_which_hardly_a_window_was_rated(usual: int, saturday: int, closed: bool) -> None:
    ratings = [given(f"u{n}", f"A{n:02}", moment(DAYS[0], 10)) for n in range(usual)]
    off = [given(f"o{n}", f"A{n:02}", moment(SATURDAY, 10 + n / 10)) for n in range(saturday)]
    tested, flags = impossible_hours([*ratings, *off], None, weekday, lambda _window, _at: None)
    assert tested == usual + saturday
    assert flags == (tuple(about(Kind.HOURS, Basis.DAY_OFF, [one]) for one in off) if closed else ())


def test_stated_hours_are_asked_and_flags_are_in_order_of_time() -> None:
    late = [given("a", "A02", moment(DAYS[0], 13)), given("b", "A02", moment(DAYS[0], 14))]
    later = [given("c", "A01", moment(DAYS[0], 15))]
    material = Material([*later, *late], works=weekday, hours=Hours(9 * 3600, 12 * 3600))
    look = of_kind(Kind.HOURS, material)
    assert look.flags == (about(Kind.HOURS, Basis.OUTSIDE, late), about(Kind.HOURS, Basis.OUTSIDE, later))
    assert of_kind(Kind.HOURS, replace(material, hours=None)).flags == ()  # nothing is seen of so few
