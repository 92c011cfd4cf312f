"""Surveys and answers as the ledger left them."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, bindparam, select

from scoring.errors.surveys import (
    AnswerAgainError,
    AnswerOutsideError,
    OtherQuestionsError,
    SurveyClosedError,
    UnknownAnswerError,
    UnknownSurveyError,
)
from scoring.events.surveys import SurveyAnswered, SurveyOpened, SurveyWordsSeen
from scoring.projections.entry import Place, projects, put_row
from scoring.rules.ratings.pace import BURST_SECONDS, flagged
from scoring.tables.keys import table
from scoring.tables.surveys import Survey, SurveyAnswer, SurveyQuestion, SurveyValue, SurveyWords

_SURVEY, _QUESTION, _ANSWER = table(Survey), table(SurveyQuestion), table(SurveyAnswer)
_VALUE, _WORDS = table(SurveyValue), table(SurveyWords)
_SPAN = timedelta(seconds=BURST_SECONDS)
_NEAR = select(_ANSWER.c.at).where(
    _ANSWER.c.hall_id == bindparam("hall"),
    _ANSWER.c.survey_id == bindparam("survey"),
    _ANSWER.c.terminal_id == bindparam("terminal"),
    _ANSWER.c.at.between(bindparam("first"), bindparam("last")),
)


@projects(SurveyOpened)
def survey_opened(connection: Connection, place: Place, event: SurveyOpened) -> None:
    """Ask a survey, or give one other days.

    Raises:
        OtherQuestionsError: the survey of that id has other questions.
    """
    known = _survey(connection, place, event.survey_id)
    if known is not None and known.document != event.document:
        raise OtherQuestionsError(event.survey_id)
    put_row(connection, _SURVEY, place, **event.model_dump(exclude={"by", "questions"}))
    for number, asked in enumerate(event.questions, start=1):
        put_row(connection, _QUESTION, place, survey_id=event.survey_id, position=number, **asked.model_dump())


@projects(SurveyAnswered)
def survey_answered(connection: Connection, place: Place, event: SurveyAnswered) -> None:
    """Keep an answer, if it fits its survey and comes on one of its days.

    Raises:
        UnknownSurveyError: there is no such survey.
        SurveyClosedError: it is not asked on that day.
        AnswerOutsideError: a question is not in it, or has no such value.
        AnswerAgainError: the visit has answered already.
    """
    survey = _survey(connection, place, event.survey_id)
    if survey is None:
        raise UnknownSurveyError(event.survey_id)
    if not place.doubtful and not survey.first_day <= place.day <= survey.last_day:
        raise SurveyClosedError(event.survey_id, survey.first_day, survey.last_day)
    _require_fit(connection, place, event)
    if event.visit is not None and _answered(connection, place, event):
        raise AnswerAgainError(event.survey_id)
    row = event.model_dump(exclude={"values", "words", "by", "pace"})
    row |= {"channel": event.channel.value, "hall_id": place.hall_id, "terminal_id": place.terminal_id}
    row |= {"day": place.day, "at": place.at, "waiting": place.doubtful}
    connection.execute(_ANSWER.insert(), {**row, "flag": _flag(connection, place, event)})
    key = {"hall_id": place.hall_id, "answer_id": event.answer_id}
    for chosen in event.values:
        connection.execute(_VALUE.insert(), {**key, **chosen.model_dump()})
    for worded in event.words:
        connection.execute(_WORDS.insert(), {**key, "question": worded.question, "words_ref": worded.words.ref})


@projects(SurveyWordsSeen)
def survey_words_seen(connection: Connection, place: Place, event: SurveyWordsSeen) -> None:
    """Take an answer's words off the list of those that wait.

    Raises:
        UnknownAnswerError: there is no such answer, or nothing was written with it.
    """
    these = (_WORDS.c.hall_id == place.hall_id, _WORDS.c.answer_id == event.answer_id)
    seen = {"seen_by": event.by or "", "seen_at": place.at, "note": event.note}
    done = connection.execute(_WORDS.update().where(*these).values(seen))
    if not done.rowcount:
        raise UnknownAnswerError(event.answer_id)


def _survey(connection: Connection, place: Place, survey_id: str) -> "Survey | None":
    these = (_SURVEY.c.hall_id == place.hall_id, _SURVEY.c.survey_id == survey_id)
    row = connection.execute(select(_SURVEY).where(*these)).mappings().first()
    return Survey(**row) if row else None


def _answered(connection: Connection, place: Place, event: SurveyAnswered) -> bool:
    these = (_ANSWER.c.hall_id == place.hall_id, _ANSWER.c.survey_id == event.survey_id, _ANSWER.c.visit == event.visit)
    return connection.execute(select(_ANSWER.c.answer_id).where(*these)).first() is not None


def _require_fit(connection: Connection, place: Place, event: SurveyAnswered) -> None:
    these = (_QUESTION.c.hall_id == place.hall_id, _QUESTION.c.survey_id == event.survey_id)
    rows = connection.execute(select(_QUESTION.c.question, _QUESTION.c.most).where(*these))
    known = {row.question: int(row.most) for row in rows}
    given = [one.question for one in event.values] + [one.question for one in event.words]
    wrong = [one.question for one in event.values if not 1 <= one.value <= known.get(one.question, 0)]
    wrong += [one.question for one in event.words if known.get(one.question) != 0]
    wrong += [question for question in given if given.count(question) > 1]
    if wrong:
        raise AnswerOutsideError(event.survey_id, wrong[0])


def _flag(connection: Connection, place: Place, event: SurveyAnswered) -> str | None:
    """Whether it comes too fast after those at its terminal; also with the number of a visit, which can be made up."""
    if not event.pace:
        return None
    spanned = {"first": place.at - _SPAN, "last": place.at + _SPAN}
    named = {"hall": place.hall_id, "survey": event.survey_id, "terminal": place.terminal_id}
    moments = connection.execute(_NEAR, {**named, **spanned}).scalars()
    found = flagged((place.at - _aware(moment)).total_seconds() for moment in moments)
    return found.value if found else None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
