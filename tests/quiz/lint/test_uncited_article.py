import pytest

from quiz.model.item import Item
from quiz.model.source import Basis
from quiz.review.lint.texts.uncited_article import uncited_article
from tests.quiz.lint.questions import asked
from tests.quiz.words import worded

CITED = Basis(law="某法", article="第十二条", quote="原文")


def explained(explanation: str, stem: str = "材料齐全，窗口怎样做？") -> Item:
    return asked(stem, basis=CITED).model_copy(update={"explanation": explanation})


@pytest.mark.parametrize(
    ("explanation", "named"),
    [
        ("第四十七条规定责令改正。", ["第四十七条"]),
        ("《另一法》第十二条也要备案。", ["《另一法》第十二条"]),
        ("第十二条要备案，第二条和第十二条之一另有规定，第二条写得更明白。", ["第二条", "第十二条之一"]),
    ],
)
def test_an_article_that_is_named_and_not_cited_is_told(explanation: str, named: list[str]) -> None:
    found = list(uncited_article(explained(explanation)))
    assert [(one.owner, one.loc) for one in found] == [("Q-CIVIL-001", ("explanation",))] * len(named)
    assert [article in worded(one) for article, one in zip(named, found, strict=True)] == [True] * len(named)


@pytest.mark.parametrize(
    "explanation",
    ["条例要求备案。", "《某法》第十二条要求备案。", "第十二条要求备案；第二款、第三项和第一次都不是条。"],
)
def test_cited_articles_and_other_counts_are_let_be(explanation: str) -> None:
    assert not list(uncited_article(explained(explanation)))


def test_an_article_that_the_scene_brings_up_is_let_be() -> None:
    stem = "同事说依照第五条不用备案，对不对？"
    assert not list(uncited_article(explained("第五条说的是另一件事，要备案。", stem)))
