"""A survey's questions and answers in words."""

from kiosk.wording import wording
from kiosk.wording.shape import Language
from quiz.survey.model import Survey, SurveyQuestion


def title(survey: Survey, language: Language) -> str:
    """What the survey is called; in English only where its file says it."""
    return survey.title_en if language is Language.EN and survey.title_en else survey.title


def asked(question: SurveyQuestion, language: Language) -> str:
    """The question; in English only where the file says it."""
    return question.ask_en if language is Language.EN and question.ask_en else question.ask


def order(question: SurveyQuestion) -> range:
    """Its values as people read them: levels from the best, choices as they stand in the file."""
    return range(question.most, 0, -1) if question.answer == "level" else range(1, question.most + 1)


def answer(question: SurveyQuestion, value: int, language: Language) -> str:
    """One of its answers."""
    if question.answer == "level":
        return wording(language).rating.level(value)
    english = language is Language.EN and len(question.choices_en) == len(question.choices)
    return (question.choices_en if english else question.choices)[value - 1]
