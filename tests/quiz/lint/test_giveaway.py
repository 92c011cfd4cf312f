from quiz.model.source import Basis
from quiz.model.vocabulary import Unit
from quiz.review.lint.whole_bank.giveaway import giveaway
from tests.quiz.lint.questions import asked, counted, stated
from tests.quiz.words import worded

ASKING = counted("身份证自提交登记表之日起多少日内发放？", "60")
TELLING = asked("窗口说60日内发放身份证，可以延长吗？", ["可以", "不可以", "要看情况"], item_id="Q-CIVIL-009")


def test_a_stem_with_the_number_another_question_asks_is_told_at_that_stem() -> None:
    found = list(giveaway([ASKING, TELLING]))
    assert [(one.owner, one.loc) for one in found] == [("Q-CIVIL-009", ("stem",))]
    assert "Q-CIVIL-003" in worded(found[0])


def test_a_stem_with_the_words_of_another_key_is_told() -> None:
    one = asked("材料不全怎么办？", ["一次告知全部补正内容", "请他回去", "先收下再说"])
    other = asked("依法要一次告知全部补正内容，最迟哪天？", ["当场", "次日", "月底"], item_id="Q-CIVIL-009")
    assert [found.owner for found in giveaway([one, other])] == ["Q-CIVIL-009"]


def test_a_stem_that_names_a_wrong_option_too_gives_nothing_away() -> None:
    one = asked("材料不全怎么办？", ["一次告知全部补正内容", "请他回去再来一趟", "先收下再说"])
    other = asked("是请他回去再来一趟，还是一次告知全部补正内容？", ["前者", "后者"], item_id="Q-CIVIL-009")
    assert not list(giveaway([one, other]))


def test_another_article_another_number_or_another_unit_gives_nothing_away() -> None:
    elsewhere = Basis(law="某法", article="第二条", quote="原文")
    assert not list(giveaway([ASKING, TELLING.model_copy(update={"basis": (elsewhere,)})]))
    assert not list(giveaway([ASKING, TELLING.model_copy(update={"stem": "窗口说160日内发放，可以延长吗？"})]))
    assert not list(giveaway([counted("几个工作日？", "60", Unit.WORKING_DAY), TELLING]))


def test_a_statement_to_be_judged_gives_nothing_away() -> None:
    assert not list(giveaway([ASKING, stated("身份证60日内发放。", holds=True)]))


def test_a_question_does_not_give_itself_away() -> None:
    assert not list(giveaway([counted("某日起60日内发放，是多少日？", "60")]))
