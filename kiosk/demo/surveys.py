"""The survey of the month that is over: forms on paper, and what was written, of which two wait to be read."""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from kiosk.demo.days import office_day
from kiosk.demo.plan import ADMIN, DemoPlan, windows
from kiosk.demo.secrets import demo_secret
from quiz.bank.load import bundled_bank_path
from quiz.survey.keeping import questions_of
from quiz.survey.model import Survey, SurveyQuestion
from quiz.survey.read import read_survey
from scoring.clock import hall_moment
from scoring.events.ratings import Channel
from scoring.events.surveys import Chosen, SurveyAnswered, SurveyOpened, SurveyWordsSeen, Worded
from scoring.ledger.ledger import Submission

_FORMS: Final = 160
_WEIGHTS: Final = {
    "overall": (2, 4, 14, 40, 40),
    "manner": (1, 4, 10, 35, 50),
    "told_once": (70, 20, 6, 4),
    "waiting": (45, 40, 15),
    "gifts": (96, 1, 3),
}
"""How often each value is given, the first for 1."""
_WROTE: Final = (
    "希望中午也有人值班。",
    "叫号屏幕太小，坐在后面看不清。",
    "工作人员很耐心，一次就讲明白了。",
    "材料清单能不能放大一点。",
    "停车不方便。",
    "排队的时候没有座位。",
)
_UNREAD: Final = 2


def surveys(plan: DemoPlan, seed: int) -> Iterator[Submission]:
    """The shipped survey, asked in the first weeks of the month that is over; a bank without one asks none."""
    survey = read_survey(bundled_bank_path() / "surveys" / "service-month.yaml").healthy
    if survey is None:
        return
    month, asked = plan.last, questions_of(survey)
    survey_id = f"{month.campaign_id}-survey"
    opened = SurveyOpened(
        survey_id=survey_id,
        title=asked.title,
        first_day=month.first_day,
        last_day=month.last_day,
        document=asked.document.digest,
        questions=asked.asked,
        by=ADMIN,
    )
    yield Submission(opened, documents=(asked.document,), at=hall_moment(month.first_day, 7, 30))
    rng = random.Random(f"{seed}/survey")  # noqa: S311 - a simulation, not a secret
    for number in range(_FORMS):
        yield _answer(survey, survey_id, number, plan, rng)
    read_on = hall_moment(office_day(month.last_day, 1), 10)
    for number in range(len(_WROTE) - _UNREAD):
        seen = SurveyWordsSeen(answer_id=_named(survey_id, number), note="已转有关单位", by=ADMIN)
        yield Submission(seen, at=read_on)


def _named(survey_id: str, number: int) -> str:
    return f"{survey_id}-{number}"


def _answer(survey: Survey, survey_id: str, number: int, plan: DemoPlan, rng: random.Random) -> Submission:
    """One form, typed in by the office on a working day of the month's first three weeks."""
    window = rng.choice([window_id for window_id, *_ in windows()][:12])
    at = hall_moment(office_day(plan.last.first_day, 1 + number % 12), 9) + timedelta(minutes=2 * number)
    answered = [one for one in survey.questions if one.most and rng.random() < 0.95]
    values = tuple(Chosen(question=one.id, value=_value(one, rng)) for one in answered)
    words = next(one.id for one in survey.questions if not one.most)
    wrote = _WROTE[number : number + 1]
    secrets = tuple(demo_secret(text, about="words", ref=f"survey-{number}") for text in wrote)
    event = SurveyAnswered(
        answer_id=_named(survey_id, number),
        survey_id=survey_id,
        window_id=window,
        channel=Channel.PAPER,
        values=values,
        words=tuple(Worded(question=words, words=one.sealed) for one in secrets),
        by=ADMIN,
    )
    return Submission(event, secrets=secrets, at=at)


def _value(question: SurveyQuestion, rng: random.Random) -> int:
    weights = _WEIGHTS[question.id]
    return rng.choices(range(1, question.most + 1), weights)[0]
