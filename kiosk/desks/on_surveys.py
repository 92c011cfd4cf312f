"""The surveys that are asked today, on a real store."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.desks.survey_ports import OpenSurvey, SurveyAnswers, SurveyQuestionCard
from quiz.survey.keeping import kept_survey
from quiz.survey.model import Survey
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.surveys.desk import Answers, Surveys


class StoreSurveyDesk:
    """Puts surveys to citizens and keeps what they answer."""

    def __init__(self, store: Store, channel: Channel) -> None:
        self._desk = Surveys(store)
        self._channel = channel

    def now(self) -> Sequence[OpenSurvey]:
        """The surveys that are asked today, the latest first."""
        return tuple(_card(one.survey_id, kept_survey(self._desk, one.survey_id)) for one in self._desk.now())

    def answered(self, survey_id: str, visit: str) -> bool:
        """Whether a visit has answered the survey already."""
        return self._desk.answer_of(survey_id, visit) is not None

    def answer(self, answers: SurveyAnswers) -> None:
        """Keep them; the same again changes nothing."""
        given = Answers(answers.values, answers.words, answers.window_id, answers.visit)
        self._desk.answer(answers.survey_id, given, self._channel, answer_id=answers.answer_id)


def _card(survey_id: str, survey: Survey) -> OpenSurvey:
    questions = tuple(
        SurveyQuestionCard(one.id, one.ask, one.ask_en, one.answer == "level", one.choices, one.choices_en)
        for one in survey.questions
    )
    return OpenSurvey(survey_id, survey.title, survey.title_en, survey.about == "window", questions)
