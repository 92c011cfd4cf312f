from hypothesis import given
from hypothesis import strategies as st

from quiz.review.lint.choices.longest_key import longest_key, longest_keys
from tests.quiz.lint.questions import blamed, choice, unlettered
from tests.quiz.words import worded

SHORT = ["取回户口簿", "补开证明", "下次再来"]


def test_a_key_much_longer_than_every_other_option_is_told_at_the_key() -> None:
    assert blamed(longest_key, choice(["身份证加上现场签署的声明就可以办理", *SHORT])) == ["A"]


def test_a_key_a_little_longer_is_let_be() -> None:
    assert not blamed(longest_key, choice(["身份证加声明", *SHORT]))
    assert not blamed(longest_key, choice(["六个字就够了", "三个字", "三个字"]))


def test_a_long_distractor_beside_it_hides_the_key() -> None:
    assert not blamed(
        longest_key, choice(["身份证加上现场签署的声明就可以办理", "请回去取双方的户口簿以后再来办理", "否"])
    )


def test_of_several_right_options_the_shortest_decides() -> None:
    long = "身份证加上现场签署的声明就可以办理"
    assert blamed(longest_key, choice([long, "没有配偶也没有血亲关系的签字声明", *SHORT[:2]], key="AB")) == ["B"]
    assert not blamed(longest_key, choice([long, "签字声明", *SHORT[:2]], key="AB"))


def test_a_guides_alternatives_are_looked_at_too() -> None:
    assert blamed(longest_key, unlettered("自受理之日起十五个工作日以内办结", "五日", "十日")) == ["answer"]


def test_a_choice_in_which_everything_is_right_has_no_longest_key() -> None:
    assert not blamed(longest_key, choice(["甲", "乙" * 20], key="AB"))


@given(st.integers(1, 30), st.integers(2, 8))
def test_options_of_equal_length_are_never_told(length: int, count: int) -> None:
    assert not blamed(longest_key, choice(["字" * length] * count))


def test_a_bank_whose_keys_are_mostly_longest_is_told_once() -> None:
    found = list(longest_keys([choice(["身份证加声明", *SHORT])] * 20))
    assert [(one.owner, one.loc) for one in found] == [("", ())]
    assert "20道有一个最长选项的单选题里，20道的最长选项就是答案" in worded(found[0])


def test_a_bank_with_as_many_longest_keys_as_chance_gives_is_let_be() -> None:
    fair = [choice(["身份证加声明", *SHORT])] * 5 + [choice(["身份证加声明", *SHORT], key="B")] * 15
    assert not list(longest_keys(fair))
    assert not list(longest_keys([]))


def test_choices_without_one_longest_option_do_not_dilute_the_count() -> None:
    telling = [choice(["身份证加声明", *SHORT])] * 10
    silent = [choice(["四个字吧", "四个字呀", "三个字"])] * 100
    assert list(longest_keys(telling + silent))
    assert not list(longest_keys(silent))
