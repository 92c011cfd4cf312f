"""What the answers to a survey come to: counts for the hall, each unit and each window, never mixed into ratings."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, case, func, select

from scoring.rules.natural import natural_key
from scoring.rules.ratings.rates import Rate
from scoring.tables.keys import table
from scoring.tables.organisation import Unit, Window
from scoring.tables.surveys import Survey, SurveyAnswer, SurveyQuestion, SurveyValue

_SURVEY, _QUESTION, _ANSWER = table(Survey), table(SurveyQuestion), table(SurveyAnswer)
_VALUE, _WINDOW, _UNIT = table(SurveyValue), table(Window), table(Unit)


class Grouped(StrEnum):
    """Whose answers are counted together."""

    HALL = "hall"
    UNIT = "unit"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class SurveyRecord:
    """A survey as it is on record."""

    survey_id: str
    title: str
    first_day: date
    last_day: date
    document: str
    """Digest of its questions."""

    def open_on(self, day: date) -> bool:
        """Whether it is asked that day."""
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Answered:
    """How many have answered a survey."""

    counted: int
    left_out: int
    """Those that came too fast, or while the clock was in doubt."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers of one group to one question."""

    group: str
    """Id of the unit or window; empty for the hall, and for answers that name no window."""
    name: str
    question: str
    counts: tuple[int, ...]
    """How often each value was given, the first for 1."""

    @property
    def n(self) -> int:
        """Answers to this question."""
        return sum(self.counts)

    def share(self, *values: int) -> Rate:
        """The answers with one of these values, of all to this question."""
        return Rate(sum(self.counts[value - 1] for value in values), self.n)


def surveys(connection: Connection, hall_id: str) -> tuple[SurveyRecord, ...]:
    """Every survey, the latest first; its answers are not looked at."""
    rows = connection.execute(
        select(_SURVEY).where(_SURVEY.c.hall_id == hall_id).order_by(_SURVEY.c.first_day.desc(), _SURVEY.c.survey_id)
    )
    return tuple(SurveyRecord(row.survey_id, row.title, row.first_day, row.last_day, row.document) for row in rows)


def answered(connection: Connection, hall_id: str, survey_id: str) -> Answered:
    """How many have answered a survey."""
    counts = _ANSWER.c.flag.is_(None) & ~_ANSWER.c.waiting
    counted, every = connection.execute(
        select(func.coalesce(func.sum(case((counts, 1), else_=0)), 0), func.count()).where(
            _ANSWER.c.hall_id == hall_id, _ANSWER.c.survey_id == survey_id
        )
    ).one()
    return Answered(counted, every - counted)


def is_answered(connection: Connection, hall_id: str, answer_id: str) -> bool:
    """Whether an answer is on record."""
    these = (_ANSWER.c.hall_id == hall_id, _ANSWER.c.answer_id == answer_id)
    return connection.execute(select(_ANSWER.c.answer_id).where(*these)).first() is not None


def answer_of(connection: Connection, hall_id: str, survey_id: str, visit: str) -> str | None:
    """The answer that came from a visit, by its keyed digest."""
    these = (_ANSWER.c.hall_id == hall_id, _ANSWER.c.survey_id == survey_id, _ANSWER.c.visit == visit)
    found = connection.execute(select(_ANSWER.c.answer_id).where(*these)).scalar()
    return None if found is None else str(found)


def tallies(connection: Connection, hall_id: str, survey_id: str, by: Grouped) -> tuple[Tally, ...]:
    """Counts of every group that answered, question by question; questions answered in words are not among them."""
    questions = connection.execute(
        select(_QUESTION)
        .where(_QUESTION.c.hall_id == hall_id, _QUESTION.c.survey_id == survey_id, _QUESTION.c.most > 0)
        .order_by(_QUESTION.c.position)
    ).all()
    counts, names = _counted(connection, hall_id, survey_id, by)
    groups = sorted(names, key=lambda group: (group == "" and by is not Grouped.HALL, natural_key(group)))
    return tuple(
        Tally(
            group,
            names[group],
            row.question,
            tuple(counts[group, row.question, value] for value in range(1, row.most + 1)),
        )
        for group in groups
        for row in questions
    )


def _counted(
    connection: Connection, hall_id: str, survey_id: str, by: Grouped
) -> tuple[Mapping[tuple[str, str, int], int], Mapping[str, str]]:
    """Counts by group, question and value, and the names of the groups."""
    answer = (_ANSWER.c.hall_id == _VALUE.c.hall_id) & (_ANSWER.c.answer_id == _VALUE.c.answer_id)
    window = (_WINDOW.c.hall_id == _ANSWER.c.hall_id) & (_WINDOW.c.window_id == _ANSWER.c.window_id)
    unit = (_UNIT.c.hall_id == _WINDOW.c.hall_id) & (_UNIT.c.unit_id == _WINDOW.c.unit_id)
    rows = connection.execute(
        select(
            *(_WINDOW.c.window_id, _WINDOW.c.name.label("window"), _UNIT.c.unit_id, _UNIT.c.name.label("unit")),
            *(_VALUE.c.question, _VALUE.c.value, func.count().label("n")),
        )
        .select_from(_VALUE.join(_ANSWER, answer).join(_WINDOW, window, isouter=True).join(_UNIT, unit, isouter=True))
        .where(
            _ANSWER.c.hall_id == hall_id,
            _ANSWER.c.survey_id == survey_id,
            _ANSWER.c.flag.is_(None),
            ~_ANSWER.c.waiting,
        )
        .group_by(_WINDOW.c.window_id, _VALUE.c.question, _VALUE.c.value)
    )
    counts, names = Counter[tuple[str, str, int]](), dict[str, str]()
    for row in rows:
        group, name = {
            Grouped.HALL: ("", ""),
            Grouped.UNIT: (row.unit_id or "", row.unit or ""),
            Grouped.WINDOW: (row.window_id or "", row.window or ""),
        }[by]
        names[group] = name
        counts[group, row.question, row.value] += row.n
    return counts, names
