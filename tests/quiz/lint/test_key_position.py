from hypothesis import given
from hypothesis import strategies as st

from quiz.model.vocabulary import ItemType
from quiz.review.lint.choices.key_position import key_position
from tests.quiz.lint.questions import asked, stated
from tests.quiz.words import worded

FOUR = ["甲", "乙", "丙", "丁"]


def test_a_letter_that_is_right_far_too_often_or_seldom_is_told_of_the_bank() -> None:
    found = list(key_position([asked(options=FOUR, key="B")] * 40))
    assert {one.owner for one in found} == {""}
    assert any("单选题里B正确40次，比碰巧的10次多得多" in worded(one) for one in found)
    assert any("A正确0次，比碰巧的10次少得多" in worded(one) for one in found)


@given(st.integers(1, 30))
def test_an_even_bank_is_let_be(rounds: int) -> None:
    assert not list(key_position([asked(options=FOUR, key=key) for key in "ABCD"] * rounds))


def test_multiple_choices_are_judged_by_their_share_of_right_options() -> None:
    def bank(keys: list[str]) -> list[str]:
        items = [asked(options=FOUR, key=key, kind=ItemType.MULTIPLE) for key in keys]
        return [worded(one) for one in key_position(items)]

    assert not bank(["AB", "CD", "AC", "BD"] * 20)
    assert any("多选题里A" in message for message in bank(["AB", "AC", "AD"] * 20))


def test_statements_should_be_true_and_false_alike() -> None:
    even = [stated("甲。", holds=True), stated("乙。", holds=False)] * 20
    assert not list(key_position(even))
    found = list(key_position([stated("甲。", holds=False)] * 20))
    assert any("判断题里「错」正确20次" in worded(one) for one in found)
