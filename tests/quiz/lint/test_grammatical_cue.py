from quiz.review.lint.choices.grammatical_cue import grammatical_cue
from tests.quiz.lint.questions import blamed, choice, unlettered


def test_only_the_key_in_the_unit_asked_for_is_told() -> None:
    stem = "窗口最迟应当在几个工作日内答复？"
    assert blamed(grammatical_cue, choice(["5个工作日", "5日", "1个月"], stem=stem)) == ["A"]
    assert not blamed(grammatical_cue, choice(["5个工作日", "10个工作日", "1个月"], stem=stem))


def test_a_key_that_alone_ends_differently_is_told() -> None:
    assert blamed(grammatical_cue, choice(["受理之日", "受理之前", "公告之前", "登记之前"])) == ["A"]
    assert blamed(grammatical_cue, choice(["身份证就够了", "取回户口簿", "另开证明"])) == ["A"]


def test_mixed_or_equal_ends_are_let_be() -> None:
    assert not blamed(grammatical_cue, choice(["受理之前", "公告之前", "登记之前"]))
    assert not blamed(grammatical_cue, choice(["受理之日", "公告之前", "登记之后"]))
    assert not blamed(grammatical_cue, choice(["身份证", "户口簿", "结婚证"]))


def test_a_distractor_that_stands_out_gives_nothing_away() -> None:
    assert not blamed(grammatical_cue, choice(["受理之日", "受理之前", "公告之前", "登记之前"], key="B"))


def test_two_phrases_or_several_right_ones_have_no_odd_one() -> None:
    assert not blamed(grammatical_cue, unlettered("当场办结", "三日内"))
    assert not blamed(grammatical_cue, choice(["受理之日", "公告之日", "登记之前", "交费之前"], key="AB"))
