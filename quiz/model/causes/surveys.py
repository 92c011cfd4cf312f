"""What can be wrong with a survey."""

from quiz.model.cause import Cause


class ChoicesMissing(Cause, code="choices_missing"):
    """A question to choose from has fewer than two choices."""


class ChoicesUnwanted(Cause, code="choices_unwanted"):
    """A question that is answered by level or in words has choices."""


class QuestionTwice(Cause, code="survey_question_twice"):
    """Two questions have the same id."""

    id: str
