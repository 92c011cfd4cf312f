"""Half days weigh one half, exactly; a paper counts for those it was given to, as its policy says."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.conflicts import NoClerkError
from scoring.errors.unknown import UnknownStaffError, UnknownUnitError
from scoring.events.organisation import DayPart
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read.organisation import Duty
from scoring.read.period import Period
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.services.campaigns import Campaigns, Scheduling
from scoring.standings import SubjectKind
from scoring.standings.explain import explain
from tests.scoring.halls import (
    CAMPAIGN,
    HALL,
    LAST,
    PAPER,
    FakeClock,
    Terms,
    assigned,
    at,
    began,
    july,
    lines,
    open_at,
    opened,
    organisation,
    period_of,
    rated_often,
    scheduled,
    took,
)

SECOND = "second"


@pytest.fixture
def month(hall: Store) -> Store:
    """W1 knows all, W2 seven tenths; both are rated often enough."""
    hall.ledger.append_all(
        [
            *rated_often("A01", "W1", (0, 0, 1, 2, 7), at(2)),
            *rated_often("A02", "W2", (1, 0, 0, 1, 3), at(8)),
            *took("W1", ("4", "6")),
            *took("W2", ("2", "5")),
        ]
    )
    return hall


def empty() -> Period:
    store = open_at(None, FakeClock())
    store.ledger.append_all([*organisation(), *opened()])
    period = period_of(store, LAST)
    store.close()
    return period


EMPTY = empty()


def half(clerk: str, window: str, first: int, last: int) -> Submission:
    whole = assigned(clerk, window, july(first), july(last), "half")
    return replace(whole, event=whole.event.model_copy(update={"part": DayPart.AFTERNOON}))


def test_a_half_day_weighs_one_half_at_the_window_and_in_the_unit(month: Store) -> None:
    month.ledger.append_all([half("W2", "A01", 16, 26)])  # W2 was there until the 15th, all day
    staff, windows = lines(month, SubjectKind.STAFF), lines(month, SubjectKind.WINDOW)
    weight = 15 + Fraction(11, 2)
    assert staff["W2"].days == weight
    assert windows["A01"].days == 31 + Fraction(11, 2)
    unit = lines(month, SubjectKind.UNIT)["U1"]
    assert unit.components.knowledge == (100 * 31 + 70 * weight) / (31 + weight)
    assert windows["A01"].components.knowledge == (100 * 31 + 70 * Fraction(11, 2)) / (31 + Fraction(11, 2))


@given(st.lists(st.tuples(st.integers(1, 31), st.integers(1, 31), st.sampled_from(DayPart)), max_size=6))
def test_days_are_half_the_halves_that_are_named_however_often(spans: list[tuple[int, int, DayPart]]) -> None:
    halves = {
        (day, part_of_day)
        for a, b, part in spans
        for day in range(min(a, b), max(a, b) + 1)
        for part_of_day in (DayPart.MORNING, DayPart.AFTERNOON)
        if part in {DayPart.DAY, part_of_day}
    }
    duties = tuple(
        Duty("W5", "B01", july(min(a, b)), july(max(a, b)), part.value, f"a{number}")
        for number, (a, b, part) in enumerate(spans)
    )
    period = replace(EMPTY, duties=duties)
    expected = Fraction(len(halves), 2)
    assert period.staff_days.get("W5", 0) == expected == period.window_days.get("B01", {}).get("W5", 0)


def test_a_paper_counts_for_those_it_was_given_to_alone(month: Store) -> None:
    named = scheduled(Terms(absence=AbsencePolicy.ZERO), SECOND)
    named = named.model_copy(update={"units": ("U2",), "staff": ("W3",)})
    month.ledger.append_all([Submission(named, at=at(1))])
    after = lines(month, SubjectKind.STAFF)
    assert {one for one, line in after.items() if line.knowledge and SECOND in line.knowledge.zeroed} == {
        *("W3", "W4", "W5")
    }
    before = lines(month, SubjectKind.STAFF, july(1))
    assert {one for one, line in before.items() if line.knowledge and SECOND in line.knowledge.pending} == {
        *("W3", "W4", "W5")
    }
    with month.reading() as connection:
        period = period_of(month, LAST)
        papers = {
            one: [line.terms.paper_id for line in explain(connection, HALL, period, SubjectKind.STAFF, one).papers]
            for one in ("W1", "W4")
        }
    assert papers == {"W1": [PAPER], "W4": [PAPER, SECOND]}


@pytest.mark.parametrize(
    ("absence", "value"),
    [(AbsencePolicy.ZERO, Fraction(50)), (AbsencePolicy.EXCUSED, Fraction(100)), (AbsencePolicy.UNRANKED, None)],
)
def test_a_paper_that_was_missed_counts_as_its_policy_says(
    month: Store, absence: AbsencePolicy, value: Fraction | None
) -> None:
    month.ledger.append_all([Submission(scheduled(Terms(absence=absence), SECOND), at=at(1))])
    assert lines(month, SubjectKind.STAFF)["W1"].components.knowledge == value


def scheduling(*, units: tuple[str, ...] = (), staff: tuple[str, ...] = ()) -> Scheduling:
    terms = scheduled()
    return Scheduling(
        CAMPAIGN, SECOND, "加试", LAST, 600, Fraction(10), 1, terms.counts, terms.absence, units=units, staff=staff
    )


def test_whom_a_paper_is_for_is_on_record_however_it_was_spelt(month: Store) -> None:
    Campaigns(month).schedule(scheduling(units=("u2", "Ｕ２"), staff=("w1",)), "G1")
    (second,) = (one for one in period_of(month).papers if one.paper_id == SECOND)
    assert (second.units, second.staff, second.for_all) == (("U2",), ("W1",), False)
    for wrong, error in (
        (scheduling(units=("U9",)), UnknownUnitError),
        (scheduling(staff=("W9",)), UnknownStaffError),
        (scheduling(staff=("Z1",)), NoClerkError),
    ):
        with pytest.raises(error):
            Campaigns(month).schedule(wrong, "G1")


def test_who_sat_the_same_papers_goes_by_the_attempts_that_count(hall: Store) -> None:
    births, weddings = ("S05",), ("S09", "S10")
    hall.ledger.append_all(
        [
            *took("W1", ("1", "1"), 1, weddings),  # the best counts, so this one does not
            *took("W1", ("4", "6"), 2, births),
            *took("W2", ("2", "5"), 1, births),
            *took("W4", ("4", "6"), 1, weddings),
            began("open", "W5", services=weddings),
        ]
    )
    groups = period_of(hall).same_papers
    assert [(one.mark, sorted(one.people), [sat.services for sat in one.papers]) for one in groups] == [
        ("A", ["W1", "W2"], [births]),
        ("B", ["W4"], [weddings]),
    ]
