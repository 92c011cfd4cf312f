"""Which ratings come faster than citizens can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.ratings.pace import BURST_MOST, BURST_SECONDS, LEAST_SECONDS, Flag, flagged

GAPS = st.lists(st.floats(-2000, 2000, allow_nan=False), max_size=40)


@pytest.mark.parametrize(
    ("gaps", "flag"),
    [
        ([], None),
        ([LEAST_SECONDS], None),
        ([LEAST_SECONDS - 0.001], Flag.SOON),
        ([0.0], Flag.SOON),
        ([-3.0], Flag.SOON),
        ([-LEAST_SECONDS], None),
        ([20.0] * (BURST_MOST - 1), None),
        ([20.0] * BURST_MOST, Flag.BURST),
        ([20.0] * (BURST_MOST - 1) + [BURST_SECONDS], None),
        ([BURST_SECONDS - 0.001] * BURST_MOST, Flag.BURST),
        ([5.0] + [20.0] * BURST_MOST, Flag.SOON),
    ],
)
def test_what_is_flagged(gaps: list[float], flag: Flag | None) -> None:
    assert flagged(gaps) is flag


@given(GAPS, GAPS)
def test_more_ratings_nearby_never_take_a_flag_away(gaps: list[float], more: list[float]) -> None:
    if flagged(gaps):
        assert flagged(gaps + more)


@given(GAPS, st.randoms())
def test_order_and_direction_make_no_difference(gaps: list[float], random: object) -> None:
    shuffled = [-gap for gap in gaps]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert flagged(shuffled) is flagged(gaps)
