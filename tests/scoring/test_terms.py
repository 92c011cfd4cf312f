"""Working days and the terms that count them."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.calendar import working_days
from scoring.calendar.terms import complaint_due, followup_due
from scoring.calendar.working_days import Due, is_published, working_days_after, working_days_between
from scoring.rules.answering.complaint_steps import ComplaintState
from scoring.rules.answering.followup_steps import Appeal, FollowUpState, Progress

DAYS_OF_TWO_YEARS = [date(2025, 1, 1) + timedelta(days=number) for number in range(730)]


@pytest.mark.parametrize("number", [1, 5])
def test_every_day_of_two_years_agrees_with_the_package(number: int) -> None:
    for day in DAYS_OF_TWO_YEARS:
        due = working_days_after(day, number)
        if not due.certain:
            assert due.day.year > 2026
            continue
        worked = chinese_calendar.get_workdays(day + timedelta(days=1), due.day)
        assert len(worked) == number
        assert worked[-1] == due.day


def test_holidays_and_worked_weekends_count_as_published() -> None:
    """National day 2025: 1 to 8 October are off, 28 September and 11 October are worked (国办发明电〔2024〕12号)."""
    assert working_days_after(date(2025, 9, 30), 1) == Due(date(2025, 10, 9), certain=True)
    assert working_days_after(date(2025, 9, 27), 1) == Due(date(2025, 9, 28), certain=True)
    assert working_days_after(date(2025, 10, 10), 1) == Due(date(2025, 10, 11), certain=True)


def test_a_year_without_a_calendar_is_said_to_be_one() -> None:
    unknown = next(year for year in range(2026, 2100) if not is_published(year))
    due = working_days_after(date(unknown - 1, 12, 31), 5)
    assert not due.certain
    assert due.day.year == unknown


@given(st.sampled_from(DAYS_OF_TWO_YEARS), st.integers(0, 30), st.integers(0, 30))
def test_terms_add_up(day: date, first: int, second: int) -> None:
    once = working_days_after(working_days_after(day, first).day, second)
    assert once.day == working_days_after(day, first + second).day


@given(st.sampled_from(DAYS_OF_TWO_YEARS), st.integers(0, 30))
def test_days_between_are_the_days_of_a_term(day: date, number: int) -> None:
    due = working_days_after(day, number)
    assert working_days_between(day, due.day) == number
    assert working_days_between(due.day, day) == -number


def test_days_up_to_the_year_9999_are_not_gone_through_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, real = list[date](), working_days.is_working_day

    def looking(day: date) -> bool:
        looked.append(day)
        return real(day)

    monkeypatch.setattr(working_days, "is_working_day", looking)
    first, last = date(2040, 3, 5), date(2043, 8, 1)
    weekdays = sum((first + timedelta(days=number)).weekday() < 5 for number in range(1, (last - first).days + 1))
    assert working_days_between(first, last) == weekdays
    assert working_days_between(date(2026, 12, 1), date(9999, 12, 31)) == 2_080_078
    assert len(looked) < 60_000


def test_each_state_has_its_term() -> None:
    friday, monday, next_friday = date(2026, 7, 3), date(2026, 7, 6), date(2026, 7, 10)
    for state in FollowUpState:
        for contact in (True, False):
            due = followup_due(Progress(state, contact, 0, Appeal.NONE), friday, None)
            if state in {FollowUpState.CLOSED, FollowUpState.EXCLUDED}:
                assert due is None
            else:
                assert due is not None
                verified_first = state is FollowUpState.OPEN and contact
                assert due.day == (monday if verified_first else next_friday)
    answered = followup_due(Progress(FollowUpState.ANSWERED, True, 0, Appeal.NONE), friday, monday)
    assert answered is not None
    assert answered.day == date(2026, 7, 13)
    assert not answered.overdue(date(2026, 7, 13))
    assert answered.overdue(date(2026, 7, 14))
    assert [complaint_due(state, friday) is None for state in ComplaintState] == [False] * 4 + [True]
