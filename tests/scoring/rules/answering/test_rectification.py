"""Every state × every step of what is to be put right; when something has come back; what was not told."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.answering.rectification_steps import (
    NEXT,
    RECURS_WITHIN,
    Earlier,
    RectificationState,
    RectificationStep,
    recurrence,
)
from scoring.rules.answering.telling import FACETS, in_order, untold_by_finding, untold_by_reasons
from scoring.rules.discipline.catalogue import catalogue

S, D = RectificationState, RectificationStep
ALLOWED = {(S.OPEN, D.EVIDENCE): S.EVIDENCED, (S.EVIDENCED, D.PASS): S.CLOSED, (S.EVIDENCED, D.AGAIN): S.OPEN}


@pytest.mark.parametrize(("state", "step"), product(S, D))
def test_only_these_steps_lead_on(state: RectificationState, step: RectificationStep) -> None:
    assert NEXT[state].get(step) is ALLOWED.get((state, step))


DAYS = st.dates(date(2025, 1, 1), date(2027, 1, 1))
CAUSES = st.frozensets(st.sampled_from(["D1", "D2", "208", "G01"]), max_size=3)
BEFORE = st.lists(st.builds(Earlier, st.uuids().map(str), DAYS, CAUSES), max_size=6)


@given(DAYS, CAUSES, BEFORE)
def test_what_comes_back_shares_a_cause_within_a_year(day: date, causes: frozenset[str], before: list[Earlier]) -> None:
    found = recurrence(day, causes, before)
    alike = [one for one in before if one.causes & causes and timedelta(0) <= day - one.day <= RECURS_WITHIN]
    assert (found is None) == (not alike)
    if found is not None:
        (one,) = (one for one in alike if one.rectification_id == found)
        assert one.day == max(other.day for other in alike)


def test_reasons_and_findings_name_what_was_not_told() -> None:
    assert untold_by_reasons([208]) == ("materials",)
    assert untold_by_reasons([114, 108]) == ("conditions", "steps")
    assert untold_by_reasons([110, 115, 209, 214, 211, 212]) == ()
    assert untold_by_reasons([213]) == FACETS
    assert [code for code in catalogue() if untold_by_finding(code)] == ["D1", "D2"]


@given(st.lists(st.sampled_from([*FACETS, "place"])))
def test_facets_stand_once_in_the_order_of_telling(given_: list[str]) -> None:
    found = in_order(given_)
    assert [*found] == sorted({*given_} & {*FACETS}, key=FACETS.index)
