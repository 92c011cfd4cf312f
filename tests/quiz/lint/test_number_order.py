import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.review.lint.choices.number_order import number_order
from tests.quiz.lint.questions import blamed, choice, unlettered


@pytest.mark.parametrize(
    "options",
    [
        ["30日内", "10日内", "20日内"],
        ["5个工作日", "15日", "1个月", "10日"],
        ["三十日", "十日", "六十日"],
        ["３０日内", "１０日内", "２０日内"],
        ["1亿元", "3千万元", "2亿元"],
        ["罚款2万元", "罚款1万元", "罚款5万元"],
    ],
)
def test_numbers_out_of_order_are_told_at_the_first_option(options: list[str]) -> None:
    assert blamed(number_order, choice(options)) == ["A"]


@pytest.mark.parametrize(
    "options",
    [
        ["10日内", "20日内", "30日内"],
        ["1个月", "20日", "10个工作日", "5日"],
        ["满10日", "满5日就可以", "满20日"],
        ["10日", "5日", "随时"],
        ["3到5日", "1到2日", "7到9日"],
        ["身份证", "户口簿", "结婚证"],
    ],
)
def test_numbers_in_order_and_options_that_differ_in_more_are_let_be(options: list[str]) -> None:
    assert not blamed(number_order, choice(options))


@given(st.lists(st.integers(1, 9999), min_size=3, max_size=6, unique=True))
def test_it_is_told_exactly_when_the_values_neither_rise_nor_fall(values: list[int]) -> None:
    ordered = values in (sorted(values), sorted(values, reverse=True))
    assert (not blamed(number_order, choice([f"{value}元" for value in values]))) == ordered


def test_a_guides_alternatives_have_no_order() -> None:
    assert not blamed(number_order, unlettered("20日内", "10日内", "30日内", "5日内"))
