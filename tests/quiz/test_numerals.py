"""Numbers in legal Chinese."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.numerals import amounts, numbers, reckoned, stands_in, value_of


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
        ("3千", 3000),
        ("3万5千", 35_000),
        ("1亿2000万", 120_000_000),
        ("三十万", 300_000),
        ("一万零五百", 10_500),
        ("２０", 20),
        ("３．５", Fraction(7, 2)),
    ],
)
def test_a_numeral_has_its_value(numeral: str, value: int | Fraction) -> None:
    assert value_of(numeral) == value


def test_numbers_are_found_in_a_sentence() -> None:
    found = numbers("自受理之日起三十日内，最长不超过60个工作日；每日万分之五，不超过10%，六个月")
    assert {Fraction(30), Fraction(60), Fraction(5, 10_000), Fraction(10), Fraction(1, 10), Fraction(6)} <= found


@pytest.mark.parametrize("text", ["", "日", "3日", "第三条", "1,000", ".5", "-1"])
def test_what_is_no_single_numeral_has_no_value(text: str) -> None:
    assert value_of(text) is None


@given(st.text(alphabet="０３9.．%％十百千万亿零〇两半分之日元个月周岁期、，③½", max_size=12))
def test_any_text_can_be_read_and_full_width_as_half_width(text: str) -> None:
    wide = text.translate(str.maketrans("0123456789.%", "０１２３４５６７８９．％"))
    assert numbers(text) == numbers(wide)
    assert list(amounts(text)) == list(amounts(wide))
    assert set(amounts(text)) <= numbers(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一百零五日", [105]),
        ("一千零五十元", [1050]),
        ("1亿元", [100_000_000]),
        ("两亿元以下", [200_000_000]),
        ("3万5千元", [35_000]),
        ("30分钟，2周，48小时", [30, 2, 48]),
        ("15个工作日或者6个月", [15, 6]),
        ("满16周岁，3岁", [16, 3]),
        ("次年3月1日至6月30日", [3, 1, 6, 30]),
        ("10%，百分之五，万分之五", [10, 5, Fraction(1, 20)]),
        ("2倍，5人", [2, 5]),
        ("9万零五百元，1亿三千万元", [90_500, 130_000_000]),
        ("第３日", [3]),
        ("十五日期限", [15]),
        ("一次性告知，同一份，那一张，两件事，这个，下一周期，第七条，4项", []),
    ],
)
def test_amounts_are_the_numbers_that_have_a_unit(text: str, found: list[int | Fraction]) -> None:
    assert list(amounts(text)) == found


@pytest.mark.parametrize(
    ("part", "whole", "stands"),
    [
        ("三年内", "应当在三年内交回", True),
        ("三年内", "应当在十三年内交回", False),
        ("30日", "130日", False),
        ("5日", "0.5日", False),
        ("应当交回", "不应当交回", False),
        ("应当交回", "不应当交回的，应当交回", True),
        ("满三十", "满三十五", False),
        ("满三十", "满三十周岁", True),
        ("提供证明", "无须提供证明", False),
        ("收取费用", "不得收取费用", False),
        ("收取费用", "不得随意收取费用", True),  # what stands further off is the author's to quote
        ("没有的", "别的", False),
    ],
)
def test_a_phrase_stands_in_a_text_only_as_a_fact_of_its_own(part: str, whole: str, *, stands: bool) -> None:
    assert stands_in(part, whole) is stands


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
    with pytest.raises(ZeroDivisionError):
        reckoned("7 - 1 / 0")


@pytest.mark.parametrize(
    "row", ["1" * 100_000, "万" * 100_000, "百分之" + "一" * 100_000, "3." * 50_000 + "%"], ids=lambda row: row[:4]
)
def test_an_endless_numeral_is_no_number_and_is_passed_in_one_go(row: str) -> None:
    assert numbers(f"5日内{row}") <= {Fraction(5), Fraction(33, 10), Fraction(100)}
    assert value_of(row) is None


def test_the_longest_number_anybody_writes_is_read() -> None:
    assert value_of("九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九") == 9999_9999_9999_9999
