"""Test time: exact, never backwards, standing still while it is paused, and said in words at the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clerk.answering.banner import remaining_words
from kiosk.clerk.answering.clock import TestClock, Urgency, urgency
from kiosk.text.figures import clock_text
from kiosk.wording import Language
from kiosk.wording.clerk import CLERK
from tests.kiosk.fakes import HandClock


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (0, "0:00"),
        (-5, "0:00"),
        (1, "0:01"),
        (1000, "0:01"),
        (59_999, "1:00"),
        (1_268_000, "21:08"),
        (5_400_000, "90:00"),
    ],
)
def test_time_reads_zero_only_when_it_is_up(milliseconds: int, text: str) -> None:
    assert clock_text(milliseconds) == text


@given(st.integers(0, 10**8))
def test_every_remaining_second_reads_between_0_and_59(milliseconds: int) -> None:
    minutes, seconds = clock_text(milliseconds).split(":")
    assert 0 <= int(seconds) < 60
    assert 0 <= (int(minutes) * 60 + int(seconds)) * 1000 - milliseconds < 1000


@pytest.mark.parametrize(
    ("milliseconds", "kind", "words"),
    [
        (300_001, Urgency.CALM, "剩余 5:01"),
        (300_000, Urgency.FIVE, "剩余 5:00  不到5分钟"),
        (60_001, Urgency.FIVE, "剩余 1:01  不到5分钟"),
        (60_000, Urgency.LAST, "剩余 1:00  最后1分钟"),
        (1, Urgency.LAST, "剩余 0:01  最后1分钟"),
        (0, Urgency.OVER, "时间到"),
    ],
)
def test_the_end_is_said_in_words(milliseconds: int, kind: Urgency, words: str) -> None:
    assert urgency(milliseconds) is kind
    assert remaining_words(milliseconds, CLERK[Language.ZH].question) == words


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 4000))))
def test_only_running_time_counts(spans: list[tuple[bool, int]]) -> None:
    hands = HandClock()
    clock = TestClock(hands, elapsed_ms=500, seconds_allowed=3)
    used = 500
    for running, milliseconds in spans:
        if running:
            clock.go_on()
        else:
            clock.pause()
        assert clock.is_running is running
        hands.pass_by(milliseconds / 1000)
        used += milliseconds if running else 0
        assert abs(clock.elapsed_ms - used) <= 1 + len(spans), "rounding to whole milliseconds at each pause"
        assert clock.remaining_ms == max(0, 3000 - clock.elapsed_ms)


def test_pausing_twice_changes_nothing() -> None:
    hands = HandClock()
    clock = TestClock(hands, elapsed_ms=0, seconds_allowed=60)
    clock.pause()
    hands.pass_by(5)
    clock.pause()
    assert clock.elapsed_ms == 0
