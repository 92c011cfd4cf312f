import pytest

from quiz.model.vocabulary import ItemType
from quiz.review.lint.texts.negative_stem import negative_stem
from tests.quiz.lint.questions import asked, stated

OPTIONS = ["甲", "乙", "丙", "丁"]


@pytest.mark.parametrize(
    "stem",
    [
        "办理结婚登记，下列哪一项不需要提交？",
        "下列哪些人不得担任法定代表人？",
        "有下列哪些情形的，不予办理转让登记？",
        "单位招用劳动者不得有下列哪些做法？",
        "下列说法错误的是",
        "下列不属于申请材料的一项是（ ）",
    ],
)
def test_a_negative_question_without_emphasis_is_told(stem: str) -> None:
    found = list(negative_stem(asked(stem, OPTIONS)))
    assert [(one.owner, one.loc) for one in found] == [("Q-CIVIL-001", ("stem",))]


@pytest.mark.parametrize(
    "stem",
    [
        "办理结婚登记，下列哪一项【不需要】提交？",
        "材料不齐全的，依照《行政许可法》，下列哪些做法正确？",
        "办理不动产登记，下列哪一项要由双方申请？",
        "他说没有户口簿。这样答复对不对？",
        "下列哪一项属于不动产？",
        "哪一种罚款不超过五百元？",
        "一位母亲不知道期限，窗口应当怎样答复？",
    ],
)
def test_emphasis_or_a_negation_that_does_not_turn_the_question_is_let_be(stem: str) -> None:
    assert not list(negative_stem(asked(stem, OPTIONS)))


def test_only_choices_are_looked_at() -> None:
    stem = "下列哪一项不需要提交？"
    assert list(negative_stem(asked(stem, OPTIONS, "AB", kind=ItemType.MULTIPLE)))
    assert not list(negative_stem(stated(stem, holds=True)))
