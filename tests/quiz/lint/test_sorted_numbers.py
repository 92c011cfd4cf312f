import pytest

from quiz.model.vocabulary import ItemType
from quiz.review.lint.texts.sorted_numbers import sorted_numbers
from tests.quiz.lint.questions import asked

SPANS = ["3日内登记", "10日内登记", "30日内登记"]


@pytest.mark.parametrize("key", ["ABC", "CBA"])
def test_numbers_put_by_size_are_told(key: str) -> None:
    assert len(list(sorted_numbers(asked(options=SPANS, key=key, kind=ItemType.ORDERING)))) == 1


@pytest.mark.parametrize("how", ["由短到长", "从大到小", "从低到高"])
def test_a_stem_that_asks_for_sizes_is_told_although_the_options_are_cases(how: str) -> None:
    cases = ["33周岁的骑手", "换证的司机", "新生儿的父亲"]
    assert list(sorted_numbers(asked(f"请按期限{how}排列。", cases, "BCA", kind=ItemType.ORDERING)))


def test_another_order_other_options_and_other_kinds_of_question_are_let_be() -> None:
    for options, key, kind in [
        (SPANS, "BAC", ItemType.ORDERING),
        (["先申请", "10日内登记", "30日内登记"], "ABC", ItemType.ORDERING),
        (["30日内甲", "30日内乙", "30日内丙"], "ABC", ItemType.ORDERING),
        (["3日到5日", "10日到15日", "20日到30日"], "ABC", ItemType.ORDERING),
        (SPANS, "A", ItemType.SINGLE),
    ]:
        assert not list(sorted_numbers(asked(options=options, key=key, kind=kind)))
