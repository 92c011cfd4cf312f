from quiz.review.lint.choice import choice_of_item
from quiz.review.lint.choices.echoed_stem import echoed_stem
from tests.quiz.lint.questions import asked, choice, unlettered
from tests.quiz.words import worded

STEM = "有人到经营场所举报违规收费，窗口应当怎样处理？"


def test_a_key_that_alone_repeats_the_stem_is_told() -> None:
    found = list(echoed_stem([choice(["到经营场所核查", "请他回去等候", "转告主管领导"], stem=STEM)]))
    assert [one.loc for one in found] == [("options", "A")]
    assert "到经营场" in worded(found[0])


def test_a_distractor_that_repeats_the_stem_too_makes_it_fair() -> None:
    options = ["到经营场所核查", "把违规收费记下来", "转告主管领导"]
    assert not list(echoed_stem([choice(options, stem=STEM)]))


def test_words_do_not_run_across_punctuation() -> None:
    stem = "材料缺，证明也没有，怎样处理？"
    assert not list(echoed_stem([choice(["缺证明也收", "请他回去等候", "转告主管领导"], stem=stem)]))


def test_the_terms_of_a_law_that_many_stems_use_are_no_echo() -> None:
    options = ["到经营场所核查", "请他回去等候", "转告主管领导"]
    many = [choice_of_item(asked(STEM, options, item_id=f"Q-CIVIL-{at:03}")) for at in range(3)]
    assert not list(echoed_stem([one for one in many if one is not None]))


def test_multiple_choices_and_guides_are_not_looked_at() -> None:
    assert not list(echoed_stem([unlettered("申报的期限", "甲", "乙")]))
    assert not list(echoed_stem([choice(["到经营场所核查", "到经营场所拍照", "回去", "等候"], key="AB", stem=STEM)]))
