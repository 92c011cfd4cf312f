"""Derived tables of surveys and their answers."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class Survey(SQLModel, table=True):
    """A survey and its days."""

    __tablename__ = "survey"
    __table_args__ = (CheckConstraint("first_day <= last_day", name="survey_days"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    title: str
    first_day: date
    last_day: date
    document: str


class SurveyQuestion(SQLModel, table=True):
    """A question of a survey."""

    __tablename__ = "survey_question"
    __table_args__ = (parent("survey"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    survey_id: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    position: int
    most: int
    """How many there are; 0 for words."""


class SurveyAnswer(SQLModel, table=True):
    """One citizen's answers to a survey."""

    __tablename__ = "survey_answer"
    __table_args__ = (
        parent("survey"),
        parent("window"),
        Index("survey_visit", "hall_id", "survey_id", "visit", unique=True, sqlite_where=text("visit IS NOT NULL")),
        Index("survey_near", "hall_id", "survey_id", "terminal_id", "at"),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    answer_id: str = Field(primary_key=True)
    survey_id: str
    window_id: str | None
    channel: str
    visit: str | None
    day: date
    at: datetime
    terminal_id: str
    waiting: bool = False
    """Whether the clock was in doubt: it counts nowhere, because nobody knows whether the survey was open."""
    flag: str | None = None
    """Why it counts nowhere, a value of `scoring.rules.ratings.pace.Flag`."""


class SurveyValue(SQLModel, table=True):
    """The answer to one question."""

    __tablename__ = "survey_value"
    __table_args__ = (
        ForeignKeyConstraint(["hall_id", "answer_id"], ["survey_answer.hall_id", "survey_answer.answer_id"]),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    answer_id: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    value: int


class SurveyWords(SQLModel, table=True):
    """What was written to one question, and who has read it."""

    __tablename__ = "survey_words"
    __table_args__ = (
        ForeignKeyConstraint(["hall_id", "answer_id"], ["survey_answer.hall_id", "survey_answer.answer_id"]),
        CLUSTERED,
    )
    hall_id: str = Field(primary_key=True)
    answer_id: str = Field(primary_key=True)
    question: str = Field(primary_key=True)
    words_ref: str
    seen_by: str | None = None
    seen_at: datetime | None = None
    note: str | None = None
