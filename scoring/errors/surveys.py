"""What a survey refuses."""

from dataclasses import dataclass
from datetime import date

from scoring.errors import ConflictError, UnknownSubjectError


@dataclass(eq=False)
class UnknownSurveyError(UnknownSubjectError):
    """There is no such survey."""

    survey_id: str


@dataclass(eq=False)
class UnknownAnswerError(UnknownSubjectError):
    """There is no such answer, or nothing was written with it."""

    answer_id: str


@dataclass(eq=False)
class OtherQuestionsError(ConflictError):
    """A survey of this id asks other questions; answers to the two could not be told apart."""

    survey_id: str


@dataclass(eq=False)
class SurveyClosedError(ConflictError):
    """The survey is not asked on that day."""

    survey_id: str
    first_day: date
    last_day: date


@dataclass(eq=False)
class AnswerOutsideError(ConflictError):
    """The survey has no such question, or the question no such answer, or it was answered twice."""

    survey_id: str
    question: str


@dataclass(eq=False)
class AnswerAgainError(ConflictError):
    """The visit has answered this survey already."""

    survey_id: str


@dataclass(eq=False)
class NothingAnsweredError(ConflictError):
    """Not one question was answered."""
