"""What is shown is what the formulas make of the entries, to the last digit; and what a formula promises, holds."""

import random
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.ledger.store import Store
from scoring.standings import SubjectKind
from scoring.standings.deductions import read_unit_years
from tests.month.replayer import ENTRIES, Replayer, Shown
from tests.scoring.halls import (
    CAMPAIGN,
    CLERKS,
    HALL,
    LAST,
    FakeClock,
    found,
    july,
    lines,
    open_at,
    opened,
    organisation,
    rated_often,
    reversed_,
    took,
)
from tests.scoring.histories import HISTORIES, Chronicle, Step

TODAYS = (july(10), july(21), LAST, date(2026, 8, 15))


def told(steps: list[Step]) -> Store:
    store = open_at(None, FakeClock())
    store.ledger.append_all([*organisation(), *opened()])
    for submission in Chronicle().tell(steps):
        store.ledger.append_all([submission])
    return store


def replayed(store: Store) -> Replayer:
    with store.reading() as connection:
        return Replayer().read(connection.exec_driver_sql(ENTRIES).all())


def shown(store: Store, today: date) -> dict[str, dict[str, Shown]]:
    """The boards as they are shown."""
    return {
        kind.value: {
            name: Shown(
                tuple(one.components.value(row.component) for row in one.composite.contributions),  # type: ignore[arg-type]
                tuple(row.points for row in one.composite.contributions),
                one.composite.total,
                one.deduction,
                one.composite_sd,
            )
            for name, one in lines(store, kind, today).items()
        }
        for kind in SubjectKind
    }


def assert_agree(store: Store, today: date) -> None:
    expected, found = replayed(store).boards(CAMPAIGN, today), shown(store, today)
    assert found == expected
    for kind, board in expected.items():
        for name, one in board.items():
            assert found[kind][name].spread == pytest.approx(one.spread)
            if one.total is not None:
                assert sum((points or Decimal(0) for points in one.points), Decimal(0)) == one.total


@given(HISTORIES, st.sampled_from(TODAYS))
def test_every_shown_score_is_what_the_formulas_make_of_the_entries(steps: list[Step], today: date) -> None:
    store = told(steps)
    assert_agree(store, today)
    store.close()


def test_also_where_there_are_ratings_enough_to_fit_the_prior(tmp_path: Path) -> None:
    """Five clerks and three windows: the people's prior is fitted, the windows' is the fall-back."""
    rng = random.Random(7)
    for spread in (1, 4, 20):
        store = open_at(None, FakeClock())
        store.ledger.append_all([*organisation(), *opened()])
        for clerk in CLERKS:
            taste = [rng.random() ** spread + 0.01 for _ in range(5)]
            levels = rng.choices(range(5), taste, k=rng.randint(6, 40))
            counts = tuple(levels.count(level) for level in range(5))
            store.ledger.append_all([*rated_often("A01", clerk, counts), *took(clerk, ("3", "7/3"))])
        assert_agree(store, LAST)
        store.close()


@given(HISTORIES, st.integers(1, 9), st.sampled_from([*CLERKS]))
def test_reversing_a_finding_restores_every_score_exactly(steps: list[Step], points: int, clerk: str) -> None:
    store = told(steps)
    before = shown(store, LAST)
    unit = CLERKS[clerk]
    store.ledger.append_all([found("extra", points, staff_id=clerk, window_id="A01", unit_id=unit, day=9)])
    between = shown(store, LAST)
    assert between["unit"][unit].deduction == before["unit"][unit].deduction + points
    store.ledger.append_all([reversed_("extra")])
    assert shown(store, LAST) == before
    store.close()


@given(HISTORIES)
def test_the_units_year_is_the_sum_of_its_months(steps: list[Step]) -> None:
    store = told(steps)
    with store.reading() as connection:
        year = {one.unit_id: one for one in read_unit_years(connection, HALL, 2026, None)}
    expected = replayed(store).deductions(2026)
    assert {unit: one.points for unit, one in year.items()} == expected
    month = {name: one.deduction for name, one in lines(store, SubjectKind.UNIT, LAST).items()}
    for unit, one in year.items():
        assert sum(part.points for part in one.campaigns) == one.points == month[unit]
    store.close()
