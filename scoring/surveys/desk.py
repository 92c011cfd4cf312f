"""Opening surveys and taking their answers."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from scoring.clock import hall_day, hall_moment
from scoring.errors.conflicts import DayToComeError
from scoring.errors.inputs import TextTooLongError
from scoring.errors.surveys import NothingAnsweredError, UnknownSurveyError
from scoring.events.ratings import Channel
from scoring.events.surveys import Asked, Chosen, SurveyAnswered, SurveyOpened, SurveyWordsSeen, Worded
from scoring.identifiers import folded, meant
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.ledger.visit_key import visit_digest
from scoring.read import organisation
from scoring.read.answering.survey_words import Written, words
from scoring.read.attempts import documents
from scoring.rules.ratings import pace
from scoring.services.ratings import WORDS_LIMIT
from scoring.surveys.results import (
    Answered,
    Grouped,
    SurveyRecord,
    Tally,
    answer_of,
    answered,
    is_answered,
    surveys,
    tallies,
)


@dataclass(frozen=True, slots=True)
class Questions:
    """What a survey asks."""

    title: str
    document: Frozen
    """As it is put to people."""
    asked: tuple[Asked, ...]
    """As far as answers have to fit."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a citizen answered; every part may be left out, but not all."""

    values: Mapping[str, int]
    """By question."""
    words: Mapping[str, str]
    window_id: str | None = None
    visit: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was filled in."""

    answer_id: str
    """The same id again is the same form."""
    answers: Answers
    on: date | None = None
    """The day that stands on it; None for now."""


_AT_ONCE: Final = 200
"""Forms of one transaction."""


class Surveys:
    """Writes surveys and answers; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[SurveyRecord, ...]:
        """Every survey, the latest first."""
        with self._store.reading() as connection:
            return surveys(connection, self._store.hall_id)

    def now(self) -> tuple[SurveyRecord, ...]:
        """Those that are asked today."""
        today = hall_day(self._store.ledger.moment())
        return tuple(one for one in self.all() if one.open_on(today))

    def one(self, survey_id: str) -> SurveyRecord:
        """A survey, however its id is spelt.

        Raises:
            UnknownSurveyError: there is none.
        """
        known = {one.survey_id: one for one in self.all()}
        spelt = meant(survey_id, known)
        if spelt is None:
            raise UnknownSurveyError(survey_id)
        return known[spelt]

    def answered(self, survey_id: str) -> Answered:
        """How many have answered a survey.

        Raises:
            UnknownSurveyError: there is none.
        """
        survey = self.one(survey_id)
        with self._store.reading() as connection:
            return answered(connection, self._store.hall_id, survey.survey_id)

    def document(self, survey_id: str) -> str:
        """The questions of a survey as they were put on record.

        Raises:
            UnknownSurveyError: there is none.
            DocumentMissingError, DocumentChangedError: they are not what they were.
        """
        digest = self.one(survey_id).document
        with self._store.reading() as connection:
            return documents(connection, [digest])[digest]

    def open(self, survey_id: str, questions: Questions, days: tuple[date, date], by: str) -> None:
        """Ask a survey from one day to another, or give one other days.

        Args:
            survey_id: its id.
            questions: what is asked.
            days: the first and the last one.
            by: who decides.

        Raises:
            OtherQuestionsError: there is a survey of that id with other questions.
        """
        event = SurveyOpened(
            survey_id=folded(survey_id),
            title=questions.title,
            first_day=days[0],
            last_day=days[1],
            document=questions.document.digest,
            questions=questions.asked,
            by=by,
        )
        self._store.ledger.append(event, documents=(questions.document,))

    def answer(
        self,
        survey_id: str,
        answers: Answers,
        channel: Channel,
        *,
        answer_id: str | None = None,
        by: str | None = None,
        on: date | None = None,
    ) -> str:
        """Keep a citizen's answers; the id of the answer.

        Args:
            survey_id: which survey.
            answers: what was answered.
            channel: where it comes from.
            answer_id: the same id again is the same answer, and changes nothing.
            by: who types a paper form in.
            on: the day that stands on the form.

        Raises:
            NothingAnsweredError: nothing was.
            TextTooLongError: more words than may be kept.
            UnknownSurveyError, UnknownWindowError: what is named is not on record.
            SurveyClosedError, AnswerOutsideError, AnswerAgainError: it does not fit the survey.
            DayToComeError: the day on the form has not come.
        """
        survey = self.one(survey_id)
        if answer_id is not None and self._kept(answer_id):
            return answer_id
        named = answer_id or uuid.uuid4().hex
        self._store.ledger.append_all([self._submission(survey, Form(named, answers, on), channel, by)])
        return named

    def enter(self, survey_id: str, forms: Sequence[Form], by: str) -> int:
        """Keep forms on paper, some at a time: citizens do not wait for a stack. How many were new.

        Forms that are kept already change nothing, so that a stack that was cut off is gone on with.

        Raises:
            As `answer`, of the first form that does not fit; those before it may have been kept.
        """
        survey = self.one(survey_id)
        new = [form for form in forms if not self._kept(form.answer_id)]
        for start in range(0, len(new), _AT_ONCE):
            some = new[start : start + _AT_ONCE]
            self._store.ledger.append_all([self._submission(survey, form, Channel.PAPER, by) for form in some])
        return len(new)

    def known(self, forms: Sequence[Form]) -> int:
        """How many of the forms are kept already."""
        return sum(self._kept(form.answer_id) for form in forms)

    def answer_of(self, survey_id: str, visit: str) -> str | None:
        """The id of what a visit has answered, if it has."""
        survey, digest = self.one(survey_id), self._visited(visit)
        with self._store.reading() as connection:
            return answer_of(connection, self._store.hall_id, survey.survey_id, digest) if digest else None

    def _submission(self, survey: SurveyRecord, form: Form, channel: Channel, by: str | None) -> Submission:
        answers = form.answers
        said = {question: text.strip() for question, text in answers.words.items() if text.strip()}
        if not answers.values and not said:
            raise NothingAnsweredError
        for text in said.values():
            if len(text) > WORDS_LIMIT:
                raise TextTooLongError(len(text), WORDS_LIMIT)
        secrets = {question: seal(text, about="words") for question, text in said.items()}
        event = SurveyAnswered(
            answer_id=form.answer_id,
            survey_id=survey.survey_id,
            window_id=self._window(answers.window_id),
            channel=channel,
            values=tuple(Chosen(question=question, value=value) for question, value in answers.values.items()),
            words=tuple(Worded(question=question, words=secret.sealed) for question, secret in secrets.items()),
            visit=self._visited(answers.visit),
            by=by,
            pace=0 if by else pace.RULE,
        )
        if form.on and form.on > hall_day(self._store.ledger.moment()):
            raise DayToComeError(form.on)
        at = hall_moment(form.on, 12) if form.on else None
        return Submission(event, secrets=tuple(secrets.values()), at=at)

    def tallies(self, survey_id: str, by: Grouped) -> tuple[Tally, ...]:
        """What its answers come to.

        Raises:
            UnknownSurveyError: there is no such survey.
        """
        survey = self.one(survey_id)
        with self._store.reading() as connection:
            return tallies(connection, self._store.hall_id, survey.survey_id, by)

    def words(self, survey_id: str) -> tuple[Written, ...]:
        """What citizens wrote, what nobody has read yet first.

        Raises:
            UnknownSurveyError: there is no such survey.
        """
        survey = self.one(survey_id)
        with self._store.reading() as connection:
            return words(connection, self._store.hall_id, survey.survey_id)

    def seen(self, answer_id: str, by: str, note: str | None = None) -> None:
        """Somebody has read an answer's words.

        Raises:
            UnknownAnswerError: there is no such answer, or nothing was written with it.
        """
        self._store.ledger.append(SurveyWordsSeen(answer_id=answer_id, note=note, by=by))

    def _kept(self, answer_id: str) -> bool:
        with self._store.reading() as connection:
            return is_answered(connection, self._store.hall_id, answer_id)

    def _window(self, window_id: str | None) -> str | None:
        if window_id is None:
            return None
        with self._store.reading() as connection:
            return organisation.window(connection, self._store.hall_id, window_id).window_id

    def _visited(self, visit: str | None) -> str | None:
        return visit_digest(self._store.visit_key, visit) if visit and folded(visit) else None
