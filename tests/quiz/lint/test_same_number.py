from quiz.model.item import Item
from quiz.model.source import Basis
from quiz.model.vocabulary import Unit
from quiz.review.lint.whole_bank.same_number import same_number
from tests.quiz.lint.questions import BASIS, asked, counted
from tests.quiz.words import worded

DERIVED = counted("申报的期限有多长？", "30", item_id="S05:limit:t1")
OTHER = Basis(law="某法", article="第二条", quote="原文")


def told(*items: Item) -> list[str]:
    return [found.owner for found in same_number(items)]


def test_the_number_of_a_guide_asked_again_in_other_words_is_told_at_the_written_question() -> None:
    written = counted("一位父亲问最晚哪天来，您告诉他几日以内？", "30")
    (found,) = same_number([written, DERIVED])
    assert (found.owner, found.loc) == (written.id, ("answer",))
    assert "S05:limit:t1" in worded(found)


def test_another_value_unit_or_article_is_another_fact() -> None:
    assert told(counted("甲", "31"), DERIVED) == []
    assert told(counted("甲", "30", Unit.WORKING_DAY), DERIVED) == []
    assert told(counted("甲", "30", basis=OTHER), DERIVED) == []
    assert told(counted("甲", "30", basis=BASIS), DERIVED) == ["Q-CIVIL-003"]


def test_a_number_that_must_be_reckoned_and_other_types_are_not_told() -> None:
    assert told(counted("甲", "30").model_copy(update={"reckoning": "20 + 10"}), DERIVED) == []
    assert told(asked("三十日以内？", ["30", "20"]), DERIVED) == []


def test_the_question_that_a_new_limit_replaces_and_two_written_ones_are_left_alone() -> None:
    old = counted("甲", "30").model_copy(update={"effective_until": DERIVED.effective_from})
    assert told(old, DERIVED) == []
    assert told(counted("甲", "30"), counted("乙", "30", item_id="Q-CIVIL-004")) == []
