"""Words for surveys that cannot be asked."""

from typing import Final

from kiosk.wording.bank.shape import Words
from quiz.model.causes.surveys import ChoicesMissing, ChoicesUnwanted, QuestionTwice

WORDS: Final = Words()

WORDS.say(
    ChoicesMissing,
    lambda _: "选择题至少要有两个 choices",
    lambda _: "a question to choose from needs two choices at least",
)
WORDS.say(
    ChoicesUnwanted,
    lambda _: "只有 answer: choice 的题才写 choices",
    lambda _: "choices belong to answer: choice only",
)
WORDS.say(
    QuestionTwice,
    lambda it: f"题目编号 {it.id} 用了两次",
    lambda it: f"the id {it.id} stands there twice",
)
