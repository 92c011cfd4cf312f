"""What the office may ask of surveys. Calls may block and run in a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Only for types: these modules load pydantic or the database, and the first frame must not wait for that.
    from datetime import date

    from quiz.survey.model import Survey
    from scoring.read.answering.survey_words import Written
    from scoring.surveys.desk import Answers
    from scoring.surveys.results import Answered, Grouped, SurveyRecord, Tally


@dataclass(frozen=True, slots=True)
class SurveyCard:
    """A survey as the office lists it."""

    record: SurveyRecord
    asks: Survey
    answered: Answered
    unread: int
    """Answers with words that nobody has read yet."""


class OfficeSurveyDesk(Protocol):
    """Surveys, what they come to, what was written, and forms on paper."""

    def surveys(self) -> Sequence[SurveyCard]:
        """Every survey, the latest first."""
        ...

    def survey(self, survey_id: str) -> SurveyCard:
        """One of them."""
        ...

    def results(self, survey_id: str, grouped: Grouped) -> Sequence[Tally]:
        """What its answers come to for the hall, or each unit or window."""
        ...

    def words(self, survey_id: str, by: str) -> Sequence[Written]:
        """What was written, what nobody has read yet first."""
        ...

    def seen(self, answer_id: str, note: str, by: str) -> None:
        """Put on record that an answer's words were read, and in a note, which may be empty, what became of it."""
        ...

    def enter(self, survey_id: str, answers: Answers, answer_id: str, on: date | None, by: str) -> None:
        """Keep a form that was filled in on paper; the same `answer_id` twice is one form."""
        ...
