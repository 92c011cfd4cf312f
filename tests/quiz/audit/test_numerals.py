"""Numbers in legal Chinese."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.audit.numerals import numbers, reckoned, value_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("三十", 30),
        ("十五", 15),
        ("二十", 20),
        ("一百二十", 120),
        ("一千零七十七", 1077),
        ("二千", 2000),
        ("三万", 30_000),
        ("二十万", 200_000),
        ("一亿二千万", 120_000_000),
        ("十万", 100_000),
        ("两", 2),
        ("二〇二六", 2026),
        ("15", 15),
        ("0.5", Fraction(1, 2)),
        ("20万", 200_000),
    ],
)
def test_a_numeral_has_its_value(numeral: str, value: int | Fraction) -> None:
    assert value_of(numeral) == value


def test_numbers_are_found_in_a_sentence() -> None:
    found = numbers("自受理之日起三十日内，最长不超过60个工作日；每日万分之五，不超过10%，六个月")
    assert {Fraction(30), Fraction(60), Fraction(5, 10_000), Fraction(10), Fraction(1, 10), Fraction(6)} <= found


def test_half_a_year_is_six_months() -> None:
    assert Fraction(6) in numbers("居住半年以上")


def _chinese(number: int) -> str:
    """Write 1 to 9999 as a statute does."""
    digits = "零一二三四五六七八九"
    text, zero = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if zero and text else "") + digits[digit] + name
            zero = False
        else:
            zero = True
    return text.removeprefix("一") if text.startswith("一十") else text


@given(st.integers(min_value=1, max_value=9999))
def test_every_number_a_statute_can_write_is_read_back(number: int) -> None:
    assert value_of(_chinese(number)) == number
    assert numbers(f"应当在{_chinese(number)}日内办结") == {Fraction(number)}


def test_a_reckoning_runs_from_left_to_right() -> None:
    result, used = reckoned("60 + 30")
    assert (result, [*used]) == (Fraction(90), [Fraction(60), Fraction(30)])
    assert reckoned("5 - 3 / 5 * 30000")[0] == Fraction(12_000)
