from hypothesis import given
from hypothesis import strategies as st

from quiz.review.lint.choices.overlapping_options import overlapping_options
from tests.quiz.lint.questions import blamed, choice, unlettered


def test_an_option_inside_another_is_told_at_the_larger() -> None:
    assert blamed(overlapping_options, choice(["居民身份证", "居民身份证和户口簿", "结婚证"])) == ["B"]


def test_equal_options_are_told_once_whatever_their_punctuation() -> None:
    assert len(blamed(overlapping_options, choice(["户口簿。", "「户口簿」", "结婚证"]))) == 1


def test_a_longer_numeral_or_a_negation_is_something_else() -> None:
    assert not blamed(overlapping_options, choice(["5日内", "15日内", "25日内"]))
    assert not blamed(overlapping_options, choice(["十日内", "三十日内", "二十日内"]))
    assert not blamed(overlapping_options, choice(["可以代办", "不可以代办", "应当公证"]))
    assert not blamed(overlapping_options, choice(["6.5元", "65元", "5元"]))
    assert not blamed(overlapping_options, choice(["第1", "第12", "第13"]))


def test_a_guides_alternatives_are_looked_at_too() -> None:
    assert blamed(overlapping_options, unlettered("15日内", "自受理之日起，15日内", "5日内")) == [0]


@given(st.permutations(["居民身份证", "户口簿", "居民身份证和结婚证", "出生医学证明"]))
def test_the_order_of_options_does_not_matter(options: list[str]) -> None:
    letter = "ABCD"[options.index("居民身份证和结婚证")]
    assert blamed(overlapping_options, choice(options)) == [letter]
