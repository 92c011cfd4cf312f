from quiz.review.lint.choices.absolute_words import absolute_statements, absolute_words
from tests.quiz.lint.questions import blamed, choice, stated


def test_an_absolute_word_only_in_wrong_options_is_told_at_each() -> None:
    assert blamed(absolute_words, choice(["可以代办", "必须本人到场", "一律不予受理"])) == ["B", "C"]


def test_a_right_option_with_such_a_word_makes_it_fair() -> None:
    assert not blamed(absolute_words, choice(["必须交回原证", "必须登报声明", "可以自己留存"]))


def test_a_right_option_alone_may_be_absolute() -> None:
    assert not blamed(absolute_words, choice(["必须交回原证", "登报声明", "可以自己留存"]))


def test_many_absolute_statements_all_false_are_told_of_the_bank() -> None:
    bank = [stated(f"第{at}种材料一律要交。", holds=False, item_id=f"Q-CIVIL-{at:03}") for at in range(6)]
    assert [one.owner for one in absolute_statements(bank)] == [""]
    assert not list(absolute_statements([*bank, stated("领取新证必须交回原证。", holds=True)]))
    assert not list(absolute_statements(bank[:2]))
