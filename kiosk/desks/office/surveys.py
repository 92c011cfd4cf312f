"""Surveys as the office sees them, on a store."""

from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.desks.office.acting import allowed
from kiosk.desks.office.survey_ports import SurveyCard
from quiz.survey.keeping import kept_survey
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.permissions import Act
from scoring.read.answering.survey_words import Written, unread
from scoring.surveys.desk import Answers, Surveys
from scoring.surveys.results import Grouped, SurveyRecord, Tally


class StoreOfficeSurveyDesk:
    """Reads surveys of a store, and writes what the office does about them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._desk = Surveys(store)

    def surveys(self) -> Sequence[SurveyCard]:
        """Every survey, the latest first."""
        return tuple(self._cards(*self._desk.all()))

    def survey(self, survey_id: str) -> SurveyCard:
        """One of them. Raises UnknownSurveyError."""
        (card,) = self._cards(self._desk.one(survey_id))
        return card

    def results(self, survey_id: str, grouped: Grouped) -> Sequence[Tally]:
        """What its answers come to. Raises UnknownSurveyError."""
        return self._desk.tallies(survey_id, grouped)

    def words(self, survey_id: str, by: str) -> Sequence[Written]:
        """What was written. Raises NotAllowedError, UnknownSurveyError."""
        allowed(self._store, by, Act.SEE_SCORES)
        return self._desk.words(survey_id)

    def seen(self, answer_id: str, note: str, by: str) -> None:
        """Put on record that they were read. Raises NotAllowedError, UnknownAnswerError."""
        reader = allowed(self._store, by, Act.SEE_TO_SURVEYS)
        self._desk.seen(answer_id, reader.staff_id, note.strip() or None)

    def enter(self, survey_id: str, answers: Answers, answer_id: str, on: date | None, by: str) -> None:
        """Keep a form on paper. Raises NotAllowedError, and as `Surveys.answer`."""
        typist = allowed(self._store, by, Act.ENTER_RATINGS).staff_id
        self._desk.answer(survey_id, answers, Channel.PAPER, answer_id=answer_id, by=typist, on=on)

    def _cards(self, *records: SurveyRecord) -> Iterator[SurveyCard]:
        with self._store.reading() as connection:
            waiting = {one.survey_id: one.answers for one in unread(connection, self._store.hall_id)}
        for one in records:
            asks, answered = kept_survey(self._desk, one.survey_id), self._desk.answered(one.survey_id)
            yield SurveyCard(one, asks, answered, waiting.get(one.survey_id, 0))
