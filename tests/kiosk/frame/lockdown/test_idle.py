from hypothesis import given
from hypothesis import strategies as st

from kiosk.frame.lockdown.idle import CHECK_SECONDS, PRESSED_TWICE_SECONDS, TAPPED_TWICE_SECONDS, IdleWatch, Touch

SECONDS = st.floats(min_value=0, max_value=1e6)
LIMITS = st.floats(min_value=3, max_value=15)


@given(SECONDS, LIMITS, st.floats(min_value=0, max_value=CHECK_SECONDS, exclude_max=True))
def test_a_left_screen_is_cleared_by_its_limit_and_not_two_checks_before_it(
    last: float, limit: float, phase: float
) -> None:
    watch = IdleWatch(0)
    watch.touch(last)
    cleared = last + phase
    while not watch.is_left(cleared, limit):
        cleared += CHECK_SECONDS
    assert limit - CHECK_SECONDS - 1e-6 <= cleared - last <= limit + 1e-6


def test_any_touch_starts_the_time_anew() -> None:
    watch = IdleWatch(0)
    assert watch.is_left(12, 12)
    watch.touch(10)
    assert not watch.is_left(12, 12)


def test_only_a_quick_equal_touch_on_another_screen_is_an_echo() -> None:
    first = Touch("5", screen=1, at=100.0)
    assert Touch("5", screen=2, at=100.1).repeats(first)
    assert not Touch("5", screen=1, at=100.1).repeats(first)
    assert not Touch("4", screen=2, at=100.1).repeats(first)
    assert not Touch("5", screen=2, at=100.0 + PRESSED_TWICE_SECONDS + 0.01).repeats(first)
    assert not first.repeats(None)


def test_a_second_tap_is_an_echo_for_longer_than_a_second_press() -> None:
    first = Touch("10,4", screen=1, at=100.0, tap=True)
    assert Touch("10,4", screen=2, at=100.0 + PRESSED_TWICE_SECONDS + 0.01, tap=True).repeats(first)
    assert not Touch("10,4", screen=2, at=100.0 + TAPPED_TWICE_SECONDS + 0.01, tap=True).repeats(first)
