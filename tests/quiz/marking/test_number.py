"""Numbers: exact decimals, the right unit, a tolerance that includes both ends."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.marking import check_response, mark
from quiz.marking.number import canonical_number
from quiz.model.vocabulary import Unit
from tests.quiz.builders import number

AMOUNTS = st.decimals(0, 999_999_999, places=4)


@pytest.mark.parametrize(
    ("typed", "unit", "share"),
    [
        ("30", "day", 1),
        ("30.0", "day", 1),
        ("030", "day", 1),
        ("３０", "day", 1),
        ("30", "working_day", 0),
        ("1", "month", 0),
        ("29.9999", "day", 0),
        ("0", "day", 0),
    ],
)
def test_thirty_days_are_thirty_days(typed: str, unit: str, share: int) -> None:
    item = number("30", Unit.DAY)
    assert mark(item, check_response(item, (typed, unit))).share == share


@pytest.mark.parametrize(("typed", "share"), [("9.5", 1), ("10.5", 1), ("10.51", 0), ("9.4999", 0), ("10", 1)])
def test_both_ends_of_the_tolerance_count(typed: str, share: int) -> None:
    assert mark(number("10", tolerance="0.5"), (typed, "day")).share == share


def test_a_tenth_and_two_tenths_are_three_tenths() -> None:
    assert mark(number("0.1", tolerance="0.2"), ("0.3", "day")).share == 1


def test_done_on_the_spot_is_zero_on_the_spot() -> None:
    item = number("0", Unit.ON_THE_SPOT, units=(Unit.ON_THE_SPOT, Unit.DAY))
    assert mark(item, ("0", "on_the_spot")).share == 1
    assert mark(item, ("0", "day")).share == 0


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("30.0", "30"),
        ("00030.500", "30.5"),
        (" 30 ", "30"),
        ("３０。５", "30.5"),
        ("0", "0"),
        ("000", "0"),
        ("0.0", "0"),
        ("5.", "5"),
        ("0.1000000", "0.1"),
        ("123456789.1234", "123456789.1234"),
        ("100", "100"),
    ],
)
def test_a_number_has_one_canonical_text(typed: str, text: str) -> None:
    assert canonical_number(typed) == text


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", ".", ".5", "-1", "+1", "1e3", "1,000", "三十", "30天", "3²", "①", "٣", "NaN", "inf", "1_0"),
        *("1.2.3", "1234567890", "0.12345", "3 0", "30\x00", "9" * 500),
    ],
)
def test_anything_else_is_no_number(typed: str) -> None:
    assert canonical_number(typed) is None


@given(AMOUNTS)
def test_canonical_text_keeps_the_value_and_stays_as_it_is(amount: Decimal) -> None:
    text = canonical_number(f"{amount:f}")
    assert text is not None
    assert Decimal(text) == amount
    assert canonical_number(text) == text


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(typed: str) -> None:
    text = canonical_number(typed)
    assert text is None or Decimal(text) >= 0


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_a_wider_tolerance_never_lowers_the_mark(key: Decimal, value: Decimal, tolerance: Decimal) -> None:
    response = (f"{value:f}", "day")
    exact = mark(number(f"{key:f}"), response).share
    wide = mark(number(f"{key:f}", tolerance=f"{tolerance:f}"), response).share
    assert wide >= exact
    assert wide == int(abs(key - value) <= tolerance)
