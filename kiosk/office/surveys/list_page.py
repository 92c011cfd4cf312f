"""All surveys: results, words that wait to be read, and forms on paper are a key away."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from kiosk.desks.office.survey_ports import SurveyCard
from kiosk.office.listing.page import Frame, ListPage, OnTerminal, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.office.surveys.paper_screen import PaperScreen
from kiosk.office.surveys.results_page import ResultsPage
from kiosk.office.surveys.words_page import WordsPage
from kiosk.text.figures import count
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title, Tone
from kiosk.views.survey.questions import asked, title
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.permissions import Act
from scoring.surveys.results import Grouped

_KEYS = ("id", "title", "first", "last", "answers", "left_out", "unread")

Cards = tuple[SurveyCard, ...]


class SurveysPage(ListPage[Cards]):
    """One row a survey, the latest first."""

    stem = "surveys"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Cards | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Surveys."""
        return words.surveys.title

    def read(self) -> Cards:
        """Every survey."""
        return tuple(self._station.desks.surveys.surveys())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Id, title, days, how many answered, what waits."""
        number = {"width": 7, "right": True, "grows": 2}
        return titled(
            _KEYS,
            words.surveys.columns,
            id={"width": 8, "grows": 8},
            title={"width": 18, "grows": 24},
            first={"width": 10, "folds": 1},
            last={"width": 10},
            answers=number,
            left_out=number | {"width": 8, "folds": 2},
            unread=number,
        )

    def rows(self, facts: Cards, words: OfficeWords) -> Rows:
        """One row each."""
        return [(one.record.survey_id, _cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """How one is opened."""
        return words.surveys.nothing

    def panel(self, facts: Cards, key: str, words: OfficeWords) -> Sequence[Line]:
        """Its questions."""
        one = _find(facts, key)
        if one is None:
            return ()
        questions = one.asks.questions
        head = Title(title(one.asks, words.language), words.surveys.questions.format(n=len(questions)))
        return (head, *(Passage(asked(question, words.language), Tone.QUIET) for question in questions))

    def state(self, facts: Cards, words: OfficeWords) -> Sequence[str]:
        """How many words wait; that nothing of it is in a score."""
        waiting = sum(one.unread for one in facts)
        return (*((words.surveys.waiting.format(n=waiting),) if waiting else ()), words.surveys.apart)

    def warns(self, facts: Cards) -> bool:
        """Words want to be read."""
        return any(one.unread for one in facts)

    def acts(self, facts: Cards | None, key: str | None) -> Sequence[PageAct]:
        """Words; and forms on paper for those who may enter them."""
        one = _find(facts or (), key)
        if one is None:
            return ()
        page = WordsPage(self._station, one.record.survey_id)
        found = [PageAct("w", lambda words: words.surveys.key_words, partial(_list, page, self._station))]
        if self._station.may(Act.ENTER_RATINGS):
            found.append(PageAct("p", lambda words: words.surveys.key_paper, partial(_type_in, one, self._station)))
        return found

    def opening(self, facts: Cards, key: str) -> PageAct | None:
        """What its answers come to."""
        one = _find(facts, key)
        if one is None:
            return None
        page = ResultsPage(self._station, one, Grouped.HALL)
        return PageAct("", lambda words: words.surveys.key_results, partial(_list, page, self._station))


def open_surveys(station: Station, frame: OnTerminal) -> None:
    """Open the list over what is open."""
    frame.kiosk.push_screen(ListScreen(SurveysPage(station), station.scores))


def _list(page: ListPage[Any], station: Station, frame: Frame) -> None:
    frame.kiosk.push_screen(ListScreen(page, station.scores))


def _type_in(one: SurveyCard, station: Station, frame: Frame) -> None:
    frame.kiosk.push_screen(PaperScreen(station, one))


def _find(facts: Cards, key: str | None) -> SurveyCard | None:
    return next((one for one in facts if one.record.survey_id == key), None)


def _cells(one: SurveyCard, words: OfficeWords) -> dict[str, str]:
    record, answered = one.record, one.answered
    days = (record.first_day.isoformat(), record.last_day.isoformat())
    counts = (count(answered.counted), count(answered.left_out), count(one.unread))
    return dict(zip(_KEYS, (record.survey_id, title(one.asks, words.language), *days, *counts), strict=True))
