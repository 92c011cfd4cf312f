"""The hall's opening hours: read, kept from a day on, and gone by wherever a time of day is judged."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.clock import HALL_ZONE
from scoring.events.organisation import DayPart, StaffAssigned, WindowRegistered
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import rebuild
from scoring.ledger.store import Store
from scoring.read.organisation import afternoon, opening, rostered
from scoring.read.seen_windows import half_of
from scoring.roster.opening import set_hours
from scoring.rules.errors import NotHoursError
from scoring.rules.opening import AFTERNOON, Opening, OpeningFrom, on_day, within
from scoring.rules.ratings.abuse.hours import Hours
from tests.scoring.halls import organisation

MINUTES = st.lists(st.integers(0, 1440), min_size=4, max_size=4, unique=True).map(sorted)


@given(MINUTES, st.booleans())
def test_what_is_said_is_read_again(ends: list[int], rests: bool) -> None:
    hours = Opening(ends[0], ends[3], (ends[1], ends[2]) if rests else None)
    assert Opening.read(hours.said) == hours
    assert Opening.read(hours.said.replace(":", "：").replace(",", "， ")) == hours


@pytest.mark.parametrize(
    "given",
    [
        "",
        "9",
        "09:00",
        "17:00-09:00",
        "09:00-09:00",
        "09:60-17:00",
        "09:00-25:00",
        "09:00-12:00,11:00-17:00",
        "09:00-10:00,11:00-12:00,13:00-14:00",
        "09:00-12:00,12:00-17:00",
        "上午",
    ],
)
def test_what_is_no_hours_is_refused(given: str) -> None:
    with pytest.raises(NotHoursError):
        Opening.read(given)


def test_the_hours_of_a_day_and_the_widest_of_a_month() -> None:
    summer = OpeningFrom(date(2026, 6, 1), Opening.read("08:30-12:00,14:30-17:30"), "G1")
    winter = OpeningFrom(date(2026, 10, 12), Opening.read("09:00-12:00,13:30-17:00"), "G1")
    known = (winter, summer)
    assert on_day(known, date(2026, 5, 31)) is None
    assert on_day(known, date(2026, 10, 11)) == summer.hours
    assert on_day(known, date(2026, 10, 12)) == winter.hours
    assert summer.hours.afternoon == time(13, 15)
    assert within(known, date(2026, 5, 1), date(2026, 6, 30)) is None  # of May nobody knows
    assert within(known, date(2026, 10, 1), date(2026, 10, 31)) == Opening.read("08:30-17:30")
    assert within(known, date(2026, 11, 1), date(2026, 11, 30)) == winter.hours


def test_a_rest_is_closed_but_for_its_grace() -> None:
    hours = Hours.of(Opening.read("09:00-12:00,14:00-17:00"))
    inside = {minute: hours.holds(minute * 60) for minute in (510, 509, 720, 750, 751, 780, 809, 810, 1050, 1051)}
    assert inside == {
        510: True,
        509: False,
        720: True,
        750: True,
        751: False,
        780: False,
        809: False,
        810: True,
        1050: True,
        1051: False,
    }


def test_the_halves_of_a_day_meet_in_the_halls_own_rest(store: Store) -> None:
    day = date(2026, 7, 1)
    store.ledger.append_all([*organisation(), Submission(WindowRegistered(window_id="D9", unit_id="U1", name="新"))])
    for staff_id, part in (("W1", DayPart.MORNING), ("W2", DayPart.AFTERNOON)):
        there = StaffAssigned(
            assignment_id=staff_id, staff_id=staff_id, window_id="D9", first_day=day, last_day=day, part=part
        )
        store.ledger.append(there)
    moment = datetime(2026, 7, 1, 13, 10, tzinfo=HALL_ZONE)

    def seen() -> tuple[object, ...]:
        with store.reading() as connection:
            return (
                afternoon(connection, store.hall_id, day),
                rostered(connection, store.hall_id, "D9", moment),
                half_of(connection, store.hall_id, moment),
                half_of(connection, store.hall_id, moment - timedelta(days=1)),
            )

    assert seen() == (AFTERNOON, ("W2",), "afternoon", "afternoon")
    set_hours(store, "08:30-12:00,14:30-17:30", day, "G1")
    set_hours(store, "08:30-12:00,15:00-17:30", day, "G1")  # the later word about a day holds
    assert seen() == (time(13, 30), ("W1",), "morning", "afternoon")
    rebuild(store.engine)
    assert seen()[0] == time(13, 30)
    with store.reading() as connection:
        assert [one.hours.said for one in opening(connection, store.hall_id)] == ["08:30-12:00,15:00-17:30"]
