"""What citizens wrote to a survey: a worklist, until somebody has read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.desks.office.survey_ports import SurveyCard
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.text.moments import minute
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Pair, Passage, Title
from kiosk.views.survey.questions import asked, title
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.permissions import Act
from scoring.read.answering.survey_words import Written

_KEYS = ("day", "window", "question", "words", "seen_by", "seen_at", "note")


@dataclass(frozen=True, slots=True)
class WordsFacts:
    """What one look reads."""

    card: SurveyCard
    written: tuple[Written, ...]

    def asked(self, one: Written, words: OfficeWords) -> str:
        """The question that somebody wrote to."""
        question = next(question for question in self.card.asks.questions if question.id == one.question)
        return asked(question, words.language)


class WordsPage(ListPage[WordsFacts]):
    """What nobody has read yet first."""

    stem = "survey-words"

    def __init__(self, station: Station, survey_id: str) -> None:
        self._station = station
        self._survey_id = survey_id

    def title(self, facts: WordsFacts | None, words: OfficeWords) -> str:
        """Which survey."""
        name = title(facts.card.asks, words.language) if facts else self._survey_id
        return words.surveys.words_title.format(title=name)

    def read(self) -> WordsFacts:
        """As this person may see it."""
        desk = self._station.desks.surveys
        written = tuple(desk.words(self._survey_id, self._station.badge))
        return WordsFacts(desk.survey(self._survey_id), written)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """When, where, what, who has read it."""
        return titled(
            _KEYS,
            words.surveys.words_columns,
            day={"width": 10},
            window={"width": 6},
            question={"width": 10, "grows": 20, "folds": 3},
            words={"width": 24, "grows": 80},
            seen_by={"width": 8},
            seen_at={"width": 11, "folds": 1},
            note={"width": 10, "grows": 20, "folds": 2},
        )

    def rows(self, facts: WordsFacts, words: OfficeWords) -> Rows:
        """One row a question that was answered in words."""
        return [(_key(one), _cells(one, facts, words)) for one in facts.written]

    def nothing(self, words: OfficeWords) -> str:
        """Nobody wrote."""
        return words.surveys.no_words

    def state(self, facts: WordsFacts, words: OfficeWords) -> Sequence[str]:
        """How many wait."""
        return (words.surveys.waiting.format(n=facts.card.unread),) if facts.card.unread else ()

    def warns(self, facts: WordsFacts) -> bool:
        """They want to be read."""
        return bool(facts.card.unread)

    def panel(self, facts: WordsFacts, key: str, words: OfficeWords) -> Sequence[Line]:
        """The words in full, and who has read them."""
        one = _find(facts, key)
        if one is None:
            return ()
        named = zip(words.surveys.words_columns, _cells(one, facts, words).values(), strict=True)
        told = [Pair(name, cell) for name, cell in [*named][4:]] if one.seen_by is not None else []
        return (
            Title(facts.asked(one, words), one.window_id or words.surveys.whole_hall),
            Passage(one.text or words.surveys.erased),
            *told,
        )

    def acts(self, facts: WordsFacts | None, key: str | None) -> Sequence[PageAct]:
        """Saying that they were read."""
        one = _find(facts, key) if facts else None
        if one is None or not self._station.may(Act.SEE_TO_SURVEYS):
            return ()
        return (PageAct("r", lambda words: words.surveys.key_seen, partial(self._ask, one)),)

    def opening(self, facts: WordsFacts, key: str) -> PageAct | None:
        """The same as the key, while nobody has read them."""
        one = _find(facts, key)
        return next(iter(self.acts(facts, key)), None) if one and one.seen_by is None else None

    def _ask(self, one: Written, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> None:
            self._station.desks.surveys.seen(one.answer_id, typed["note"], self._station.badge)

        def then(_: None) -> None:
            frame.look_again()
            frame.tell(lambda words: words.surveys.seen)

        form = Form(
            lambda words: words.surveys.key_seen,
            lambda words: words.surveys.seen_prompt,
            (Entry("note", lambda words: words.surveys.seen_note, lambda words: words.surveys.seen_hint),),
            lambda words: words.surveys.key_seen,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))


def _key(one: Written) -> str:
    return f"{one.answer_id}:{one.question}"


def _find(facts: WordsFacts, key: str | None) -> Written | None:
    return next((one for one in facts.written if _key(one) == key), None)


def _cells(one: Written, facts: WordsFacts, words: OfficeWords) -> dict[str, str]:
    where = (one.day.isoformat(), one.window_id or UNDEFINED, facts.asked(one, words))
    read = (one.seen_by or UNDEFINED, minute(one.seen_at) if one.seen_at else UNDEFINED, one.note or UNDEFINED)
    return dict(zip(_KEYS, (*where, one.text or words.surveys.erased, *read), strict=True))
