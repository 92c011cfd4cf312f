import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.review.lint.passage import Passage
from quiz.review.lint.texts.punctuation import punctuation


def told(text: str) -> int:
    return len(list(punctuation(Passage("Q-CIVIL-001", ("stem",), text))))


@pytest.mark.parametrize(
    "text",
    [
        "材料齐全,当场受理",
        "可以吗?",
        "带身份证(原件)",
        "他说:可以",
        "办完了.",
        '「"可以"」',
        "１5日内",
        "２％",
        "自受理之日起 15日内",
        "30 日内",
        "5% 以下",
    ],
)
def test_half_width_marks_and_spaces_in_chinese_and_full_width_digits_are_told(text: str) -> None:
    assert told(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "每本6.5元，当场受理。",
        "A. B, C",
        "第3/4条",
        "2026-01-31前",
        "第 一 条",
        "Word 2016 for Windows",
        "【不需要】（原件）",
    ],
)
def test_full_width_marks_decimals_and_plain_latin_are_let_be(text: str) -> None:
    assert not told(text)


@given(st.text(alphabet="甲乙丙，。；：？！、（）「」《》【】0123456789AB", max_size=20))
def test_text_by_the_house_rule_is_never_told(text: str) -> None:
    assert not told(text)
