"""How long somebody was busy, from the moments of entries alone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.burden import LONE, PAUSE, busy

START = datetime(2026, 7, 1, tzinfo=UTC)
MOMENTS = st.lists(st.integers(0, 86_400).map(lambda seconds: START + timedelta(seconds=seconds)))


@given(MOMENTS)
def test_never_longer_than_it_lasted_nor_than_pauses_allow(moments: list[datetime]) -> None:
    found = busy(moments)
    assert found == busy(reversed(moments))
    assert timedelta() <= found <= len(moments) * PAUSE
    if moments:
        assert LONE <= found <= max(moments) - min(moments) + len(moments) * LONE


def test_short_gaps_are_work_and_long_ones_are_not() -> None:
    start = datetime(2026, 7, 1, 9, tzinfo=UTC)
    walk = [start + timedelta(minutes=minutes) for minutes in (0, 1, 3, 60, 64)]
    assert busy(walk) == timedelta(minutes=3 + 4) + 2 * LONE
    assert busy([]) == timedelta()
