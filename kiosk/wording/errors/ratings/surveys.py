"""What a survey refuses."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from scoring.errors import surveys

SURVEYS: Final[Sentences] = dict(
    (
        of(
            surveys.UnknownSurveyError,
            lambda e: f"没有调查 {e.survey_id}，请用 kiosk survey list 查看",
            lambda e: f"There is no survey {e.survey_id}. Please see kiosk survey list.",
        ),
        of(
            surveys.UnknownAnswerError,
            lambda e: f"没有答卷 {e.answer_id}，或者它没有写意见",
            lambda e: f"There is no answer {e.answer_id}, or nothing was written with it.",
        ),
        of(
            surveys.OtherQuestionsError,
            lambda e: f"调查 {e.survey_id} 已经有别的题目，没有改动。题目不同请用新的编号。",
            lambda e: (
                f"The survey {e.survey_id} asks other questions; nothing was changed. "
                "Please take a new id for other questions."
            ),
        ),
        of(
            surveys.SurveyClosedError,
            lambda e: f"调查 {e.survey_id} 只在 {e.first_day} 到 {e.last_day} 开放，没有保存",
            lambda e: f"The survey {e.survey_id} is asked from {e.first_day} to {e.last_day}; nothing was saved.",
        ),
        of(
            surveys.AnswerOutsideError,
            lambda e: f"调查 {e.survey_id} 的题目 {e.question} 没有这样的答案，没有保存",
            lambda e: f"The survey {e.survey_id} has no such answer to {e.question}; nothing was saved.",
        ),
        of(
            surveys.AnswerAgainError,
            lambda e: f"这个办件已经答过调查 {e.survey_id}，没有再记",
            lambda e: f"This visit has answered the survey {e.survey_id} already; it was not stored again.",
        ),
        of(
            surveys.NothingAnsweredError,
            lambda _: "一题也没有答，没有保存",
            lambda _: "No question was answered; nothing was saved.",
        ),
    )
)
