"""What citizens wrote to a survey, and what of it nobody has read yet."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from scoring.tables.kept import PrivateText
from scoring.tables.keys import table
from scoring.tables.surveys import Survey, SurveyAnswer, SurveyWords

_SURVEY, _ANSWER, _WORDS, _TEXT = table(Survey), table(SurveyAnswer), table(SurveyWords), table(PrivateText)
_ANSWERED = (_ANSWER.c.hall_id == _WORDS.c.hall_id) & (_ANSWER.c.answer_id == _WORDS.c.answer_id)
_KEPT = (_TEXT.c.hall_id == _WORDS.c.hall_id) & (_TEXT.c.ref == _WORDS.c.words_ref)


@dataclass(frozen=True, slots=True)
class Written:
    """Words that a citizen wrote."""

    answer_id: str
    question: str
    day: date
    window_id: str | None
    text: str | None
    """None once they were erased."""
    seen_by: str | None
    seen_at: datetime | None
    """Aware UTC; of whoever read them last."""
    note: str | None


@dataclass(frozen=True, slots=True)
class Unread:
    """A survey with words that nobody has read yet."""

    survey_id: str
    title: str
    answers: int
    """Answers with such words; those whose words were erased wait for nobody."""
    since: date
    """Day of the oldest."""


def words(connection: Connection, hall_id: str, survey_id: str) -> tuple[Written, ...]:
    """Everything that was written, what nobody has read yet first."""
    rows = connection.execute(
        select(_WORDS, _TEXT.c.text, _ANSWER.c.day, _ANSWER.c.window_id)
        .select_from(_WORDS.join(_ANSWER, _ANSWERED).join(_TEXT, _KEPT, isouter=True))
        .where(_WORDS.c.hall_id == hall_id, _ANSWER.c.survey_id == survey_id)
        .order_by(_WORDS.c.seen_by.is_not(None), _ANSWER.c.day, _WORDS.c.answer_id, _WORDS.c.question)
    )
    return tuple(
        Written(
            *(row.answer_id, row.question, row.day, row.window_id),
            *(row.text, row.seen_by, row.seen_at, row.note),
        )
        for row in rows
    )


def unread(connection: Connection, hall_id: str) -> tuple[Unread, ...]:
    """Every survey with words that wait to be read, whether or not it is still asked; the oldest first."""
    asked = (_SURVEY.c.hall_id == _ANSWER.c.hall_id) & (_SURVEY.c.survey_id == _ANSWER.c.survey_id)
    since = func.min(_ANSWER.c.day)
    rows = connection.execute(
        select(_SURVEY.c.survey_id, _SURVEY.c.title, func.count(_WORDS.c.answer_id.distinct()).label("n"), since)
        .select_from(_WORDS.join(_ANSWER, _ANSWERED).join(_SURVEY, asked).join(_TEXT, _KEPT))
        .where(_WORDS.c.hall_id == hall_id, _WORDS.c.seen_by.is_(None), _TEXT.c.text.is_not(None))
        .group_by(_SURVEY.c.survey_id, _SURVEY.c.title)
        .order_by(since, _SURVEY.c.survey_id)
    )
    return tuple(Unread(*row) for row in rows)
