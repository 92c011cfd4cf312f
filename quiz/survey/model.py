"""A survey (民意调查): a few questions about the hall or a window, answered by level, by choice or in words."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from quiz.model.blueprint import Title
from quiz.model.cause import CauseError
from quiz.model.causes.surveys import ChoicesMissing, ChoicesUnwanted, QuestionTwice
from quiz.model.source import Record, Slug

LEVELS = 5
"""非常满意 to 非常不满意, as for ratings."""

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=60)]
"""A question that fits on a screen: 2 to 60 characters."""

Choice = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=24)]


class SurveyQuestion(Record):
    """One question."""

    id: Slug
    ask: Sentence
    ask_en: Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)] = ""
    answer: Literal["level", "choice", "words"]
    """`level`: 非常满意 to 非常不满意; `choice`: one of `choices`; `words`: freely, at most 150 characters."""
    choices: Annotated[tuple[Choice, ...], Field(max_length=9)] = ()
    choices_en: Annotated[tuple[Choice, ...], Field(max_length=9)] = ()

    @property
    def most(self) -> int:
        """How many values an answer can have; 0 for words."""
        return {"level": LEVELS, "choice": len(self.choices), "words": 0}[self.answer]

    @model_validator(mode="after")
    def _choices_where_wanted(self) -> Self:
        if self.answer == "choice" and len(self.choices) < 2:
            raise CauseError(ChoicesMissing())
        if self.answer != "choice" and self.choices:
            raise CauseError(ChoicesUnwanted())
        return self


class Survey(Record):
    """A survey's file."""

    title: Title
    title_en: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)] = ""
    about: Literal["hall", "window"] = "hall"
    """`window`: whoever answers says first which window is meant."""
    questions: Annotated[tuple[SurveyQuestion, ...], Field(min_length=1, max_length=12)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        ids = [one.id for one in self.questions]
        twice = next((one for one in ids if ids.count(one) > 1), None)
        if twice is not None:
            raise CauseError(QuestionTwice(twice))
        return self
