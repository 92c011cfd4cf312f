import pytest

from quiz.model.causes.texts import ArticleInStem
from quiz.review.lint.texts.article_in_stem import article_in_stem
from tests.quiz.lint.questions import asked


@pytest.mark.parametrize("article", ["第八条", "第一百二十二条", "第十七条之一"])
def test_a_stem_that_names_an_article_is_told(article: str) -> None:
    found = list(article_in_stem(asked(f"依照《婚姻登记条例》{article}，应当怎样答复？")))
    assert [(one.owner, one.loc, one.cause) for one in found] == [("Q-CIVIL-001", ("stem",), ArticleInStem(article))]


@pytest.mark.parametrize("stem", ["依照《婚姻登记条例》，应当怎样答复？", "他问下面第三项材料怎么办？", "条件有几条？"])
def test_a_stem_may_name_the_statute_and_count(stem: str) -> None:
    assert not list(article_in_stem(asked(stem)))
