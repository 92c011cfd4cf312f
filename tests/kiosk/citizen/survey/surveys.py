"""A survey and the desk that asks it, for tests of screens."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.desks.survey_ports import OpenSurvey, SurveyAnswers, SurveyQuestionCard

QUESTIONS = (
    SurveyQuestionCard("overall", "您对这个窗口总体满意吗？", "All in all, are you satisfied?", level=True),
    SurveyQuestionCard("told", "是一次说清的吗[/b]？", "", level=False, choices=("一次说清", "说了两次", "没有人说")),
    SurveyQuestionCard("words", "还有什么意见？", "Anything else?", level=False),
)
SURVEY = OpenSurvey("s1", "七月调查", "July survey", about_window=True, questions=QUESTIONS)


@dataclass
class FakeSurveys:
    """Remembers what was answered."""

    asked: Sequence[OpenSurvey] = (SURVEY,)
    given: dict[str, SurveyAnswers] = field(default_factory=dict)
    failures: list[Exception] = field(default_factory=list)

    def now(self) -> Sequence[OpenSurvey]:
        return self.asked

    def answered(self, survey_id: str, visit: str) -> bool:
        return any((one.survey_id, one.visit) == (survey_id, visit) for one in self.given.values())

    def answer(self, answers: SurveyAnswers) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.given[answers.answer_id] = answers
