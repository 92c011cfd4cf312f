import pytest

from quiz.model.item import Item
from quiz.model.source import Basis
from quiz.review.lint.remark import Remark
from quiz.review.lint.texts.length import length
from tests.quiz.lint.questions import asked
from tests.quiz.words import worded

BASIS = Basis(law="某法", article="第一条", quote="自受理之日起三十日内")
GOOD = asked("甲" * 20, ["乙" * 2, "丙" * 30, "丁戊"], basis=BASIS).model_copy(update={"explanation": "己" * 40})


def told(item: Item) -> list[Remark]:
    return list(length(item))


def test_texts_of_good_length_are_not_told() -> None:
    assert told(GOOD) == []
    assert told(GOOD.model_copy(update={"stem": "甲" * 160, "explanation": "己" * 200})) == []


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("stem", "甲" * 19, "题干有19字，宜在 20 到 160 字之间"),
        ("stem", "甲" * 161, "题干有161字"),
        ("explanation", "己" * 39, "解析有39字，宜在 40 到 200 字之间"),
        ("explanation", "己" * 201, "解析有201字"),
    ],
)
def test_a_stem_or_explanation_too_short_or_too_long_is_told_at_its_place(field: str, text: str, words: str) -> None:
    (found,) = told(GOOD.model_copy(update={field: text}))
    assert found.loc == (field,)
    assert worded(found).startswith(words)


@pytest.mark.parametrize(("text", "number"), [("", 0), ("乙" * 31, 31)])
def test_an_option_too_short_or_too_long_is_told_at_its_letter(text: str, number: int) -> None:
    options = (GOOD.options[0], GOOD.options[1].model_copy(update={"text": text}), GOOD.options[2])
    (found,) = told(GOOD.model_copy(update={"options": options}))
    assert found.loc == ("options", "B")
    assert f"选项 B有{number}字" in worded(found)


@pytest.mark.parametrize("quote", ["三日", "甲" * 41])
def test_a_quote_that_says_nothing_or_everything_is_told(quote: str) -> None:
    (found,) = told(GOOD.model_copy(update={"basis": (BASIS, Basis(law="某法", article="第二条", quote=quote))}))
    assert found.loc == ("basis", 1, "quote")
